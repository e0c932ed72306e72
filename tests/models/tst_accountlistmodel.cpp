// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include "models/sidebar/accountlistmodel.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QColor>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

class TestAccountListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void allInstancesComeFirst();
    void selectionStaysThroughChanges();
    void countsAreUnknownAtFirst();
    void statesAndProblems();
    void countsThatMayBeTooLow();
    void allShowsWhatIsNotComplete();
    void toolTipIsEscapedAndFull();
    void disabledAccount();
    void anAccountThatACloudFilteredKeepsItsCount();
    void removedAccountForgetsItsStatus();

private:
    QVariant data(int row, int role = Qt::DisplayRole) const { return m_model->index(row).data(role); }
    static AccountStatus complete(int rows);

    std::unique_ptr<AccountListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestAccountListModel::init()
{
    useEnglish();
    m_model = std::make_unique<AccountListModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestAccountListModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

AccountStatus TestAccountListModel::complete(int rows)
{
    AccountStatus status;
    status.state = LoadState::Complete;
    status.rows = rows;
    status.updatedAt = QDateTime::fromSecsSinceEpoch(now);
    return status;
}

void TestAccountListModel::allInstancesComeFirst()
{
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(data(0).toString(), u"All instances"_s);
    m_model->setAccounts({account(1), account(2, ProviderId::NebulaBlock)});
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(data(2).toString(), u"Nebula Block · account 2"_s);
    QCOMPARE(data(2, AccountListModel::AccountIdRole).toUuid(), account(2).id);
    QVERIFY(data(0, AccountListModel::AccountIdRole).toUuid().isNull());
    QCOMPARE(data(1, AccountListModel::ColorRole).value<QColor>(), QColor(0x2f6fed));
    QVERIFY(!data(0, AccountListModel::ColorRole).isValid());
    QCOMPARE(m_model->rowOf({}), 0);
    QCOMPARE(m_model->rowOf(account(2).id), 2);
    QCOMPARE(m_model->rowOf(account(3).id), -1);
}

void TestAccountListModel::selectionStaysThroughChanges()
{
    m_model->setAccounts({account(1), account(2), account(3), account(4)});
    const QPersistentModelIndex two = m_model->index(2);
    const QPersistentModelIndex three = m_model->index(3);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);

    Account renamed = account(2);
    renamed.name = u"renamed"_s;
    m_model->setAccounts({account(5), account(4), renamed, account(1)});
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(two.row(), 3);
    QCOMPARE(two.data().toString(), u"PPIO · renamed"_s);
    QVERIFY(!three.isValid());
    QCOMPARE(m_model->rowOf(account(1).id), 4);
    QCOMPARE(reset.size(), 0);

    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->setAccounts({account(5), account(4), renamed, account(1)});
    QCOMPARE(inserted.size(), 0);
}

void TestAccountListModel::countsAreUnknownAtFirst()
{
    m_model->setAccounts({account(1), account(2)});
    QVERIFY(!data(0, AccountListModel::CountRole).isValid());
    QVERIFY(!data(1, AccountListModel::CountRole).isValid());
    m_model->setStatus(account(1).id, complete(0));
    QCOMPARE(data(0, AccountListModel::CountRole), QVariant(0));
    QCOMPARE(data(1, AccountListModel::CountRole), QVariant(0));
    QVERIFY(!data(2, AccountListModel::CountRole).isValid());
    m_model->setStatus(account(1).id, complete(96));
    m_model->setStatus(account(2).id, complete(31));
    QCOMPARE(data(0, AccountListModel::CountRole), QVariant(127));
    QVERIFY(data(1, Qt::AccessibleTextRole).toString().contains(u"96 instances"_s));
}

void TestAccountListModel::statesAndProblems()
{
    m_model->setAccounts({account(1), account(2)});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    AccountStatus status;
    status.state = LoadState::Partial;
    status.error = ApiError{ApiError::Kind::Timeout, 0, {}, {}, {}};
    m_model->setStatus(account(2).id, status);
    QCOMPARE(changed.size(), 2); // its row and that of all
    m_model->setStatus(account(2).id, status);
    m_model->setStatus(account(7).id, status);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(data(2, AccountListModel::StateRole).toInt(), int(LoadState::Partial));
    QCOMPARE(data(2, AccountListModel::ProblemRole).toBool(), true);
    QCOMPARE(data(1, AccountListModel::ProblemRole).toBool(), false);
    QCOMPARE(data(0, AccountListModel::ProblemRole).toBool(), true);
}

