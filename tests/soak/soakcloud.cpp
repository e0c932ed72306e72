// SPDX-License-Identifier: GPL-3.0-or-later
#include "soakcloud.h"

#include "faults.h"

#include <QMutexLocker>
#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;
using roster::test::FaultAnswer;
using roster::test::SeenRequest;

namespace roster::soak {

static const QByteArray keyPrefix = "soak-key-of-account-";

SoakCloud::SoakCloud(const Options &options)
    : m_options(options)
    , m_truth(options.machines, options.accounts, options.seed)
{
    for (int account = 0; account < options.accounts; ++account)
        m_random.emplace_back(options.seed * 1000 + quint64(account));
}

ProviderId SoakCloud::provider(int account) const
{
    static constexpr std::array kinds{ProviderId::Ppio, ProviderId::Novita, ProviderId::NebulaBlock};
    return kinds[size_t(account) % kinds.size()];
}

QByteArray SoakCloud::key(int account) const
{
    return keyPrefix + QByteArray::number(account);
}

int SoakCloud::accountOf(const SeenRequest &request) const
{
    const QByteArray key = request.headers.value("authorization").mid(qstrlen("Bearer "));
    return key.startsWith(keyPrefix) ? key.mid(keyPrefix.size()).toInt() : -1;
}

void SoakCloud::change()
{
    const QMutexLocker locker(&m_mutex);
    m_truth.change();
}

QList<Machine> SoakCloud::machines(int account) const
{
    const QMutexLocker locker(&m_mutex);
    return m_truth.machines(account);
}

int SoakCloud::count() const
{
    const QMutexLocker locker(&m_mutex);
    return m_truth.count();
}

void SoakCloud::setFaulty(bool faulty)
{
    const QMutexLocker locker(&m_mutex);
    m_faulty = faulty;
}

bool SoakCloud::takeLie(int account)
{
    const QMutexLocker locker(&m_mutex);
    return m_lied.remove(account);
}

QMap<QByteArray, int> SoakCloud::faults() const
{
    const QMutexLocker locker(&m_mutex);
    return m_faults;
}

qint64 SoakCloud::requests() const
{
    const QMutexLocker locker(&m_mutex);
    return m_requests;
}

FaultAnswer SoakCloud::answer(const SeenRequest &request)
{
    const QMutexLocker locker(&m_mutex);
    ++m_requests;
    const int account = accountOf(request);
    if (account < 0 || account >= m_options.accounts)
        return FaultAnswer::withStatus(401);
    const FaultAnswer good = goodAnswer(account, request);
    std::mt19937_64 &random = m_random[size_t(account)];
    if (!m_faulty || std::uniform_real_distribution<>()(random) >= m_options.faults)
        return good;
    const Fault &fault = anyFault(random);
    ++m_faults[fault.name];
    if (fault.lies)
        m_lied.insert(account);
    return fault.spoil(good);
}

FaultAnswer SoakCloud::goodAnswer(int account, const SeenRequest &request) const
{
    const QUrlQuery query(QUrl::fromEncoded(request.target));
    const auto item = [&query](const QString &name) {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    };
    const QByteArray path = request.path();
    QList<Machine> machines = m_truth.machines(account);
    if (path == "/computing/instances") {
        if (item(u"type"_s) == "1"_L1)
            machines.clear(); // nothing is reserved
        return FaultAnswer::json(offsetPage(machines, item(u"offset"_s).toInt(), item(u"limit"_s).toInt()));
    }
    if (path == "/gpus/v2/instances") {
        // Some clouds give more than they are asked for: such a page is read on a worker.
        const int size = account % 2 == 0 ? item(u"limit"_s).toInt() : 400;
        const QString name = item(u"name"_s);
        machines.removeIf([&name](const Machine &machine) { return !machine.name.contains(name); });
        return FaultAnswer::json(cursorPage(machines, item(u"cursor"_s).toInt(), size));
    }
    if (path == "/gpus/v2/products" && item(u"type"_s) != "cpu"_L1)
        return FaultAnswer::json(productsPage());
    return FaultAnswer::json(R"({"data":[],"next_cursor":"","has_more":false})");
}

} // namespace roster::soak
