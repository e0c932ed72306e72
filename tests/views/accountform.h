// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogkit.h"
#include "views/accounts/accountdialog.h"
#include "views/window/messagestrip.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

namespace roster::test {

/// The form of an account and its fields, filled as a user fills them.
class AccountForm {
public:
    explicit AccountForm(Desk &desk, const std::optional<Account> &account = {})
        : dialog(AccountDialog::present({desk.accounts, desk.secrets, desk.fleet}, account, nullptr))
    {
    }
    ~AccountForm() { delete dialog; }
    Q_DISABLE_COPY_MOVE(AccountForm)

    QLineEdit *field(const QString &name) const { return dialog->findChild<QLineEdit *>(name); }
    void type(const QString &name, const QString &text) const
    {
        field(name)->setFocus();
        field(name)->selectAll();
        if (text.isEmpty())
            QTest::keyClick(field(name), Qt::Key_Delete);
        else
            field(name)->insert(text); // what typing does, for letters of every script
    }
    void press(const QString &text) const
    {
        QPushButton *found = button(*dialog, text);
        QVERIFY2(found, qPrintable(text));
        found->click();
    }
    QComboBox *providers() const { return dialog->findChild<QComboBox *>(); }
    void choose(ProviderId provider) const
    {
        providers()->setCurrentIndex(providers()->findData(int(provider)));
    }
    MessageStrip *strip() const { return dialog->findChild<MessageStrip *>(); }

    QPointer<AccountDialog> dialog;
};

} // namespace roster::test
