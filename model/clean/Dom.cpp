// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/clean/Dom.h"

#include "model/clean/SourceAlignment.h"

#include <QHash>

#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/html/html.h>
#include <lexbor/html/tree/insertion_mode.h>

#include <algorithm>
#include <array>
#include <deque>

namespace vermilion::clean {
namespace {

constexpr size_t depthLimit = 512;        // what Chromium nests
constexpr qint64 elementLimit = 2'000'000;
constexpr size_t formattingLimit = 40;   // open <b>, <font> … that each new paragraph repeats

Tag tagOf(const lxb_dom_node_t* node)
{
    struct Row {
        lxb_tag_id_t id;
        Tag tag;
    };
    static const auto table = [] {
        std::array<Tag, LXB_TAG__LAST_ENTRY> tags{};
        tags.fill(Tag::Other);
        const Row rows[] = {
            {LXB_TAG_A, Tag::A}, {LXB_TAG_ABBR, Tag::Abbr}, {LXB_TAG_ADDRESS, Tag::Address},
            {LXB_TAG_ARTICLE, Tag::Article}, {LXB_TAG_ASIDE, Tag::Aside}, {LXB_TAG_AUDIO, Tag::Audio}, {LXB_TAG_B, Tag::B},
            {LXB_TAG_BLOCKQUOTE, Tag::Blockquote}, {LXB_TAG_BODY, Tag::Body}, {LXB_TAG_BR, Tag::Br},
            {LXB_TAG_BUTTON, Tag::Button}, {LXB_TAG_CANVAS, Tag::Canvas}, {LXB_TAG_CAPTION, Tag::Caption},
            {LXB_TAG_CENTER, Tag::Center}, {LXB_TAG_CITE, Tag::Cite}, {LXB_TAG_CODE, Tag::Code}, {LXB_TAG_COL, Tag::Col},
            {LXB_TAG_COLGROUP, Tag::Colgroup}, {LXB_TAG_DD, Tag::Dd}, {LXB_TAG_DEL, Tag::Del},
            {LXB_TAG_DETAILS, Tag::Details}, {LXB_TAG_DIALOG, Tag::Dialog}, {LXB_TAG_DIR, Tag::Dir},
            {LXB_TAG_DIV, Tag::Div}, {LXB_TAG_DL, Tag::Dl}, {LXB_TAG_DT, Tag::Dt}, {LXB_TAG_EM, Tag::Em},
            {LXB_TAG_EMBED, Tag::Embed}, {LXB_TAG_FIELDSET, Tag::Fieldset}, {LXB_TAG_FIGCAPTION, Tag::Figcaption},
            {LXB_TAG_FIGURE, Tag::Figure}, {LXB_TAG_FONT, Tag::Font}, {LXB_TAG_FOOTER, Tag::Footer},
            {LXB_TAG_FORM, Tag::Form}, {LXB_TAG_FRAME, Tag::Frame}, {LXB_TAG_FRAMESET, Tag::Frameset},
            {LXB_TAG_H1, Tag::H1}, {LXB_TAG_H2, Tag::H2}, {LXB_TAG_H3, Tag::H3}, {LXB_TAG_H4, Tag::H4},
            {LXB_TAG_H5, Tag::H5}, {LXB_TAG_H6, Tag::H6}, {LXB_TAG_HEAD, Tag::Head}, {LXB_TAG_HEADER, Tag::Header},
            {LXB_TAG_HGROUP, Tag::Hgroup}, {LXB_TAG_HR, Tag::Hr}, {LXB_TAG_HTML, Tag::Html}, {LXB_TAG_I, Tag::I},
            {LXB_TAG_IFRAME, Tag::Iframe}, {LXB_TAG_IMG, Tag::Img}, {LXB_TAG_INPUT, Tag::Input},
            {LXB_TAG_LABEL, Tag::Label}, {LXB_TAG_LEGEND, Tag::Legend}, {LXB_TAG_LI, Tag::Li}, {LXB_TAG_LINK, Tag::Link},
            {LXB_TAG_MAIN, Tag::Main}, {LXB_TAG_MAP, Tag::Map}, {LXB_TAG_MENU, Tag::Menu}, {LXB_TAG_META, Tag::Meta},
            {LXB_TAG_NAV, Tag::Nav}, {LXB_TAG_NOEMBED, Tag::Noembed}, {LXB_TAG_NOFRAMES, Tag::Noframes},
            {LXB_TAG_NOSCRIPT, Tag::Noscript}, {LXB_TAG_OBJECT, Tag::Object}, {LXB_TAG_OL, Tag::Ol},
            {LXB_TAG_OPTGROUP, Tag::Optgroup}, {LXB_TAG_OPTION, Tag::Option}, {LXB_TAG_OUTPUT, Tag::Output},
            {LXB_TAG_P, Tag::P}, {LXB_TAG_PICTURE, Tag::Picture}, {LXB_TAG_PRE, Tag::Pre}, {LXB_TAG_Q, Tag::Q},
            {LXB_TAG_S, Tag::S}, {LXB_TAG_SCRIPT, Tag::Script}, {LXB_TAG_SECTION, Tag::Section},
            {LXB_TAG_SELECT, Tag::Select}, {LXB_TAG_SMALL, Tag::Small}, {LXB_TAG_SOURCE, Tag::Source},
            {LXB_TAG_SPAN, Tag::Span}, {LXB_TAG_STRONG, Tag::Strong}, {LXB_TAG_STYLE, Tag::Style}, {LXB_TAG_SUB, Tag::Sub},
            {LXB_TAG_SUMMARY, Tag::Summary}, {LXB_TAG_SUP, Tag::Sup}, {LXB_TAG_SVG, Tag::Svg}, {LXB_TAG_TABLE, Tag::Table},
            {LXB_TAG_TBODY, Tag::Tbody}, {LXB_TAG_TD, Tag::Td}, {LXB_TAG_TEMPLATE, Tag::Template},
            {LXB_TAG_TEXTAREA, Tag::Textarea}, {LXB_TAG_TFOOT, Tag::Tfoot}, {LXB_TAG_TH, Tag::Th},
            {LXB_TAG_THEAD, Tag::Thead}, {LXB_TAG_TIME, Tag::Time}, {LXB_TAG_TITLE, Tag::Title}, {LXB_TAG_TR, Tag::Tr},
            {LXB_TAG_U, Tag::U}, {LXB_TAG_UL, Tag::Ul}, {LXB_TAG_VIDEO, Tag::Video},
        };
        for (const Row& row : rows)
            tags[row.id] = row.tag;
        return tags;
    }();
    return node->local_name < table.size() ? table[node->local_name] : Tag::Other;
}

// Where the text of one token ended up: part of a text node's data.
struct Piece {
    qsizetype start;   // bytes of the node's data
    qsizetype length;
    ByteRange source;
    qint32 next = -1;  // the node's next piece
};

struct TextRecord {
    qsizetype recorded = 0;  // bytes of data whose origin is known
    qint32 first = -1;
    qint32 last = -1;
};

bool keepsTokenizerState(lxb_tag_id_t tag)
{
    switch (tag) {
    case LXB_TAG_SCRIPT: case LXB_TAG_STYLE: case LXB_TAG_TITLE: case LXB_TAG_TEXTAREA: case LXB_TAG_XMP:
    case LXB_TAG_IFRAME: case LXB_TAG_NOEMBED: case LXB_TAG_NOFRAMES: case LXB_TAG_PLAINTEXT: case LXB_TAG_NOSCRIPT:
        return true;
    default:
        return false;
    }
}

bool isFormatting(lxb_tag_id_t tag)
{
    switch (tag) {
    case LXB_TAG_A: case LXB_TAG_B: case LXB_TAG_BIG: case LXB_TAG_CODE: case LXB_TAG_EM: case LXB_TAG_FONT:
    case LXB_TAG_I: case LXB_TAG_NOBR: case LXB_TAG_S: case LXB_TAG_SMALL: case LXB_TAG_STRIKE: case LXB_TAG_STRONG:
    case LXB_TAG_TT: case LXB_TAG_U:
        return true;
    default:
        return false;
    }
}

bool isBlank(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; });
}

