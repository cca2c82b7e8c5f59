// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/Csv.h"

#include "model/exchange/OutputFolder.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <array>

namespace vermilion::exchange {
namespace {

constexpr qsizetype bufferSize = 256 * 1024;
constexpr qsizetype longestRecord = 64 * 1024 * 1024;
constexpr QByteArrayView mark = "\xEF\xBB\xBF";

bool wouldRun(QStringView text)
{
    qsizetype first = 0;
    while (first < text.size() && text[first] == u'\'')
        ++first;
    if (first == text.size())
        return false;
    switch (text[first].unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'＝':
    case u'＋':
    case u'－':
    case u'＠':
        return true;
    default:
        return false;
    }
}

bool needsQuotes(QStringView text)
{
    return std::ranges::any_of(text, [](QChar unit) { return unit == u',' || unit == u'"' || unit == u'\n' || unit == u'\r'; })
           || (!text.isEmpty() && (text.front() == u' ' || text.back() == u' '));
}

void appendUtf8(QByteArray& buffer, QStringView text)
{
    const qsizetype before = buffer.size();
    buffer.resize(before + text.size() * 3);
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const char* const end = encoder.appendToBuffer(buffer.data() + before, text);
    buffer.resize(end - buffer.constData());
}

int lineBreaksIn(QByteArrayView bytes)
{
    int count = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n')))
            ++count;
    }
    return count;
}

}  // namespace

QString guarded(const QString& text)
{
    return wouldRun(text) ? u'\'' + text : text;
}

QString unguarded(const QString& text)
{
    return text.startsWith(u'\'') && wouldRun(text) ? text.sliced(1) : text;
}

CsvWriter::CsvWriter(QIODevice& device, const QStringList& columns, const CsvOptions& options)
    : m_device(device), m_columns(columns), m_options(options)
{
    m_buffer.reserve(bufferSize + 64 * 1024);
    if (options.byteOrderMark)
        m_buffer.append(mark);
    for (const QString& column : columns)
        cell(column);
    endRow();
    m_rows = 0;
    m_isHeader = false;
}

void CsvWriter::separate()
{
    if (m_column++ > 0)
        m_buffer.append(',');
}

CsvWriter& CsvWriter::cell(QStringView text)
{
    separate();
    if (text.isEmpty())
        return *this;
    if (text.size() > longestCell)
        m_longCells.push_back({m_columns.value(m_column - 1), m_rows + 1, text.size()});
    const bool isGuarded = m_options.guardsFormulas && wouldRun(text);
    // By its header a reader tells what separates cells.
    const bool looksSeparated = m_isHeader && (text.contains(u';') || text.contains(u'\t'));
    if (!needsQuotes(text) && !isGuarded && !looksSeparated) {
        appendUtf8(m_buffer, text);
        return *this;
    }
    m_buffer.append('"');
    if (isGuarded)
        m_buffer.append('\'');
    while (!text.isEmpty()) {
        const qsizetype quote = text.indexOf(u'"');
        if (quote < 0) {
            appendUtf8(m_buffer, text);
            break;
        }
        appendUtf8(m_buffer, text.first(quote + 1));
        m_buffer.append('"');
        text = text.sliced(quote + 1);
    }
    m_buffer.append('"');
    return *this;
}

CsvWriter& CsvWriter::cell(qsizetype number)
{
    separate();
    m_buffer.append(QByteArray::number(number));
    return *this;
}

CsvWriter& CsvWriter::cells(qsizetype count, QByteArrayView finished)
{
    Q_ASSERT(finished.count(',') == count - 1 && !finished.contains('"'));
    separate();
    m_buffer.append(finished);
    m_column += count - 1;
    return *this;
}

void CsvWriter::endRow()
{
    Q_ASSERT(m_column == m_columns.size());
    // A lone empty cell would be an empty line, which is no row.
    if (m_columns.size() == 1 && (m_buffer.isEmpty() || m_buffer.endsWith('\n')))
        m_buffer.append("\"\"");
    m_buffer.append("\r\n");
    m_column = 0;
    ++m_rows;
    if (m_buffer.size() >= bufferSize)
        write();
}

void CsvWriter::write()
{
    if (!m_error) {
        if (const auto written = writeAll(m_device, m_buffer); !written)
            m_error = written.error();
    }
    m_buffer.resize(0);
}

Result<void> CsvWriter::finish()
{
    write();
    if (m_error)
        return std::unexpected(*m_error);
    return {};
}

CsvReader::CsvReader(QIODevice& device, const CsvOptions& options) : m_device(device), m_options(options) {}

bool CsvReader::fill()
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    const QByteArray more = m_device.read(bufferSize);
    m_buffer.append(more);
    return !more.isEmpty();
}

