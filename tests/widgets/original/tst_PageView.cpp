// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/original/PageView.h"

#include "tests/widgets/original/PageWorkshop.h"
#include "tests/widgets/original/PortalPage.h"
#include "widgets/web/OfflinePage.h"
#include "widgets/web/Process.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <csignal>

using namespace vermilion;
using namespace vermilion::original;
using namespace vermilion::tests;
using document::DomRange;

namespace {

const QColor line(0xb4560f);
const QColor tint(180, 86, 15, 60);

DomRange find(const QString& text, const QString& words)
{
    const qsizetype at = text.indexOf(words);
    return at < 0 ? DomRange{} : DomRange{at, at + words.size()};
}

QByteArray picture()
{
    QImage image(7, 5, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace

/// With the real engine and its sandbox. Where the sandbox cannot be had these are skipped: there is no web view then.
class TestPageView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theRendererIsSandboxed();
    void thePageSaysTheTextThatWeExpect_data();
    void thePageSaysTheTextThatWeExpect();
    void aPassageThatMovedIsFoundNearbyAndToldOf();
    void highlightsLeaveTheDocumentAsItIs();
    void whatWasDroppedIsFaded();
    void membersThatThePageOverridesAreNotUsed();
    void everyCharacterLeadsToItself();
    void hoveringTellsWhatIsThere();
    void draggingSelects();
    void scrollingBringsThePassageIntoView();
    void linksAreToldAndNotFollowed_data();
    void linksAreToldAndNotFollowed();
    void linksOnPicturesAndUnderABaseAreToldToo();
    void linksAreToldByKeyboard();
    void linksInsideTheDocumentAreFollowed();
    void aWidePageIsMadeSmallerAndClicksStillHit();
    void scriptsDoNotRun();
    void nothingReachesTheNetwork();
    void storedResourcesAreShown();
    void picturesThatAScriptWouldLoadAreShown();
    void filesSavedWithAPageWithoutAddressAreShown();
    void styleSheetsInsideThePageFindTheirPictures();
    void aPageOverTwoMebibytesLoads();
    void theLastOfManyPagesIsShown();
    void aKilledRendererComesBackWithItsHighlights();
    void aPageThatKillsItsRendererIsGivenUp();
    void closedWhileItLoadsItSaysNothing();
    void aPageOverALimitIsRefusedWithTheReason();
    void manyHighlightsAreQuick();

private:
    bool load(const QByteArray& html);
    bool load(const capture::Page& page);
    QVariant ask(const QString& script);
    /// The middle of a character, in the view's pixels.
    QPoint pointOf(qsizetype unit);
    QWidget* target() { return m_view->findChild<QWebEngineView*>()->focusProxy(); }
    web::OfflinePage* page() { return m_view->findChild<web::OfflinePage*>(); }

    std::unique_ptr<PageView> m_view;
    QString m_text;
    bool m_isSpent = false;  // the view is not for the next test
};

void TestPageView::initTestCase()
{
    if (!web::isWebViewAllowed())
        QSKIP("no web view: the sandbox cannot be had here (run as an ordinary user where user namespaces are allowed)");
}

// One view for all: that is how the program uses it. The tests that end a renderer take one of their own.
void TestPageView::init()
{
    if (m_view)
        return;
    m_view = std::make_unique<PageView>();
    m_view->resize(800, 600);
    m_view->setAnimated(false);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestPageView::cleanup()
{
    if (QTest::currentTestFailed() || m_isSpent)
        m_view.reset();
    m_isSpent = false;
    if (!m_view)
        return;
    m_view->setAnimated(false);
    m_view->setHighlights({});
    m_view->setDimmed({});
}

bool TestPageView::load(const capture::Page& page)
{
    m_text = clean::domText(page);
    QSignalSpy loaded(m_view.get(), &PageView::loaded);
    m_view->showPage(page);
    return loaded.wait(web::OfflinePage::loadDeadline);
}

bool TestPageView::load(const QByteArray& html)
{
    return load(pageOf(html));
}

QVariant TestPageView::ask(const QString& script)
{
    QVariant answer;
    bool isAnswered = false;
    page()->runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant& value) {
        answer = value;
        isAnswered = true;
    });
    if (!QTest::qWaitFor([&] { return isAnswered; }))
        qWarning("no answer to %s", qPrintable(script));
    return answer;
}

QPoint TestPageView::pointOf(qsizetype unit)
{
    const bool isPair = m_text[unit].isHighSurrogate();
    const QVariantList boxes =
        ask(QStringLiteral("vermilion.boxesOf(%1, %2)").arg(unit).arg(unit + (isPair ? 2 : 1))).toList();
    if (boxes.isEmpty())
        return {-1, -1};
    const QVariantList box = boxes.first().toList();
    const double zoom = page()->zoomFactor();
    return {int((box[0].toDouble() + box[2].toDouble() * 0.5) * zoom), int((box[1].toDouble() + box[3].toDouble() * 0.5) * zoom)};
}

void TestPageView::theRendererIsSandboxed()
{
    QCOMPARE(web::sandbox(), web::Sandbox::On);
    QVERIFY(!qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").contains("no-sandbox"));
    QVERIFY(load("<p>a</p>"));
    QFile status(QStringLiteral("/proc/%1/status").arg(page()->renderProcessPid()));
    QVERIFY(status.open(QIODevice::ReadOnly));
    QVERIFY(status.readAll().contains("\nSeccomp:\t2\n"));  // system calls are filtered
}

void TestPageView::thePageSaysTheTextThatWeExpect_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* html, const char16_t* words) {
        QTest::newRow(name) << QByteArray(html) << QString::fromUtf16(words);
    };
    row("plain", "<!DOCTYPE html><title>题</title><p>梁卫东在安城</p>", u"梁卫东");
    row("entities", "<p>A&amp;B &lt;何&nbsp;敏&gt; &#x20BB7;野家 &hellip;</p>", u"何\u00a0敏> 𠮷野家 …");
    row("CRLF", "<p>一\r\n二\r三\n四</p>", u"一\n二\n三\n四");
    row("CRLF at the start of pre", "<pre>\r\n一\r\n二</pre>", u"一\n二");
    row("inline tags in a name", "<p><b>梁</b><i><u>卫</u>东</i>说</p>", u"梁卫东说");
    row("br", "<p>一<br>二<br/>三</p>", u"一二三");
    row("script and style before", "<style>p{color:#111}</style><script>var a='<p>何敏</p>';</script><p>何敏到了</p>", u"何敏到了");
    row("noscript", "<noscript><p>请打开脚本</p></noscript><p>之后</p>", u"请打开脚本之后");
    row("noscript in the head", "<head><noscript><style>p{}</style></noscript></head><p>之后</p>", u"之后");
    row("foster-parented text", "<table>甲<tr><td>乙</td>丙</tr></table>丁", u"甲丙乙丁");
    row("astral", "<p>😀𠮷𫖮安😀大厦</p>", u"𠮷𫖮安😀");
    row("comment and CDATA", "<p>甲<!-- 乙 -->丙<![CDATA[丁]]>戊</p>", u"甲丙戊");
    row("unclosed and misnested", "<div><p>甲<b>乙<p>丙</b>丁</div>戊", u"甲乙丙丁戊");
    row("textarea and title", "<title>a&amp;b</title><textarea>\n甲&lt;乙</textarea>丙", u"甲<乙丙");
    row("template", "<p>甲</p><template><p>乙</p></template><p>丙</p>", u"甲丙");
    row("svg and math", "<svg><text>甲</text></svg><math><mi>x</mi></math>乙", u"甲x乙");
    row("NUL and damaged references", "<p>甲&#0;乙&bogus;丙&#xD800;</p>", u"甲\ufffd乙&bogus;丙\ufffd");
    row("after the end", "<p>甲</p></body></html>乙", u"甲乙");
    row("select", "<select><option>甲<option>乙</select>丙", u"甲乙丙");
    row("frameset-free body in a table", "<table><caption>甲</caption><tbody><tr><th>乙<td>丙</table>", u"甲乙丙");
    row("iframe and noembed", "<iframe>甲<b></iframe><noembed>乙</noembed>丙", u"甲<b>乙丙");
    row("unfinished tag", "<p>甲乙<b", u"甲乙");
}

