// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keychain.h"

#include "core/redactor.h"
#include "services/sessionbus.h"

#include <QObject>
#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#endif

#if __has_include(<qt6keychain/keychain.h>)
#include <qt6keychain/keychain.h>
#else
#include <qtkeychain/keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace roster::keychain {

/// What the entry is called in Seahorse, KWalletManager and Keychain Access. Windows knows one name only, the
/// entry's; newer versions of QtKeychain would join both, and not find what older ones wrote.
static QString serviceName()
{
#ifdef Q_OS_WIN
    return {};
#else
    return u"GPU Roster"_s;
#endif
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

static std::optional<KeyError> errorOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return KeyError{kindOf(job.error(), job.errorString()), safeText(job.errorString())};
}

static void start(QKeychain::Job *job, const QString &entry)
{
    job->setKey(entry);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    job->start();
}

bool isReachable()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return hasSessionBus();
#else
    return true;
#endif
}

void read(const QString &entry, QObject *context, Answer answer)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    QObject::connect(job, &QKeychain::Job::finished, context, [job, answer = std::move(answer)] {
        const QByteArray text = job->binaryData(); // shares the job's memory; Secret makes its own copy
        const Secret key{text};
        wipe(text);
        answer(key, errorOf(*job));
    });
    start(job, entry);
}

void write(const QString &entry, const Secret &key, QObject *context, Answer answer)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    // As text, so that people can read it in their keychain's own window. The job makes a copy for itself
    // that cannot be reached from here; it is freed with the job, but not overwritten.
    const QString text = QString::fromUtf8(key.reveal());
    job->setTextData(text);
    wipe(text);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [job, answer = std::move(answer)] { answer({}, errorOf(*job)); });
    start(job, entry);
}

void remove(const QString &entry, QObject *context, Answer answer)
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName());
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [job, answer = std::move(answer)] { answer({}, errorOf(*job)); });
    start(job, entry);
}

} // namespace roster::keychain
