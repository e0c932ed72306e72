// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountsession.h"

#include "services/accountconnection.h"
#include "services/secretstore.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

Q_LOGGING_CATEGORY(lcFleet, "roster.services.fleet")

/// Ends a job without its finished(). Later, because the caller may stand in one of its signals.
template<typename Job>
static void drop(QPointer<Job> &job, QObject *receiver)
{
    if (!job)
        return;
    job->disconnect(receiver);
    job->deleteLater();
    job.clear();
}

/// The cloud does not want this key: asking again by the clock would be refused again.
static bool refusesKey(const std::optional<ApiError> &error)
{
    return error && (error->kind == ApiError::Kind::Unauthorized || error->kind == ApiError::Kind::Forbidden);
}

/// The network was not there, or broke: worth another attempt as soon as it is back.
static bool isOfNetwork(const std::optional<ApiError> &error)
{
    using Kind = ApiError::Kind;
    return error
        && (error->kind == Kind::Network || error->kind == Kind::Timeout || error->kind == Kind::ProxyFailed
            || error->kind == Kind::ProxyUnknown);
}

AccountSession::AccountSession(const Account &account, SecretStore &secrets, const ApiLimits &limits,
                               QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_secrets(secrets)
    , m_limits(limits)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer); // a coarse one may fire before the cloud's Retry-After is over
    connect(&m_next, &QTimer::timeout, this, [this] {
        if (timeLeft() > 0ms)
            runClock();
        else
            refresh();
    });
    connect(&m_catalogue, &CatalogueService::described, this, &AccountSession::described);
}

AccountSession::~AccountSession() = default;

void AccountSession::setAccount(const Account &account)
{
    const Account before = std::exchange(m_account, account);
    const bool otherCloud = before.provider != account.provider || before.apiAddress != account.apiAddress;
    if (otherCloud || !account.enabled)
        close();
    if (account.enabled && (otherCloud || !before.enabled))
        refresh();
}

void AccountSession::reload()
{
    disconnectFromCloud();
    m_status.error.reset(); // that was with the other key
    m_status.keyError.reset();
    m_status.completeness = {};
    refresh();
}

void AccountSession::refresh()
{
    dropRunning();
    m_queryWaits = false;
    if (!m_account.enabled)
        return;
    if (checkApiAddress(m_account.apiAddress) != AddressProblem::None) {
        fail(ApiError{.kind = ApiError::Kind::UnsafeAddress,
                      .detail = u"The account's API address is not one that a key may be sent to"_s},
             {});
    } else if (m_connection) {
        startList();
    } else {
        readKey();
    }
}

void AccountSession::cancel()
{
    if (!m_status.isBusy())
        return;
    dropRunning();
    m_catalogue.cancel();
    fail(ApiError{.kind = ApiError::Kind::Cancelled}, {});
}

void AccountSession::close()
{
    disconnectFromCloud();
    m_status = {};
    m_answered.reset();
    m_queryWaits = false;
    m_restUntil = {};
    m_complaints = 0;
    m_rows.beginLoad();
    dropMissingRows();
    Q_EMIT statusChanged();
}

void AccountSession::setQuery(const InstanceQuery &query)
{
    const InstanceQuery before = cloudQuery();
    m_query = query;
    if (cloudQuery() == before)
        return;
    m_status.filtered = false;
    if (m_connection && m_restUntil.hasExpired()) {
        refresh();
        return;
    }
    // Without a key, the load that comes with it asks for this; while the cloud wants rest, the next load.
    m_queryWaits = m_connection;
    if (m_queryWaits)
        scheduleAfter(restTime());
    Q_EMIT statusChanged();
}

void AccountSession::setRefreshInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
    const auto before = m_status.slowedTo;
    if (m_status.isBusy() || m_queryWaits) // … for the end of the rest, which no interval changes
        updateSlowness();
    else
        scheduleNext();
    if (m_status.slowedTo != before)
        Q_EMIT statusChanged();
}

