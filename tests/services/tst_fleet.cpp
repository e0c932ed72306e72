// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/fleet.h"

#include "services/accountstore.h"
#include "services/connectiontest.h"
#include "services/instanceservice.h"
#include "services/secretstore.h"
#include "support/faultserver.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QUrlQuery>
#include <QtTest>

#include <memory>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fault = FaultAnswer::Fault;
using Kind = ApiError::Kind;

namespace {

FaultAnswer ppioPage(const QList<QByteArray> &ids, const QByteArray &next = {}, int total = -1)
{
    QByteArray items;
    for (const QByteArray &id : ids)
        items += (items.isEmpty() ? "{\"id\":\"" : ",{\"id\":\"") + id + "\"}";
    QByteArray body = "{\"data\":[" + items + "],\"next_cursor\":\"" + next
        + "\",\"has_more\":" + (next.isEmpty() ? "false" : "true");
    if (total >= 0)
        body += ",\"total\":" + QByteArray::number(total);
    return FaultAnswer::json(body + '}');
}

FaultAnswer nebulaPage(const QList<QByteArray> &ids)
{
    QByteArray items;
    for (const QByteArray &id : ids)
        items += (items.isEmpty() ? "{\"id\":\"" : ",{\"id\":\"") + id + "\"}";
    return FaultAnswer::json("{\"data\":[" + items + "],\"total_instance\":" + QByteArray::number(ids.size())
                             + ",\"status\":\"success\",\"message\":\"\"}");
}

FaultAnswer held(FaultAnswer answer)
{
    answer.fault = Fault::Hold;
    return answer;
}

QString queryItem(const SeenRequest &request, const QString &name)
{
    return QUrlQuery(QUrl::fromEncoded(request.target)).queryItemValue(name, QUrl::FullyDecoded);
}

InstanceQuery named(const QString &name)
{
    InstanceQuery query;
    query.name = name;
    return query;
}

} // namespace

class TestFleet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void accountsDoNotWaitForEachOther();
    void rowsComePageByPage();
    void instancesGoWhenALoadIsComplete();
    void failuresKeepTheRows();
    void lateAnswersAreDropped();
    void refreshInsideASignal();
    void cancelsWhatRuns();

    void asksOnlyCloudsThatFilter();
    void aFailedFilterIsNotAnAnswer();

    void disabledAccountsAreNotAsked();
    void removedAccountsLeave();
    void removalInsideASignal();
    void anotherAddressStartsAnew();
    void unsafeAddressesAreNeverAsked();

    void withoutAKeyNothingIsAsked();
    void anotherKeyIsUsedAtOnce();
    void goesOnWhenTheKeyArrivesLate();

    void refreshesByTheClock();
    void waitsAsLongAsTheCloudWants();

    void fetchesDetails();
    void detailsOutliveAChangedAccount();

    void testsConnections_data();
    void testsConnections();
    void testsNoUnsafeAddress();

private:
    FaultServer &server();
    QUuid add(FaultServer &server, ProviderId provider = ProviderId::Ppio);
    AccountStatus status(const QUuid &account) const { return m_fleet->status(account); }
    LoadState state(const QUuid &account) const { return status(account).state; }
    QStringList rows(const QUuid &account) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::vector<std::unique_ptr<FaultServer>> m_servers;
    std::unique_ptr<Fleet> m_fleet;
    QHash<QUuid, QSet<QString>> m_rows; ///< what a table would show
};

void TestFleet::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_s), QSettings::IniFormat);
    m_accounts = std::make_unique<AccountStore>(*m_settings);
    m_secrets = std::make_unique<SecretStore>(SecretStore::Backend::SessionOnly);
    m_network = std::make_unique<QNetworkAccessManager>();
    ApiLimits limits;
    limits.maxRetries = 0;
    m_fleet = std::make_unique<Fleet>(*m_accounts, *m_secrets, *m_network, limits);
    connect(m_fleet.get(), &Fleet::instancesArrived, this, [this](const QList<Instance> &instances) {
        for (const Instance &instance : instances)
            m_rows[instance.account].insert(instance.id);
    });
    connect(m_fleet.get(), &Fleet::instancesGone, this, [this](const QList<InstanceKey> &keys) {
        for (const InstanceKey &key : keys)
            QVERIFY(m_rows[key.account].remove(key.id));
    });
}

