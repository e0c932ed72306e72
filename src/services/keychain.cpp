// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keychain.h"

#include "core/redactor.h"
#include "services/sessionbus.h"

#include <QObject>
#include <QPointer>
#ifdef QT_DBUS_LIB
#include "services/kwallet.h"
#include "services/secretservice.h"

#include <QDBusConnection>
#endif

#if __has_include(<qt6keychain/keychain.h>)
#include <qt6keychain/keychain.h>
#else
#include <qtkeychain/keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace roster::keychain {

/// What the entry is called in Seahorse, KWalletManager and Keychain Access. Of Windows QtKeychain asks by
/// the entry's own name alone.
static QString serviceName()
{
    return u"GPU Roster"_s;
}

/// Overwrites a text in place, for every copy that shares its memory: that is the purpose.
template<typename Text>
static void wipe(const Text &text)
{
    const auto size = text.size() * qsizetype(sizeof(typename Text::value_type));
    // volatile: a plain fill of memory that is freed next may be optimised away.
    auto *at = reinterpret_cast<volatile char *>(const_cast<typename Text::value_type *>(text.constData()));
    for (qsizetype i = 0; i < size; ++i)
        at[i] = 0;
}

static KeyError::Kind kindOf(QKeychain::Error error, const QString &words)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return KeyError::Kind::Missing;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return KeyError::Kind::Locked;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return KeyError::Kind::NoKeyring;
    default:
        break;
    }
    // QtKeychain has no code for a D-Bus session without a keychain, only the bus's own words, which are
    // English everywhere.
    const bool noService = words.contains("org.freedesktop.secrets"_L1) || words.contains(".service files"_L1)
        || words.contains("not activatable"_L1);
#ifdef QT_DBUS_LIB
    // What went wrong on the way to the bus is told in the user's language, so it is looked at, not read.
    const bool noBus = !QDBusConnection::sessionBus().isConnected();
#else
    const bool noBus = false;
#endif
    return noService || noBus ? KeyError::Kind::NoKeyring : KeyError::Kind::Failed;
}

/// An error may look like another one from outside: what the keyring tells beside it decides.
static void explain(const KeyError &error, [[maybe_unused]] const QString &entry,
                    [[maybe_unused]] QObject *context, const Answer &answer)
{
#ifdef QT_DBUS_LIB
    if (kwallet::isUsed()) { // what another keyring says is of no account
        answer({}, error);
        return;
    }
    const auto answerAs = [error, answer](KeyError::Kind kind) { answer({}, KeyError{kind, error.detail}); };
    if (error.kind == KeyError::Kind::Missing) {
        // So libsecret says, too, when the user refused to unlock it.
        secretservice::find(serviceName(), entry, context, [answerAs](secretservice::Found found) {
            const bool isThere = found != secretservice::Found::Nothing;
            answerAs(isThere ? KeyError::Kind::Locked : KeyError::Kind::Missing);
        });
        return;
    }
    if (error.kind == KeyError::Kind::Failed) {
        secretservice::hasDefaultCollection(context, [answerAs](std::optional<bool> has) {
            answerAs(has.value_or(true) ? KeyError::Kind::Failed : KeyError::Kind::NoCollection);
        });
        return;
    }
#endif
    answer({}, error);
}

/// Starts a job, and answers with what @p result makes of it.
template<typename Job>
static void ask(Job *job, const QString &entry, QObject *context, const Answer &answer,
                const std::function<Secret()> &result)
{
    job->setKey(entry);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, entry, context, answer, result] {
        const Secret text = result();
        if (job->error() == QKeychain::NoError)
            answer(text, {});
        else
            explain({kindOf(job->error(), job->errorString()), safeText(job->errorString())}, entry, context,
                    answer);
    });
#ifdef QT_DBUS_LIB
    static const bool outlives = (secretservice::outliveBusAndService(), true);
    Q_UNUSED(outlives)
    kwallet::whenAwake([job, context = QPointer(context), answer](bool isAwake) {
        if (isAwake) {
            job->start();
            return;
        }
        delete job;
        if (context)
            answer({}, KeyError{KeyError::Kind::Timeout, u"KWallet did not start in time."_s});
    });
#else
    job->start();
#endif
}

bool isReachable()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return hasSessionBus();
#else
    return true;
#endif
}

void read(const QString &entry, QObject *context, const Answer &answer)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    ask(job, entry, context, answer, [job] {
        const QByteArray text = job->binaryData(); // shares the job's memory; Secret makes its own copy
        Secret found{text};
        wipe(text);
        return found;
    });
}

void write(const QString &entry, const Secret &text, QObject *context, const Answer &answer)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    // As text, so that people can read it in their keychain's own window. The job makes a copy for itself
    // that cannot be reached from here; it is freed with the job, but not overwritten.
    const QString words = QString::fromUtf8(text.reveal());
    job->setTextData(words);
    wipe(words);
    ask(job, entry, context, answer, [] { return Secret(); });
}

void remove(const QString &entry, QObject *context, const Answer &answer)
{
    ask(new QKeychain::DeletePasswordJob(serviceName()), entry, context, answer, [] { return Secret(); });
}

void look([[maybe_unused]] const QString &entry, [[maybe_unused]] QObject *context,
          std::function<void(bool)> answer)
{
#if defined(QT_DBUS_LIB)
    secretservice::find(serviceName(), entry, context,
                        [context, answer = std::move(answer)](secretservice::Found found) {
                            if (found == secretservice::Found::Unlocked)
                                answer(true);
                            else
                                kwallet::isOpen(context, answer);
                        });
#elif defined(Q_OS_WIN)
    answer(true); // it never asks
#else
    answer(false);
#endif
}

void watch([[maybe_unused]] QObject *context, [[maybe_unused]] const std::function<void()> &changed)
{
#ifdef QT_DBUS_LIB
    const auto *service = new secretservice::Watch(context);
    const auto *wallet = new kwallet::Watch(context);
    QObject::connect(service, &secretservice::Watch::changed, context, changed);
    QObject::connect(wallet, &kwallet::Watch::opened, context, changed);
#endif
}

} // namespace roster::keychain