void AccountSession::setPause(PauseReasons reasons)
{
    const bool isBack = m_pause.testFlag(PauseReason::Offline) && !reasons.testFlag(PauseReason::Offline);
    m_pause = reasons;
    if (isBack && !m_due.isForever() && isOfNetwork(m_status.error))
        scheduleAfter(restTime());
    else
        runClock();
}

bool AccountSession::isPaused() const
{
    PauseReasons reasons = m_pause;
    reasons.setFlag(PauseReason::Offline,
                    m_pause.testFlag(PauseReason::Offline) && !isLoopback(m_account.apiAddress));
    return bool(reasons);
}

InstanceDetailJob *AccountSession::detail(const QString &instanceId)
{
    return m_connection ? m_connection->service().detail(instanceId) : nullptr;
}

void AccountSession::readKey()
{
    m_keyJob = m_secrets.read(m_account);
    connect(m_keyJob, &SecretJob::finished, this,
            [this, generation = m_generation](const Secret &key, const std::optional<KeyError> &error) {
                if (generation == m_generation)
                    keyRead(key, error);
            });
    setState(LoadState::WaitingForKeyring);
}

void AccountSession::keyRead(const Secret &key, const std::optional<KeyError> &error)
{
    if (error) {
        fail({}, error);
        return;
    }
    m_status.keyError.reset();
    m_connection = new AccountConnection(m_account, key, m_limits, this);
    startList();
}

void AccountSession::startList()
{
    m_rows.beginLoad();
    m_asked = cloudQuery();
    m_status.comparable = m_asked.isEmpty() && m_answered && m_answered->isEmpty();
    m_restUntil = {};
    m_status.arrived = 0;
    m_status.expected.reset();

    m_list = m_connection->service().list(m_asked);
    connect(m_list, &InstanceListJob::pageArrived, this,
            [this, generation = m_generation](const QList<Instance> &instances, std::optional<int> expected) {
                if (generation == m_generation)
                    pageArrived(instances, expected);
            });
    connect(m_list, &InstanceListJob::finished, this,
            [this, generation = m_generation](const Result<Completeness> &end) {
                if (generation == m_generation)
                    listFinished(end);
            });
    setState(LoadState::Loading);
}

void AccountSession::pageArrived(const QList<Instance> &instances, std::optional<int> expected)
{
    for (const Instance &instance : instances)
        m_rows.add(instance.id);
    m_status.rows = m_rows.count();
    m_status.arrived = m_rows.loadedCount();
    m_status.expected = expected;
    if (!instances.isEmpty())
        Q_EMIT instancesArrived(m_catalogue.describe(instances, m_connection->client()));
    Q_EMIT statusChanged();
}

void AccountSession::described(const QList<Instance> &instances)
{
    QList<Instance> shown = instances;
    shown.removeIf([this](const Instance &instance) { return !m_rows.contains(instance.id); });
    if (!shown.isEmpty())
        Q_EMIT instancesArrived(shown);
}

void AccountSession::listFinished(const Result<Completeness> &end)
{
    if (!end) {
        fail(end.error(), {});
        return;
    }
    ++m_generation;
    m_complaints = std::max(m_complaints - 1, 0);
    m_status.error.reset();
    m_status.expected.reset();
    m_status.completeness = end.value();
    if (end.value().isComplete()) {
        takeCompleteList();
    } else {
        qCInfo(lcFleet) << "account" << m_account.id << "not loaded completely:" << end.value().gap
                        << end.value().have << "instances have come," << end.value().unreadable
                        << "could not be read";
        m_status.state = LoadState::Partial;
        scheduleNext();
    }
    Q_EMIT statusChanged();
}

void AccountSession::takeCompleteList()
{
    m_answered = m_asked;
    m_status.filtered = !m_asked.isEmpty();
    m_status.updatedAt = QDateTime::currentDateTimeUtc();
    m_status.state = LoadState::Complete;
    scheduleNext();
    dropMissingRows();
    if (!m_status.filtered)
        m_status.allRows = m_status.rows;
}

