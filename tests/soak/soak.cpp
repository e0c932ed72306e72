// SPDX-License-Identifier: GPL-3.0-or-later
#include "soak.h"

#include "benchmarks/figure.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster::soak {

static constexpr auto interval = 10min;
static constexpr auto betweenRefreshes = 2h; // longer than any pace that complaints slow down to
static constexpr auto longestRefresh = 60s; // of real time
static constexpr int cleanRefreshes = 3; // gone rows leave with the second; the third is to change nothing

/// Impatient, so that what waits for a real clock waits for moments.
static ApiLimits limits()
{
    ApiLimits limits;
    limits.transferTimeout = 400ms;
    limits.maxAnswerBytes = 4 * 1024 * 1024;
    limits.maxRetries = 1;
    limits.firstBackoff = 1ms;
    limits.maxBackoff = 5ms;
    return limits;
}

Soak::Soak(const Options &options)
    : m_options(options)
    , m_random(options.cloud.seed)
    , m_cloud(options.cloud)
    , m_fleet(m_accounts, m_secrets, limits())
    , m_roster(m_accounts, m_fleet)
{
    m_fleet.setRefreshInterval(interval);
    m_roster.table().setClock([this] { return m_now.toSecsSinceEpoch(); });
    m_roster.list().setRowsAtOnce(1000); // so that workers sort and filter, too
    m_roster.list().setRestTime(10ms);
    m_watchdog.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, &Soak::giveUp);
    connect(&m_fleet, &Fleet::statusChanged, this, &Soak::takeStatus);
    connect(&m_fleet, &Fleet::instancesArrived, this, &Soak::actInBetween);
    for (int account = 0; account < options.cloud.accounts; ++account)
        addAccount(account);
    m_time.start();
}

void Soak::addAccount(int number)
{
    const Account added{.id = QUuid::createUuid(),
                        .provider = m_cloud.provider(number),
                        .name = u"account %1"_s.arg(number),
                        .apiAddress = m_cloud.url()};
    if (number < m_ids.size())
        m_ids[number] = added.id;
    else
        m_ids.append(added.id);
    m_secrets.keepForThisRun(added, Secret(m_cloud.key(number)));
    m_accounts.add(added); // the fleet asks at once
}

void Soak::beginRefresh()
{
    m_watchdog.start(longestRefresh);
    m_isOver = false;
    m_waitsFor = QSet<QUuid>(m_ids.begin(), m_ids.end());
    m_begun.clear();
    for (int account = 0; account < m_ids.size(); ++account) {
        m_cloud.takeLie(account);
        if (m_fleet.status(m_ids[account]).isBusy()) // it was added just now
            m_begun.insert(m_ids[account]);
    }
    if (!m_isEnding) {
        ++m_refreshes;
        m_cloud.change();
        actAsUser();
    }
    letTimePass();
    // Whom only the user can help, the user helps.
    for (const QUuid &account : std::as_const(m_ids)) {
        const auto error = m_fleet.status(account).error;
        const bool isRefused = error
            && (error->kind == ApiError::Kind::Unauthorized || error->kind == ApiError::Kind::Forbidden);
        if (isRefused && !m_begun.contains(account))
            m_fleet.refresh(account);
    }
}

/// Everything falls due, by no timer: those stood still.
void Soak::letTimePass()
{
    m_fleet.setTimeOfDay([this] { return m_now; });
    m_fleet.setPause(PauseReason::Unseen, true);
    m_now = m_now.addSecs(std::chrono::seconds(betweenRefreshes).count());
    m_fleet.setPause(PauseReason::Unseen, false);
    m_roster.table().tick();
}

void Soak::actAsUser()
{
    InstanceListModel &list = m_roster.list();
    if (chance(0.02)) {
        const int number = int(m_random() % size_t(m_ids.size()));
        const QUuid old = m_ids[number];
        m_waitsFor.remove(old);
        m_begun.remove(old);
        m_accounts.remove(old);
        m_secrets.remove(old);
        addAccount(number);
        m_waitsFor.insert(m_ids[number]);
        m_begun.insert(m_ids[number]);
    }
    if (chance(0.05))
        list.sort(int(m_random() % columnTotal), chance(0.5) ? Qt::AscendingOrder : Qt::DescendingOrder);
    if (chance(0.05))
        list.setGrouping(chance(0.5) ? std::optional(
                             groupingColumns().at(qsizetype(m_random() % size_t(groupingColumns().size()))))
                                     : std::nullopt);
    if (chance(0.05))
        m_roster.setFind(chance(0.5) ? u"node %1"_s.arg(m_random() % 100) : QString());
    if (chance(0.02)) {
        InstanceQuery query;
        if (chance(0.5))
            query.name = u"node %1"_s.arg(m_random() % 100);
        m_roster.setQuery(query);
    }
}