// Sits between tokenizer and tree builder: notes where each text token's text goes, and holds back what would nest
// deeper than a browser does.
class TokenTap {
public:
    TokenTap(lxb_html_parser_t* parser, QByteArrayView utf8)
        : m_tree(parser->tree), m_base(reinterpret_cast<const lxb_char_t*>(utf8.data())), m_size(utf8.size()),
          m_next(parser->tkz->callback_token_done), m_nextContext(parser->tkz->callback_token_ctx)
    {
        parser->tkz->callback_token_done = &TokenTap::onToken;
        parser->tkz->callback_token_ctx = this;
    }

    const TextRecord* recordOf(const lxb_dom_node_t* node) const
    {
        const auto number = reinterpret_cast<quintptr>(node->user);
        return number == 0 ? nullptr : &m_records[number - 1];
    }
    const Piece& piece(qint32 index) const { return m_pieces[size_t(index)]; }
    /// Text held back by a table until it was clear where it belongs; in source order.
    std::deque<ByteRange>& pending() { return m_pending; }
    bool isOverLimit() const { return m_elements > elementLimit; }

private:
    static lxb_html_token_t* onToken(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token, void* context)
    {
        return static_cast<TokenTap*>(context)->take(tokenizer, token);
    }

    lxb_html_token_t* take(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token)
    {
        if (token->tag_id != LXB_TAG__TEXT) {
            if (isOverLimit()) {
                tokenizer->status = LXB_STATUS_STOPPED;
                return nullptr;
            }
            return isHeldBack(token) ? token : m_next(tokenizer, token, m_nextContext);
        }
        const ByteRange source{std::clamp<qsizetype>(token->begin - m_base, 0, m_size),
                               std::clamp<qsizetype>(token->end - m_base, 0, m_size)};
        lxb_html_token_t* const result = m_next(tokenizer, token, m_nextContext);
        if (result && m_tree->mode != lxb_html_tree_insertion_mode_in_table_text)
            record(source);
        else if (result && !isBlank(QByteArrayView(m_base + source.start, source.length())))  // white space stays where it is
            m_pending.push_back(source);
        return result;
    }

