// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountstore.h"

#include "services/settingsfile.h"
#include "support/testprogram.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace roster;
using namespace Qt::StringLiterals;

class TestAccountStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void startsEmpty();
    void survivesARestart();
    void keepsTheOrder();
    void tellsWhatChanges();
    void removesAllOfAnAccount();
    void leavesDamagedEntriesAlone_data();
    void leavesDamagedEntriesAlone();
    void readsWhatTheOrderForgot();
    void loadsUnsafeAddresses();
    void givesColorsInTurn();
    void holdsForThisRunWhatCannotBeWritten();
    void tellsWhatAnotherCopyDid();
    void writesOnlyWhatItChanged();
    void showsNoEndlessList();

private:
    QString fileName() const { return m_folder->filePath(u"settings.json"_s); }
    std::unique_ptr<SettingsFile> file() const { return std::make_unique<SettingsFile>(fileName()); }
    QByteArray text() const
    {
        QFile raw(fileName());
        return raw.open(QIODevice::ReadOnly) ? raw.readAll() : QByteArray();
    }
    static Account sample(const QString &name)
    {
        return {.id = QUuid::createUuid(),
                .provider = ProviderId::Novita,
                .name = name,
                .apiAddress = QUrl(u"https://gate.example.com/clouds/novita"_s),
                .color = 0x14a38b,
                .enabled = false};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAccountStore::startsEmpty()
{
    const auto settings = file();
    AccountStore store(*settings);
    QVERIFY(store.accounts().isEmpty());
    QVERIFY(!store.find(QUuid::createUuid()));
}

void TestAccountStore::survivesARestart()
{
    const Account account = sample(u"训练 \"A\" / [1]; x=y, 100 %"_s);
    {
        const auto settings = file();
        AccountStore(*settings).add(account);
    }
    const auto settings = file();
    const AccountStore store(*settings);
    QCOMPARE(store.accounts(), QList{account});
    QCOMPARE(store.find(account.id), std::optional(account));
}

void TestAccountStore::keepsTheOrder()
{
    QList<Account> accounts;
    for (int i = 0; i < 12; ++i)
        accounts.append(sample(QString::number(i)));
    {
        const auto settings = file();
        AccountStore store(*settings);
        for (const Account &account : std::as_const(accounts))
            store.add(account);
        store.remove(accounts.takeAt(3).id);
    }
    const auto settings = file();
    QCOMPARE(AccountStore(*settings).accounts(), accounts);
}

void TestAccountStore::tellsWhatChanges()
{
    const auto settings = file();
    AccountStore store(*settings);
    QSignalSpy added(&store, &AccountStore::added);
    QSignalSpy updated(&store, &AccountStore::updated);
    QSignalSpy removed(&store, &AccountStore::removed);

    Account account = sample(u"one"_s);
    store.add(account);
    QCOMPARE(added.size(), 1);
    QCOMPARE(added.at(0).at(0).value<Account>(), account);

    store.update(account);
    QCOMPARE(updated.size(), 0);
    account.name = u"another"_s;
    store.update(account);
    QCOMPARE(updated.size(), 1);
    QCOMPARE(updated.at(0).at(0).value<Account>(), account);
    QCOMPARE(store.accounts(), QList{account});
    store.update(sample(u"unknown"_s));
    QCOMPARE(updated.size(), 1);
    QCOMPARE(store.accounts().size(), 1);

    store.remove(account.id);
    store.remove(account.id);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.at(0).at(0).toUuid(), account.id);
}

void TestAccountStore::removesAllOfAnAccount()
{
    const auto settings = file();
    AccountStore store(*settings);
    const Account account = sample(u"short-lived"_s);
    store.add(account);
    QVERIFY(text().contains("short-lived"));
    store.remove(account.id);
    QVERIFY(!text().contains("short-lived"));
    QVERIFY(!text().contains(account.id.toByteArray(QUuid::WithoutBraces)));
}

void TestAccountStore::leavesDamagedEntriesAlone_data()
{
    const QString id = u"3f2504e0-4f89-11d3-9a0c-0305e82c3301"_s;
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("provider");
    QTest::newRow("not an id") << u"nonsense"_s << u"ppio"_s;
    QTest::newRow("null id") << QUuid().toString(QUuid::WithoutBraces) << u"ppio"_s;
    QTest::newRow("id in another spelling") << id.toUpper() << u"ppio"_s;
    QTest::newRow("no provider") << id << QString();
    QTest::newRow("a provider of a later version") << id << u"cloud-of-2031"_s;
}

void TestAccountStore::leavesDamagedEntriesAlone()
{
    QFETCH(const QString, group);
    QFETCH(const QString, provider);
    const QString prefix = u"accounts/"_s + group;
    {
        const auto settings = file();
        settings->setValue(prefix + u"/provider"_s, provider);
        settings->setValue(prefix + u"/name"_s, u"kept"_s);
        settings->setValue(u"accounts/order"_s, QStringList{group, u"gone"_s});
    }
    const Account good = sample(u"good"_s);
    {
        const auto settings = file();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be read and are left as they are"_s));
        AccountStore store(*settings);
        const QSignalSpy problems(&store, &AccountStore::fileProblem);
        QVERIFY(store.accounts().isEmpty());
        store.add(good);
        QTRY_COMPARE(problems.size(), 1);
        const auto problem = problems.at(0).at(0).value<FileProblem>();
        QCOMPARE(problem.kind, FileProblem::Kind::PartlyRead);
        QCOMPARE(problem.count, 1);
    }
    const auto settings = file();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be read and are left as they are"_s));
    QCOMPARE(AccountStore(*settings).accounts(), QList{good});
    QCOMPARE(settings->value(prefix + u"/name"_s).toString(), u"kept"_s);
}

