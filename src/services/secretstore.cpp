// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secretstore.h"

#include "services/keychain.h"

#include <QLoggingCategory>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

Q_LOGGING_CATEGORY(lcSecrets, "roster.services.secrets")

static KeyError noKeychain()
{
    return {KeyError::Kind::NoKeyring, u"There is no D-Bus session."_s};
}

static KeyError otherOrigin(const KeyOrigin &bound, const KeyOrigin &asked)
{
    return {KeyError::Kind::OtherOrigin,
            u"The key was entered for %1\nThe account is now at %2"_s.arg(describe(bound), describe(asked))};
}

SecretStore::SecretStore(Backend backend, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
{
    m_lookAgain.setSingleShot(true);
    m_lookAgain.setInterval(200ms);
    connect(&m_lookAgain, &QTimer::timeout, this, &SecretStore::lookAgain);
}

SecretStore::~SecretStore()
{
    // Before the members that they use go.
    qDeleteAll(findChildren<SecretJob *>(Qt::FindDirectChildrenOnly));
}

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

void SecretStore::later(SecretJob *job, const std::function<void()> &act)
{
    QMetaObject::invokeMethod(job, act, Qt::QueuedConnection);
}

SecretJob *SecretStore::read(const Account &account)
{
    SecretJob *job = newJob();
    connect(job, &SecretJob::finished, this,
            [this, account](const Secret &, const std::optional<KeyError> &error) { note(account, error); });
    if (m_known.contains(account.id) || m_backend == Backend::SessionOnly) {
        later(job, [this, job, account] { answer(job, account, KeyError{KeyError::Kind::Missing, {}}); });
    } else if (!keychain::isReachable()) {
        later(job, [this, job, account] { answer(job, account, noKeychain()); });
    } else {
        // One question per account is enough, however often it is read while a prompt is open.
        const bool isAsked = m_reads.contains(account.id);
        m_reads[account.id].waiting.push_back({job, account});
        if (!isAsked)
            keychain::read(entryName(account.id), this,
                           [this, id = account.id](const Secret &text, const std::optional<KeyError> &error) {
                               readAnswered(id, text, error);
                           });
    }
    return job;
}

/// The only place where a key is handed out.
void SecretStore::answer(SecretJob *job, const Account &account, const std::optional<KeyError> &whyNone)
{
    const auto known = m_known.constFind(account.id);
    if (known == m_known.constEnd())
        job->finish({}, whyNone.value_or(KeyError{KeyError::Kind::Missing, {}}));
    else if (known->origin != keyOrigin(account))
        job->finish({}, otherOrigin(known->origin, keyOrigin(account)));
    else
        job->finish(known->key, {});
}

void SecretStore::readAnswered(const QUuid &account, const Secret &text,
                               const std::optional<KeyError> &failure)
{
    const OpenRead read = m_reads.take(account);
    const bool wasMissed = m_missed.contains(account);
    std::optional<KeyError> error = failure;
    if (!error && !read.outdated)
        error = accept(read.waiting.front().account, text);
    if (error)
        qCInfo(lcSecrets) << "key of" << account << "not read:" << error->kind
                          << (failure ? failure->detail : QString());

    for (const OpenRead::Asker &asker : read.waiting) {
        if (asker.job && !asker.job->isFinished())
            answer(asker.job, asker.account, error);
    }
    if (wasMissed && !error && !read.outdated) {
        m_missed.remove(account);
        Q_EMIT keyArrived(account);
    }
}

/// Takes what the keychain holds into memory, and binds it if it is not bound.
std::optional<KeyError> SecretStore::accept(const Account &account, const Secret &text)
{
    const KeyEntry entry = readKeyEntry(text);
    switch (entry.form) {
    case KeyEntry::Form::Foreign:
        return KeyError{KeyError::Kind::Foreign, {}};
    case KeyEntry::Form::Bound:
        m_known.insert(account.id, {entry.key, entry.origin});
        return {};
    case KeyEntry::Form::Bare:
        break;
    }
    if (entry.key.isEmpty())
        return KeyError{KeyError::Kind::Missing, {}};
    const BoundKey bound{entry.key, keyOrigin(account)};
    if (checkApiAddress(account.apiAddress) != AddressProblem::None)
        return KeyError{KeyError::Kind::OtherOrigin, describe(bound.origin) + " is no address for a key"_L1};
    m_known.insert(account.id, bound);
    put(account.id, keyEntry(bound));
    qCInfo(lcSecrets) << "key of" << account.id << "is bound to its server";
    return {};
}

/// What a read came to.
void SecretStore::note(const Account &account, const std::optional<KeyError> &error)
{
    // A key that is there, but not for this account's address, need not be looked for.
    if (error && !m_known.contains(account.id))
        miss(account, error);
    else
        m_missed.remove(account.id);
}

void SecretStore::miss(const Account &account, const std::optional<KeyError> &error)
{
    m_missed.insert(account.id, {account, error});
    if (m_backend == Backend::Keychain && keychain::isReachable() && !std::exchange(m_watches, true))
        keychain::watch(this, [this] { m_lookAgain.start(); });
}

void SecretStore::await(const Account &account)
{
    if (m_backend == Backend::SessionOnly || !keychain::isReachable() || m_known.contains(account.id))
        return;
    miss(account, {});
    m_lookAgain.start();
}

void SecretStore::lookAgain()
{
    const auto missed = m_missed;
    for (const Missed &key : missed) {
        keychain::look(entryName(key.account.id), this, [this, account = key.account](bool isThere) {
            if (isThere && m_missed.contains(account.id) && !m_reads.contains(account.id))
                read(account);
        });
    }
}

SecretJob *SecretStore::write(const Account &account, const Secret &key)
{
    takeBack(account.id);
    SecretJob *job = newJob();
    m_writes.insert(account.id, job);
    const BoundKey bound{key, keyOrigin(account)};
    if (m_backend == Backend::SessionOnly) {
        later(job, [this, job, id = account.id, bound] { written(job, id, bound); });
    } else if (!keychain::isReachable()) {
        later(job, [job] { job->finish({}, noKeychain()); });
    } else {
        // First what is there, to be able to go back to it. A keychain that asks does it now, and nothing is
        // written yet while the user thinks.
        keychain::read(entryName(account.id), this,
                       [this, id = account.id, bound,
                        job = QPointer(job)](const Secret &before, const std::optional<KeyError> &error) {
                           if (!job || job->isFinished())
                               return;
                           const bool isNoReason = !error || error->kind == KeyError::Kind::Missing
                               || error->kind == KeyError::Kind::Failed;
                           const bool isKnown = !error || error->kind == KeyError::Kind::Missing;
                           if (isNoReason)
                               replace(job, id, bound, isKnown ? std::optional(before) : std::nullopt);
                           else
                               job->finish({}, error);
                       });
    }
    return job;
}

void SecretStore::replace(SecretJob *job, const QUuid &account, const BoundKey &key,
                          const std::optional<Secret> &before)
{
    const QString entry = entryName(account);
    const auto compare = [this, account, key, job = QPointer(job)](const Secret &found,
                                                                   const std::optional<KeyError> &error) {
        if (!job || job->isFinished())
            return;
        if (!error && found == keyEntry(key)) {
            written(job, account, key);
            return;
        }
        qCWarning(lcSecrets) << "key of" << account << "is not in the keychain after writing it";
        job->finish({}, KeyError{KeyError::Kind::Failed, error ? error->detail : QString()});
    };
    const auto readBack = [this, entry, compare, job = QPointer(job)](const Secret &,
                                                                      const std::optional<KeyError> &error) {
        if (!job || job->isFinished())
            return;
        if (!error) {
            keychain::read(entry, this, compare);
            return;
        }
        job->orElse({}); // it wrote nothing
        job->finish({}, error);
    };
    if (before) // what could not be read cannot be put back
        job->orElse([this, account, before = *before] { put(account, before); });
    keychain::write(entry, keyEntry(key), this, readBack);
}

void SecretStore::written(SecretJob *job, const QUuid &account, const BoundKey &key)
{
    m_forThisRun.remove(account);
    const bool isAnother = keep(account, key);
    job->finish({}, {}); // whoever asked for it may save its account's address first
    if (isAnother)
        Q_EMIT keyChanged(account);
}

void SecretStore::takeBack(const QUuid &account)
{
    const QPointer<SecretJob> job = m_writes.take(account);
    if (job && !job->isFinished())
        delete job;
}

SecretJob *SecretStore::remove(const QUuid &account)
{
    takeBack(account);
    SecretJob *job = newJob();
    if (m_backend == Backend::SessionOnly || !keychain::isReachable()) {
        later(job, [job] { job->finish({}, {}); }); // without a keychain there was no entry
    } else {
        keychain::remove(entryName(account), this,
                         [job = QPointer(job)](const Secret &, const std::optional<KeyError> &error) {
                             const bool wasNoEntry = error
                                 && (error->kind == KeyError::Kind::Missing
                                     || error->kind == KeyError::Kind::NoKeyring);
                             if (job)
                                 job->finish({}, wasNoEntry ? std::nullopt : error);
                         });
    }
    // After the removal is on its way: who hears of it may read.
    m_forThisRun.remove(account);
    if (keep(account, {}))
        Q_EMIT keyChanged(account);
    return job;
}

void SecretStore::keepForThisRun(const Account &account, const Secret &key)
{
    takeBack(account.id);
    m_forThisRun.insert(account.id);
    if (keep(account.id, {key, keyOrigin(account)}))
        Q_EMIT keyChanged(account.id);
}

bool SecretStore::keep(const QUuid &account, const BoundKey &key)
{
    if (const auto open = m_reads.find(account); open != m_reads.end())
        open->outdated = true;
    m_missed.remove(account);
    if (m_known.value(account) == key)
        return false;
    if (key.key.isEmpty())
        m_known.remove(account);
    else
        m_known.insert(account, key);
    return true;
}

/// Sets the entry to what it held before, or is to hold in another form: nobody waits for it.
void SecretStore::put(const QUuid &account, const Secret &text)
{
    const auto log = [account](const Secret &, const std::optional<KeyError> &error) {
        if (error)
            qCWarning(lcSecrets) << "entry of" << account << "not set:" << error->kind << error->detail;
    };
    if (text.isEmpty())
        keychain::remove(entryName(account), this, log);
    else
        keychain::write(entryName(account), text, this, log);
}

KeyState SecretStore::state(const QUuid &account) const
{
    KeyState state;
    if (const auto known = m_known.constFind(account); known != m_known.constEnd())
        state.origin = known->origin;
    else if (const auto missed = m_missed.constFind(account); missed != m_missed.constEnd())
        state.error = missed->error;
    state.forThisRun = m_forThisRun.contains(account);
    return state;
}

} // namespace roster
