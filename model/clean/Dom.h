// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/Result.h"
#include "model/clean/PageText.h"

#include <QByteArray>
#include <QString>
#include <QVarLengthArray>

#include <memory>
#include <vector>

namespace vermilion::clean {

/// The elements that cleaning treats in a way of their own; all others are Other.
enum class Tag : quint8 {
    Other, Text, Document,
    A, Abbr, Address, Article, Aside, Audio, B, Blockquote, Body, Br, Button, Canvas, Caption, Center, Cite, Code, Col,
    Colgroup, Dd, Del, Details, Dialog, Dir, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form,
    Frame, Frameset, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Img, Input, Label, Legend, Li,
    Link, Main, Map, Menu, Meta, Nav, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, Output, P, Picture,
    Pre, Q, S, Script, Section, Select, Small, Source, Span, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody, Td,
    Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, U, Ul, Video,
};

/// An element or text node. Nodes are kept in document order, so a node's descendants follow it up to `end`.
struct DomNode {
    qint32 parent = -1;     ///< index, -1 for the document
    qint32 end = 0;         ///< index behind its last descendant
    qint32 textStart = 0;   ///< UTF-16 units of Dom::text()
    qint32 textEnd = 0;
    Tag tag = Tag::Other;
    quint16 depth = 0;
    const void* element = nullptr;  ///< for Dom's own use
};

/// A page parsed as a browser without scripts parses it, flat and in document order, with the text of all text nodes
/// joined (template contents are in none of them, script and style are) and the way from there to the page's bytes.
/// The only user of the HTML parser's tree. Nothing in it is recursive; elements nested deeper than a browser allows
/// are taken as siblings, as browsers do.
class Dom {
public:
    /// Errors: TooLarge (more than two million elements), Internal (out of memory).
    static Result<Dom> parse(const QByteArray& utf8);

    Dom(Dom&&) noexcept;
    Dom& operator=(Dom&&) noexcept;
    ~Dom();

    const std::vector<DomNode>& nodes() const { return m_nodes; }
    const DomNode& node(qint32 index) const { return m_nodes[size_t(index)]; }
    /// The data of all text nodes: what DomRange counts in.
    const QString& text() const { return m_text.text; }
    /// The same with the way to the page's bytes.
    const PageText& pageText() const { return m_text; }
    QStringView textOf(qint32 index) const
    {
        return QStringView(m_text.text).sliced(node(index).textStart, node(index).textEnd - node(index).textStart);
    }
    /// An element's name in lower case; empty for text.
    QByteArrayView elementName(qint32 index) const;
    /// An attribute's value, null where it has none. `name` in lower case.
    QByteArrayView attribute(qint32 index, QByteArrayView name) const;
    bool hasAttribute(qint32 index, QByteArrayView name) const;
    /// All attributes of an element, in order.
    struct Attribute {
        QByteArrayView name;
        QByteArrayView value;
    };
    QVarLengthArray<Attribute, 12> attributes(qint32 index) const;

private:
    struct Document;
    explicit Dom(std::unique_ptr<Document> document);

    std::unique_ptr<Document> m_document;
    std::vector<DomNode> m_nodes;
    PageText m_text;

    friend class DomBuilder;
};

}  // namespace vermilion::clean