    // The tree builder has just put the text where the next character would go.
    void record(ByteRange source)
    {
        if (m_tree->open_elements->length == 0)
            return;
        lxb_html_tree_insertion_position_t position{};
        lxb_dom_node_t* place = lxb_html_tree_appropriate_place_inserting_node(m_tree, nullptr, &position);
        if (!place)
            return;
        lxb_dom_node_t* node = position == LXB_HTML_TREE_INSERTION_POSITION_BEFORE ? place->prev : place->last_child;
        if (!node || node->type != LXB_DOM_NODE_TYPE_TEXT)
            return;
        if (!node->user) {
            m_records.emplace_back();
            node->user = reinterpret_cast<void*>(quintptr(m_records.size()));
        }
        TextRecord& record = m_records[reinterpret_cast<quintptr>(node->user) - 1];
        const auto length = qsizetype(lxb_dom_interface_character_data(node)->data.length);
        if (length <= record.recorded)
            return;
        const auto index = qint32(m_pieces.size());
        m_pieces.push_back({record.recorded, length - record.recorded, source});
        if (record.last >= 0)
            m_pieces[size_t(record.last)].next = index;
        else
            record.first = index;
        record.last = index;
        record.recorded = length;
    }

    bool isHeldBack(const lxb_html_token_t* token)
    {
        const bool isClosing = token->type & LXB_HTML_TOKEN_TYPE_CLOSE;
        if (isClosing) {
            if (m_heldBack.isEmpty())
                return false;
            const auto held = m_heldBack.find(token->tag_id);
            if (held == m_heldBack.end())
                return false;
            if (--*held == 0)
                m_heldBack.erase(held);
            return true;
        }
        ++m_elements;
        const bool isTooDeep = m_tree->open_elements->length >= depthLimit
                               || (isFormatting(token->tag_id) && m_tree->active_formatting->length >= formattingLimit);
        if (!isTooDeep || keepsTokenizerState(token->tag_id) || token->tag_id == LXB_TAG__END_OF_FILE
            || token->tag_id == LXB_TAG__EM_COMMENT || lxb_html_tag_is_void(token->tag_id))
            return false;
        ++m_heldBack[token->tag_id];
        return true;
    }