void TestAccountStore::readsWhatTheOrderForgot()
{
    const Account one = sample(u"one"_s);
    {
        const auto settings = file();
        AccountStore(*settings).add(one);
        settings->remove(u"accounts/order"_s);
        settings->remove(u"accounts/"_s + one.id.toString(QUuid::WithoutBraces) + u"/enabled"_s);
        settings->setValue(u"accounts/"_s + one.id.toString(QUuid::WithoutBraces) + u"/color"_s, u"blue"_s);
    }
    const auto settings = file();
    const QList<Account> accounts = AccountStore(*settings).accounts();
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(accounts.first().name, one.name);
    QVERIFY(accounts.first().enabled);
    QCOMPARE(accounts.first().color, accountColors().first());
}

/// Somebody edited the file: the account is there to be mended. That it is not asked is Fleet's to see to.
void TestAccountStore::loadsUnsafeAddresses()
{
    Account account = sample(u"one"_s);
    {
        const auto settings = file();
        AccountStore(*settings).add(account);
        settings->setValue(u"accounts/"_s + account.id.toString(QUuid::WithoutBraces) + u"/apiAddress"_s,
                           u"http://api.example.com"_s);
    }
    const auto settings = file();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"unsafe API address"_s));
    AccountStore store(*settings);
    account.apiAddress = QUrl(u"http://api.example.com"_s);
    QCOMPARE(store.accounts(), QList{account});
}

void TestAccountStore::givesColorsInTurn()
{
    const auto settings = file();
    AccountStore store(*settings);
    const QList<quint32> colors = accountColors();
    for (int round = 0; round < 2; ++round) {
        for (const quint32 color : colors) {
            QCOMPARE(store.nextColor(), color);
            Account account = sample({});
            account.color = color;
            store.add(account);
        }
    }
    Account first = store.accounts().first();
    first.color = 0x123456;
    store.update(first);
    QCOMPARE(store.nextColor(), colors.first());
}

void TestAccountStore::holdsForThisRunWhatCannotBeWritten()
{
    QVERIFY(QDir().mkpath(fileName())); // nobody can write a file where a folder is
    const auto settings = file();
    QSignalSpy problems(settings.get(), &SettingsFile::problem);
    AccountStore store(*settings);
    QSignalSpy added(&store, &AccountStore::added);
    const Account one = sample(u"one"_s);
    store.add(one);
    QCOMPARE(added.size(), 1);
    QCOMPARE(store.accounts(), QList{one});
    QTRY_COMPARE(problems.size(), 1);

    QVERIFY(QDir().rmdir(fileName()));
    store.add(sample(u"two"_s));
    QCOMPARE(store.accounts().size(), 2);
    const auto again = file();
    QCOMPARE(AccountStore(*again).accounts(), store.accounts());
}

void TestAccountStore::tellsWhatAnotherCopyDid()
{
    const auto mine = file();
    const auto other = file();
    AccountStore here(*mine);
    AccountStore there(*other);
    const QSignalSpy added(&here, &AccountStore::added);
    const QSignalSpy updated(&here, &AccountStore::updated);
    const QSignalSpy removed(&here, &AccountStore::removed);
    Account account = sample(u"one"_s);
    there.add(account);
    QTRY_COMPARE(added.size(), 1);
    QCOMPARE(here.accounts(), QList{account});
    account.name = u"two"_s;
    there.update(account);
    QTRY_COMPARE(updated.size(), 1);
    QCOMPARE(here.accounts(), QList{account});
    there.remove(account.id);
    QTRY_COMPARE(removed.size(), 1);
    QVERIFY(here.accounts().isEmpty());
}

/// Without waiting for one to see what the other did.
void TestAccountStore::writesOnlyWhatItChanged()
{
    const auto mine = file();
    AccountStore here(*mine);
    const Account account = sample(u"one"_s);
    here.add(account);
    const auto other = file();
    AccountStore there(*other);

    Account renamed = account;
    renamed.name = u"renamed"_s;
    there.update(renamed);
    const Account third = sample(u"third"_s);
    there.add(third);
    Account enabled = account;
    enabled.enabled = true;
    here.update(enabled); // still under the old name here
    const Account fourth = sample(u"fourth"_s);
    here.add(fourth);

    renamed.enabled = true;
    const auto again = file();
    QCOMPARE(AccountStore(*again).accounts(), (QList{renamed, third, fourth}));
    QCOMPARE(here.accounts(), (QList{renamed, third, fourth}));

    // What one removes the other does not bring back.
    there.remove(account.id);
    enabled.color = 0x123456;
    here.update(enabled);
    QCOMPARE(here.accounts(), (QList{third, fourth}));
    QVERIFY(!text().contains(account.id.toByteArray(QUuid::WithoutBraces)));
}

void TestAccountStore::showsNoEndlessList()
{
    {
        const auto settings = file();
        for (int i = 0; i < 3000; ++i)
            settings->setValue(
                u"accounts/%1/provider"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces)), u"ppio"_s);
    }
    const auto settings = file();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"left as they are"_s));
    for (int i = 0; i < AccountStore::mostAccounts; ++i) // none has an address
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"unsafe API address"_s));
    AccountStore store(*settings);
    const QSignalSpy problems(&store, &AccountStore::fileProblem);
    QCOMPARE(store.accounts().size(), AccountStore::mostAccounts);
    QTRY_COMPARE(problems.size(), 1);
    const auto problem = problems.at(0).at(0).value<FileProblem>();
    QCOMPARE(problem.kind, FileProblem::Kind::PartlyRead);
    QCOMPARE(problem.count, 3000 - int(AccountStore::mostAccounts));
}

ROSTER_TEST(TestAccountStore);
#include "tst_accountstore.moc"
