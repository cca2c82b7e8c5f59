// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capture/References.h"

#include <QSet>

#include <lexbor/html/html.h>

#include <algorithm>
#include <array>
#include <memory>

namespace vermilion::capture {
namespace {

constexpr qsizetype mostReferences = 5'000;

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool isNameCharacter(char c)
{
    return c == '-' || c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || uchar(c) >= 0x80;
}

bool startsWithWord(QByteArrayView text, QByteArrayView lowerWord)
{
    return text.size() >= lowerWord.size() && qstrnicmp(text.data(), lowerWord.data(), size_t(lowerWord.size())) == 0;
}

// How long the escape at a backslash is: CSS Syntax Level 3, 4.3.7, a backslash and up to six hexadecimal digits with a
// blank that ends them, or any other character.
qsizetype escapeLength(QByteArrayView text)
{
    qsizetype length = 1;
    while (length < 7 && length < text.size() && isxdigit(uchar(text[length])))
        ++length;
    if (length == 1 || (length < text.size() && isSpace(text[length])))
        ++length;
    return std::min(length, text.size());
}

QByteArray withoutEscapes(QByteArrayView text)
{
    QByteArray plain;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at] != '\\') {
            plain.append(text[at++]);
            continue;
        }
        const QByteArrayView escape = text.sliced(at, escapeLength(text.sliced(at)));
        at += escape.size();
        bool isNumber = false;
        const char32_t c = escape.sliced(1).trimmed().toByteArray().toUInt(&isNumber, 16);
        if (isNumber)
            plain.append(QString::fromUcs4(&c, 1).toUtf8());
        else if (!escape.endsWith('\n'))
            plain.append(escape.sliced(1));
    }
    return plain;
}

/// Goes through a style sheet once.
class StyleScan {
public:
    explicit StyleScan(QByteArrayView css) : m_css(css) {}

    std::vector<StyleReference> run()
    {
        while (m_at < m_css.size()) {
            const char c = m_css[m_at];
            const QByteArrayView rest = m_css.sliced(m_at);
            if (rest.startsWith("/*")) {
                const qsizetype end = m_css.indexOf("*/", m_at + 2);
                m_at = end < 0 ? m_css.size() : end + 2;
            } else if (c == '"' || c == '\'') {
                (void)quoted();
            } else if (c == '@' && startsWithWord(rest, "@import")) {
                m_at += 7;
                skipSpace();
                if (m_at < m_css.size() && (m_css[m_at] == '"' || m_css[m_at] == '\''))
                    take(quoted());
            } else if ((c == 'u' || c == 'U') && startsWithWord(rest, "url(") && (m_at == 0 || !isNameCharacter(m_css[m_at - 1]))) {
                m_at += 4;
                skipSpace();
                const bool isQuoted = m_at < m_css.size() && (m_css[m_at] == '"' || m_css[m_at] == '\'');
                take(isQuoted ? quoted() : bare());
            } else {
                ++m_at;
            }
        }
        return std::move(m_found);
    }

private:
    struct Place {
        qsizetype start;
        qsizetype end;
    };

    void skipSpace()
    {
        while (m_at < m_css.size() && isSpace(m_css[m_at]))
            ++m_at;
    }

    // A string that is not closed ends with its line.
    Place quoted()
    {
        const char quote = m_css[m_at++];
        const qsizetype start = m_at;
        while (m_at < m_css.size() && m_css[m_at] != quote && m_css[m_at] != '\n')
            m_at += m_css[m_at] == '\\' ? escapeLength(m_css.sliced(m_at)) : 1;
        const Place place{start, m_at};
        if (m_at < m_css.size())
            ++m_at;
        return place;
    }

    Place bare()
    {
        const qsizetype start = m_at;
        while (m_at < m_css.size() && m_css[m_at] != ')' && !isSpace(m_css[m_at]))
            m_at += m_css[m_at] == '\\' ? escapeLength(m_css.sliced(m_at)) : 1;
        return {start, m_at};
    }

    void take(Place place)
    {
        const QByteArrayView written = m_css.sliced(place.start, place.end - place.start);
        if (written.isEmpty() || written.startsWith('#') || startsWithWord(written, "data:") || qsizetype(m_found.size()) >= mostReferences)
            return;
        m_found.push_back({place.start, written.size(), QString::fromUtf8(withoutEscapes(written))});
    }

    QByteArrayView m_css;
    qsizetype m_at = 0;
    std::vector<StyleReference> m_found;
};

/// Takes the tokens of a page as they come.
class PageScan {
public:
    Q_DISABLE_COPY_MOVE(PageScan)
    PageScan() = default;

    PageReferences run(QByteArrayView html)
    {
        const std::unique_ptr<lxb_html_tokenizer_t, decltype(&lxb_html_tokenizer_destroy)> tokenizer(lxb_html_tokenizer_create(), &lxb_html_tokenizer_destroy);
        if (lxb_html_tokenizer_init(tokenizer.get()) != LXB_STATUS_OK)
            return {};
        lxb_html_tokenizer_callback_token_done_set(tokenizer.get(), &PageScan::onToken, this);
        const auto* data = reinterpret_cast<const lxb_char_t*>(html.data());
        if (lxb_html_tokenizer_begin(tokenizer.get()) == LXB_STATUS_OK && lxb_html_tokenizer_chunk(tokenizer.get(), data, size_t(html.size())) == LXB_STATUS_OK)
            (void)lxb_html_tokenizer_end(tokenizer.get());
        takeStyle();
        return std::move(m_references);
    }

private:
    static lxb_html_token_t* onToken(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token, void* context)
    {
        static_cast<PageScan*>(context)->take(tokenizer, token);
        return token;
    }

