// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/kwallet.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

#include <deque>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster::kwallet {

namespace {

constexpr int patience = 60'000; // ms
constexpr auto interfaceName = "org.kde.KWallet"_L1;

/// By the signs that QtKeychain goes by.
bool isKdeSession()
{
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    return desktop == "KDE" || qgetenv("DESKTOP_SESSION") == "kde"
        || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
}

/// "5" or "6"; empty: a KDE that has no wallet which QtKeychain knows.
QString version()
{
    const QString number = qEnvironmentVariable("KDE_SESSION_VERSION");
    return isKdeSession() && (number == "5"_L1 || number == "6"_L1) ? number : QString();
}

QDBusMessage question(const QString &method)
{
    const QString name = u"kwalletd"_s + version();
    return QDBusMessage::createMethodCall(u"org.kde."_s + name, u"/modules/"_s + name, interfaceName, method);
}

void ask(const QDBusMessage &message, QObject *context, const std::function<void(const QDBusMessage &)> &then)
{
    auto *call =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, patience), context);
    QObject::connect(call, &QDBusPendingCallWatcher::finished, context, [call, then] {
        call->deleteLater();
        then(call->reply());
    });
}

/// Whether it failed for want of time alone. All else is an answer: there is no wallet, or it is switched
/// off.
bool isStillAsleep(const QDBusMessage &reply)
{
    const QDBusError::ErrorType error = QDBusError(reply).type();
    return error == QDBusError::NoReply || error == QDBusError::Timeout || error == QDBusError::TimedOut;
}

bool doesAnswer = false;

} // namespace

bool isUsed()
{
    return doesAnswer;
}

void whenAwake(std::function<void(bool)> go)
{
    static bool isAwake = false;
    static std::deque<std::function<void(bool)>> waiting;
    if (isAwake || version().isEmpty() || !QDBusConnection::sessionBus().isConnected()) {
        go(true);
        return;
    }
    waiting.push_back(std::move(go));
    if (waiting.size() > 1)
        return; // it is asked already
    ask(question(u"networkWallet"_s), QCoreApplication::instance(), [](const QDBusMessage &reply) {
        isAwake = !isStillAsleep(reply);
        doesAnswer = reply.type() == QDBusMessage::ReplyMessage;
        for (const auto &next : std::exchange(waiting, {}))
            next(isAwake);
    });
}

void isOpen(QObject *context, std::function<void(bool)> answer)
{
    if (version().isEmpty()) {
        answer(false);
        return;
    }
    ask(question(u"networkWallet"_s), context,
        [context, answer = std::move(answer)](const QDBusMessage &wallet) {
            QDBusMessage isItOpen = question(u"isOpen"_s);
            isItOpen.setArguments({wallet.arguments().value(0).toString()});
            ask(isItOpen, context,
                [answer](const QDBusMessage &reply) { answer(reply.arguments().value(0).toBool()); });
        });
}

Watch::Watch(QObject *parent)
    : QObject(parent)
{
    if (version().isEmpty() || !QDBusConnection::sessionBus().isConnected())
        return;
    const QDBusMessage wallet = question({});
    QDBusConnection::sessionBus().connect(wallet.service(), wallet.path(), interfaceName, u"walletOpened"_s,
                                          this, SIGNAL(opened()));
}

} // namespace roster::kwallet