void TestPageView::thePageSaysTheTextThatWeExpect()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, words);
    QVERIFY(load(html));
    QCOMPARE(ask(QStringLiteral("vermilion.length")).toLongLong(), m_text.size());
    QCOMPARE(ask(QStringLiteral("vermilion.textOf(0, vermilion.length)")).toString(), m_text);
    QVERIFY2(m_text.contains(words), qPrintable(m_text));
    QSignalSpy placed(m_view.get(), &PageView::highlightsPlaced);
    m_view->setHighlights({{QStringLiteral("a"), {find(m_text, words)}, line, tint, false}});
    QVERIFY(placed.wait());
    QCOMPARE(placed.last(), (QVariantList{0, 0}));
    const QVariantList groups = ask(QStringLiteral("vermilion.highlighted()")).toList();
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].toStringList().join(QString()), words);
}

void TestPageView::aPassageThatMovedIsFoundNearbyAndToldOf()
{
    QVERIFY(load("<p>甲乙丙</p><p>丁戊己</p>"));
    // As if the browser had another text than we: drop the first paragraph behind the view's back, index again.
    const QVariant found = ask(QStringLiteral(
        "vermilion.setHighlights([{style: '', priority: 0, ranges: [[0, 2, '丁戊'], [1, 3, '没有'], [3, 6, '丁戊己']]}])"));
    QCOMPARE(found.toList(), (QVariantList{1, 1}));
    QCOMPARE(ask(QStringLiteral("vermilion.highlighted()")).toList().value(0).toStringList(),
             (QStringList{QStringLiteral("丁戊"), QStringLiteral("丁戊己")}));
}