void Soak::actInBetween()
{
    // Later: who cancels does not stand in a signal of what is cancelled.
    if (m_isEnding)
        return;
    if (chance(0.003))
        QMetaObject::invokeMethod(&m_fleet, &Fleet::cancel, Qt::QueuedConnection);
    else if (chance(0.003))
        QMetaObject::invokeMethod(&m_fleet, qOverload<>(&Fleet::refresh), Qt::QueuedConnection);
}

void Soak::takeStatus(const QUuid &account)
{
    if (m_isOver)
        return;
    if (m_fleet.status(account).isBusy())
        m_begun.insert(account);
    else if (m_begun.contains(account))
        m_waitsFor.remove(account);
    if (!m_waitsFor.isEmpty() || m_fleet.isBusy())
        return;
    m_isOver = true;
    QMetaObject::invokeMethod(this, &Soak::endRefresh, Qt::QueuedConnection);
}

void Soak::endRefresh()
{
    if (m_fleet.isBusy()) { // somebody began anew meanwhile
        m_isOver = false;
        return;
    }
    for (int account = 0; account < m_ids.size(); ++account)
        comparePart(account);
    if (m_isEnding) {
        const bool isComplete = std::ranges::all_of(m_ids, [this](const QUuid &account) {
            return m_fleet.status(account).state == LoadState::Complete;
        });
        m_cleanRefreshes += isComplete ? 1 : 0;
        if (m_cleanRefreshes == cleanRefreshes)
            finish();
        else
            beginRefresh();
        return;
    }
    if (m_refreshes == std::max(1, m_options.refreshes / 10) || m_refreshes == m_options.refreshes / 2)
        takeSample();
    if (m_refreshes < m_options.refreshes)
        beginRefresh();
    else
        beginEnd();
}

void Soak::takeSample()
{
    m_samples.append(Holdings::now());
    const Holdings &held = m_samples.last();
    std::fprintf(stderr, "%d refreshes, %.0f s, %lld requests: RSS %.1f MiB, heap %.1f MiB, %d handles\n",
                 m_refreshes, double(m_time.elapsed()) / 1000, m_cloud.requests(), held.rssMiB, held.heapMiB,
                 held.handles);
}

/// Good answers from here on, and nothing hidden: the table has to become the truth.
void Soak::beginEnd()
{
    takeSample();
    m_isEnding = true;
    m_cloud.setFaulty(false);
    m_roster.setFind({});
    m_roster.setQuery({});
    m_roster.list().setGrouping({});
    m_roster.list().sortBy({{Column::GpuCount, Qt::DescendingOrder}});
    beginRefresh();
}

void Soak::finish()
{
    const InstanceListModel &list = m_roster.list();
    if (list.isBusy() || list.isBehind()) {
        QTimer::singleShot(10ms, this, &Soak::finish);
        return;
    }
    m_watchdog.stop();
    compareAll();
    Q_EMIT finished(report());
}

void Soak::giveUp()
{
    for (const QUuid &account : std::as_const(m_ids)) {
        const AccountStatus status = m_fleet.status(account);
        std::fprintf(stderr, "account %d: state %d, %s%s\n", numberOf(account), int(status.state),
                     status.error ? qPrintable(status.error->detail) : "no error",
                     m_waitsFor.contains(account) ? ", has not ended" : "");
    }
    miss(u"refresh %1 does not end"_s.arg(m_refreshes));
    Q_EMIT finished(false);
}

void Soak::miss(const QString &what)
{
    if (++m_mismatches <= 20)
        std::fprintf(stderr, "refresh %d: %s\n", m_refreshes, qPrintable(what));
}

/// What an instance says that is not as the machine is; empty: nothing.
static QString difference(const Instance &instance, const Machine &machine, bool tellsMessage)
{
    if (instance.name != machine.name)
        return u"name"_s;
    if (instance.status.word() != machine.status)
        return u"status"_s;
    if (instance.region != machine.region)
        return u"region"_s;
    if (instance.image != machine.image)
        return u"image"_s;
    if (instance.gpuCount.value_or(-1) != machine.gpus)
        return u"number of GPUs"_s;
    if (tellsMessage && instance.statusMessage != machine.message)
        return u"message"_s;
    return {};
}