void TestFleet::cleanup()
{
    // Whatever happened, the counts say what is shown.
    for (const Account &account : m_accounts->accounts())
        QCOMPARE(status(account.id).rows, int(m_rows.value(account.id).size()));
    m_fleet.reset();
    m_network.reset();
    m_servers.clear();
    m_rows.clear();
}

FaultServer &TestFleet::server()
{
    return *m_servers.emplace_back(std::make_unique<FaultServer>());
}

/// The fleet asks at once.
QUuid TestFleet::add(FaultServer &server, ProviderId provider)
{
    Account account;
    account.id = QUuid::createUuid();
    account.provider = provider;
    account.name = u"test"_s;
    account.apiAddress = server.url();
    m_secrets->keepForThisRun(account.id, Secret("key-of-the-test"_ba));
    m_accounts->add(account);
    return account.id;
}

QStringList TestFleet::rows(const QUuid &account) const
{
    QStringList ids = m_rows.value(account).values();
    ids.sort();
    return ids;
}

void TestFleet::accountsDoNotWaitForEachOther()
{
    FaultServer &hanging = server();
    hanging.enqueue(FaultAnswer::withFault(Fault::Hang));
    FaultServer &failing = server();
    failing.enqueue(FaultAnswer::withStatus(500));
    FaultServer &good = server();
    good.enqueue({ppioPage({"a", "b"}, "2"), ppioPage({"c"})});
    QSignalSpy busy(m_fleet.get(), &Fleet::busyChanged);

    const QUuid one = add(hanging);
    const QUuid two = add(failing);
    const QUuid three = add(good);
    QVERIFY(m_fleet->isBusy());
    QTRY_COMPARE(state(three), LoadState::Complete);
    QTRY_COMPARE(state(two), LoadState::Partial);
    QCOMPARE(rows(three), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(status(two).error->kind, Kind::Server);
    QVERIFY(!status(two).updatedAt.isValid());
    QTRY_COMPARE(hanging.requests().size(), 1);
    QCOMPARE(state(one), LoadState::Loading);
    QCOMPARE(busy.size(), 1);

    m_fleet->cancel();
    QCOMPARE(state(one), LoadState::Partial);
    QCOMPARE(status(one).error->kind, Kind::Cancelled);
    QCOMPARE(state(three), LoadState::Complete);
    QVERIFY(!m_fleet->isBusy());
    QCOMPARE(busy.size(), 2);
    QCOMPARE(busy.at(1).at(0).toBool(), false);
}

void TestFleet::rowsComePageByPage()
{
    FaultServer &cloud = server();
    cloud.enqueue({ppioPage({"a", "b"}, "2", 3), held(ppioPage({"c"}, {}, 3))});
    const QUuid account = add(cloud);
    QTRY_COMPARE(rows(account).size(), 2);
    QCOMPARE(state(account), LoadState::Loading);
    QCOMPARE(status(account).rows, 2);
    QCOMPARE(status(account).arrived, 2);
    QCOMPARE(status(account).expected, std::optional(3));

    QTRY_COMPARE(cloud.requests().size(), 2);
    QVERIFY(cloud.release());
    QTRY_COMPARE(state(account), LoadState::Complete);
    QCOMPARE(status(account).rows, 3);
    QVERIFY(!status(account).expected);
    QVERIFY(!status(account).filtered);
    QCOMPARE(status(account).updatedAt.timeSpec(), Qt::UTC);
    QVERIFY(status(account).updatedAt.secsTo(QDateTime::currentDateTimeUtc()) < 10);
    QCOMPARE(cloud.requests().at(0).headers.value("authorization"), "Bearer key-of-the-test"_ba);
}

void TestFleet::instancesGoWhenALoadIsComplete()
{
    FaultServer &cloud = server();
    cloud.enqueue(ppioPage({"a", "b", "c"}));
    const QUuid account = add(cloud);
    QTRY_COMPARE(state(account), LoadState::Complete);

    cloud.enqueue({ppioPage({"b"}, "2"), held(ppioPage({"d"}))});
    m_fleet->refresh(account);
    QTRY_COMPARE(status(account).arrived, 1);
    QCOMPARE(rows(account).size(), 3); // who is missing may be on a page to come
    QTRY_COMPARE(cloud.requests().size(), 3);
    QVERIFY(cloud.release());
    QTRY_COMPARE(state(account), LoadState::Complete);
    QCOMPARE(rows(account), (QStringList{u"b"_s, u"d"_s}));
}

void TestFleet::failuresKeepTheRows()
{
    FaultServer &cloud = server();
    cloud.enqueue(ppioPage({"a", "b"}));
    const QUuid account = add(cloud);
    QTRY_COMPARE(state(account), LoadState::Complete);
    const QDateTime updatedAt = status(account).updatedAt;

    cloud.enqueue({ppioPage({"c"}, "2"), FaultAnswer::withStatus(500)});
    m_fleet->refresh();
    QTRY_COMPARE(state(account), LoadState::Stale);
    QCOMPARE(rows(account), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(status(account).updatedAt, updatedAt);
    QCOMPARE(status(account).error->kind, Kind::Server);

    cloud.enqueue(ppioPage({"c"}));
    m_fleet->refresh();
    QVERIFY(!status(account).error);
    QTRY_COMPARE(state(account), LoadState::Complete);
    QCOMPARE(rows(account), QStringList{u"c"_s});

    FaultServer &other = server();
    other.enqueue({ppioPage({"a"}, "2"), FaultAnswer::withStatus(500)});
    const QUuid neverComplete = add(other);
    QTRY_COMPARE(state(neverComplete), LoadState::Partial);
    QCOMPARE(rows(neverComplete), QStringList{u"a"_s});
}

void TestFleet::lateAnswersAreDropped()
{
    FaultServer &cloud = server();
    cloud.enqueue({held(ppioPage({"old"})), ppioPage({"new"})});
    const QUuid account = add(cloud);
    QTRY_COMPARE(cloud.requests().size(), 1);
    m_fleet->refresh();
    cloud.release(); // both are on their way
    QTRY_COMPARE(state(account), LoadState::Complete);
    QCOMPARE(rows(account), QStringList{u"new"_s});
}

void TestFleet::refreshInsideASignal()
{
    FaultServer &cloud = server();
    cloud.enqueue({ppioPage({"a"}, "2"), ppioPage({"b"})});
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"b"}); });
    bool once = false;
    connect(m_fleet.get(), &Fleet::instancesArrived, this, [&] {
        if (!std::exchange(once, true))
            m_fleet->refresh();
    });
    const QUuid account = add(cloud);
    QTRY_COMPARE(state(account), LoadState::Complete);
    QCOMPARE(rows(account), QStringList{u"b"_s}); // "a" was of the load that was dropped
}

