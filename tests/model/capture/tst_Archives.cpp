// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Archives of many pages: records of our own making, damaged and hostile ones, and what other programs wrote.
#include "model/capture/Page.h"
#include "model/capture/Readers.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <zip.h>
#include <zlib.h>

using namespace vermilion;
using namespace vermilion::capture;

namespace {

QByteArray record(const QByteArray& type, const QByteArray& address, const QByteArray& block, const QByteArray& more = {})
{
    return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + QByteArray::number(qHash(address + type)) + ">\r\nWARC-Target-URI: "
           + address + "\r\nWARC-Date: 2021-03-05T08:15:00.5Z\r\n" + more + "Content-Length: " + QByteArray::number(block.size()) + "\r\n\r\n" + block
           + "\r\n\r\n";
}

QByteArray response(const QByteArray& body, const QByteArray& headers = "Content-Type: text/html; charset=utf-8\r\n", const QByteArray& status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body;
}

const QByteArray page = "<!DOCTYPE html><html><head><title>t</title></head><body><p>江城与山城共建生态走廊。</p></body></html>";

QByteArray gzipped(const QByteArray& bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(bytes.size() + 1024, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray chunked(const QByteArray& body)
{
    QByteArray out;
    for (qsizetype at = 0; at < body.size(); at += 40) {
        const QByteArray piece = body.mid(at, 40);
        out += QByteArray::number(piece.size(), 16) + ";x=y\r\n" + piece + "\r\n";
    }
    return out + "0\r\n\r\n";
}

struct Entry {
    QByteArray name;
    QByteArray bytes;
    quint32 mode = 0;
    bool isEncrypted = false;
};

QByteArray zipped(const std::vector<Entry>& entries)
{
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("a.zip")).toUtf8();
    zip_t* archive = zip_open(path.constData(), ZIP_CREATE, nullptr);
    for (const Entry& entry : entries) {
        zip_source_t* source = zip_source_buffer(archive, entry.bytes.constData(), zip_uint64_t(entry.bytes.size()), 0);
        const zip_int64_t index = zip_file_add(archive, entry.name.constData(), source, ZIP_FL_ENC_UTF_8);
        if (entry.mode != 0)
            zip_file_set_external_attributes(archive, zip_uint64_t(index), 0, ZIP_OPSYS_UNIX, entry.mode << 16);
        if (entry.isEncrypted)
            zip_file_set_encryption(archive, zip_uint64_t(index), ZIP_EM_AES_256, "secret");
    }
    zip_close(archive);
    QFile file(QString::fromUtf8(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray wacz(const QByteArray& warc, const QByteArray& pages, const std::vector<Entry>& more = {})
{
    std::vector<Entry> entries{{"datapackage.json", "{\"profile\":\"data-package\"}"}, {"archive/data.warc.gz", warc}, {"pages/pages.jsonl", pages}};
    entries.insert(entries.end(), more.begin(), more.end());
    return zipped(entries);
}

}  // namespace

class TestArchives : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesThePagesOfACrawl()
    {
        const QByteArray warc = record("warcinfo", "", "software: x\r\n") + record("request", "http://n.example/a", "GET /a HTTP/1.1\r\n\r\n")
                                + record("response", "http://n.example/a", response(page)) + record("response", "http://n.example/robots.txt", response("User-agent: *", "Content-Type: text/plain\r\n"))
                                + record("response", "http://n.example/old", response(page, "Content-Type: text/html\r\n", "404 Not Found"))
                                + record("response", "http://n.example/s.css", response("p{}", "Content-Type: text/css\r\n"))
                                + record("resource", "metadata://crawler/log", "started", "Content-Type: text/plain\r\n")
                                + record("resource", "https://n.example/b", page, "Content-Type: text/html\r\n");
        for (const QByteArray& bytes : {warc, gzipped(warc)}) {
            std::vector<Error> problems;
            const auto captures = readBytes(bytes, QStringLiteral("crawl.warc"), &problems);
            QVERIFY(captures);
            QVERIFY(problems.empty());
            QCOMPARE(captures->size(), 2U);
            QCOMPARE(captures->front().url, QStringLiteral("http://n.example/a"));
            QCOMPARE(captures->front().bytes, page);
            QCOMPARE(captures->front().mediaType, QByteArray("text/html"));
            QCOMPARE(captures->front().charset, QByteArray("utf-8"));
            QCOMPARE(captures->front().capturedAt.toString(Qt::ISODateWithMs), QStringLiteral("2021-03-05T08:15:00.500Z"));
            QCOMPARE(captures->at(1).url, QStringLiteral("https://n.example/b"));
        }
    }

    void takesHttpCodingsAway()
    {
        const QByteArray type = "Content-Type: text/html; charset=utf-8\r\n";
        const std::vector<QByteArray> stored{response(chunked(page), type + "Transfer-Encoding: chunked\r\n"),
                                             response(page, type + "Transfer-Encoding: chunked\r\n"),
                                             response(gzipped(page), type + "Content-Encoding: gzip\r\n"),
                                             response(page, type + "Content-Encoding: gzip\r\n"),
                                             response(chunked(gzipped(page)), type + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
                                             response(page, type, "200")};
        for (const QByteArray& message : stored) {
            const auto captures = readBytes(record("response", "http://n.example/a", message), QStringLiteral("a.warc"));
            QVERIFY(captures);
            QCOMPARE(captures->front().bytes, page);
        }
    }

    void goesOnBehindWhatIsBroken()
    {
        QByteArray cut = record("response", "http://n.example/cut", response(chunked(page).chopped(30), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"));
        const QByteArray warc = record("response", "http://n.example/a", response(page)) + cut + "garbage that is no record\r\n"
                                + record("response", "http://n.example/b", response(page + " ")) + record("response", "http://n.example/c", response(page)).chopped(80);
        std::vector<Error> problems;
        const auto captures = readBytes(warc, QStringLiteral("a.warc"), &problems);
        QVERIFY(captures);
        QCOMPARE(captures->size(), 2U);
        QCOMPARE(captures->at(1).url, QStringLiteral("http://n.example/b"));
        QCOMPARE(problems.size(), 3U);
        QCOMPARE(problems.front().subject, QStringLiteral("http://n.example/cut"));
        for (const Error& problem : problems)
            QCOMPARE(problem.code, ErrorCode::FileTruncated);
    }

    void givesARevisitThePageItRepeats()
    {
        const QByteArray first = record("response", "http://n.example/a", response(page));
        const QByteArray refers = "WARC-Refers-To-Target-URI: http://n.example/a\r\n";
        const QByteArray again = record("revisit", "http://n.example/copy", response({}), refers) + record("revisit", "http://n.example/a", response({}), refers);
        const auto both = readBytes(first + again, QStringLiteral("a.warc"));
        QVERIFY(both);
        QCOMPARE(both->size(), 2U);
        QCOMPARE(both->at(1).url, QStringLiteral("http://n.example/copy"));
        QCOMPARE(both->at(1).bytes, page);
        const auto alone = readBytes(again, QStringLiteral("a.warc"));
        QVERIFY(!alone);
        QCOMPARE(alone.error().code, ErrorCode::NoArticle);
    }

    void pagesBringThePicturesAndStylesOfTheirArchive()
    {
        const QByteArray png = "\x89PNG\r\n\x1A\n";
        const QByteArray shown = "<html><link rel=stylesheet href=/s.css><img src=a.png><img src=//cdn.example/moved.png><img src=again.png><img src=cut.png>"
                                 "<img src=script.js><p>江城与山城共建生态走廊。</p></html>";
        const QByteArray plain = "<html><img src=/n/a.png><p>山城</p></html>";
        const QByteArray cut = response(chunked(png).chopped(6), "Content-Type: image/png\r\nTransfer-Encoding: chunked\r\n");
        const QByteArray warc = record("response", "http://n.example/n/a.png", response(gzipped(png + "a"), "Content-Type: image/png\r\nContent-Encoding: gzip\r\n"))
                                + record("response", "http://n.example/n/page", response(shown)) + record("response", "http://n.example/plain", response(plain))
                                + record("response", "https://n.example/s.css", response("@import 'deep/t.css'; p { background: url(n/unseen.png) }", "Content-Type: text/css\r\n"))
                                + record("response", "http://n.example/deep/t.css", response("p { background: url(b.gif) }", "Content-Type: text/css\r\n"))
                                + record("resource", "http://n.example/deep/b.gif", "GIF89a", "Content-Type: application/octet-stream\r\n")
                                + record("response", "http://cdn.example/moved.png", response({}, "Location: /now.png\r\n", "302 Found"))
                                + record("response", "http://cdn.example/now.png", response(png + "now", "Content-Type: image/png\r\n"))
                                + record("revisit", "http://n.example/n/again.png", response({}), "WARC-Refers-To-Target-URI: http://n.example/n/a.png\r\n")
                                + record("response", "http://n.example/n/cut.png", cut)
                                + record("response", "http://n.example/n/script.js", response("x", "Content-Type: text/javascript\r\n"))
                                + record("response", "http://n.example/n/unasked.png", response(png, "Content-Type: image/png\r\n"));
        const auto captures = readBytes(warc, QStringLiteral("a.warc"));
        QVERIFY(captures);
        QCOMPARE(captures->size(), 2U);
        const auto opened = openPage(captures->front());
        QVERIFY(opened);
        QMap<QString, QByteArray> bytes;
        for (const document::Resource& resource : opened->resources)
            bytes.insert(resource.url, resource.bytes);
        QCOMPARE(bytes.keys().join(u' '), QStringLiteral("http://cdn.example/moved.png http://n.example/deep/b.gif http://n.example/deep/t.css "
                                                         "http://n.example/n/a.png http://n.example/n/again.png http://n.example/s.css"));
        QCOMPARE(bytes.value(QStringLiteral("http://n.example/n/a.png")), png + "a");
        QCOMPARE(bytes.value(QStringLiteral("http://n.example/n/again.png")), png + "a");
        QCOMPARE(bytes.value(QStringLiteral("http://cdn.example/moved.png")), png + "now");
        QCOMPARE(captures->at(1).resources.size(), 1U);
        // What they share is in memory once.
        QVERIFY(captures->at(1).resources.front().bytes.constData() == std::ranges::find(captures->front().resources, QStringLiteral("http://n.example/n/a.png"), &document::Resource::url)->bytes.constData());
    }

    void thePicturesOfAWaczMayBeInAnotherFileOfIt()
    {
        const QByteArray pages = record("response", "http://n.example/a", response("<html><img src=b.png><p>江城与山城共建生态走廊。</p></html>"));
        const QByteArray pictures = record("response", "http://n.example/b.png", response("GIF89a", "Content-Type: image/gif\r\n"));
        std::vector<Error> problems;
        const auto captures = readBytes(wacz(gzipped(pictures), "{}", {{"archive/pages.warc", pages}}), QStringLiteral("a.wacz"), &problems);
        QVERIFY(captures);
        QVERIFY(problems.empty());
        QCOMPARE(captures->front().resources, (std::vector{document::Resource{QStringLiteral("http://n.example/b.png"), "image/gif", "GIF89a"}}));
    }

    void takesTheListedPagesOfAWacz()
    {
        const QByteArray warc = gzipped(record("response", "http://n.example/a", response(page))) + gzipped(record("response", "http://n.example/frame", response(page)));
        const QByteArray list = "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"http://n.example/a\"}\nbroken\n";
        const auto captures = readBytes(wacz(warc, list), QStringLiteral("a.wacz"));
        QVERIFY(captures);
        QCOMPARE(captures->size(), 1U);
        QCOMPARE(captures->front().url, QStringLiteral("http://n.example/a"));
        QCOMPARE(readBytes(wacz(warc, "{}"), QStringLiteral("a.wacz"))->size(), 2U);
    }

    void refusesHostileArchives()
    {
        const QByteArray warc = record("response", "http://n.example/a", response(page));
        constexpr quint32 link = 0120777;
        const std::vector<Entry> bad{{"../evil", "x"}, {"/etc/evil", "x"}, {"c:evil", "x"}, {"a\\..\\evil", "x"}, {"link", "/etc/passwd", link}, {"secret", "x", 0, true}};
        for (const Entry& entry : bad) {
            const auto captures = readBytes(wacz(warc, "{}", {entry}), QStringLiteral("a.wacz"));
            QVERIFY2(!captures, entry.name.constData());
            QCOMPARE(captures.error().code, ErrorCode::UnsupportedFormat);
        }
        const auto bomb = readBytes(wacz(warc, "{}", {{"bomb", QByteArray(16 << 20, 'x')}}), QStringLiteral("a.wacz"));
        QVERIFY(!bomb);
        QCOMPARE(bomb.error().code, ErrorCode::TooLarge);
        const auto swelling = readBytes(gzipped("WARC/1.1\r\nContent-Length: 20000000\r\n\r\n" + QByteArray(20'000'000, ' ')), QStringLiteral("a.warc.gz"));
        QVERIFY(!swelling);
        QCOMPARE(swelling.error().code, ErrorCode::TooLarge);
    }

    void survivesEveryCut()
    {
        const QByteArray warc = gzipped(record("response", "http://n.example/a", response(chunked(page), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n")));
        const QByteArray zip = wacz(warc, "{}");
        for (const QByteArray& whole : {warc, zip}) {
            for (qsizetype size = 16; size < whole.size(); ++size) {
                const auto captures = readBytes(whole.first(size), QStringLiteral("a.warc.gz"));
                QVERIFY(!captures || captures->front().bytes == page);
            }
            for (qsizetype i = 0; i < whole.size(); ++i) {
                QByteArray damaged = whole;
                damaged[i] = char(damaged[i] ^ 0x55);
                (void)readBytes(damaged, QStringLiteral("a.warc.gz"));
            }
        }
    }

    // Every file of the collection gives pages that open, or a reason.
    void readsWhatOtherProgramsWrote()
    {
        const QString folder = QStringLiteral(VERMILION_SHARED_DATA "/interop");
        if (!QFileInfo::exists(folder))
            QSKIP("../shared is not here: the collected archives are not tried");
        // Files without a single page, each for a reason of its own.
        const QStringList pageless{QStringLiteral("BAD-digest.warc"), QStringLiteral("BAD-truncated.warc"), QStringLiteral("heritrix-revisit.warc.gz"), QStringLiteral("missing-status-text.warc"),
                                   QStringLiteral("space-in-target-uri.warc.gz"), QStringLiteral("warc-1.1-redirect.warc"),
                                   QStringLiteral("INVALID-pywacz-example_1.wacz")};
        int files = 0;
        for (const char* kind : {"mhtml", "warc", "wacz", "singlefile", "encodings"}) {
            QDirIterator each(folder + u'/' + QLatin1StringView(kind) + QStringLiteral("/samples"), QDir::Files);
            while (each.hasNext()) {
                const QFileInfo file = each.nextFileInfo();
                ++files;
                const auto captures = readFile(file.filePath());
                QVERIFY2(captures.has_value() != pageless.contains(file.fileName()), qPrintable(file.fileName()));
                if (!captures) {
                    QVERIFY2(!captures.error().detail.isEmpty(), qPrintable(file.fileName()));
                    continue;
                }
                for (const document::Capture& capture : *captures) {
                    const auto opened = openPage(capture);
                    QVERIFY2(opened.has_value(), qPrintable(file.fileName()));
                    QVERIFY2(!opened->utf8.isEmpty(), qPrintable(file.fileName()));
                }
            }
        }
        QVERIFY(files > 50);
    }
};

QTEST_GUILESS_MAIN(TestArchives)
#include "tst_Archives.moc"
