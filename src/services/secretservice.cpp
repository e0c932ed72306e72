// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secretservice.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QLibrary>
#include <QMap>

using namespace Qt::StringLiterals;

namespace roster::secretservice {

namespace {

using Paths = QList<QDBusObjectPath>;
using Attributes = QMap<QString, QString>;
using Answered = std::function<void(const QDBusMessage &reply)>;

constexpr int patience = 5'000; // ms
constexpr auto busName = "org.freedesktop.secrets"_L1;
constexpr auto servicePath = "/org/freedesktop/secrets"_L1;
constexpr auto serviceInterface = "org.freedesktop.Secret.Service"_L1;
constexpr auto collectionInterface = "org.freedesktop.Secret.Collection"_L1;
constexpr auto propertiesInterface = "org.freedesktop.DBus.Properties"_L1;

void ask(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments,
         QObject *context, const Answered &answered)
{
    QDBusMessage question = QDBusMessage::createMethodCall(busName, path, interface, method);
    question.setArguments(arguments);
    question.setAutoStartService(false);
    auto *call =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, patience), context);
    QObject::connect(call, &QDBusPendingCallWatcher::finished, context, [call, answered] {
        call->deleteLater();
        answered(call->reply());
    });
}

void askProperty(const QString &path, const QString &interface, const QString &name, QObject *context,
                 const std::function<void(const QVariant &value)> &answered)
{
    ask(path, propertiesInterface, u"Get"_s, {interface, name}, context,
        [answered](const QDBusMessage &reply) {
            answered(reply.arguments().value(0).value<QDBusVariant>().variant());
        });
}

/// Goes on with whether one of the collections is unlocked.
void lookForUnlocked(const Paths &collections, QObject *context, const std::function<void(bool)> &answered)
{
    if (collections.isEmpty()) {
        answered(false);
        return;
    }
    askProperty(collections.first().path(), collectionInterface, u"Locked"_s, context,
                [rest = collections.sliced(1), context, answered](const QVariant &locked) {
                    if (locked.isValid() && !locked.toBool())
                        answered(true);
                    else
                        lookForUnlocked(rest, context, answered);
                });
}

void search(const QString &service, const QString &entry, QObject *context,
            const std::function<void(Found)> &answer)
{
    static const auto registered = qDBusRegisterMetaType<Attributes>();
    Q_UNUSED(registered)
    // The names that QtKeychain gives.
    const Attributes attributes{{u"user"_s, entry}, {u"server"_s, service}};
    ask(servicePath, serviceInterface, u"SearchItems"_s, {QVariant::fromValue(attributes)}, context,
        [answer](const QDBusMessage &reply) {
            const auto unlocked = qdbus_cast<Paths>(reply.arguments().value(0));
            const auto locked = qdbus_cast<Paths>(reply.arguments().value(1));
            answer(!unlocked.isEmpty()     ? Found::Unlocked
                       : !locked.isEmpty() ? Found::Locked
                                           : Found::Nothing);
        });
}

} // namespace

void find(const QString &service, const QString &entry, QObject *context, std::function<void(Found)> answer)
{
    // A search while all is locked makes KeePassXC ask for its password, if its settings say so.
    askProperty(servicePath, serviceInterface, u"Collections"_s, context,
                [service, entry, context, answer = std::move(answer)](const QVariant &value) {
                    const auto collections = qdbus_cast<Paths>(value);
                    lookForUnlocked(
                        collections, context,
                        [service, entry, context, answer, isEmpty = collections.isEmpty()](bool anyUnlocked) {
                            if (anyUnlocked)
                                search(service, entry, context, answer);
                            else
                                answer(isEmpty ? Found::Nothing : Found::Locked);
                        });
                });
}

void hasDefaultCollection(QObject *context, std::function<void(std::optional<bool>)> answer)
{
    ask(servicePath, serviceInterface, u"ReadAlias"_s, {u"default"_s}, context,
        [context, answer = std::move(answer)](const QDBusMessage &reply) {
            const auto path = reply.arguments().value(0).value<QDBusObjectPath>().path();
            if (reply.type() != QDBusMessage::ReplyMessage)
                answer({});
            else if (path.size() <= 1)
                answer(false);
            else // the name may lead to one that is gone
                askProperty(path, collectionInterface, u"Locked"_s, context,
                            [answer](const QVariant &locked) { answer(locked.isValid()); });
        });
}

/// Asks GLib for the connection that libsecret gets, too, and not to take its end for the program's.
static void outliveBus()
{
    struct Bus;
    struct Result;
    using Ready = void (*)(void *source, Result *result, void *data);
    using Get = void (*)(int type, void *cancellable, Ready ready, void *data);
    using Finish = Bus *(*)(Result * result, void **error);
    using SetExitOnClose = void (*)(Bus * bus, int exit);
    static QLibrary gio(u"gio-2.0"_s, 0);
    static const auto get = reinterpret_cast<Get>(gio.resolve("g_bus_get"));
    static const auto finish = reinterpret_cast<Finish>(gio.resolve("g_bus_get_finish"));
    static const auto setExitOnClose =
        reinterpret_cast<SetExitOnClose>(gio.resolve("g_dbus_connection_set_exit_on_close"));
    if (!get || !finish || !setExitOnClose)
        return;
    constexpr int sessionBus = 2;
    const Ready ready = [](void *, Result *result, void *) {
        if (Bus *bus = finish(result, nullptr)) // the reference is kept: so is the only connection there is
            setExitOnClose(bus, 0);
    };
    get(sessionBus, nullptr, ready, nullptr);
}

void outliveBusAndService()
{
    outliveBus();
    if (!QDBusConnection::sessionBus().isConnected())
        return;
    auto *owners =
        new QDBusServiceWatcher(busName, QDBusConnection::sessionBus(),
                                QDBusServiceWatcher::WatchForOwnerChange, QCoreApplication::instance());
    QObject::connect(owners, &QDBusServiceWatcher::serviceOwnerChanged, owners, [] {
        using Disconnect = void (*)();
        static QLibrary libsecret(u"secret-1"_s, 0);
        if (const auto disconnect =
                reinterpret_cast<Disconnect>(libsecret.resolve("secret_service_disconnect")))
            disconnect();
    });
}

Watch::Watch(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return; // Qt would end the program
    const auto hear = [&](const QString &interface, const QString &signal) {
        bus.connect(busName, QString(), interface, signal, this, SIGNAL(changed()));
    };
    hear(serviceInterface, u"CollectionCreated"_s);
    hear(serviceInterface, u"CollectionChanged"_s);
    hear(collectionInterface, u"ItemCreated"_s);
    hear(collectionInterface, u"ItemChanged"_s);
    hear(propertiesInterface, u"PropertiesChanged"_s);

    auto *arrivals = new QDBusServiceWatcher(busName, bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(arrivals, &QDBusServiceWatcher::serviceRegistered, this, &Watch::changed);
}

} // namespace roster::secretservice