void TestFleet::cancelsWhatRuns()
{
    FaultServer &cloud = server();
    cloud.enqueue({ppioPage({"a"}), ppioPage({"a", "b"}, "2"), held(ppioPage({"c"}))});
    const QUuid account = add(cloud);
    QTRY_COMPARE(state(account), LoadState::Complete);
    m_fleet->refresh();
    QTRY_COMPARE(cloud.requests().size(), 3);
    m_fleet->cancel();
    QCOMPARE(state(account), LoadState::Stale);
    QCOMPARE(status(account).error->kind, Kind::Cancelled);
    QCOMPARE(rows(account), (QStringList{u"a"_s, u"b"_s}));

    QSignalSpy changed(m_fleet.get(), &Fleet::statusChanged);
    m_fleet->cancel(); // nothing runs
    QCOMPARE(changed.size(), 0);
}

void TestFleet::asksOnlyCloudsThatFilter()
{
    FaultServer &ppio = server();
    ppio.enqueue({ppioPage({"train-1", "train-2", "web-1"}), held(ppioPage({"train-1", "train-9"})),
                  ppioPage({"train-1", "train-9", "web-1"})});
    FaultServer &nebula = server();
    nebula.enqueue(nebulaPage({"1", "2"}));
    const QUuid filters = add(ppio);
    const QUuid doesNot = add(nebula, ProviderId::NebulaBlock);
    QTRY_VERIFY(!m_fleet->isBusy());
    QCOMPARE(state(doesNot), LoadState::Complete);

    m_fleet->setQuery(named(u"train"_s));
    QCOMPARE(state(filters), LoadState::Loading);
    QCOMPARE(state(doesNot), LoadState::Complete);
    QVERIFY(!status(filters).filtered); // what is shown is still the answer to another question
    QTRY_COMPARE(ppio.requests().size(), 2);
    QCOMPARE(queryItem(ppio.requests().at(1), u"name"_s), u"train"_s);
    QCOMPARE(rows(filters).size(), 3);
    QVERIFY(ppio.release());
    QTRY_COMPARE(state(filters), LoadState::Complete);
    QVERIFY(status(filters).filtered);
    QVERIFY(!status(doesNot).filtered);
    QCOMPARE(rows(filters), (QStringList{u"train-1"_s, u"train-9"_s}));

    m_fleet->setQuery(named(u"train"_s)); // nothing new
    QCOMPARE(state(filters), LoadState::Complete);
    m_fleet->setQuery({});
    QVERIFY(!status(filters).filtered);
    QTRY_COMPARE(state(filters), LoadState::Complete);
    QVERIFY(!status(filters).filtered);
    QCOMPARE(rows(filters).size(), 3);
    QCOMPARE(ppio.requests().size(), 3);
    QCOMPARE(nebula.requests().size(), 1);
    QCOMPARE(rows(doesNot).size(), 2);
}