    lxb_html_tree_t* m_tree;
    const lxb_char_t* m_base;
    qsizetype m_size;
    lxb_html_tokenizer_token_f m_next;
    void* m_nextContext;
    std::vector<TextRecord> m_records;
    std::vector<Piece> m_pieces;
    std::deque<ByteRange> m_pending;
    QHash<lxb_tag_id_t, qint64> m_heldBack;
    qint64 m_elements = 0;
};

// Elements whose text knows no references.
bool isRawText(const lxb_dom_node_t* node)
{
    if (!node)
        return false;
    switch (node->local_name) {
    case LXB_TAG_SCRIPT: case LXB_TAG_STYLE: case LXB_TAG_XMP: case LXB_TAG_IFRAME: case LXB_TAG_NOEMBED:
    case LXB_TAG_NOFRAMES: case LXB_TAG_PLAINTEXT:
        return true;
    default:
        return false;
    }
}

struct DestroyParser {
    void operator()(lxb_html_parser_t* parser) const { lxb_html_parser_destroy(parser); }
};

QByteArrayView dataOf(lxb_dom_node_t* node)
{
    const lexbor_str_t& data = lxb_dom_interface_character_data(node)->data;
    return {reinterpret_cast<const char*>(data.data), qsizetype(data.length)};
}

}  // namespace

struct Dom::Document {
    lxb_html_document_t* html = nullptr;
    ~Document() { lxb_html_document_destroy(html); }
};

/// Flattens the parser's tree.
class DomBuilder {
public:
    DomBuilder(Dom& dom, TokenTap& tap, QByteArrayView utf8) : m_dom(dom), m_tap(tap), m_utf8(utf8) {}

    void build(lxb_dom_node_t* root)
    {
        text().reserve(m_utf8.size());
        std::vector<qint32> open;
        lxb_dom_node_t* node = root;
        while (node) {
            const qint32 index = append(node, open);
            if (node->first_child) {
                open.push_back(index);
                node = node->first_child;
                continue;
            }
            while (node != root && !node->next) {
                node = node->parent;
                close(open.back());
                open.pop_back();
            }
            node = node == root ? nullptr : node->next;
        }
        while (!open.empty()) {
            close(open.back());
            open.pop_back();
        }
        if (!std::ranges::is_sorted(m_dom.m_text.spans, {}, &SourceSpan::dom))
            std::ranges::stable_sort(m_dom.m_text.spans, {}, &SourceSpan::dom);
    }

private:
    // Comments and the like become no nodes, but may not have children either.
    qint32 append(lxb_dom_node_t* node, const std::vector<qint32>& open)
    {
        const bool isText = node->type == LXB_DOM_NODE_TYPE_TEXT || node->type == LXB_DOM_NODE_TYPE_CDATA_SECTION;
        const bool isElement = node->type == LXB_DOM_NODE_TYPE_ELEMENT || node->type == LXB_DOM_NODE_TYPE_DOCUMENT;
        if (!isText && !isElement)
            return -1;
        const auto index = qint32(m_dom.m_nodes.size());
        DomNode flat;
        flat.parent = open.empty() ? -1 : open.back();
        flat.end = index + 1;
        flat.textStart = qint32(text().size());
        flat.depth = quint16(std::min<size_t>(open.size(), 65535));
        flat.tag = isText ? Tag::Text : node->type == LXB_DOM_NODE_TYPE_DOCUMENT ? Tag::Document : tagOf(node);
        flat.element = node;
        if (isText)
            appendText(node);
        flat.textEnd = qint32(text().size());
        m_dom.m_nodes.push_back(flat);
        return index;
    }

    void close(qint32 index)
    {
        if (index < 0)
            return;
        m_dom.m_nodes[size_t(index)].end = qint32(m_dom.m_nodes.size());
        m_dom.m_nodes[size_t(index)].textEnd = qint32(text().size());
    }