void TestPageView::highlightsLeaveTheDocumentAsItIs()
{
    QVERIFY(load(portal));
    const QString source = QStringLiteral("document.documentElement.outerHTML");
    const QVariant before = ask(source);
    QSignalSpy placed(m_view.get(), &PageView::highlightsPlaced);
    m_view->setHighlights({{QStringLiteral("a"), {find(m_text, QStringLiteral("何敏"))}, line, tint, true}});
    m_view->setDimmed({find(m_text, QStringLiteral("热点排行"))});
    QVERIFY(placed.wait());
    QCOMPARE(ask(source), before);
    QVERIFY(before.toString().size() > 500);
}

void TestPageView::whatWasDroppedIsFaded()
{
    QVERIFY(load("<style>*{opacity:1!important}</style><div id=a><p>菜单</p><img alt=''></div>"
                 "<div id=b><p>正文</p><p id=c>广告</p></div><p id=d>开头<i id=e>来源</i></p>"));
    m_view->setDimmed({find(m_text, QStringLiteral("菜单")), find(m_text, QStringLiteral("广告")),
                       find(m_text, QStringLiteral("来源"))});
    const QString opacities = QStringLiteral(
        "['a', 'b', 'c', 'd', 'e'].map(id => Number(getComputedStyle(document.getElementById(id)).opacity).toFixed(1)).join(' ')");
    QCOMPARE(ask(opacities).toString(), QStringLiteral("0.4 1.0 0.4 1.0 0.4"));
    m_view->setDimmed({});
    QCOMPARE(ask(opacities).toString(), QStringLiteral("1.0 1.0 1.0 1.0 1.0"));
}

void TestPageView::membersThatThePageOverridesAreNotUsed()
{
    QVERIFY(load("<img name=createTreeWalker><img name=createRange><img name=caretRangeFromPoint><img name=body>"
                 "<img name=documentElement><img name=adoptedStyleSheets><img name=querySelectorAll><p id=vermilion>x"
                 "<form id=CSS><input name=parentNode><input name=parentElement><input name=nodeName><b>何敏</b></form>"
                 "<a id=Highlight></a><a id=Map></a><form name=getSelection></form>"));
    QSignalSpy placed(m_view.get(), &PageView::highlightsPlaced);
    m_view->setHighlights({{QStringLiteral("a"), {find(m_text, QStringLiteral("何敏"))}, line, tint, false}});
    m_view->setDimmed({find(m_text, QStringLiteral("x"))});
    QVERIFY(placed.wait());
    QCOMPARE(ask(QStringLiteral("vermilion.highlighted()")).toList().value(0).toStringList(),
             QStringList{QStringLiteral("何敏")});
    QSignalSpy clicked(m_view.get(), &PageView::clicked);
    const qsizetype unit = m_text.indexOf(u'敏');
    QTest::mouseClick(target(), Qt::LeftButton, {}, pointOf(unit));
    QVERIFY(clicked.wait());
    QCOMPARE(clicked.first().first().toLongLong(), unit);
}

