// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: vermilion-speed parsing PAGES                    cleaning against the bare HTML parser
//        vermilion-speed peers PAGES STEP OUT             each STEP-th page: decoded into OUT, with the time we take for it
//        vermilion-speed growing PAGES                    time and memory of ever larger pages
//        vermilion-speed stages PAGES                     what each step from file to article costs
//        vermilion-speed memory PAGES                     memory of each page
//        vermilion-speed importing PAGES PROGRAM COUNT FOLDER   COUNT pages brought in by vermilion-cli
#include "tests/bench/speed/Measuring.h"

using namespace vermilion;

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const QString what = arguments.value(0);
    if (what == u"parsing" && argc == 3)
        return bench::parsing(arguments[1]);
    if (what == u"peers" && argc == 5)
        return bench::peers(arguments[1], std::max(1, arguments[2].toInt()), arguments[3]);
    if (what == u"growing" && argc == 3)
        return bench::growing(arguments[1]);
    if (what == u"stages" && argc == 3)
        return bench::stages(arguments[1]);
    if (what == u"memory" && argc == 3)
        return bench::memory(arguments[1]);
    if (what == u"importing" && argc == 6)
        return bench::importing(arguments[1], arguments[2], arguments[3].toInt(), arguments[4]);
    return 2;
}
