// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bytes in any encoding become UTF-8. The first byte chooses the encoding: that of a list, or what is found in the bytes.
#include "model/capture/Charset.h"
#include "tests/fuzz/ArticleProperties.h"

#include <array>

using namespace vermilion;
using namespace vermilion::fuzz;

namespace {

constexpr std::array charsets{"utf-8", "gbk", "gb18030", "big5", "euc-jp", "shift_jis", "iso-2022-jp", "euc-kr", "utf-16le", "utf-16be",
                              "windows-1252", "windows-1251", "koi8-r", "iso-8859-2", "macintosh", "x-user-defined", "replacement", "no-such-charset"};
// The most bytes of UTF-8 that a byte becomes: a euro sign in windows-1252, U+FFFD anywhere.
constexpr qsizetype mostGrowth = 3;

QByteArray chosen(Input& input, QByteArrayView& label)
{
    const quint8 choice = input.byte();
    if (choice < charsets.size())
        label = charsets[choice];
    return input.rest();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    Input input(data, size);
    QByteArrayView label;
    const QByteArray bytes = chosen(input, label);
    for (const bool isHtml : {false, true}) {
        const capture::CharsetChoice choice = capture::chooseCharset(bytes, label, isHtml);
        holds(capture::charsetForLabel(choice.charset) == choice.charset, "what is chosen is a name of the standard", QString::fromLatin1(choice.charset));
        holds(!choice.reason.isEmpty(), "what is chosen has a reason");
    }
    const QByteArray charset = label.isEmpty() ? capture::chooseCharset(bytes, {}, false).charset : label.toByteArray();
    const capture::DecodedText decoded = capture::decode(bytes, charset);
    holds(isUtf8(decoded.utf8), "what is decoded is UTF-8");
    holds(decoded.utf8.size() <= mostGrowth * bytes.size(), "decoding makes at most three bytes of one");
    holds(decoded.replaced >= 0 && decoded.replaced <= decoded.utf8.count("\xEF\xBF\xBD"), "what was replaced can be seen");
    holds(bytes.isEmpty() || charset == "replacement" || !decoded.utf8.isEmpty() || bytes.size() < 4, "nothing is lost whole");
    qsizetype last = 0;
    qsizetype compared = 0;
    eachCharacter(decoded.utf8, [&](ByteRange character) {
        const ByteRange source = decoded.toSource.toSource(character);
        holds(source.start >= last && !source.isEmpty() && source.end <= bytes.size(), "characters come from where they stood, in order");
        last = source.start;
        const QByteArray utf8 = decoded.utf8.sliced(character.start, character.length());
        // ISO-2022-JP and big5 have state and pairs: a character of theirs is not always what its bytes are alone.
        if (charset == "iso-2022-jp" || charset == "big5" || charset == "replacement" || utf8 == "\xEF\xBF\xBD" || ++compared > 64)
            return;
        const QByteArray alone = capture::decode(bytes.sliced(source.start, source.length()), charset).utf8;
        holds(alone == utf8 || (alone.isEmpty() && utf8 == "\xEF\xBB\xBF"), "a character is what its bytes are", QString::fromLatin1(alone.toHex() + ' ' + utf8.toHex()));
    });
    return 0;
}