    void appendText(lxb_dom_node_t* node)
    {
        const QByteArrayView data = dataOf(node);
        const auto dom = qint32(text().size());
        appendUtf8(text(), data);
        const TextRecord* record = m_tap.recordOf(node);
        if (record && record->first == record->last && record->recorded == data.size() && isLiteral(m_tap.piece(record->first).source, data)) {
            const auto source = qint32(m_tap.piece(record->first).source.start);
            m_dom.m_text.spans.push_back({dom, qint32(text().size()), source, source + qint32(data.size()), true});
            return;
        }
        const References references = isRawText(node->parent) ? References::None : References::Decoded;
        qsizetype at = 0;
        qint32 unit = dom;
        for (qint32 i = record ? record->first : -1; i >= 0; i = m_tap.piece(i).next) {
            const Piece& piece = m_tap.piece(i);
            if (piece.start > at)
                unit = alignPending(data.sliced(at, piece.start - at), unit);
            unit = alignText(m_utf8, piece.source, data.sliced(piece.start, piece.length), unit, m_dom.m_text.spans, references);
            at = piece.start + piece.length;
        }
        if (at < data.size())
            alignPending(data.sliced(at), unit);
    }

    bool isLiteral(ByteRange source, QByteArrayView data) const
    {
        return source.length() == data.size() && memcmp(m_utf8.data() + source.start, data.data(), size_t(data.size())) == 0;
    }

    // Text whose tokens waited in a table: mostly one, but the parser joins what it puts before the table.
    qint32 alignPending(QByteArrayView data, qint32 unit)
    {
        while (!isBlank(data)) {
            const qint32 reached = alignHeld(data, unit);
            if (reached == unit)
                break;
            while (unit < reached) {
                const qsizetype length = characterLength(data);
                unit += unitsOf(data.first(length));
                data = data.sliced(length);
            }
        }
        return unit + unitsOf(data);
    }

    // The first text held back that says the same, or else the first that data begins with. Gives the unit behind it.
    qint32 alignHeld(QByteArrayView data, qint32 unit)
    {
        auto& pending = m_tap.pending();
        const auto end = pending.begin() + std::min<std::ptrdiff_t>(64, std::ssize(pending));
        for (const bool wantsWhole : {true, false}) {
            for (auto it = pending.begin(); it != end; ++it) {
                const QByteArrayView within = reachOf(*it, data);
                if (wantsWhole && within.size() < data.size())
                    continue;
                std::vector<SourceSpan> spans;
                const qint32 reached = alignText(m_utf8, *it, within, unit, spans);
                const qint32 covered = spans.empty() ? unit : spans.back().domEnd;
                if (!covers(spans, unit, covered) || (wantsWhole ? covered != reached : !isAllOf(*it, spans)))
                    continue;
                m_dom.m_text.spans.insert(m_dom.m_text.spans.end(), spans.begin(), spans.end());
                pending.erase(it);
                return covered;
            }
        }
        return unit;
    }

    // As much of data as a source can have become, in whole characters: a table may put 50,000 texts together, and each
    // must not look through all the rest. The most that one byte becomes is three, U+FFFD for NUL.
    static QByteArrayView reachOf(ByteRange source, QByteArrayView data)
    {
        qsizetype length = std::min(data.size(), 3 * source.length());
        while (length < data.size() && length > 0 && (uchar(data[length]) & 0xC0) == 0x80)
            --length;
        return data.first(length);
    }

    // Whether nothing of a source is passed over but NULs, which the parser drops in tables.
    bool isAllOf(ByteRange source, const std::vector<SourceSpan>& spans) const
    {
        const auto isDropped = [&](qsizetype from, qsizetype to) {
            return from <= to && std::ranges::all_of(m_utf8.sliced(from, to - from), [](char c) { return c == 0; });
        };
        qsizetype at = source.start;
        for (const SourceSpan& span : spans) {
            if (!isDropped(at, span.source))
                return false;
            at = span.sourceEnd;
        }
        return !spans.empty() && isDropped(at, source.end);
    }