void TestPageView::everyCharacterLeadsToItself()
{
    QVERIFY(load("<script>var x = 1;</script><p style='width:200px;font-size:18px'>一<b>是要</b>共同&amp;建设😀𠮷试验区，"
                 "二是<a href='#x'>要共享</a>旅游资源 abc</p><table><tr><td>甲</td><td>乙</td></tr></table>"));
    QSignalSpy clicked(m_view.get(), &PageView::clicked);
    int tried = 0;
    for (qsizetype unit = m_text.indexOf(u'一'); unit < m_text.size(); ++unit) {
        const QChar c = m_text[unit];
        if (c.isSpace() || c.isLowSurrogate())
            continue;
        clicked.clear();
        const QPoint point = pointOf(unit);
        QVERIFY(point.x() > 0);
        QTest::mouseClick(target(), Qt::LeftButton, {}, point);
        QVERIFY2(clicked.wait(2000), qPrintable(m_text.sliced(unit, 1)));
        const qsizetype answered = clicked.first().first().toLongLong();
        QVERIFY2(answered == unit || (c.isHighSurrogate() && answered == unit + 1), qPrintable(m_text.sliced(unit, 1)));
        ++tried;
    }
    QVERIFY(tried > 25);
    clicked.clear();
    QTest::mouseClick(target(), Qt::LeftButton, {}, QPoint(700, 500));  // nothing there
    QVERIFY(!clicked.wait(300));
}

void TestPageView::hoveringTellsWhatIsThere()
{
    QVERIFY(load("<p style='font-size:30px'>甲乙丙</p>"));
    QSignalSpy hovered(m_view.get(), &PageView::hovered);
    const qsizetype unit = m_text.indexOf(u'丙');
    QTest::mouseMove(target(), pointOf(unit));
    QTRY_VERIFY(!hovered.isEmpty() && hovered.last().first().toLongLong() == unit);
    QTest::mouseMove(target(), QPoint(600, 500));
    QTRY_COMPARE(hovered.last().first().toLongLong(), -1);
}

void TestPageView::draggingSelects()
{
    QVERIFY(load("<p style='font-size:30px'>甲乙<b>丙丁</b>戊己</p>"));
    QSignalSpy selected(m_view.get(), &PageView::selected);
    QSignalSpy clicked(m_view.get(), &PageView::clicked);
    const QPoint from = pointOf(m_text.indexOf(u'乙')) - QPoint(13, 0);
    const QPoint to = pointOf(m_text.indexOf(u'戊')) + QPoint(13, 0);
    QTest::mousePress(target(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 4; ++step)
        QTest::mouseMove(target(), from + (to - from) * step / 4, 20);
    QTest::mouseRelease(target(), Qt::LeftButton, {}, to);
    QTRY_VERIFY(!selected.isEmpty());
    QCOMPARE(selected.last().first().value<DomRange>(), find(m_text, QStringLiteral("乙丙丁戊")));
    QVERIFY(clicked.isEmpty());
}

void TestPageView::scrollingBringsThePassageIntoView()
{
    QVERIFY(load("<div style='height:3000px'>高</div><p>目标</p><div style='height:3000px'>低</div>"
                 "<div style='height:100px;overflow:auto'><div style='height:900px'>内</div><p>深处</p></div>"));
    for (const auto& words : {QStringLiteral("目标"), QStringLiteral("深处"), QStringLiteral("高")}) {
        for (const bool isAnimated : {false, true}) {
            m_view->setAnimated(isAnimated);
            m_view->scrollTo(find(m_text, words));
            const qsizetype unit = m_text.indexOf(words);
            QTRY_VERIFY2(m_view->rect().contains(pointOf(unit)), qPrintable(words));
        }
    }
}

void TestPageView::linksAreToldAndNotFollowed_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("absolute") << QByteArray("href='https://other.example/c?x=1'") << QStringLiteral("https://other.example/c?x=1");
    QTest::newRow("relative") << QByteArray("href='../b.html?p=2'") << QStringLiteral("http://news.example/2017/b.html?p=2");
    QTest::newRow("from the root") << QByteArray("href='/c'") << QStringLiteral("http://news.example/c");
    QTest::newRow("without scheme") << QByteArray("href='//cdn.example/d'") << QStringLiteral("http://cdn.example/d");
    QTest::newRow("new window") << QByteArray("href='https://other.example/e' target='_blank'") << QStringLiteral("https://other.example/e");
    QTest::newRow("new window, relative") << QByteArray("href='f.html' target=x") << QStringLiteral("http://news.example/2017/07/f.html");
    QTest::newRow("javascript") << QByteArray("href='javascript:document.title=1'") << QString();
    QTest::newRow("file") << QByteArray("href='file:///etc/passwd'") << QString();
    QTest::newRow("mail") << QByteArray("href='mailto:a@b.example'") << QString();
    QTest::newRow("file in a new window") << QByteArray("href='file:///etc/passwd' target=_blank") << QString();
    QTest::newRow("data in a new window") << QByteArray("href='data:text/html,x' target=_blank") << QString();
    QTest::newRow("data") << QByteArray("href='data:text/html,x'") << QString();
    QTest::newRow("download") << QByteArray("href='g.zip' download") << QStringLiteral("http://news.example/2017/07/g.zip");
}