void TestFleet::aFailedFilterIsNotAnAnswer()
{
    FaultServer &cloud = server();
    cloud.enqueue(
        {ppioPage({"a", "b"}), FaultAnswer::withStatus(500), ppioPage({"a"}), FaultAnswer::withStatus(500)});
    const QUuid account = add(cloud);
    QTRY_COMPARE(state(account), LoadState::Complete);

    m_fleet->setQuery(named(u"a"_s));
    QTRY_COMPARE(state(account), LoadState::Stale); // all rows are there, from before
    QVERIFY(!status(account).filtered);
    m_fleet->refresh();
    QTRY_COMPARE(state(account), LoadState::Complete);
    QVERIFY(status(account).filtered);

    m_fleet->setQuery(named(u"b"_s));
    QTRY_COMPARE(state(account), LoadState::Partial); // the rows of "a" say nothing about "b"
    QVERIFY(!status(account).filtered);
    QCOMPARE(rows(account), QStringList{u"a"_s});
}

void TestFleet::disabledAccountsAreNotAsked()
{
    FaultServer &cloud = server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    const QUuid id = add(cloud);
    QTRY_COMPARE(state(id), LoadState::Complete);

    Account account = *m_accounts->find(id);
    account.enabled = false;
    m_accounts->update(account);
    QCOMPARE(status(id), AccountStatus());
    QVERIFY(rows(id).isEmpty());
    m_fleet->refresh();
    m_fleet->refresh(id);
    m_fleet->setQuery(named(u"x"_s));
    QVERIFY(!m_fleet->isBusy());
    QVERIFY(!m_fleet->detail({id, u"a"_s}));

    account.enabled = true;
    m_accounts->update(account);
    QTRY_COMPARE(state(id), LoadState::Complete);
    QCOMPARE(cloud.requests().size(), 2);
    QCOMPARE(queryItem(cloud.requests().at(1), u"name"_s), u"x"_s);
}

void TestFleet::removedAccountsLeave()
{
    FaultServer &cloud = server();
    cloud.enqueue({ppioPage({"a"}), FaultAnswer::withFault(Fault::Hang)});
    const QUuid account = add(cloud);
    QTRY_COMPARE(state(account), LoadState::Complete);
    m_fleet->refresh();
    QSignalSpy busy(m_fleet.get(), &Fleet::busyChanged);
    m_accounts->remove(account);
    QVERIFY(rows(account).isEmpty());
    QCOMPARE(status(account), AccountStatus());
    QVERIFY(!m_fleet->isBusy());
    QCOMPARE(busy.size(), 1);
    m_fleet->refresh(account);
    QVERIFY(!m_fleet->isBusy());
}

void TestFleet::removalInsideASignal()
{
    FaultServer &cloud = server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}, "2"); });
    FaultServer &other = server();
    other.setHandler([](const SeenRequest &) { return ppioPage({"b"}); });
    const QUuid leaving = add(cloud);
    const QUuid staying = add(other);
    connect(m_fleet.get(), &Fleet::statusChanged, this, [&](const QUuid &account) {
        if (account == leaving && status(account).rows > 0)
            m_accounts->remove(account);
    });
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    QVERIFY(rows(leaving).isEmpty());
    QTRY_COMPARE(state(staying), LoadState::Complete);
}

void TestFleet::anotherAddressStartsAnew()
{
    FaultServer &before = server();
    before.enqueue(ppioPage({"a"}));
    FaultServer &after = server();
    after.enqueue(ppioPage({"b"}));
    const QUuid id = add(before);
    QTRY_COMPARE(state(id), LoadState::Complete);

    Account account = *m_accounts->find(id);
    account.name = u"renamed"_s;
    m_accounts->update(account);
    QCOMPARE(state(id), LoadState::Complete);

    account.apiAddress = after.url();
    m_accounts->update(account);
    QVERIFY(rows(id).isEmpty()); // another cloud's rows
    QVERIFY(!status(id).updatedAt.isValid());
    QTRY_COMPARE(state(id), LoadState::Complete);
    QCOMPARE(rows(id), QStringList{u"b"_s});
    QCOMPARE(before.requests().size(), 1);
}