    void take(lxb_html_tokenizer_t* tokenizer, const lxb_html_token_t* token)
    {
        if (token->tag_id == LXB_TAG__TEXT) {
            if (m_isInStyle)
                m_style.append(reinterpret_cast<const char*>(token->text_start), token->text_end - token->text_start);
            return;
        }
        takeStyle();
        if (token->type & LXB_HTML_TOKEN_TYPE_CLOSE)
            return;
        readAttributes(token);
        takeElement(token->tag_id);
        m_isInStyle = token->tag_id == LXB_TAG_STYLE;
        // Scripts do not run where the page is shown: what stands in <noscript> is seen.
        lxb_html_tokenizer_set_state_by_tag(tokenizer, false, token->tag_id, LXB_NS_HTML);
    }

    void takeStyle()
    {
        m_isInStyle = false;
        if (!m_style.isEmpty())
            addStyle(std::exchange(m_style, {}));
    }

    // The attributes that may matter; of doubles the first counts.
    void readAttributes(const lxb_html_token_t* token)
    {
        m_attributes.clear();
        for (lxb_html_token_attr_t* each = token->attr_first; each; each = each->next) {
            size_t length = 0;
            const lxb_char_t* name = lxb_html_token_attr_name(each, &length);
            if (name && each->value)
                m_attributes.push_back({QByteArrayView(name, qsizetype(length)), QByteArrayView(each->value, qsizetype(each->value_size))});
        }
    }

    QByteArrayView attribute(QByteArrayView name) const
    {
        const auto found = std::ranges::find(m_attributes, name, &Attribute::name);
        return found == m_attributes.end() ? QByteArrayView() : found->value;
    }

    void takeElement(lxb_tag_id_t tag)
    {
        if (m_attributes.empty())
            return;
        switch (tag) {
        case LXB_TAG_BASE:
            if (m_references.base.isEmpty())
                m_references.base = QString::fromUtf8(attribute("href").trimmed());
            break;
        case LXB_TAG_LINK:
            takeLink();
            break;
        case LXB_TAG_IMG:
        case LXB_TAG_SOURCE:
            takePicture();
            break;
        case LXB_TAG_INPUT:
            if (attribute("type").compare("image", Qt::CaseInsensitive) == 0)
                add(attribute("src"));
            break;
        case LXB_TAG_IMAGE:
            add(attribute("href"));
            add(attribute("xlink:href"));
            break;
        case LXB_TAG_VIDEO:
            add(attribute("poster"));
            break;
        default:
            break;
        }
        add(attribute("background"));
        if (const QByteArrayView style = attribute("style"); !style.isEmpty())
            addStyle(style.toByteArray());
    }

    void takeLink()
    {
        const QList<QByteArray> kinds = attribute("rel").toByteArray().toLower().simplified().split(' ');
        if (kinds.contains("stylesheet"))
            add(attribute("href"));
    }

    void takePicture()
    {
        add(attribute("src"));
        addSet(attribute("srcset"));
        for (const QByteArrayView late : lateSources)
            add(attribute(late));
        addSet(attribute("data-srcset"));
    }

    // https://html.spec.whatwg.org/#parse-a-srcset-attribute: candidates end with a comma behind a blank, a descriptor or
    // the address itself.
    void addSet(QByteArrayView set)
    {
        qsizetype at = 0;
        while (at < set.size()) {
            while (at < set.size() && (isSpace(set[at]) || set[at] == ','))
                ++at;
            const qsizetype start = at;
            while (at < set.size() && !isSpace(set[at]))
                ++at;
            QByteArrayView url = set.sliced(start, at - start);
            if (url.endsWith(',')) {
                while (url.endsWith(','))
                    url.chop(1);
            } else {
                const qsizetype comma = set.indexOf(',', at);
                at = comma < 0 ? set.size() : comma + 1;
            }
            add(url);
        }
    }

    void addStyle(const QByteArray& css)
    {
        for (const StyleReference& reference : referencesOfStyle(css))
            add(reference.url);
    }

    void add(QByteArrayView url) { add(QString::fromUtf8(url.trimmed())); }

    void add(const QString& url)
    {
        if (url.isEmpty() || url.startsWith(u'#') || url.startsWith(u"data:", Qt::CaseInsensitive) || url.startsWith(u"javascript:", Qt::CaseInsensitive)
            || m_references.urls.size() >= mostReferences || m_seen.contains(url))
            return;
        m_seen.insert(url);
        m_references.urls.append(url);
    }

    struct Attribute {
        QByteArrayView name;
        QByteArrayView value;
    };

    // Where pages keep the address of a picture until a script moves it to src.
    static constexpr std::array<QByteArrayView, 4> lateSources{"data-src", "data-original", "data-lazy-src", "data-actualsrc"};

    PageReferences m_references;
    QSet<QString> m_seen;
    std::vector<Attribute> m_attributes;
    QByteArray m_style;
    bool m_isInStyle = false;
};

}  // namespace

PageReferences referencesOfPage(QByteArrayView html) { return PageScan().run(html); }

std::vector<StyleReference> referencesOfStyle(QByteArrayView css) { return StyleScan(css).run(); }

QString resourceKey(QUrl url)
{
    if (url.scheme() == u"http")
        url.setScheme(QStringLiteral("https"));
    return url.toString(QUrl::RemoveFragment | QUrl::FullyEncoded);
}

}  // namespace vermilion::capture