void CsvReader::findSeparator()
{
    std::array<std::pair<char, int>, 3> counts{{{',', 0}, {';', 0}, {'\t', 0}}};
    bool isQuoted = false;
    for (qsizetype i = m_at; i < m_buffer.size(); ++i) {
        const char byte = m_buffer[i];
        if (byte == '"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (byte == '\n' || byte == '\r')
            break;
        for (auto& [separator, count] : counts)
            count += byte == separator;
    }
    m_separator = std::ranges::max_element(counts, {}, &std::pair<char, int>::second)->first;
}

Result<std::optional<QByteArray>> CsvReader::record()
{
    // Bytes up to a line end outside quotes. Quotes are counted: inside an open one their number is odd.
    bool isQuoted = false;
    qsizetype i = m_at;
    while (true) {
        if (i >= m_buffer.size()) {
            const qsizetype scanned = i - m_at;
            if (scanned > longestRecord)
                return failure(ErrorCode::TooLarge, {}, QStringLiteral("a row is longer than 64 MiB"), m_rowLine);
            const bool hasMore = fill();
            i = m_at + scanned;
            if (hasMore)
                continue;
            break;
        }
        const char byte = m_buffer[i];
        if (byte == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (byte == '\n' || byte == '\r'))
            break;
        ++i;
    }
    if (isQuoted)
        return failure(ErrorCode::FileTruncated, {}, QStringLiteral("a quote is opened and never closed"), m_rowLine);
    if (i >= m_buffer.size() && i == m_at)
        return std::nullopt;
    const QByteArray record = m_buffer.sliced(m_at, i - m_at);
    m_line += lineBreaksIn(record) + 1;
    m_at = i + 1;
    if (i < m_buffer.size() && m_buffer[i] == '\r') {
        if (m_at >= m_buffer.size())
            fill();
        if (m_at < m_buffer.size() && m_buffer[m_at] == '\n')
            ++m_at;
    }
    m_at = std::min(m_at, m_buffer.size());
    return record;
}

Result<QStringList> CsvReader::cells(const QByteArray& record) const
{
    QStringList cells;
    qsizetype at = 0;
    QByteArray bytes;
    const auto keep = [&]() -> Result<void> {
        // Only the file begins with a byte order mark; at the start of a cell it is a character.
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        const QString text = decoder.decode(bytes);
        if (decoder.hasError()) {
            return failure(ErrorCode::InvalidInput, {},
                           QStringLiteral("not UTF-8: save the table as \"CSV UTF-8\" and try again"), m_rowLine);
        }
        cells.append(m_options.guardsFormulas ? unguarded(text) : text);
        bytes.clear();
        return {};
    };
    while (true) {
        if (at < record.size() && record[at] == '"') {
            ++at;
            while (at < record.size() && (record[at] != '"' || (at + 1 < record.size() && record[at + 1] == '"'))) {
                at += record[at] == '"' ? 1 : 0;
                bytes.append(record[at++]);
            }
            ++at;  // the closing quote
            if (at < record.size() && record[at] != m_separator)
                return failure(ErrorCode::InvalidInput, {}, QStringLiteral("text after a closing quote"), m_rowLine);
        } else {
            qsizetype end = record.indexOf(m_separator, at);
            end = end < 0 ? record.size() : end;
            bytes = record.sliced(at, end - at);
            if (bytes.contains('"'))
                return failure(ErrorCode::InvalidInput, {}, QStringLiteral("a quote inside a cell that is not quoted"), m_rowLine);
            at = end;
        }
        TRY(keep());
        if (at >= record.size())
            return cells;
        ++at;  // the separator; a record that ends with one has an empty last cell
    }
}

Result<std::optional<QStringList>> CsvReader::next()
{
    if (m_isAtStart) {
        m_isAtStart = false;
        fill();
        if (m_buffer.startsWith(mark))
            m_at = mark.size();
        findSeparator();
    }
    while (true) {
        m_rowLine = m_line;
        const std::optional<QByteArray> bytes = TRY(record());
        if (!bytes)
            return std::nullopt;
        if (!bytes->isEmpty())
            return TRY(cells(*bytes));
    }
}

Result<void> requireColumns(const CsvTable& table, const QStringList& required)
{
    for (const QString& name : required) {
        if (!table.columns.contains(name)) {
            return failure(ErrorCode::InvalidInput, name,
                           QStringLiteral("the column is missing; these are needed: %1").arg(required.join(QStringLiteral(", "))), 1);
        }
    }
    return {};
}

Result<CsvTable> readTable(QIODevice& device, const QStringList& required, const CsvOptions& options)
{
    CsvReader reader(device, options);
    CsvTable table;
    const std::optional<QStringList> header = TRY(reader.next());
    if (!header)
        return failure(ErrorCode::FileEmpty, {}, QStringLiteral("there is no header line"));
    for (const QString& column : *header) {
        const QString name = column.trimmed();
        if (!name.isEmpty() && table.columns.contains(name))
            return failure(ErrorCode::InvalidInput, name, QStringLiteral("the column is there twice"), reader.line());
        table.columns.append(name);
    }
    TRY(requireColumns(table, required));
    while (const std::optional<QStringList> cells = TRY(reader.next())) {
        if (cells->size() > table.columns.size()) {
            return failure(ErrorCode::InvalidInput, {},
                           QStringLiteral("%1 cells under %2 columns").arg(cells->size()).arg(table.columns.size()), reader.line());
        }
        table.rows.push_back({reader.line(), *cells});
    }
    return table;
}

}  // namespace vermilion::exchange
