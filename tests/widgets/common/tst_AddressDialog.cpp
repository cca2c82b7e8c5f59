// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/AddressDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace vermilion::common;

class TestAddressDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHostIsShownAndTheAddressTaken()
    {
        AddressDialog dialog(QStringLiteral("https://news.example:8080/a.html"));
        QSignalSpy chosen(&dialog, &AddressDialog::chosen);
        dialog.open();
        QCOMPARE(hostIn(dialog), QStringLiteral("news.example:8080"));
        QTest::keyClick(fieldIn(dialog), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toUrl(), QUrl(QStringLiteral("https://news.example:8080/a.html")));
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void whatIsNoAddressCannotBeTaken()
    {
        AddressDialog dialog({});
        QSignalSpy chosen(&dialog, &AddressDialog::chosen);
        dialog.open();
        for (const char* text : {"", "https://", "file:///etc/passwd", "https://news.example@evil.example/", "words"}) {
            fieldIn(dialog)->setText(QString::fromLatin1(text));
            QVERIFY2(!buttonIn(dialog)->isEnabled(), text);
            QCOMPARE(hostIn(dialog).trimmed(), QString());
            QTest::keyClick(fieldIn(dialog), Qt::Key_Return);
        }
        QCOMPARE(chosen.size(), 0);
        fieldIn(dialog)->setText(QStringLiteral("news.example"));
        QVERIFY(buttonIn(dialog)->isEnabled());
    }

    void aNameThatLooksLikeAnotherIsToldOf()
    {
        AddressDialog dialog(QStringLiteral("https://аррle.com/"));  // Cyrillic
        QStringList said;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            said << label->text();
        QVERIFY2(said.join(u' ').contains(u"xn--"), qPrintable(said.join(u' ')));
    }

    void cancellingChoosesNothing()
    {
        AddressDialog dialog(QStringLiteral("https://news.example/"));
        QSignalSpy chosen(&dialog, &AddressDialog::chosen);
        dialog.open();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(chosen.size(), 0);
        QVERIFY(!dialog.isVisible());
    }

private:
    static QLineEdit* fieldIn(AddressDialog& dialog) { return dialog.findChild<QLineEdit*>(); }
    static QString hostIn(AddressDialog& dialog) { return dialog.findChild<QLabel*>(QStringLiteral("addressHost"))->text(); }
    static QPushButton* buttonIn(AddressDialog& dialog)
    {
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }
};

QTEST_MAIN(TestAddressDialog)
#include "tst_AddressDialog.moc"