/// "58+": nobody says how many there are in all.
void TestAccountListModel::countsThatMayBeTooLow()
{
    m_model->setAccounts({account(1), account(2)});
    m_model->setStatus(account(1).id, complete(12));
    QVERIFY(!data(1, AccountListModel::AtLeastRole).toBool());
    QVERIFY(data(0, AccountListModel::AtLeastRole).toBool()); // the other one may have some
    AccountStatus gap;
    gap.state = LoadState::Partial;
    gap.rows = 58;
    gap.completeness = {Completeness::Gap::Unreadable, 58, 60, 2};
    m_model->setStatus(account(2).id, gap);
    QVERIFY(data(2, AccountListModel::AtLeastRole).toBool());
    QVERIFY(data(2, AccountListModel::ProblemRole).toBool());
    QVERIFY(data(0, AccountListModel::AtLeastRole).toBool());
    QCOMPARE(data(0, AccountListModel::CountRole), QVariant(70));
    QCOMPARE(data(2, Qt::AccessibleTextRole).toString(),
             u"PPIO · account 2, at least 58 instances, 58 of 60: 2 could not be read"_s);
    QVERIFY(data(2, Qt::ToolTipRole).toString().contains(u"of which 2 could not be read"_s));
    gap.updatedAt = QDateTime::fromSecsSinceEpoch(now); // complete once
    m_model->setStatus(account(2).id, gap);
    QVERIFY(data(2, AccountListModel::AtLeastRole).toBool());

    m_model->setStatus(account(2).id, complete(60));
    QVERIFY(!data(0, AccountListModel::AtLeastRole).toBool());
    Account off = account(3);
    off.enabled = false;
    m_model->setAccounts({account(1), account(2), off});
    QVERIFY(!data(0, AccountListModel::AtLeastRole).toBool());
}

void TestAccountListModel::allShowsWhatIsNotComplete()
{
    m_model->setAccounts({account(1), account(2)});
    QCOMPARE(data(0, AccountListModel::StateRole).toInt(), int(LoadState::Idle));
    m_model->setStatus(account(1).id, complete(3));
    QCOMPARE(data(0, AccountListModel::StateRole).toInt(), int(LoadState::Complete));
    AccountStatus loading;
    loading.state = LoadState::Loading;
    m_model->setStatus(account(2).id, loading);
    QCOMPARE(data(0, AccountListModel::StateRole).toInt(), int(LoadState::Loading));
    QVERIFY(!data(0, AccountListModel::RefreshingRole).toBool());
    QVERIFY(!data(2, AccountListModel::RefreshingRole).toBool());

    // What stands there already only becomes newer: no sign that comes and goes with each refresh.
    m_model->setStatus(account(2).id, complete(1));
    AccountStatus refreshing = complete(3);
    refreshing.state = LoadState::Loading;
    m_model->setStatus(account(1).id, refreshing);
    QVERIFY(data(0, AccountListModel::RefreshingRole).toBool());
    QVERIFY(data(1, AccountListModel::RefreshingRole).toBool());
    QVERIFY(!data(2, AccountListModel::RefreshingRole).toBool());
}

void TestAccountListModel::toolTipIsEscapedAndFull()
{
    Account evil = account(1);
    evil.name = u"<b>bold</b>"_s;
    m_model->setAccounts({evil});
    AccountStatus status = complete(5);
    status.state = LoadState::Stale;
    status.error = ApiError{ApiError::Kind::Unauthorized, 401, {}, {}, {}};
    m_model->setStatus(evil.id, status);
    const QString toolTip = data(1, Qt::ToolTipRole).toString();
    QVERIFY(toolTip.contains(u"&lt;b&gt;bold"_s));
    QVERIFY(toolTip.contains(u"Not up to date"_s));
    QVERIFY(toolTip.contains(u"2026-06-15 12:00:00"_s));
    QVERIFY(toolTip.contains(u"does not accept the API key"_s));
    status.error.reset();
    status.keyError = KeyError{KeyError::Kind::Locked, {}};
    m_model->setStatus(evil.id, status);
    QVERIFY(data(1, Qt::ToolTipRole).toString().contains(u"The keyring is locked."_s));
}

void TestAccountListModel::disabledAccount()
{
    Account off = account(1);
    off.enabled = false;
    m_model->setAccounts({off});
    QVERIFY(data(1, Qt::ToolTipRole).toString().contains(u"Disabled"_s));
}

void TestAccountListModel::anAccountThatACloudFilteredKeepsItsCount()
{
    m_model->setAccounts({account(1), account(2)});
    AccountStatus filtered = complete(0);
    filtered.filtered = true;
    m_model->setStatus(account(1).id, filtered);
    m_model->setStatus(account(2).id, complete(15));
    QVERIFY(!data(1, AccountListModel::CountRole).isValid()); // nobody knows how many there are in all
    filtered.allRows = 96;
    m_model->setStatus(account(1).id, filtered);
    QCOMPARE(data(1, AccountListModel::CountRole), QVariant(96));
    QCOMPARE(data(0, AccountListModel::CountRole), QVariant(111));
    QVERIFY(data(1, Qt::AccessibleTextRole).toString().contains(u"96 instances"_s));
}

void TestAccountListModel::removedAccountForgetsItsStatus()
{
    m_model->setAccounts({account(1), account(2)});
    m_model->setStatus(account(1).id, complete(96));
    m_model->setAccounts({account(2)});
    QVERIFY(!data(0, AccountListModel::CountRole).isValid());
}

ROSTER_TEST(TestAccountListModel);
#include "tst_accountlistmodel.moc"
