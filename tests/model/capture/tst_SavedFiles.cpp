// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Page.h"
#include "model/capture/Readers.h"
#include "model/capture/Resources.h"
#include "model/capture/SavedFiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <sys/stat.h>

using namespace vermilion;
using namespace vermilion::capture;

namespace {

const QByteArray png = "\x89PNG\r\n\x1A\n…";

}  // namespace

/// "Web page, complete", as browsers save it.
class TestSavedFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aPageBringsTheFilesItWasSavedWith()
    {
        write(QStringLiteral("页_文件/a b.png"), png);
        write(QStringLiteral("页_文件/s.css"), "p { background: url(img/1.png) }");
        write(QStringLiteral("页_文件/img/1.png"), png + "1");
        write(QStringLiteral("页_文件/ad.js"), "x");
        const QStringList addresses = read("<!-- saved from url=(0022)https://n.example/2021/a.html -->"
                                           "<link rel=stylesheet href='./%E9%A1%B5_%E6%96%87%E4%BB%B6/s.css'><img src='页_文件/a b.png'><img src='页_文件/ad.js'>");
        QCOMPARE(addresses.join(u' '), QStringLiteral("https://n.example/2021/%E9%A1%B5_%E6%96%87%E4%BB%B6/s.css "
                                                      "https://n.example/2021/%E9%A1%B5_%E6%96%87%E4%BB%B6/a%20b.png "
                                                      "https://n.example/2021/%E9%A1%B5_%E6%96%87%E4%BB%B6/img/1.png"));
        QCOMPARE(m_page.resources[1].bytes, png);
        QCOMPARE(m_page.resources[1].mediaType, QByteArray("image/png"));
    }

    void aPageWithoutAddressHasItsFilesBesideItself()
    {
        write(QStringLiteral("p.files/a.png"), png);
        QCOMPARE(read("<img src='p.files/a.png'><img src='./p.files/../p.files/a.png#x'>"), QStringList{QStringLiteral("p.files/a.png")});
    }

    void theQueryMayBePartOfTheName()
    {
        write(QStringLiteral("s.css?v=1"), "p { background: url(i.png?2) }");
        write(QStringLiteral("i.png"), png);
        QCOMPARE(read("<link rel=stylesheet href='s.css?v=1'>"), (QStringList{QStringLiteral("s.css?v=1"), QStringLiteral("i.png?2")}));
    }

    void nothingOutsideTheFolderIsRead_data()
    {
        QTest::addColumn<QByteArray>("reference");
        QTest::newRow("above") << QByteArray("../secret.png");
        QTest::newRow("above, hidden") << QByteArray("x/%2e%2e/../secret.png");
        QTest::newRow("above, escaped slash") << QByteArray("..%2Fsecret.png");
        QTest::newRow("absolute") << QByteArray("/secret.png");
        QTest::newRow("file") << QByteArray("file://" + m_above.filePath(QStringLiteral("secret.png")).toUtf8());
        QTest::newRow("another host's file") << QByteArray("file://host" + m_above.filePath(QStringLiteral("secret.png")).toUtf8());
        QTest::newRow("link") << QByteArray("link.png");
        QTest::newRow("below a linked folder") << QByteArray("linked/secret.png");
        QTest::newRow("hidden file") << QByteArray(".hidden.png");
        QTest::newRow("in a hidden folder") << QByteArray(".ssh/a.png");
        QTest::newRow("a folder") << QByteArray("folder");
        QTest::newRow("a pipe") << QByteArray("pipe");
        QTest::newRow("empty") << QByteArray("empty.png");
        QTest::newRow("NUL") << QByteArray("a%00.png");
        QTest::newRow("too large") << QByteArray("large.png");
        QTest::newRow("no picture") << QByteArray("id_rsa");
    }

    void nothingOutsideTheFolderIsRead()
    {
        QFETCH(const QByteArray, reference);
        m_folder = std::make_unique<QTemporaryDir>(m_above.filePath(QStringLiteral("XXXXXX")));
        for (const QString& name : {QStringLiteral("../secret.png"), QStringLiteral(".hidden.png"), QStringLiteral(".ssh/a.png"), QStringLiteral("a")})
            write(name, png);
        write(QStringLiteral("id_rsa"), "-----BEGIN OPENSSH PRIVATE KEY-----");
        write(QStringLiteral("empty.png"), {});
        write(QStringLiteral("large.png"), png + QByteArray(resourceLimit, 'x'));
        QDir(m_folder->path()).mkpath(QStringLiteral("folder"));
        QFile::link(m_above.filePath(QStringLiteral("secret.png")), m_folder->filePath(QStringLiteral("link.png")));
        QFile::link(m_above.path(), m_folder->filePath(QStringLiteral("linked")));
        QCOMPARE(mkfifo(QFile::encodeName(m_folder->filePath(QStringLiteral("pipe"))).constData(), 0600), 0);
        QCOMPARE(read("<img src='" + reference + "'><style>@import '" + reference + "'</style>"), QStringList());
    }

    void aPageWithAFolderOfItsOwnTakesNothingElse()
    {
        write(QStringLiteral("page_files/a.png"), png);
        write(QStringLiteral("holiday/b.png"), png);
        write(QStringLiteral("c.png"), png);
        QCOMPARE(read("<img src='page_files/a.png'><img src='holiday/b.png'><img src='c.png'>"), QStringList{QStringLiteral("page_files/a.png")});
    }

    void whatAnotherPageWasSavedWithIsNotTaken()
    {
        write(QStringLiteral("other.html"), "<html></html>");
        write(QStringLiteral("other_files/a.png"), png);
        write(QStringLiteral("look/b.png"), png);
        QCOMPARE(read("<img src='other_files/a.png'><img src='look/b.png'>"), QStringList{QStringLiteral("look/b.png")});
    }

    void filesThatCameLaterAreSeen()
    {
        QCOMPARE(read("<img src='late/a.png'>"), QStringList());
        write(QStringLiteral("late/a.png"), png);
        QCOMPARE(read("<img src='late/a.png'>"), QStringList{QStringLiteral("late/a.png")});
    }

    void pagesThatAPageWasSavedWithAreNoPages()
    {
        const auto path = [this](const char* name) { return m_folder->filePath(QString::fromUtf8(name)); };
        write(QStringLiteral("a b.html"), "<iframe src='./a%20b_files/frame.html'></iframe>");
        write(QStringLiteral("c.html"), "<p>nothing of c_files but the name");
        write(QStringLiteral("d.htm"), "<img src='d-Dateien/x.png'>");
        QStringList files{path("a b.html"), path("a b_files/frame.html"), path("a b_files/deep/ad.html"), path("c.html"), path("c_files/page.html"),
                          path("d.htm"), path("d-Dateien/frame.htm"), path("e_files/page.html")};
        for (const QString& file : files)
            QDir().mkpath(QFileInfo(file).path());
        removeSavedWithPages(files, m_folder->path());
        QCOMPARE(files, (QStringList{path("a b.html"), path("c.html"), path("c_files/page.html"), path("d.htm"), path("e_files/page.html")}));
    }

    void bytesThatNeverWereAFileBringNothing()
    {
        write(QStringLiteral("a.png"), png);
        const auto captures = readBytes("<html><img src=a.png>", m_folder->filePath(QStringLiteral("page.html")));
        QVERIFY(captures && captures->front().resources.empty());
    }

private:
    void write(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    }

    /// The addresses of what a page brings when it is read from a file and opened.
    QStringList read(const QByteArray& html)
    {
        write(QStringLiteral("page.html"), "<html>" + html + "</html>");
        const auto captures = readFile(m_folder->filePath(QStringLiteral("page.html")));
        if (!captures)
            return {QStringLiteral("not read")};
        const auto page = openPage(captures->front());
        if (!page)
            return {QStringLiteral("not opened")};
        m_page = *page;
        QStringList addresses;
        for (const document::Resource& resource : m_page.resources)
            addresses << resource.url;
        return addresses;
    }

    QTemporaryDir m_above;
    std::unique_ptr<QTemporaryDir> m_folder;
    Page m_page;
};

QTEST_GUILESS_MAIN(TestSavedFiles)
#include "tst_SavedFiles.moc"