void TestPageView::linksAreToldAndNotFollowed()
{
    QFETCH(QByteArray, attributes);
    QFETCH(QString, expected);
    QVERIFY(load("<p style='font-size:30px'><a " + attributes + ">链接</a></p>"));
    const QVariant before = ask(QStringLiteral("location.href"));
    QSignalSpy activated(m_view.get(), &PageView::linkActivated);
    QTest::mouseClick(target(), Qt::LeftButton, {}, pointOf(m_text.indexOf(u'接')));
    if (expected.isEmpty()) {
        QVERIFY(!activated.wait(400));
    } else {
        QVERIFY(activated.wait(2000));
        QTest::qWait(100);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toUrl().toString(), expected);
    }
    QCOMPARE(ask(QStringLiteral("location.href")), before);
    QCOMPARE(ask(QStringLiteral("vermilion.textOf(0, vermilion.length)")).toString(), m_text);
}

void TestPageView::linksOnPicturesAndUnderABaseAreToldToo()
{
    QVERIFY(load("<base href='https://other.example/x/'><body style='margin:0'><a href='y.html' target=_blank>"
                 "<img style='display:block;width:200px;height:100px' alt=''></a><p><a href='z.html'>链接</a></p>"));
    QSignalSpy activated(m_view.get(), &PageView::linkActivated);
    QTest::mouseClick(target(), Qt::LeftButton, {}, QPoint(100, 50));
    QVERIFY(activated.wait(2000));
    QCOMPARE(activated.last().first().toUrl().toString(), QStringLiteral("https://other.example/x/y.html"));
    QTest::mouseClick(target(), Qt::LeftButton, {}, pointOf(m_text.indexOf(u'链')));
    QVERIFY(activated.wait(2000));
    QCOMPARE(activated.last().first().toUrl().toString(), QStringLiteral("https://other.example/x/z.html"));
    QTest::qWait(100);
    QCOMPARE(activated.size(), 2);
}

void TestPageView::linksAreToldByKeyboard()
{
    QVERIFY(load("<a href='https://other.example/k'>链接</a>"));
    QTest::qWait(600);  // far from the click of the test before
    QSignalSpy activated(m_view.get(), &PageView::linkActivated);
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    target()->setFocus();
    QTest::keyClick(target(), Qt::Key_Tab);
    QTest::keyClick(target(), Qt::Key_Return);
    QVERIFY(activated.wait(2000));
    QCOMPARE(activated.last().first().toUrl().toString(), QStringLiteral("https://other.example/k"));
}

void TestPageView::linksInsideTheDocumentAreFollowed()
{
    QVERIFY(load("<p><a href='#far'>到下面</a></p><div style='height:5000px'></div><p id=far>下面</p>"));
    QSignalSpy activated(m_view.get(), &PageView::linkActivated);
    QTest::mouseClick(target(), Qt::LeftButton, {}, pointOf(m_text.indexOf(u'下')));
    QTRY_VERIFY(ask(QStringLiteral("scrollY")).toDouble() > 1000);
    QVERIFY(activated.isEmpty());
}

void TestPageView::aWidePageIsMadeSmallerAndClicksStillHit()
{
    QVERIFY(load("<body style='margin:0;width:1000px'><p style='text-align:right'>甲乙丙丁</p>"));
    QTRY_COMPARE(page()->zoomFactor(), 0.8);
    QSignalSpy clicked(m_view.get(), &PageView::clicked);
    const qsizetype unit = m_text.indexOf(u'丁');
    QTRY_VERIFY(m_view->rect().contains(pointOf(unit)));
    QTest::mouseClick(target(), Qt::LeftButton, {}, pointOf(unit));
    QVERIFY(clicked.wait());
    QCOMPARE(clicked.first().first().toLongLong(), unit);
    QVERIFY(load("<p>甲</p>"));
    QCOMPARE(page()->zoomFactor(), 1.0);
    QVERIFY(load("<body style='margin:0;width:9000px'>甲"));
    QTRY_COMPARE(page()->zoomFactor(), PageView::leastZoom);
}