void TestFleet::unsafeAddressesAreNeverAsked()
{
    FaultServer &cloud = server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    Account account;
    account.id = QUuid::createUuid();
    account.apiAddress = cloud.url();
    account.apiAddress.setUserInfo(u"somebody:else"_s);
    m_secrets->keepForThisRun(account.id, Secret("key"_ba));
    m_accounts->add(account);
    m_fleet->setRefreshInterval(1s);
    m_fleet->refresh();
    QCOMPARE(state(account.id), LoadState::Idle);
    QCOMPARE(status(account.id).error->kind, Kind::InvalidRequest);
    QVERIFY(!m_fleet->detail({account.id, u"a"_s}));

    // Others are asked meanwhile, twice.
    FaultServer &other = server();
    other.setHandler([](const SeenRequest &) { return ppioPage({"b"}); });
    add(other);
    QTRY_COMPARE(other.requests().size(), 2);
    QCOMPARE(cloud.connections(), 0);
}

void TestFleet::withoutAKeyNothingIsAsked()
{
    FaultServer &cloud = server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    Account account;
    account.id = QUuid::createUuid();
    account.apiAddress = cloud.url();
    m_accounts->add(account);
    QCOMPARE(state(account.id), LoadState::WaitingForKeyring);
    QVERIFY(m_fleet->isBusy());
    QTRY_COMPARE(state(account.id), LoadState::Idle);
    QCOMPARE(status(account.id).keyError->kind, KeyError::Kind::Missing);
    QVERIFY(!m_fleet->isBusy());
    QVERIFY(!m_fleet->detail({account.id, u"a"_s}));
    QCOMPARE(cloud.connections(), 0);

    m_secrets->write(account.id, Secret("key"_ba));
    QTRY_COMPARE(state(account.id), LoadState::Complete);
    QVERIFY(!status(account.id).keyError);

    m_secrets->remove(account.id);
    QTRY_COMPARE(state(account.id), LoadState::Stale);
    QCOMPARE(status(account.id).keyError->kind, KeyError::Kind::Missing);
    QCOMPARE(rows(account.id), QStringList{u"a"_s});
}

void TestFleet::anotherKeyIsUsedAtOnce()
{
    FaultServer &cloud = server();
    cloud.setHandler([](const SeenRequest &request) {
        return request.headers.value("authorization") == "Bearer right" ? ppioPage({"a"})
                                                                        : FaultAnswer::withStatus(401);
    });
    const QUuid account = add(cloud);
    QTRY_COMPARE(state(account), LoadState::Partial);
    QCOMPARE(status(account).error->kind, Kind::Unauthorized);
    m_secrets->write(account, Secret("right"_ba));
    QTRY_COMPARE(state(account), LoadState::Complete);
}

void TestFleet::goesOnWhenTheKeyArrivesLate()
{
    FaultServer &cloud = server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    Account account;
    account.id = QUuid::createUuid();
    account.apiAddress = cloud.url();
    m_accounts->add(account);
    QTRY_VERIFY(status(account.id).keyError);
    {
        const QSignalBlocker unnoticed(m_secrets.get());
        m_secrets->keepForThisRun(account.id, Secret("key"_ba));
    }
    Q_EMIT m_secrets->keyArrived(account.id);
    QTRY_COMPARE(state(account.id), LoadState::Complete);
    Q_EMIT m_secrets->keyArrived(account.id); // it is there already
    QCOMPARE(state(account.id), LoadState::Complete);
}

void TestFleet::refreshesByTheClock()
{
    FaultServer &good = server();
    good.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    FaultServer &refusing = server();
    refusing.setHandler([](const SeenRequest &) { return FaultAnswer::withStatus(401); });
    FaultServer &hanging = server();
    hanging.setHandler([](const SeenRequest &) { return FaultAnswer::withFault(Fault::Hang); });
    const QUuid account = add(good);
    add(refusing);
    add(hanging);
    QTRY_COMPARE(state(account), LoadState::Complete);
    m_fleet->setRefreshInterval(1s);
    QTRY_COMPARE(good.requests().size(), 3);
    QCOMPARE(refusing.requests().size(), 1); // only a user can mend that
    QCOMPARE(hanging.requests().size(), 1);

    m_fleet->setRefreshInterval(0s);
    QTRY_COMPARE(state(account), LoadState::Complete);
    QTest::qWait(1200); // a clock that does not run can only be waited for
    QCOMPARE(good.requests().size(), 3);
}

