// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secretstore.h"

#include "services/keychain.h"

#include <QLoggingCategory>

#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

Q_LOGGING_CATEGORY(lcSecrets, "roster.services.secrets")

void SecretJob::limit(std::chrono::milliseconds timeout)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { finish({}, KeyError{KeyError::Kind::Timeout, {}}); });
    m_timer.start(timeout);
}

void SecretJob::finish(const Secret &secret, const std::optional<KeyError> &error)
{
    if (std::exchange(m_finished, true))
        return;
    m_timer.stop();
    deleteLater();
    Q_EMIT finished(secret, error);
}

void SecretJob::finishSoon(const Secret &secret, const std::optional<KeyError> &error)
{
    QMetaObject::invokeMethod(
        this, [this, secret, error] { finish(secret, error); }, Qt::QueuedConnection);
}

static KeyError noKeychain()
{
    return {KeyError::Kind::NoKeyring, u"There is no D-Bus session."_s};
}

SecretStore::SecretStore(Backend backend, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
{
}

SecretStore::~SecretStore() = default;

void SecretStore::setTimeout(std::chrono::milliseconds timeout)
{
    m_timeout = timeout;
}

QString SecretStore::entryName(const QUuid &account)
{
    return "gpu-roster/api-key/"_L1 + account.toString(QUuid::WithoutBraces);
}

SecretJob *SecretStore::newJob()
{
    auto *job = new SecretJob(this);
    job->limit(m_timeout);
    return job;
}

SecretJob *SecretStore::read(const QUuid &account)
{
    SecretJob *job = newJob();
    if (const Secret key = m_session.value(account); !key.isEmpty())
        job->finishSoon(key, {});
    else if (m_backend == Backend::SessionOnly)
        job->finishSoon({}, KeyError{KeyError::Kind::Missing, {}});
    else if (!keychain::isReachable())
        job->finishSoon({}, noKeychain());
    else {
        // One question per account is enough, however often it is read while a prompt is open.
        const bool asked = m_reads.contains(account);
        m_reads[account].waiting.emplace_back(job);
        if (!asked)
            askKeychain(account);
    }
    return job;
}

void SecretStore::askKeychain(const QUuid &account)
{
    keychain::read(entryName(account), this,
                   [this, account](const Secret &key, const std::optional<KeyError> &error) {
                       readAnswered(account, key, error);
                   });
}

void SecretStore::readAnswered(const QUuid &account, const Secret &found,
                               const std::optional<KeyError> &failure)
{
    const OpenRead read = m_reads.take(account);
    if (failure)
        qCInfo(lcSecrets) << "key of" << account << "not read:" << int(failure->kind) << failure->detail;
    else if (!read.outdated)
        m_session.insert(account, found);

    const Secret key = m_session.value(account);
    std::optional<KeyError> error;
    if (key.isEmpty())
        error = failure.value_or(KeyError{KeyError::Kind::Missing, {}});
    bool late = false;
    for (const QPointer<SecretJob> &job : read.waiting) {
        if (job && !job->isFinished())
            job->finish(key, error);
        else
            late = true;
    }
    if (late && !error && !read.outdated)
        Q_EMIT keyArrived(account);
}

SecretJob *SecretStore::write(const QUuid &account, const Secret &key)
{
    SecretJob *job = newJob();
    job->m_before = m_session.value(account);
    if (m_backend == Backend::SessionOnly) {
        keep(account, key);
        job->finishSoon({}, {});
        return job;
    }
    if (!keychain::isReachable()) {
        job->finishSoon({}, noKeychain());
        return job;
    }

    // A write that ends as Timeout may still reach the keychain later. That is what the user asked for; the
    // next write or removal comes after it in any case.
    const QString entry = entryName(account);
    const auto compare = [this, account, key, job = QPointer(job)](const Secret &found,
                                                                   const std::optional<KeyError> &error) {
        if (!job || job->isFinished())
            return;
        if (error || found != key) {
            qCWarning(lcSecrets) << "key of" << account << "is not in the keychain after writing it";
            job->finish({}, KeyError{KeyError::Kind::Failed, error ? error->detail : QString()});
            return;
        }
        m_forThisRun.remove(account);
        keep(account, key);
        job->finish({}, {});
    };
    const auto readBack = [this, entry, compare, job = QPointer(job)](const Secret &,
                                                                      const std::optional<KeyError> &error) {
        if (!error)
            keychain::read(entry, this, compare);
        else if (job)
            job->finish({}, error);
    };
    keychain::write(entry, key, this, readBack);
    return job;
}

void SecretStore::takeBack(const QUuid &account, SecretJob *write)
{
    const Secret before = write->m_before;
    delete write;
    if (m_backend == Backend::SessionOnly)
        keep(account, before);
    else if (m_forThisRun.contains(account))
        keychain::remove(entryName(account), this, [](const Secret &, const std::optional<KeyError> &) {});
    else if (!before.isEmpty())
        this->write(account, before);
}

SecretJob *SecretStore::remove(const QUuid &account)
{
    SecretJob *job = newJob();
    m_forThisRun.remove(account);
    keep(account, {});
    if (m_backend == Backend::SessionOnly || !keychain::isReachable()) {
        job->finishSoon({}, {}); // without a keychain there was no entry
        return job;
    }
    keychain::remove(entryName(account), this,
                     [job = QPointer(job)](const Secret &, const std::optional<KeyError> &error) {
                         const bool wasNoEntry = error
                             && (error->kind == KeyError::Kind::Missing
                                 || error->kind == KeyError::Kind::NoKeyring);
                         if (job)
                             job->finish({}, wasNoEntry ? std::nullopt : error);
                     });
    return job;
}

void SecretStore::keepForThisRun(const QUuid &account, const Secret &key)
{
    m_forThisRun.insert(account);
    keep(account, key);
}

void SecretStore::keep(const QUuid &account, const Secret &key)
{
    if (const auto open = m_reads.find(account); open != m_reads.end())
        open->outdated = true;
    if (m_session.value(account) == key)
        return;
    if (key.isEmpty())
        m_session.remove(account);
    else
        m_session.insert(account, key);
    Q_EMIT keyChanged(account);
}

} // namespace roster
