// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/Page.h"
#include "model/capture/Readers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace vermilion;
using namespace vermilion::capture;

namespace {

const QString sharedData = QStringLiteral(VERMILION_SHARED_DATA);

ErrorCode errorOf(const QByteArray& bytes, const QString& name)
{
    const auto captures = readBytes(bytes, name);
    return captures ? ErrorCode::Internal : captures.error().code;
}

QByteArray mediaTypeOf(const QByteArray& bytes, const QString& name)
{
    const auto captures = readBytes(bytes, name);
    return captures ? captures->front().mediaType : QByteArray("error");
}

const QByteArray archive(
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://example.org/a/page.html\r\nMIME-Version: 1.0\r\n"
    "Date: Sat, 29 Jul 2017 07:34:00 GMT\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"--XX--\"\r\n\r\n\r\n"
    "----XX--\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: http://example.org/a/page.html\r\n\r\n"
    "<html><head><meta charset=3D\"gb2312\"></head><body><p>=C5=CA=D6=A6=BB=\r\n=A8</p></body></html>\r\n"
    "----XX--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: pic.png\r\n\r\n"
    "iVBORw0KGgo=\r\n"
    "----XX----\r\n");

}  // namespace

class TestReaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theContentTellsTheFormat();
    void whatIsNoPageIsNamed_data();
    void whatIsNoPageIsNamed();
    void filesThatCannotBeReadAreNamed();
    void anArchiveKeepsItsBytesAndLeadsBackIntoThem();
    void anArchiveInBase64LeadsBackToo();
    void anArchiveCutShortIsRefused();
    void aSavedPageKnowsWhereItCameFrom();
    void savedArchivesOpen();
    void encodedPagesDecode();
};

void TestReaders::theContentTellsTheFormat()
{
    QCOMPARE(mediaTypeOf("<!DOCTYPE html><p>a", QStringLiteral("a.txt")), "text/html");
    QCOMPARE(mediaTypeOf("\xEF\xBB\xBF\n <!-- c --><html>", QStringLiteral("a")), "text/html");
    QCOMPARE(mediaTypeOf("Just words.\nAnd more.", QStringLiteral("a.txt")), "text/plain");
    QCOMPARE(mediaTypeOf("<p>fragment", QStringLiteral("a.html")), "text/html");
    QCOMPARE(mediaTypeOf(archive, QStringLiteral("a.html")), "multipart/related");
    QCOMPARE(mediaTypeOf(QByteArray("\xFF\xFE<\0h\0t\0m\0l\0>\0a\0", 16), QStringLiteral("a.txt")), "text/html");
    QCOMPARE(mediaTypeOf("Note: a colon in the first line\nmakes no archive.", QStringLiteral("a.txt")), "text/plain");
}

void TestReaders::whatIsNoPageIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const QByteArray& bytes, ErrorCode code) { QTest::newRow(name) << bytes << int(code); };
    row("nothing", "", ErrorCode::FileEmpty);
    row("blank", " \r\n\t ", ErrorCode::FileEmpty);
    row("only a mark", "\xEF\xBB\xBF", ErrorCode::FileEmpty);
    row("png", "\x89PNG\r\n\x1A\n", ErrorCode::UnsupportedFormat);
    row("zip", "PK\x03\x04rest", ErrorCode::UnsupportedFormat);
    row("pdf", "%PDF-1.7\n", ErrorCode::UnsupportedFormat);
    row("gzip", "\x1F\x8B\x08rest", ErrorCode::UnsupportedFormat);
    row("old office", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest", ErrorCode::UnsupportedFormat);
    row("noise", QByteArray("\x00\x01\x02\x03\x04\x05\x06\x07", 8).repeated(50), ErrorCode::UnsupportedFormat);
    row("page cut in a tag", "<html><body><p>Text<a href=\"http://exa", ErrorCode::FileTruncated);
    row("page cut in a comment", "<html><body><p>Text<!-- and", ErrorCode::FileTruncated);
}

void TestReaders::whatIsNoPageIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QCOMPARE(int(errorOf(bytes, QStringLiteral("page.html"))), code);
}

void TestReaders::filesThatCannotBeReadAreNamed()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("page.html"));
    QCOMPARE(readFile(path).error().code, ErrorCode::FileNotFound);
    QCOMPARE(readFile(path).error().subject, path);
    QCOMPARE(readFile(folder.path()).error().code, ErrorCode::UnsupportedFormat);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<p>words</p>");
    file.close();
    QVERIFY(readFile(path).has_value());
    QVERIFY(file.setPermissions({}));
    if (geteuid() != 0)
        QCOMPARE(readFile(path).error().code, ErrorCode::FileNotReadable);
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QVERIFY(file.resize(65 * 1024 * 1024));
    QCOMPARE(readFile(path).error().code, ErrorCode::TooLarge);
}