void Soak::comparePart(int account)
{
    const QUuid &id = m_ids[account];
    const AccountStatus status = m_fleet.status(id);
    const bool wasLiedTo = m_cloud.takeLie(account);
    if (status.state != LoadState::Complete || status.filtered || wasLiedTo)
        return;
    ++m_compared;
    const InstanceTableModel &table = m_roster.table();
    const QList<Machine> machines = m_cloud.machines(account);
    for (const Machine &machine : machines) {
        const int row = table.rowOf({id, machine.id});
        if (row < 0 || table.isGone(row)) {
            miss(u"account %1 is complete and lacks %2"_s.arg(account).arg(machine.id));
            continue;
        }
        const QString differs =
            difference(table.instance(row), machine, m_cloud.provider(account) != ProviderId::NebulaBlock);
        if (!differs.isEmpty())
            miss(u"account %1: the %2 of %3 differs"_s.arg(account).arg(differs, machine.id));
    }
    if (status.rows != machines.size())
        miss(u"account %1 counts %2 rows, and has %3 machines"_s.arg(account)
                 .arg(status.rows)
                 .arg(machines.size()));
}

void Soak::compareAll()
{
    const InstanceTableModel &table = m_roster.table();
    const InstanceListModel &list = m_roster.list();
    if (table.rowCount() != m_cloud.count())
        miss(u"the table has %1 rows, the clouds have %2 machines"_s.arg(table.rowCount())
                 .arg(m_cloud.count()));
    if (table.goneCount() != 0)
        miss(u"%1 rows are marked as gone"_s.arg(table.goneCount()));
    if (list.rowCount() != table.rowCount() || list.acceptedCount() != table.rowCount())
        miss(u"the list shows %1 rows of %2"_s.arg(list.rowCount()).arg(table.rowCount()));
    QSet<int> seen;
    int before = 1000;
    for (int row = 0; row < list.rowCount(); ++row) {
        const int here = list.tableRow(row);
        seen.insert(here);
        const int gpus = here >= 0 ? table.instance(here).gpuCount.value_or(0) : 0;
        if (gpus > before)
            miss(u"row %1 of the list is out of its order"_s.arg(row));
        before = gpus;
    }
    if (seen.size() != list.rowCount() || seen.contains(-1))
        miss(u"the list shows a row twice"_s);
}

bool Soak::report()
{
    const QMap<QByteArray, int> faults = m_cloud.faults();
    int spoiled = 0;
    for (auto fault = faults.begin(); fault != faults.end(); ++fault) {
        std::fprintf(stderr, "%6d  %s\n", fault.value(), fault.key().constData());
        spoiled += fault.value();
    }

    bool good = true;
    const auto bounded = [&good](const QByteArray &name, double value, const char *unit, double most) {
        printFigure(name, value, unit, Target{Target::AtMost, most});
        good = good && value <= most;
    };
    printFigure("soak: seed", double(m_options.cloud.seed), "-");
    printFigure("soak: instances", m_cloud.count(), "rows");
    printFigure("soak: refreshes", m_refreshes, "times");
    printFigure("soak: time", double(m_time.elapsed()) / 1000, "s");
    printFigure("soak: requests", double(m_cloud.requests()), "requests");
    printFigure("soak: answers spoiled", spoiled, "answers");
    static constexpr std::array moments{"at 10 %", "at 50 %", "at the end"};
    for (size_t i = 0; i < moments.size() && i < size_t(m_samples.size()); ++i) {
        const QByteArray moment = moments[i];
        printFigure("soak: memory " + moment, m_samples[qsizetype(i)].rssMiB, "MiB");
        printFigure("soak: heap in use " + moment, m_samples[qsizetype(i)].heapMiB, "MiB");
        printFigure("soak: handles " + moment, m_samples[qsizetype(i)].handles, "handles");
    }
    // What a leak of 2 KiB, or of one handle, a refresh would pass in a full run. Caches that fill, and
    // connections that happen to be open, stay below.
    const Holdings first = m_samples.first();
    const Holdings last = m_samples.last();
    bounded("soak: memory grown since", last.rssMiB - first.rssMiB, "MiB", 16);
    bounded("soak: heap grown since", last.heapMiB - first.heapMiB, "MiB", 4);
    bounded("soak: handles grown since", last.handles - first.handles, "handles", 40);
    bounded("soak: threads grown since", last.threads - first.threads, "threads", 8);
    printFigure("soak: complete accounts compared", m_compared, "times");
    bounded("soak: differences from the truth", m_mismatches, "differences", 0);
    return good && m_compared > 0;
}

} // namespace roster::soak