void TestPageView::scriptsDoNotRun()
{
    QVERIFY(load("<title>旧</title><body onload='document.title=\"新\"'><script>document.title='新'</script>"
                 "<img src='data:,x' onerror='document.title=\"新\"'><svg onload='document.title=\"新\"'></svg><p>甲</p>"));
    QTest::qWait(200);
    QCOMPARE(ask(QStringLiteral("document.title")).toString(), QStringLiteral("旧"));
}

void TestPageView::nothingReachesTheNetwork()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QSignalSpy connected(&server, &QTcpServer::newConnection);
    const QByteArray at = "127.0.0.1:" + QByteArray::number(server.serverPort());
    const QByteArray html = QByteArray(R"(<html manifest="http://@/m"><head><base href="http://@/base/">
        <meta http-equiv="refresh" content="0;url=http://@/refresh">
        <meta http-equiv="Content-Security-Policy" content="default-src *; report-uri http://@/report">
        <link rel=preconnect href="http://@/"><link rel=dns-prefetch href="http://@/"><link rel=prefetch href="http://@/p">
        <link rel=preload as=image href="http://@/l"><link rel=prerender href="http://@/r"><link rel=icon href="http://@/i">
        <link rel=stylesheet href="http://@/s.css"><link rel=manifest href="http://@/w"><link rel=modulepreload href="http://@/mp">
        <style>@import "http://@/import.css"; @font-face{font-family:f;src:url(http://@/f.woff)} p{font-family:f;
        background:url(http://@/b.png);cursor:url(http://@/c.cur),auto}</style></head>
        <body background="http://@/bg"><img src="http://@/img"><img srcset="http://@/set 1x"><img src="relative.png">
        <picture><source srcset="http://@/source"><img src="x"></picture><iframe src="http://@/frame"></iframe>
        <iframe srcdoc="<img src='http://@/srcdoc'>"></iframe><object data="http://@/object"></object>
        <embed src="http://@/embed"><video src="http://@/video" poster="http://@/poster" autoplay></video>
        <audio src="http://@/audio" autoplay></audio><svg><image href="http://@/svg"/><use href="http://@/use#a"/></svg>
        <script src="http://@/script"></script><input type=image src="http://@/input">
        <form id=f action="http://@/form"><input name=q value=1><input type=submit value="送出" style="position:fixed;left:10px;top:10px;width:200px;height:60px"></form>
        <p><a ping="http://@/ping" href="http://@/link">链接</a></p></body></html>)").replace("@", at);
    QVERIFY(load(pageOf(html, QStringLiteral("http://%1/a.html").arg(QString::fromLatin1(at)))));
    QTest::mouseClick(target(), Qt::LeftButton, {}, QPoint(100, 40));
    QTest::keyClick(target(), Qt::Key_Return);
    QTest::mouseClick(target(), Qt::LeftButton, {}, pointOf(m_text.indexOf(u'链')));
    QVERIFY(!connected.wait(1500));
    QVERIFY(!server.hasPendingConnections());
    // The listener does hear what comes.
    QTcpSocket socket;
    socket.connectToHost(server.serverAddress(), server.serverPort());
    QVERIFY(!connected.isEmpty() || connected.wait());
}

void TestPageView::storedResourcesAreShown()
{
    capture::Page page = pageOf("<link rel=stylesheet href='https://cdn.example/style/a.css'>"
                                "<img id=a src='pictures/a.png'><img id=b src='https://cdn.example/b.png?w=1#x'>"
                                "<img id=c src='//cdn.example/b.png?w=1'><img id=d src='cid:part1@x'><img id=e src='missing.png'>"
                                "<img id=f src='cut.html'><p id=p>甲</p>");
    const auto add = [&page](const char16_t* url, const char* type, const QByteArray& bytes) {
        page.resources.push_back({QString::fromUtf16(url), type, bytes});
    };
    add(u"http://news.example/2017/07/pictures/a.png", "image/png", picture());
    add(u"https://cdn.example/b.png?w=1", "image/png", picture());
    add(u"cid:part1@x", "image/png", picture());
    add(u"https://cdn.example/style/a.css", "text/css", "p { width: 77px; background: url('../b.png?w=1') }");
    add(u"http://news.example/2017/07/cut.html", "text/html", "<script>1</script>");
    QVERIFY(load(page));
    const QString widths = QStringLiteral(
        "['a', 'b', 'c', 'd', 'e', 'f'].map(id => document.getElementById(id).naturalWidth).join(' ')");
    QTRY_COMPARE(ask(widths).toString(), QStringLiteral("7 7 7 7 0 0"));
    QTRY_COMPARE(ask(QStringLiteral("getComputedStyle(document.getElementById('p')).width")).toString(), QStringLiteral("77px"));
    QVERIFY(ask(QStringLiteral("getComputedStyle(document.getElementById('p')).backgroundImage")).toString().contains(u"vermilion://"));
}

void TestPageView::picturesThatAScriptWouldLoadAreShown()
{
    capture::Page page = pageOf("<img id=a src='blank.gif' data-src='/p.png'><img id=b data-original='//cdn.example/p.png'>"
                                "<img id=c srcset='missing.png 480w, /p.png 960w'><img id=d src='/p.png' data-src='missing.png'>"
                                "<picture><source srcset='missing.webp'><img id=e src='/p.png'></picture>"
                                "<picture><source srcset='/p.png 2x'><img id=f src='missing.png'></picture><p>甲</p>");
    page.resources = {{QStringLiteral("http://news.example/p.png"), "image/png", picture()},
                      {QStringLiteral("http://cdn.example/p.png"), "image/png", picture()},
                      {QStringLiteral("http://news.example/2017/07/blank.gif"), "image/gif", QByteArray::fromBase64("R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==")}};
    QVERIFY(load(page));
    QTRY_COMPARE(ask(QStringLiteral("[...'abcdef'].map(id => document.getElementById(id).currentSrc ? document.getElementById(id).complete "
                                    "&& document.getElementById(id).naturalHeight > 1 : false).join(' ')")).toString(),
                 QStringLiteral("true true true true true true"));
}

void TestPageView::filesSavedWithAPageWithoutAddressAreShown()
{
    capture::Page page = pageOf("<link rel=stylesheet href='./p_files/a.css'><img id=a src='p_files/a%20b.png'><p id=p>甲</p>", {});
    page.resources = {{QStringLiteral("p_files/a.css"), "text/css", "p { width: 77px; background: url('i/b.png') }"},
                      {QStringLiteral("p_files/a%20b.png"), "image/png", picture()},
                      {QStringLiteral("p_files/i/b.png"), "image/png", picture()}};
    QVERIFY(load(page));
    QTRY_COMPARE(ask(QStringLiteral("document.getElementById('a').naturalWidth")).toInt(), 7);
    QTRY_COMPARE(ask(QStringLiteral("getComputedStyle(document.getElementById('p')).width")).toString(), QStringLiteral("77px"));
    QVERIFY(ask(QStringLiteral("getComputedStyle(document.getElementById('p')).backgroundImage")).toString().contains(u"/.vermilion/2"));
}

void TestPageView::styleSheetsInsideThePageFindTheirPictures()
{
    capture::Page page = pageOf("<style>@media screen { #p { background: red url(https://cdn.example/b.png) !important } }</style>"
                                "<p id=p>甲</p><p id=q style=\"background: url('https://cdn.example/b.png'), url(missing.png)\">乙</p>");
    page.resources = {{QStringLiteral("https://cdn.example/b.png"), "image/png", picture()}};
    QVERIFY(load(page));
    const auto background = [this](const char* id) {
        return ask(QStringLiteral("getComputedStyle(document.getElementById('%1')).backgroundImage").arg(QLatin1StringView(id))).toString();
    };
    QTRY_VERIFY2(background("p").contains(u"/.vermilion/0"), qPrintable(background("p")));
    QVERIFY2(background("q").contains(u"/.vermilion/0"), qPrintable(background("q")));
    // The page's text, of which its style sheets are part, stays as it was.
    QVERIFY(ask(QStringLiteral("document.querySelector('style').textContent")).toString().contains(u"https://cdn.example/b.png"));
}

void TestPageView::aPageOverTwoMebibytesLoads()
{
    QByteArray html = "<!DOCTYPE html>";
    for (int i = 0; html.size() < 3'500'000; ++i)
        html += "<p>第" + QByteArray::number(i) + "段：两城共同建设试验区，共享旅游资源，加强产业协作。</p>\n";
    html += "<p>最后一段</p>";
    QVERIFY(load(html));
    QCOMPARE(ask(QStringLiteral("vermilion.length")).toLongLong(), m_text.size());
    const DomRange last = find(m_text, QStringLiteral("最后一段"));
    QCOMPARE(ask(QStringLiteral("vermilion.textOf(%1, %2)").arg(last.start).arg(last.end)).toString(), QStringLiteral("最后一段"));
}

void TestPageView::theLastOfManyPagesIsShown()
{
    for (int i = 0; i < 5; ++i)
        m_view->showPage(pageOf("<p>第" + QByteArray::number(i) + "页</p>"));
    QVERIFY(load("<p>末页</p>"));
    QCOMPARE(ask(QStringLiteral("vermilion.textOf(0, vermilion.length)")).toString(), QStringLiteral("末页"));
}

void TestPageView::aKilledRendererComesBackWithItsHighlights()
{
    m_isSpent = true;
    QVERIFY(load("<p>甲乙丙</p>"));
    m_view->setHighlights({{QStringLiteral("a"), {find(m_text, QStringLiteral("乙"))}, line, tint, false}});
    const qint64 before = page()->renderProcessPid();
    QSignalSpy loaded(m_view.get(), &PageView::loaded);
    QSignalSpy placed(m_view.get(), &PageView::highlightsPlaced);
    QCOMPARE(::kill(pid_t(before), SIGKILL), 0);
    QVERIFY(loaded.wait());
    QTRY_VERIFY(!placed.isEmpty());
    QVERIFY(page()->renderProcessPid() != before);
    QCOMPARE(ask(QStringLiteral("vermilion.highlighted()")).toList().value(0).toStringList(), QStringList{QStringLiteral("乙")});
    QSignalSpy clicked(m_view.get(), &PageView::clicked);
    QTest::mouseClick(target(), Qt::LeftButton, {}, pointOf(1));
    QVERIFY(clicked.wait());
}

void TestPageView::aPageThatKillsItsRendererIsGivenUp()
{
    m_isSpent = true;
    QVERIFY(load("<p>甲</p>"));
    QSignalSpy failed(m_view.get(), &PageView::failed);
    for (int i = 0; i < 2; ++i) {
        QSignalSpy loaded(m_view.get(), &PageView::loaded);
        ::kill(pid_t(page()->renderProcessPid()), SIGKILL);
        QVERIFY(loaded.wait());
        QVERIFY(failed.isEmpty());
    }
    ::kill(pid_t(page()->renderProcessPid()), SIGKILL);
    QVERIFY(failed.wait());
    QVERIFY(!failed.first().first().toString().isEmpty());
    QVERIFY2(load("<p>乙</p>"), "another page can be shown afterwards");
}

// The engine answers what it was asked when it goes; whoever shows the view is half gone by then.
void TestPageView::closedWhileItLoadsItSaysNothing()
{
    int told = 0;
    connect(m_view.get(), &PageView::failed, this, [&told] { ++told; });
    QEventLoop loading;
    connect(page(), &web::OfflinePage::documentLoaded, &loading, [this, &loading] {
        loading.quit();  // the view has just asked the page for its text
    });
    m_view->showPage(pageOf("<p>甲</p>"));
    QTimer::singleShot(web::OfflinePage::loadDeadline, &loading, &QEventLoop::quit);
    loading.exec();
    m_view.reset();
    QCOMPARE(told, 0);
}

void TestPageView::aPageOverALimitIsRefusedWithTheReason()
{
    QSignalSpy failed(m_view.get(), &PageView::failed);
    m_view->showPage(pageOf(QByteArray("<table><tr><td>").repeated(5000) + "甲"));
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("tables")));
}