void TestFleet::waitsAsLongAsTheCloudWants()
{
    FaultServer &good = server();
    good.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    FaultServer &busy = server();
    busy.setHandler(
        [](const SeenRequest &) { return FaultAnswer::withStatus(429).with("Retry-After", "3600"); });
    m_fleet->setRefreshInterval(1s);
    add(good);
    const QUuid account = add(busy);
    QTRY_COMPARE(state(account), LoadState::Partial);
    QCOMPARE(status(account).error->kind, Kind::RateLimited);
    m_fleet->setQuery(named(u"x"_s));
    QTRY_VERIFY(good.requests().size() >= 4);
    QCOMPARE(busy.requests().size(), 1);

    // The user's own wish goes through to the client, which has its own patience with the cloud.
    m_fleet->refresh(account);
    QCOMPARE(state(account), LoadState::Loading);
}

void TestFleet::fetchesDetails()
{
    FaultServer &cloud = server();
    cloud.enqueue({ppioPage({"a"}), FaultAnswer::json("{\"id\":\"a\",\"name\":\"first\"}")});
    const QUuid account = add(cloud);
    QVERIFY(!m_fleet->detail({account, u"a"_s})); // the key is not read yet
    QTRY_COMPARE(state(account), LoadState::Complete);
    QVERIFY(!m_fleet->detail({QUuid::createUuid(), u"a"_s}));

    InstanceDetailJob *job = m_fleet->detail({account, u"a"_s});
    QVERIFY(job);
    QString name;
    connect(job, &InstanceDetailJob::finished, this, [&](const Result<InstanceDetail> &detail) {
        QVERIFY(detail.ok());
        QCOMPARE(detail.value().instance.account, account);
        name = detail.value().instance.name;
    });
    QTRY_COMPARE(name, u"first"_s);
}

void TestFleet::detailsOutliveAChangedAccount()
{
    FaultServer &cloud = server();
    cloud.enqueue(
        {ppioPage({"a"}), held(FaultAnswer::json("{\"id\":\"a\",\"name\":\"first\"}")), ppioPage({"a"})});
    const QUuid account = add(cloud);
    QTRY_COMPARE(state(account), LoadState::Complete);
    InstanceDetailJob *job = m_fleet->detail({account, u"a"_s});
    bool good = false;
    connect(job, &InstanceDetailJob::finished, this,
            [&](const Result<InstanceDetail> &detail) { good = detail.ok(); });
    QTRY_COMPARE(cloud.requests().size(), 2);
    m_secrets->keepForThisRun(account, Secret("another"_ba));
    QTRY_COMPARE(state(account), LoadState::Complete);
    QVERIFY(cloud.release());
    QTRY_VERIFY(good);
}

void TestFleet::testsConnections_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<bool>("works");
    QTest::newRow("good") << 200 << true;
    QTest::newRow("refused") << 401 << false;
}

void TestFleet::testsConnections()
{
    QFETCH(const int, httpStatus);
    QFETCH(const bool, works);
    FaultServer &cloud = server();
    FaultAnswer answer = ppioPage({"a"}, "2", 142);
    answer.status = httpStatus;
    cloud.enqueue(answer);
    const QPointer test = new ConnectionTest(*m_network, ProviderId::Ppio, cloud.url(), Secret("k"_ba), this);
    QSignalSpy finished(test, &ConnectionTest::finished);
    QVERIFY(finished.wait());
    QCOMPARE(finished.at(0).at(0).value<std::optional<ApiError>>().has_value(), !works);
    QCOMPARE(finished.at(0).at(1).value<std::optional<int>>(), works ? std::optional(142) : std::nullopt);
    QCOMPARE(cloud.requests().size(), 1);
    QTRY_VERIFY(!test);
}

void TestFleet::testsNoUnsafeAddress()
{
    auto *test = new ConnectionTest(*m_network, ProviderId::Ppio, QUrl(u"http://api.example.com"_s),
                                    Secret("k"_ba), this);
    QSignalSpy finished(test, &ConnectionTest::finished);
    QVERIFY(finished.wait());
    QCOMPARE(finished.at(0).at(0).value<std::optional<ApiError>>()->kind, Kind::InvalidRequest);
}

QTEST_GUILESS_MAIN(TestFleet)
#include "tst_fleet.moc"
