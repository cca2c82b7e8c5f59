// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/References.h"

#include "model/capture/Resources.h"

#include <QElapsedTimer>
#include <QTest>

#include <rapidcheck.h>

#include <map>

using namespace vermilion;
using namespace vermilion::capture;

namespace {

QStringList urlsOf(const std::vector<StyleReference>& references)
{
    QStringList urls;
    for (const StyleReference& reference : references)
        urls << reference.url;
    return urls;
}

// A web of things by address, as an archive has it.
ResourceLookup lookUpIn(const std::map<QString, FoundResource>& things)
{
    return [&things](const QUrl& url) -> std::optional<FoundResource> {
        const auto at = things.find(url.toString());
        return at == things.end() ? std::nullopt : std::optional(at->second);
    };
}

FoundResource thing(const QString& url, const QByteArray& type, const QByteArray& bytes) { return {type, bytes, QUrl(url)}; }

QStringList addressesOf(const std::vector<document::Resource>& resources)
{
    QStringList addresses;
    for (const document::Resource& resource : resources)
        addresses << resource.url;
    return addresses;
}

}  // namespace

class TestReferences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageNamesWhatItShows()
    {
        const PageReferences found = referencesOfPage(
            "<base href='//cdn.example/x/'><base href=no><link rel='STYLESHEET alternate' href=a.css><link rel=canonical href=b.html>"
            "<img src=' c.png ' srcset='d.png 1x, e,f.png 2x,g.png'><picture><source srcset=\"h.webp 480w\"></picture>"
            "<img data-src=i.jpg><img src=c.png><input type=image src=j.gif><input src=no.gif><td background=k.png>"
            "<p style=\"background: url('l.png')\"></p><style>@import 'm.css'; p { background: url(n.png) } </style>"
            "<noscript><img src=o.png></noscript><svg><image xlink:href=p.svg /></svg><video poster=q.png></video>"
            "<img src='&#114;.png?a&amp;b'><img src=data:image/png;base64,AA><img src='#top'><img src><a href=r.html>");
        QCOMPARE(found.base, QStringLiteral("//cdn.example/x/"));
        QCOMPARE(found.urls.join(u' '), QStringLiteral("a.css c.png d.png e,f.png g.png h.webp i.jpg j.gif k.png l.png m.css n.png o.png p.svg q.png r.png?a&b"));
    }

    void whatIsNoMarkupNamesNothing()
    {
        const PageReferences found = referencesOfPage("<script>'<img src=a.png>'</script><!-- <img src=b.png> --><textarea><img src=c.png></textarea>"
                                                      "<title><img src=d.png></title><xmp><img src=e.png></xmp>");
        QCOMPARE(found.urls, QStringList());
    }

    void aStyleSheetNamesWhatItShows()
    {
        const QByteArray css = "@charset 'x'; @import \"a.css\"; @IMPORT url( b.css ) print; /* url(no.png) */ p::before { content: 'url(no2.png)' }"
                               "p { background: URL('c d.png'), url(e\\29 f.png); src: url(data:x), url(#no), my-url(no3) } q { x: url(\"g.png";
        const auto found = referencesOfStyle(css);
        QCOMPARE(urlsOf(found).join(u'|'), QStringLiteral("a.css|b.css|c d.png|e)f.png|g.png"));
        QCOMPARE(css.mid(found[2].start, found[2].length), QByteArray("c d.png"));
        QCOMPARE(css.mid(found[3].start, found[3].length), QByteArray("e\\29 f.png"));
    }

    void httpAndHttpsAreTheSameResource()
    {
        QCOMPARE(resourceKey(QUrl(QStringLiteral("http://n.example/图 1.png#x"))), resourceKey(QUrl(QStringLiteral("https://n.example/%E5%9B%BE%201.png"))));
        QVERIFY(resourceKey(QUrl(QStringLiteral("http://n.example/a?b"))) != resourceKey(QUrl(QStringLiteral("http://n.example/a"))));
    }

    void styleSheetsBringWhatTheyNameThemselves()
    {
        std::map<QString, FoundResource> things;
        const auto add = [&](const QString& at, const QByteArray& type, const QByteArray& bytes, const QString& really = {}) {
            things.emplace(at, thing(really.isEmpty() ? at : really, type, bytes));
        };
        add(QStringLiteral("https://n.example/s/a.css"), "text/css", "@import 'b.css'; p { background: url(../i/1.png) }");
        add(QStringLiteral("https://n.example/s/b.css"), "text/css", "@import 'a.css'; @font-face { src: url(//cdn.example/f.woff2) }");
        add(QStringLiteral("https://n.example/i/1.png"), "image/png", "1");
        add(QStringLiteral("https://cdn.example/f.woff2"), "font/woff2", "2");
        // Reached by a redirect: its own references start from where it really is.
        add(QStringLiteral("https://n.example/moved.css"), "text/css", "p { background: url(3.png) }", QStringLiteral("https://cdn.example/deep/c.css"));
        add(QStringLiteral("https://cdn.example/deep/3.png"), "image/png", "3");
        const QUrl page(QStringLiteral("https://n.example/2021/a.html"));
        const auto found = resourcesOfPage("<link rel=stylesheet href=/s/a.css><link rel=stylesheet href=/moved.css><img src=missing.png>", page, page, lookUpIn(things));
        QCOMPARE(addressesOf(found).join(u' '),
                 QStringLiteral("https://n.example/s/a.css https://n.example/moved.css https://n.example/s/b.css https://n.example/i/1.png "
                                "https://n.example/3.png https://cdn.example/f.woff2"));
    }

    void aPageCannotBringMoreThanTheLimits()
    {
        const QUrl page(QStringLiteral("https://n.example/"));
        const auto endless = [](const QUrl& url) -> std::optional<FoundResource> {
            // Each style sheet names two others.
            return FoundResource{"text/css", "@import '" + url.path().toUtf8() + "a'; @import '" + url.path().toUtf8() + "b';", url};
        };
        QCOMPARE(qsizetype(resourcesOfPage("<link rel=stylesheet href=x>", page, page, endless).size()), mostResources);
        const auto huge = [](const QUrl& url) { return std::optional(FoundResource{"image/png", QByteArray(resourceLimit, 'x'), url}); };
        QByteArray html;
        for (int i = 0; i < 20; ++i)
            html += "<img src=" + QByteArray::number(i) + ">";
        QCOMPARE(qsizetype(resourcesOfPage(html, page, page, huge).size()), pageResourcesLimit / resourceLimit);
        const auto tooBig = [](const QUrl& url) { return std::optional(FoundResource{"image/png", QByteArray(resourceLimit + 1, 'x'), url}); };
        QVERIFY(resourcesOfPage(html, page, page, tooBig).empty());
    }

    void typesAreThoseOfTheServerOrOfTheBytes()
    {
        QCOMPARE(resourceType("image/jpg", "x", {}), QByteArray("image/jpeg"));
        QCOMPARE(resourceType("application/octet-stream", "GIF89a...", {}), QByteArray("image/gif"));
        QCOMPARE(resourceType({}, "<?xml version='1.0'?><svg/>", {}), QByteArray("image/svg+xml"));
        QCOMPARE(resourceType({}, "p{}", QStringLiteral("a.CSS")), QByteArray("text/css"));
        QCOMPARE(resourceType("text/html", "GIF89a", QStringLiteral("a.gif")), std::nullopt);
        QCOMPARE(resourceType("text/plain", "-----BEGIN KEY-----", QStringLiteral("id_rsa")), std::nullopt);
        QCOMPARE(resourceType("application/javascript", "x", QStringLiteral("a.js")), std::nullopt);
    }

    void anyBytesAreReadWithoutHarm()
    {
        const auto fragments = rc::gen::elementOf(std::vector<std::string>{
            "<img src=", "<style>", "</style>", "url(", "@import ", "'", "\"", ")", "\\", "/*", "*/", "<", ">", "=", "<base href=", "a.png", " ", "\n",
            "<script>", "</script>", "srcset=", ",", "1x", "\xE4\xBA\xBA", "\xFF", "&#x", ";", "<!--", "-->", "<plaintext>", "<svg>", "\\29 "});
        QVERIFY(rc::check("positions of references lie inside, in order and apart", [&] {
            std::string text;
            for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(fragments))
                text += piece;
            const QByteArray bytes = QByteArray::fromStdString(text);
            qsizetype end = 0;
            for (const StyleReference& reference : referencesOfStyle(bytes)) {
                RC_ASSERT(reference.start >= end);
                RC_ASSERT(reference.length > 0);
                end = reference.start + reference.length;
                RC_ASSERT(end <= bytes.size());
            }
            for (const QString& url : referencesOfPage(bytes).urls)
                RC_ASSERT(!url.isEmpty());
        }));
    }

    void largeAndDeepPagesTakeTimeInProportion()
    {
        QElapsedTimer timer;
        timer.start();
        (void)referencesOfPage("<div>" + QByteArray(8'000'000, '<') + "<img src=" + QByteArray(8'000'000, 'a') + ">");
        QByteArray many;
        for (int i = 0; i < 300'000; ++i)
            many += "<img src=" + QByteArray::number(i) + ".png>";
        QCOMPARE(referencesOfPage(many).urls.size(), 5'000);
        (void)referencesOfStyle(QByteArray("url(").repeated(2'000'000));
        (void)referencesOfStyle(QByteArray("/*").repeated(4'000'000));
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestReferences)
#include "tst_References.moc"