void TestPageView::manyHighlightsAreQuick()
{
    QByteArray html;
    for (int i = 0; i < 2000; ++i)
        html += "<p>第" + QByteArray::number(i) + "段：两城共同建设<b>试验区</b>，共享旅游资源，加强产业协作，甲乙丙丁戊己庚辛壬癸。</p>";
    QVERIFY(load(html));
    QVERIFY(m_text.size() > 80'000);
    std::vector<PageHighlight> highlights;
    for (qsizetype at = m_text.indexOf(QStringLiteral("试验区")); at >= 0; at = m_text.indexOf(QStringLiteral("试验区"), at + 1))
        highlights.push_back({QString::number(at), {{at - 2, at + 4}}, line, tint, false});
    QCOMPARE(highlights.size(), size_t(2000));
    QSignalSpy placed(m_view.get(), &PageView::highlightsPlaced);
    QElapsedTimer timer;
    timer.start();
    m_view->setHighlights(highlights);
    const qint64 stall = timer.elapsed();
    QVERIFY(placed.wait());
    qInfo("2,000 highlights: %lld ms in the program, %lld ms until the page has them", stall, timer.elapsed());
    QCOMPARE(placed.last(), (QVariantList{0, 0}));
    QVERIFY(stall < 100);
}

int main(int argc, char** argv)
{
    web::prepareProcess(argc, argv);
    QApplication application(argc, argv);
    TestPageView test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_PageView.moc"