void AccountSession::fail(const std::optional<ApiError> &error, const std::optional<KeyError> &keyError)
{
    ++m_generation;
    if (error)
        qCInfo(lcFleet) << "account" << m_account.id << "not loaded:" << error->kind << "status"
                        << error->httpStatus;
    m_status.error = error;
    m_status.keyError = keyError;
    m_status.completeness = {};
    m_status.expected.reset();
    if (error && error->kind == ApiError::Kind::RateLimited)
        ++m_complaints;
    if (error && error->retryAfter)
        m_restUntil = QDeadlineTimer(*error->retryAfter);
    const bool wasAsked = m_status.state == LoadState::Loading || m_rows.count() > 0;
    if (rowsCoverQuery())
        m_status.state = LoadState::Stale;
    else
        m_status.state = wasAsked ? LoadState::Partial : LoadState::Idle;
    scheduleNext();
    Q_EMIT statusChanged();
}

void AccountSession::dropRunning()
{
    ++m_generation;
    unschedule();
    drop(m_keyJob, this);
    drop(m_list, this);
}

void AccountSession::disconnectFromCloud()
{
    dropRunning();
    m_catalogue.reset();
    if (m_connection)
        m_connection->retire();
    m_connection.clear();
}

void AccountSession::dropMissingRows()
{
    QList<InstanceKey> gone;
    const QList<QString> ids = m_rows.takeMissing();
    for (const QString &id : ids)
        gone.append({m_account.id, id});
    m_status.rows = m_rows.count();
    if (!gone.isEmpty())
        Q_EMIT instancesGone(gone);
}

void AccountSession::setState(LoadState state)
{
    m_status.state = state;
    Q_EMIT statusChanged();
}

void AccountSession::scheduleNext()
{
    updateSlowness();
    // Without a connection there is no key yet, and reading it may open a prompt: only when the user asks.
    if (m_interval.count() > 0 && m_connection && !refusesKey(m_status.error))
        scheduleAfter(std::max(pace(), restTime()));
    else
        unschedule();
}

void AccountSession::updateSlowness()
{
    m_status.slowedTo = pace() > m_interval ? std::optional(pace()) : std::nullopt;
}

void AccountSession::scheduleAfter(std::chrono::milliseconds wait)
{
    m_due = QDeadlineTimer(wait, Qt::PreciseTimer);
    m_dueAt = m_now().addMSecs(wait.count());
    runClock();
}

void AccountSession::unschedule()
{
    m_due = QDeadlineTimer(QDeadlineTimer::Forever);
    runClock();
}

void AccountSession::runClock()
{
    // A QTimer cannot run for months, and stands still while the machine sleeps: this soon after it woke,
    // what fell due meanwhile is noticed.
    constexpr std::chrono::milliseconds longest = 30s;
    if (m_due.isForever() || isPaused())
        m_next.stop();
    else
        m_next.start(std::min(longest, timeLeft()));
}

std::chrono::milliseconds AccountSession::timeLeft() const
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_due.remainingTimeAsDuration());
    const std::chrono::milliseconds byTimeOfDay(std::max<qint64>(m_now().msecsTo(m_dueAt), 0));
    return std::max(std::min(left, byTimeOfDay), restTime()); // what the cloud asked for holds in any case
}

std::chrono::milliseconds AccountSession::pace() const
{
    constexpr std::chrono::milliseconds slowest = std::chrono::hours(1);
    const int doublings = std::min(m_complaints, 12); // from the shortest interval to beyond the slowest
    return std::max(m_interval, std::min(m_interval * (1 << doublings), slowest));
}

std::chrono::milliseconds AccountSession::restTime() const
{
    return std::chrono::ceil<std::chrono::milliseconds>(m_restUntil.remainingTimeAsDuration());
}

InstanceQuery AccountSession::cloudQuery() const
{
    return providerInfo(m_account.provider).filters ? m_query : InstanceQuery();
}

bool AccountSession::rowsCoverQuery() const
{
    return m_answered && (m_answered->isEmpty() || *m_answered == cloudQuery());
}

} // namespace roster
