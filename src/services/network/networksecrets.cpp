// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network/networksecrets.h"

#include "services/keychain.h"

#include <QTimer>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

NetworkSecrets::NetworkSecrets(SecretStore::Backend backend, std::chrono::milliseconds patience,
                               QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_patience(patience)
{
}

QString NetworkSecrets::passwordEntry(const ProxyChoice &proxy)
{
    return u"gpu-roster/proxy-password/%1:%2"_s.arg(proxy.host.toLower()).arg(proxy.port);
}

QString NetworkSecrets::authorityEntry()
{
    return u"gpu-roster/certificate-authorities"_s;
}

void NetworkSecrets::read(const QString &entry, Read done)
{
    const auto soon = [this, &done](KeyError::Kind kind) {
        QMetaObject::invokeMethod(
            this,
            [done = std::move(done), kind] {
                done({}, KeyError{kind, {}});
            },
            Qt::QueuedConnection);
    };
    if (m_backend == SecretStore::Backend::SessionOnly) {
        soon(KeyError::Kind::Missing);
        return;
    }
    if (!keychain::isReachable()) {
        soon(KeyError::Kind::NoKeyring);
        return;
    }
    const auto isAnswered = std::make_shared<bool>(false);
    QTimer::singleShot(m_patience, this, [isAnswered, done] {
        if (!*isAnswered)
            done({}, KeyError{KeyError::Kind::Timeout, {}});
    });
    keychain::read(entry, this,
                   [isAnswered, done](const Secret &secret, const std::optional<KeyError> &error) {
                       *isAnswered = true;
                       done(secret, error);
                   });
}

void NetworkSecrets::write(const QString &entry, const Secret &secret, Written done)
{
    // Called once, by whoever is first: the keychain or the clock.
    const auto waiting = std::make_shared<Written>(std::move(done));
    const Written answer = [waiting](const std::optional<KeyError> &error) {
        if (const Written call = std::exchange(*waiting, nullptr))
            call(error);
    };
    if (m_backend == SecretStore::Backend::SessionOnly || !keychain::isReachable()) {
        const bool isDone = secret.isEmpty(); // what is not there need not be removed
        QMetaObject::invokeMethod(
            this,
            [answer, isDone] {
                answer(isDone ? std::nullopt : std::optional(KeyError{KeyError::Kind::NoKeyring, {}}));
            },
            Qt::QueuedConnection);
        return;
    }
    QTimer::singleShot(m_patience, this, [answer] { answer(KeyError{KeyError::Kind::Timeout, {}}); });
    if (secret.isEmpty()) {
        keychain::remove(entry, this, [answer](const Secret &, const std::optional<KeyError> &error) {
            answer(error && error->kind == KeyError::Kind::Missing ? std::nullopt : error);
        });
        return;
    }
    const auto compare = [answer, secret](const Secret &found, const std::optional<KeyError> &error) {
        const bool isThere = !error && found == secret;
        answer(isThere ? std::nullopt : std::optional(error.value_or(KeyError{KeyError::Kind::Failed, {}})));
    };
    keychain::write(entry, secret, this,
                    [this, entry, answer, compare](const Secret &, const std::optional<KeyError> &error) {
                        if (error)
                            answer(error);
                        else
                            keychain::read(entry, this, compare);
                    });
}

} // namespace roster
