// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Hints.h"

#include <array>

namespace vermilion::clean {
namespace {

struct Word {
    const char* word;
    quint16 hint;
};

// Whole words of names as web designers write them, in English and in Pinyin. Names are cut at '-', '_', digits and
// capitals first, so "sideBar_nav2" is "side", "bar", "nav".
constexpr Word words[] = {
    {"article", HintContent}, {"content", HintContent}, {"contents", HintContent}, {"body", HintContent}, {"text", HintContent},
    {"entry", HintContent}, {"post", HintContent}, {"story", HintContent}, {"detail", HintContent}, {"details", HintContent},
    {"main", HintContent}, {"zhengwen", HintContent}, {"neirong", HintContent}, {"txt", HintContent}, {"con", HintContent},
    {"paragraph", HintContent}, {"articlebody", HintContent}, {"newstext", HintContent}, {"newscontent", HintContent},
    {"maintext", HintContent}, {"artibody", HintContent}, {"lead", HintContent}, {"intro", HintContent}, {"artical", HintContent},
    {"articletext", HintContent}, {"articlecontent", HintContent}, {"postcontent", HintContent},
    {"nav", HintNavigation}, {"navi", HintNavigation}, {"navbar", HintNavigation}, {"navigation", HintNavigation},
    {"menu", HintNavigation}, {"submenu", HintNavigation}, {"breadcrumb", HintNavigation}, {"breadcrumbs", HintNavigation},
    {"crumb", HintNavigation}, {"crumbs", HintNavigation}, {"position", HintNavigation}, {"path", HintNavigation},
    {"pager", HintNavigation}, {"pages", HintNavigation}, {"pagination", HintNavigation}, {"paging", HintNavigation},
    {"topbar", HintNavigation}, {"location", HintNavigation}, {"search", HintNavigation}, {"login", HintNavigation},
    {"channel", HintNavigation}, {"sitemap", HintNavigation}, {"toc", HintNavigation}, {"prev", HintNavigation},
    {"next", HintNavigation}, {"weizhi", HintNavigation}, {"daohang", HintNavigation}, {"skip", HintNavigation},
    {"related", HintRelated}, {"relate", HintRelated}, {"relation", HintRelated}, {"recommend", HintRelated},
    {"recommended", HintRelated}, {"recommendation", HintRelated}, {"recommendations", HintRelated}, {"hot", HintRelated},
    {"rank", HintRelated}, {"ranking", HintRelated}, {"popular", HintRelated}, {"trending", HintRelated},
    {"tuijian", HintRelated}, {"xiangguan", HintRelated}, {"paihang", HintRelated}, {"more", HintRelated},
    {"guess", HintRelated}, {"like", HintRelated}, {"readmore", HintRelated}, {"outbrain", HintRelated},
    {"taboola", HintRelated}, {"teaser", HintRelated}, {"teasers", HintRelated}, {"latest", HintRelated},
    {"similar", HintRelated}, {"mostread", HintRelated}, {"suggested", HintRelated}, {"headlines", HintRelated},
    {"xgxw", HintRelated}, {"relnews", HintRelated}, {"promo", HintRelated}, {"bestof", HintRelated},
    {"comment", HintComment}, {"comments", HintComment}, {"disqus", HintComment}, {"reply", HintComment},
    {"replies", HintComment}, {"respond", HintComment}, {"discussion", HintComment}, {"pinglun", HintComment},
    {"feedback", HintComment}, {"guestbook", HintComment}, {"commentlist", HintComment}, {"liuyan", HintComment},
    {"share", HintShare}, {"sharing", HintShare}, {"social", HintShare}, {"bdshare", HintShare}, {"qr", HintShare},
    {"qrcode", HintShare}, {"ewm", HintShare}, {"erweima", HintShare}, {"weixin", HintShare}, {"wechat", HintShare},
    {"weibo", HintShare}, {"twitter", HintShare}, {"facebook", HintShare}, {"follow", HintShare}, {"addthis", HintShare},
    {"sharethis", HintShare}, {"app", HintShare}, {"download", HintShare}, {"subscribe", HintShare}, {"newsletter", HintShare},
    {"print", HintShare}, {"toolbar", HintShare}, {"tools", HintShare}, {"fontsize", HintShare}, {"bookmark", HintShare},
    {"fenxiang", HintShare}, {"zan", HintShare}, {"digg", HintShare}, {"ding", HintShare}, {"sns", HintShare},
    {"signup", HintShare}, {"jiathis", HintShare},
    {"ad", HintAdvertisement}, {"ads", HintAdvertisement}, {"adv", HintAdvertisement}, {"advert", HintAdvertisement},
    {"advertisement", HintAdvertisement}, {"banner", HintAdvertisement}, {"sponsor", HintAdvertisement},
    {"sponsored", HintAdvertisement}, {"adsense", HintAdvertisement}, {"guanggao", HintAdvertisement},
    {"advertising", HintAdvertisement}, {"adbox", HintAdvertisement}, {"dfp", HintAdvertisement}, {"gg", HintAdvertisement},
    {"paywall", HintAdvertisement}, {"cookie", HintAdvertisement}, {"consent", HintAdvertisement}, {"gdpr", HintAdvertisement},
    {"copyright", HintCopyright}, {"footer", HintCopyright}, {"foot", HintCopyright}, {"bottom", HintCopyright},
    {"disclaimer", HintCopyright}, {"license", HintCopyright}, {"legal", HintCopyright}, {"shengming", HintCopyright},
    {"statement", HintCopyright}, {"declare", HintCopyright}, {"banquan", HintCopyright}, {"colophon", HintCopyright},
    {"meta", HintMetadata}, {"metadata", HintMetadata}, {"byline", HintMetadata}, {"author", HintMetadata},
    {"authors", HintMetadata}, {"info", HintMetadata}, {"source", HintMetadata}, {"date", HintMetadata}, {"time", HintMetadata},
    {"timestamp", HintMetadata}, {"pubtime", HintMetadata}, {"published", HintMetadata}, {"pubdate", HintMetadata},
    {"editor", HintMetadata}, {"laiyuan", HintMetadata}, {"dateline", HintMetadata}, {"credit", HintMetadata},
    {"bio", HintMetadata}, {"artinfo", HintMetadata}, {"postmeta", HintMetadata}, {"writer", HintMetadata},
    {"caption", HintCaption}, {"figcaption", HintCaption}, {"captions", HintCaption}, {"legend", HintCaption},
    {"title", HintTitle}, {"headline", HintTitle}, {"subtitle", HintTitle}, {"biaoti", HintTitle}, {"heading", HintTitle},
    {"hidden", HintHidden}, {"hide", HintHidden}, {"offscreen", HintHidden}, {"invisible", HintHidden}, {"popup", HintHidden},
    {"modal", HintHidden}, {"overlay", HintHidden}, {"tooltip", HintHidden}, {"dropdown", HintHidden},
    {"sidebar", HintAside}, {"side", HintAside}, {"aside", HintAside}, {"header", HintAside}, {"masthead", HintAside},
    {"rail", HintAside}, {"widget", HintAside}, {"widgets", HintAside}, {"right", HintAside}, {"top", HintAside},
    {"left", HintAside}, {"logo", HintAside}, {"head", HintAside}, {"box", 0}, {"module", HintAside}, {"rightcol", HintAside},
    {"infobox", HintAside}, {"factbox", HintAside},
    {"tag", HintTags}, {"tags", HintTags}, {"keyword", HintTags}, {"keywords", HintTags}, {"topics", HintTags},
    {"category", HintTags}, {"categories", HintTags}, {"cat", HintTags}, {"labels", HintTags}, {"kicker", HintTags},
    {"list", HintList}, {"gallery", HintList}, {"slider", HintList}, {"carousel", HintList}, {"slideshow", HintList},
    {"links", HintList}, {"archive", HintList}, {"news", HintList}, {"grid", HintList}, {"items", HintList},
    {"thumbnails", HintList}, {"tabs", HintList}, {"tab", HintList},
};

constexpr qsizetype longestWord = 24;

/// The words, and for each first letter the lengths that its words have: most names need no look at the table.
class WordTable {
public:
    WordTable()
    {
        for (const Word& word : words) {
            const QByteArrayView name(word.word);
            m_lengths[size_t(name.front() - 'a')] |= 1U << name.size();
            Entry& entry = m_entries[place(name)];
            entry.word = name;
            entry.hints |= word.hint;
        }
    }
    quint16 of(QByteArrayView word) const
    {
        return m_lengths[size_t(word.front() - 'a')] >> word.size() & 1 ? m_entries[place(word)].hints : quint16(0);
    }

private:
    struct Entry {
        QByteArrayView word;
        quint16 hints = 0;
    };
    // Where the word stands, or the free place where it would.
    size_t place(QByteArrayView word) const
    {
        quint32 hash = 2166136261;  // FNV-1a
        for (const char c : word)
            hash = (hash ^ uchar(c)) * 16777619;
        size_t at = (hash >> 7) % m_entries.size();
        while (!m_entries[at].word.isNull() && m_entries[at].word != word)
            at = (at + 1) % m_entries.size();
        return at;
    }

