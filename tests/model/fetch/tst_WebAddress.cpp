// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/fetch/WebAddress.h"

#include <QTest>

#include <rapidcheck.h>

using namespace vermilion;
using namespace vermilion::fetch;

class TestWebAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsReadAsAPersonMeansIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        const auto row = [](const char16_t* text, const char16_t* address) {
            QTest::newRow(QString::fromUtf16(text).toUtf8().constData()) << QString::fromUtf16(text) << QString::fromUtf16(address);
        };
        row(u"https://news.example/a?b=1#c", u"https://news.example/a?b=1#c");
        row(u"  http://news.example \n", u"http://news.example");
        row(u"news.example/2021/a.html", u"https://news.example/2021/a.html");
        row(u"news.example:8080/a", u"https://news.example:8080/a");
        row(u"localhost:8080/a", u"https://localhost:8080/a");
        row(u"HTTPS://NEWS.example/A", u"https://news.example/A");
        row(u"http://[::1]:80/", u"http://[::1]:80/");
        row(u"https://news.example/新闻 1.html", u"https://news.example/%E6%96%B0%E9%97%BB%201.html");
    }

    void anAddressIsReadAsAPersonMeansIt()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, address);
        const auto read = readWebAddress(text);
        QVERIFY(read);
        QCOMPARE(read->toString(QUrl::FullyEncoded), address);
    }

    void whatIsNoAddressSaysWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<AddressFault>("fault");
        const auto row = [](const char16_t* text, AddressFault fault) {
            QTest::newRow(QString::fromUtf16(text).toUtf8().toPercentEncoding(" :/@").constData()) << QString::fromUtf16(text) << fault;
        };
        row(u"  ", AddressFault::Empty);
        row(u"file:///etc/passwd", AddressFault::NotWeb);
        row(u"javascript:alert(1)", AddressFault::NotWeb);
        row(u"vermilion://p1/", AddressFault::NotWeb);
        row(u"data:text/html,x", AddressFault::NotWeb);
        row(u"chrome://gpu", AddressFault::NotWeb);
        row(u"view-source:https://news.example/", AddressFault::NotWeb);
        row(u"https:///a", AddressFault::NoHost);
        row(u"https://", AddressFault::NoHost);
        row(u"https://news.example@evil.example/", AddressFault::HasPassword);
        row(u"https://a:b@news.example/", AddressFault::HasPassword);
        row(u"https://@news.example/", AddressFault::HasPassword);
        row(u"https://news.example/\u202Egnp.exe", AddressFault::HasControls);
        row(u"https://news\u200B.example/", AddressFault::HasControls);
        row(u"https://news.example/\u0007", AddressFault::HasControls);
        row(u"https://news.example/a\nb", AddressFault::HasControls);
        row(u"some words", AddressFault::Malformed);
        row(u"word", AddressFault::Malformed);
        row(u"https://a b/", AddressFault::Malformed);
        row(u"http://news.example:99999/", AddressFault::Malformed);
    }

    void whatIsNoAddressSaysWhy()
    {
        QFETCH(const QString, text);
        QFETCH(const AddressFault, fault);
        const auto read = readWebAddress(text);
        QVERIFY(!read);
        QCOMPARE(int(read.error()), int(fault));
        QVERIFY(!isWebAddress(text));
    }

    void onlyAWholeAddressIsTakenForOne()
    {
        QVERIFY(isWebAddress(QStringLiteral(" https://news.example/a\n")));
        QVERIFY(!isWebAddress(QStringLiteral("news.example/a")));
        QVERIFY(!isWebAddress(QStringLiteral("https://news.example/a https://news.example/b")));
        QVERIFY(!isWebAddress(QStringLiteral("见 https://news.example/a")));
    }

    void namesThatLookLikeOthersAreShownAsTheyAreAskedFor()
    {
        QVERIFY(hostOf(QUrl(QStringLiteral("https://news.example/"))).isPlain());
        const HostName cyrillic = hostOf(*readWebAddress(QStringLiteral("https://аррle.com/")));
        QVERIFY(!cyrillic.isPlain());
        QVERIFY2(cyrillic.ascii.startsWith(u"xn--"), qPrintable(cyrillic.ascii));
        const HostName chinese = hostOf(*readWebAddress(QStringLiteral("https://新闻.中国/")));
        QVERIFY(!chinese.isPlain());
        QCOMPARE(chinese.ascii, QStringLiteral("xn--efvy88h.xn--fiqs8s"));
    }

    void whateverIsTypedTheHostIsOneAndPlainlyWritten()
    {
        const auto pieces = rc::gen::elementOf(std::vector<std::string>{"https://", "http:", "/", "\\\\", "@", ":", "news.example", "evil.example", "#", "?", "%00", "%2F", "xn--", " ",
                                                                        "\xE2\x80\xAE", "。", "[", "]", "::1", "80", "..", "\t", "а"});
        QVERIFY(rc::check("an accepted address is http(s), has a host and names nobody", [&] {
            std::string text;
            for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(pieces))
                text += piece;
            const auto address = readWebAddress(QString::fromStdString(text));
            if (!address)
                return;
            RC_ASSERT((address->scheme() == u"http" || address->scheme() == u"https"));
            RC_ASSERT(!address->host().isEmpty());
            RC_ASSERT(address->userInfo().isEmpty());
            const QString ascii = hostOf(*address).ascii;
            RC_ASSERT(std::ranges::all_of(ascii, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F && c != u'@' && c != u'/'; }));
            // What goes to the program is read there as the same address.
            const auto again = readWebAddress(address->toString(QUrl::FullyEncoded));
            RC_ASSERT(again.has_value());
            RC_ASSERT(again->host() == address->host());
        }));
    }
};

QTEST_GUILESS_MAIN(TestWebAddress)
#include "tst_WebAddress.moc"
