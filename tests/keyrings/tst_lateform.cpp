// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringkit.h"
#include "support/testprogram.h"
#include "views/accountform.h"

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The form of an account in front of a keyring that answers too late.
class TestLateForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cancelAfterTheTimeout_data();
    void cancelAfterTheTimeout();
    void forThisRunAfterTheTimeout();
    void againAfterTheTimeout();

private:
    /// The form, filled, saved, and left with what a keyring that does not answer makes of it.
    std::unique_ptr<AccountForm> timedOut(Desk &desk, const std::optional<Account> &account = {});
};

std::unique_ptr<AccountForm> TestLateForm::timedOut(Desk &desk, const std::optional<Account> &account)
{
    desk.secrets.setTimeout(300ms);
    auto form = std::make_unique<AccountForm>(desk, account);
    form->type(u"address"_s, desk.server.url().toString());
    form->type(u"key"_s, QString::fromLatin1(goodKey));
    form->press(account ? u"Save"_s : u"Add"_s);
    const auto says = [&] { return shows(*form->dialog, u"The keyring did not answer in time."_s); };
    if (!QTest::qWaitFor(says, 10'000))
        qFatal("no timeout");
    desk.secrets.setTimeout(20s);
    return form;
}

void TestLateForm::cancelAfterTheTimeout_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("new account") << true;
    QTest::newRow("another key") << false;
}

void TestLateForm::cancelAfterTheTimeout()
{
    QFETCH(const bool, isNew);
    Desk desk(SecretStore::Backend::Keychain);
    Account account = someAccount(desk.server.url().toString());
    account.enabled = false; // nothing is asked of it meanwhile
    if (!isNew) {
        setEntry(account, boundEntry(account, "before"));
        desk.accounts.add(account);
    }
    {
        const StoppedKeyring stopped;
        const auto form = timedOut(desk, isNew ? std::nullopt : std::optional(account));
        account.id = form->dialog->accountId();
        form->press(u"Cancel"_s);
        QTRY_VERIFY(!form->dialog);
    }
    QCOMPARE(entryOf(account), isNew ? QByteArray() : boundEntry(account, "before"));
    QCOMPARE(desk.accounts.accounts().size(), isNew ? 0 : 1);
}

void TestLateForm::forThisRunAfterTheTimeout()
{
    Desk desk(SecretStore::Backend::Keychain);
    {
        const StoppedKeyring stopped;
        const auto form = timedOut(desk);
        form->press(u"Keep the key for this run only"_s);
        QTRY_VERIFY(!form->dialog);
    }
    QCOMPARE(desk.accounts.accounts().size(), 1);
    const Account account = desk.accounts.accounts().constFirst();
    QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
    QCOMPARE(entryOf(account), QByteArray());
}

/// *Add* once more, now that the keyring answers.
void TestLateForm::againAfterTheTimeout()
{
    Desk desk(SecretStore::Backend::Keychain);
    std::unique_ptr<AccountForm> form;
    {
        const StoppedKeyring stopped;
        form = timedOut(desk);
    }
    form->press(u"Add"_s);
    QTRY_VERIFY(!form->dialog);
    const Account account = desk.accounts.accounts().constFirst();
    QCOMPARE(entryOf(account), boundEntry(account, goodKey));
    QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
}

ROSTER_TEST(TestLateForm);
#include "tst_lateform.moc"