    std::array<Entry, 1024> m_entries{};
    std::array<quint32, 26> m_lengths{};
};
static_assert(std::size(words) < 512);

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLetter(char c) { return isUpper(c) || (c >= 'a' && c <= 'z'); }

bool containsIgnoringSpace(QByteArrayView style, QByteArrayView wanted)
{
    // Styles are short; "display : none" is as good as "display:none".
    QByteArray squeezed;
    squeezed.reserve(style.size());
    for (const char c : style) {
        if (c != ' ' && c != '\t' && c != '\n')
            squeezed.append(isUpper(c) ? char(c + 32) : c);
    }
    return squeezed.contains(wanted);
}

bool isScreenReaderOnly(QByteArrayView classes)
{
    static constexpr std::array<QByteArrayView, 8> names{"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text",
                                                         "element-invisible", "d-none", "u-hidden", "screenreader-only"};
    for (qsizetype from = 0; from < classes.size();) {
        qsizetype to = from;
        while (to < classes.size() && classes[to] != ' ')
            ++to;
        const QByteArrayView name = classes.sliced(from, to - from);
        for (const QByteArrayView known : names) {
            if (name == known)
                return true;
        }
        from = to + 1;
    }
    return false;
}

quint16 hintsOfTag(Tag tag)
{
    switch (tag) {
    case Tag::Nav: case Tag::Menu: return HintNavigation;
    case Tag::Aside: return HintAside;
    case Tag::Footer: return HintCopyright;
    case Tag::Header: return HintAside;
    case Tag::Article: case Tag::Main: return HintContent;
    case Tag::Figcaption: return HintCaption;
    case Tag::Form: return HintComment;
    default: return 0;
    }
}

}  // namespace

quint16 hintsInName(QByteArrayView name)
{
    static const WordTable table;
    quint16 hints = 0;
    char lower[longestWord];
    qsizetype i = 0;
    while (i < name.size()) {
        while (i < name.size() && !isLetter(name[i]))
            ++i;
        // The run of letters as a whole, then its parts at capitals.
        qsizetype end = i;
        while (end < name.size() && isLetter(name[end]))
            ++end;
        const auto lookUp = [&](qsizetype from, qsizetype to) {
            const qsizetype length = to - from;
            if (length < 2 || length > longestWord)
                return;
            for (qsizetype k = 0; k < length; ++k)
                lower[k] = isUpper(name[from + k]) ? char(name[from + k] + 32) : name[from + k];
            hints |= table.of(QByteArrayView(lower, length));
        };
        lookUp(i, end);
        for (qsizetype from = i; from < end;) {
            qsizetype to = from + 1;
            while (to < end && !(isUpper(name[to]) && !isUpper(name[to - 1])))
                ++to;
            if (from != i || to != end)
                lookUp(from, to);
            from = to;
        }
        i = end;
    }
    return hints;
}

ElementHints hintsOf(const Dom& dom, qint32 index)
{
    ElementHints found;
    found.hints = hintsOfTag(dom.node(index).tag);
    for (const Dom::Attribute& attribute : dom.attributes(index)) {
        if (attribute.name == "class") {
            found.hints |= hintsInName(attribute.value);
            found.isHidden = found.isHidden || isScreenReaderOnly(attribute.value);
        } else if (attribute.name == "id") {
            found.hints |= hintsInName(attribute.value);
        } else if (attribute.name == "role") {
            if (attribute.value == "navigation" || attribute.value == "menu" || attribute.value == "menubar")
                found.hints |= HintNavigation;
            else if (attribute.value == "complementary" || attribute.value == "banner" || attribute.value == "search")
                found.hints |= HintAside;
            else if (attribute.value == "contentinfo")
                found.hints |= HintCopyright;
            else if (attribute.value == "dialog" || attribute.value == "alertdialog")
                found.isHidden = true;
        } else if (attribute.name == "itemprop") {
            if (attribute.value == "articleBody" || attribute.value == "text")
                found.hints |= HintContent;
            else if (attribute.value == "caption")
                found.hints |= HintCaption;
        } else if (attribute.name == "hidden") {
            found.isHidden = true;
        } else if (attribute.name == "style" && !attribute.value.isEmpty()) {
            // Not visibility: pages that show themselves by script begin with everything invisible.
            if (containsIgnoringSpace(attribute.value, "display:none"))
                found.isHidden = true;
            else if (containsIgnoringSpace(attribute.value, "display:block"))
                found.isBlock = true;
        }
    }
    return found;
}

}  // namespace vermilion::clean
