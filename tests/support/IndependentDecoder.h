// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <unicode/ucnv.h>

#include <memory>

namespace vermilion::support {

/// Decodes with ICU, which the program itself does not use for this.
class IndependentDecoder {
public:
    explicit IndependentDecoder(const QByteArray& charset)
    {
        // The names under which ICU keeps what the WHATWG standard means by a label.
        static const QHash<QByteArray, const char*> names{{"gbk", "gb18030"}, {"big5", "Big5-HKSCS"}, {"shift_jis", "ibm-943_P15A-2003"},
                                                          {"euc-kr", "windows-949"}, {"iso-8859-8-i", "iso-8859-8"}, {"x-mac-cyrillic", "macCyrillic"}};
        UErrorCode status = U_ZERO_ERROR;
        m_converter.reset(ucnv_open(names.value(charset, charset.constData()), &status));
    }

    bool isOpen() const { return m_converter != nullptr; }

    QString operator()(QByteArrayView bytes) const
    {
        QString text(bytes.size() * 2 + 8, Qt::Uninitialized);
        UErrorCode status = U_ZERO_ERROR;
        const int32_t length = ucnv_toUChars(m_converter.get(), reinterpret_cast<UChar*>(text.data()), int32_t(text.size()), bytes.data(),
                                             int32_t(bytes.size()), &status);
        text.truncate(length);
        return text;
    }

    /// What cannot be written in the charset becomes its substitute.
    QByteArray encode(QStringView text) const
    {
        QByteArray bytes(text.size() * 4 + 16, Qt::Uninitialized);
        UErrorCode status = U_ZERO_ERROR;
        bytes.truncate(ucnv_fromUChars(m_converter.get(), bytes.data(), int32_t(bytes.size()), reinterpret_cast<const UChar*>(text.utf16()), int32_t(text.size()), &status));
        return bytes;
    }

private:
    struct Close {
        void operator()(UConverter* converter) const { ucnv_close(converter); }
    };
    std::unique_ptr<UConverter, Close> m_converter;
};

}  // namespace vermilion::support
