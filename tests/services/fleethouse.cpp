// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/fleethouse.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster::test {

FaultAnswer ppioPage(const QList<QByteArray> &ids, const QByteArray &next, int total)
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
    answer.fault = FaultAnswer::Fault::Hold;
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

static ApiLimits withoutRetries()
{
    ApiLimits limits;
    limits.maxRetries = 0;
    limits.firstBackoff = std::chrono::milliseconds(1);
    return limits;
}

FleetHouse::FleetHouse()
    : FleetHouse(withoutRetries())
{
}

FleetHouse::FleetHouse(const ApiLimits &limits)
{
    fleet = std::make_unique<Fleet>(accounts, secrets, limits);
    connect(fleet.get(), &Fleet::instancesArrived, this, [this](const QList<Instance> &instances) {
        for (const Instance &instance : instances)
            m_rows[instance.account].insert(instance.id);
    });
    connect(fleet.get(), &Fleet::instancesGone, this, [this](const QList<InstanceKey> &keys) {
        for (const InstanceKey &key : keys)
            QVERIFY(m_rows[key.account].remove(key.id));
    });
}

FleetHouse::~FleetHouse() = default;

FaultServer &FleetHouse::server()
{
    FaultServer &server = serverWithCatalogue();
    for (const QByteArray path : {"/gpus/v2/products", "/gpus/v2/regions"})
        server.setAside(path, FaultAnswer::withStatus(404));
    return server;
}

Account FleetHouse::account(const FaultServer &server, ProviderId provider)
{
    return {.id = QUuid::createUuid(), .provider = provider, .name = u"test"_s, .apiAddress = server.url()};
}

QUuid FleetHouse::add(const FaultServer &server, ProviderId provider)
{
    return add(account(server, provider));
}

QUuid FleetHouse::add(const Account &account)
{
    secrets.keepForThisRun(account, Secret("key-of-the-test"_ba));
    accounts.add(account);
    return account.id;
}

void FleetHouse::giveKey(const QUuid &account, const QByteArray &key)
{
    secrets.keepForThisRun(accounts.find(account).value(), Secret(key));
}

QStringList FleetHouse::rows(const QUuid &account) const
{
    QStringList ids = m_rows.value(account).values();
    ids.sort();
    return ids;
}

bool FleetHouse::countsAreRight() const
{
    return std::ranges::all_of(accounts.accounts(), [this](const Account &account) {
        return status(account.id).rows == int(m_rows.value(account.id).size());
    });
}

void FleetTest::letPass(int loads, std::chrono::milliseconds interval)
{
    FleetHouse house;
    FaultServer &cloud = house.server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    house.fleet->setRefreshInterval(interval);
    house.add(cloud); // the first load is not the clock's
    QTRY_VERIFY(cloud.requests().size() > loads);
}

} // namespace roster::test