    static bool covers(const std::vector<SourceSpan>& spans, qint32 start, qint32 end)
    {
        for (const SourceSpan& span : spans) {
            if (span.dom != start)
                return false;
            start = span.domEnd;
        }
        return start == end;
    }

    QString& text() { return m_dom.m_text.text; }

    Dom& m_dom;
    TokenTap& m_tap;
    QByteArrayView m_utf8;
};

Dom::Dom(std::unique_ptr<Document> document) : m_document(std::move(document)) {}
Dom::Dom(Dom&&) noexcept = default;
Dom& Dom::operator=(Dom&&) noexcept = default;
Dom::~Dom() = default;

Result<Dom> Dom::parse(const QByteArray& utf8)
{
    const std::unique_ptr<lxb_html_parser_t, DestroyParser> parser(lxb_html_parser_create());
    if (!parser || lxb_html_parser_init(parser.get()) != LXB_STATUS_OK)
        return failure(ErrorCode::Internal, {}, QStringLiteral("the HTML parser did not start"));
    TokenTap tap(parser.get(), utf8);
    auto document = std::make_unique<Document>();
    document->html = lxb_html_parse(parser.get(), reinterpret_cast<const lxb_char_t*>(utf8.constData()), size_t(utf8.size()));
    if (tap.isOverLimit())
        return failure(ErrorCode::TooLarge, {}, QStringLiteral("more than %1 elements").arg(elementLimit));
    if (!document->html)
        return failure(ErrorCode::Internal, {}, QStringLiteral("the HTML parser gave up"));
    Dom dom(std::move(document));
    DomBuilder(dom, tap, utf8).build(lxb_dom_interface_node(dom.m_document->html));
    return dom;
}

QByteArrayView Dom::elementName(qint32 index) const
{
    const DomNode& flat = node(index);
    if (flat.tag == Tag::Text || flat.tag == Tag::Document)
        return {};
    size_t length = 0;
    const lxb_char_t* name = lxb_dom_element_local_name(lxb_dom_interface_element(const_cast<void*>(flat.element)), &length);
    return {reinterpret_cast<const char*>(name), qsizetype(length)};
}

QByteArrayView Dom::attribute(qint32 index, QByteArrayView name) const
{
    const DomNode& flat = node(index);
    if (flat.tag == Tag::Text || flat.tag == Tag::Document)
        return {};
    auto* element = lxb_dom_interface_element(const_cast<void*>(flat.element));
    for (auto* attribute = lxb_dom_element_first_attribute(element); attribute;
         attribute = lxb_dom_element_next_attribute(attribute)) {
        size_t length = 0;
        const lxb_char_t* local = lxb_dom_attr_local_name(attribute, &length);
        if (qsizetype(length) != name.size() || memcmp(local, name.data(), length) != 0)
            continue;
        const lxb_char_t* value = lxb_dom_attr_value(attribute, &length);
        return value ? QByteArrayView(reinterpret_cast<const char*>(value), qsizetype(length)) : QByteArrayView("", qsizetype(0));
    }
    return {};
}

bool Dom::hasAttribute(qint32 index, QByteArrayView name) const { return !attribute(index, name).isNull(); }

QVarLengthArray<Dom::Attribute, 12> Dom::attributes(qint32 index) const
{
    const DomNode& flat = node(index);
    QVarLengthArray<Attribute, 12> all;
    if (flat.tag == Tag::Text || flat.tag == Tag::Document)
        return all;
    auto* element = lxb_dom_interface_element(const_cast<void*>(flat.element));
    for (auto* attribute = lxb_dom_element_first_attribute(element); attribute;
         attribute = lxb_dom_element_next_attribute(attribute)) {
        size_t length = 0;
        const lxb_char_t* name = lxb_dom_attr_local_name(attribute, &length);
        const QByteArrayView nameView(reinterpret_cast<const char*>(name), qsizetype(length));
        const lxb_char_t* value = lxb_dom_attr_value(attribute, &length);
        all.push_back({nameView, value ? QByteArrayView(reinterpret_cast<const char*>(value), qsizetype(length)) : QByteArrayView()});
    }
    return all;
}

}  // namespace vermilion::clean