void TestReaders::anArchiveKeepsItsBytesAndLeadsBackIntoThem()
{
    const auto captures = readBytes(archive, QStringLiteral("a.mhtml"));
    QVERIFY(captures.has_value());
    const auto& capture = captures->front();
    QCOMPARE(capture.bytes, archive);
    QCOMPARE(capture.url, QStringLiteral("http://example.org/a/page.html"));
    QCOMPARE(capture.charset, "gbk");
    QCOMPARE(capture.capturedAt.toString(Qt::ISODate), QStringLiteral("2017-07-29T07:34:00Z"));
    const auto page = openPage(capture);
    QVERIFY(page.has_value());
    const QByteArray wanted = QStringLiteral("攀枝花").toUtf8();
    const qsizetype at = page->utf8.indexOf(wanted);
    QVERIFY(at > 0);
    const auto bytesOf = [&](ByteRange range) {
        const ByteRange source = page->toCapture.toSource(range);
        return archive.mid(source.start, source.length());
    };
    QCOMPARE(bytesOf({at, at + 3}), "=C5=CA");
    QCOMPARE(bytesOf({at + 6, at + 9}), "=BB=\r\n=A8");
    QCOMPARE(page->resources.size(), size_t(1));
    QCOMPARE(page->resources.front().url, QStringLiteral("http://example.org/a/pic.png"));
    QVERIFY(page->resources.front().bytes.startsWith("\x89PNG"));
}

void TestReaders::anArchiveInBase64LeadsBackToo()
{
    const QByteArray html = "<html><body><p>Fisch und Br\xC3\xB6tchen</p></body></html>";
    QByteArray encoded = html.toBase64();
    encoded.insert(20, "\r\n");
    const QByteArray head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n"
                            "Content-Transfer-Encoding: base64\n\n";
    const QByteArray file = head + encoded + "\n--b--\n";
    const auto captures = readBytes(file, QStringLiteral("a.mht"));
    QVERIFY(captures.has_value());
    const auto page = openPage(captures->front());
    QVERIFY(page.has_value());
    QCOMPARE(page->utf8, html);
    QCOMPARE(captures->front().charsetReason, QStringLiteral("transport"));
    for (qsizetype i = 0; i < html.size(); ++i) {
        const ByteRange source = page->toCapture.toSource({i, i + 1});
        QVERIFY(source.start >= head.size() && source.end <= head.size() + encoded.size() && source.length() >= 1);
    }
    QCOMPARE(page->toCapture.toSource({0, 3}), (ByteRange{head.size(), head.size() + 4}));
}

void TestReaders::anArchiveCutShortIsRefused()
{
    QCOMPARE(errorOf(archive.first(archive.size() - 20), QStringLiteral("a.mhtml")), ErrorCode::FileTruncated);
}

void TestReaders::aSavedPageKnowsWhereItCameFrom()
{
    const auto captures = readBytes("<!DOCTYPE html>\n<!-- saved from url=(0027)http://example.org/news/1.html -->\n<html><p>a</html>",
                                    QStringLiteral("a.html"));
    QVERIFY(captures.has_value());
    QCOMPARE(captures->front().url, QStringLiteral("http://example.org/news/1.html"));
    QCOMPARE(captures->front().sha256.size(), 32);
}

void TestReaders::savedArchivesOpen()
{
    const QDir folder(sharedData + QStringLiteral("/interop/mhtml/samples"));
    if (!folder.exists())
        QSKIP("../shared/data/interop/mhtml is not here: archives of real browsers are NOT tested");
    for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("*.mht"), QStringLiteral("*.mhtml")})) {
        const auto captures = readFile(file.filePath());
        QVERIFY2(captures.has_value(), qPrintable(file.fileName()));
        const auto page = openPage(captures->front());
        QVERIFY2(page.has_value(), qPrintable(file.fileName()));
        QVERIFY2(page->utf8.contains("<html") || page->utf8.contains("<HTML"), qPrintable(file.fileName()));
        QCOMPARE(page->replaced, 0);
        if (file.fileName().contains(u"gbk"))
            QVERIFY(QString::fromUtf8(page->utf8).contains(QStringLiteral("北京天气预报")));
    }
}

void TestReaders::encodedPagesDecode()
{
    const QDir folder(sharedData + QStringLiteral("/interop/encodings/samples"));
    if (!folder.exists())
        QSKIP("../shared/data/interop/encodings is not here: encoded pages are NOT tested");
    const auto charsetOf = [&](const char* name) {
        const auto captures = readFile(folder.filePath(QString::fromLatin1(name)));
        return captures ? captures->front().charset : QByteArray("error");
    };
    QCOMPARE(charsetOf("big5.html"), "big5");
    QCOMPARE(charsetOf("eucjp.html"), "euc-jp");
    QCOMPARE(charsetOf("euckr.html"), "euc-kr");
    QCOMPARE(charsetOf("gb18030.html"), "gb18030");
    QCOMPARE(charsetOf("gbk.html"), "gbk");
    QCOMPARE(charsetOf("nodecl-gbk.html"), "gb18030");
    QCOMPARE(charsetOf("sjis.html"), "shift_jis");
    QCOMPARE(charsetOf("utf16.html"), "utf-16le");
    QCOMPARE(charsetOf("utf8.html"), "utf-8");
    QCOMPARE(charsetOf("w1252.html"), "windows-1252");
    QCOMPARE(charsetOf("zotero-gbk.txt"), "gb18030");
    QCOMPARE(charsetOf("zotero-utf8.txt"), "utf-8");
}

QTEST_APPLESS_MAIN(TestReaders)
#include "tst_Readers.moc"
