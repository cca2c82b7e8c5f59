// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QUrl>

class QLabel;
class QLineEdit;
class QPushButton;

namespace vermilion::common {

/// Asks for the address of a page. Shows which host would be asked, as it really is, and says what going online means.
class AddressDialog : public QDialog {
    Q_OBJECT

public:
    explicit AddressDialog(const QString& suggested, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QUrl& address);

private:
    void look();

    QLineEdit* m_field;
    QLabel* m_host;
    QLabel* m_note;
    QPushButton* m_fetch;
};

}  // namespace vermilion::common
