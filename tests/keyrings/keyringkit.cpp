// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringkit.h"

#include "models/text/accounttext.h"
#include "models/text/errortext.h"

#include <QProcess>
#include <QSignalSpy>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;

namespace roster::test {

Outcome outcomeOf(SecretJob *job, std::chrono::milliseconds patience)
{
    QSignalSpy finished(job, &SecretJob::finished);
    if (!finished.wait(int(patience.count())))
        return {};
    const QList<QVariant> arguments = finished.takeFirst();
    return {arguments.at(0).value<Secret>(), arguments.at(1).value<std::optional<KeyError>>(), true};
}

Account someAccount(const QString &address)
{
    return {.id = QUuid::createUuid(), .name = u"some"_s, .apiAddress = QUrl(address)};
}

static QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        qFatal("%s does not work: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QByteArray entryOf(const Account &account)
{
    // QtKeychain's questions are answered in turn: this one last.
    SecretStore next(SecretStore::Backend::Keychain);
    outcomeOf(next.read(someAccount()));
    return run(u"secret-tool"_s, {u"lookup"_s, u"user"_s, SecretStore::entryName(account.id)});
}

void setEntry(const Account &account, const QByteArray &text)
{
    const QString name = SecretStore::entryName(account.id);
    if (text.isEmpty())
        run(u"secret-tool"_s, {u"clear"_s, u"user"_s, name});
    else
        run(u"secret-tool"_s,
            {u"store"_s, u"--label"_s, u"GPU Roster"_s, u"xdg:schema"_s, u"org.qt.keychain"_s, u"user"_s,
             name, u"server"_s, u"GPU Roster"_s, u"type"_s, u"plaintext"_s},
            text);
}

QByteArray boundEntry(const Account &account, const QByteArray &key)
{
    return keyEntry({Secret(key), keyOrigin(account)}).reveal();
}

static void signalKeyring(int signal)
{
    const pid_t daemon = qEnvironmentVariableIntValue("ROSTER_TEST_KEYRING_PID");
    if (daemon <= 1 || kill(daemon, signal) != 0)
        qFatal("there is no keyring");
}

StoppedKeyring::StoppedKeyring()
{
    signalKeyring(SIGSTOP);
}

void StoppedKeyring::goOn()
{
    signalKeyring(SIGCONT);
}

void unlockKeyring()
{
    // As gnome-keyring's own prompt does it. In Python, which has a type for the structure.
    run(u"/usr/bin/python3"_s, {u"-c"_s, uR"(
import dbus, sys
bus = dbus.SessionBus()
service = bus.get_object('org.freedesktop.secrets', '/org/freedesktop/secrets')
session = service.OpenSession('plain', '', dbus_interface='org.freedesktop.Secret.Service')[1]
password = dbus.ByteArray(sys.stdin.buffer.read())
service.UnlockWithMasterPassword(
    dbus.ObjectPath('/org/freedesktop/secrets/collection/login'),
    dbus.Struct((session, dbus.ByteArray(b''), password, 'text/plain'), signature='oayays'),
    dbus_interface='org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface'))"_s},
        qgetenv("ROSTER_TEST_KEYRING_PASSWORD"));
}

void lockKeyring()
{
    run(u"dbus-send"_s,
        {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s,
         u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
         u"array:objpath:/org/freedesktop/secrets/collection/login"_s});
}

KeyringHouse::KeyringHouse()
    : other(newAccount())
{
    cloud.setHandler([](const SeenRequest &request) {
        return request.path() == "/gpus/v2/instances"
            ? FaultAnswer::json(R"({"data":[{"id":"a"}],"has_more":false})")
            : FaultAnswer::withStatus(404);
    });
    secrets.keepForThisRun(other, Secret("other-key"_ba));
    accounts.add(other);
}

Account KeyringHouse::newAccount() const
{
    return someAccount(cloud.url().toString());
}

QStringList KeyringHouse::told(const Account &account) const
{
    const AccountStatus status = fleet.status(account.id);
    QStringList told{stateText(status)};
    if (status.keyError)
        told << errorText(*status.keyError).what << errorText(*status.keyError).todo;
    return told;
}

qsizetype KeyringHouse::requestsWith(const QByteArray &key) const
{
    return std::ranges::count_if(cloud.requests(), [&](const SeenRequest &request) {
        return request.path() == "/gpus/v2/instances"
            && request.headers.value("authorization") == "Bearer " + key;
    });
}

bool KeyringHouse::onlyOtherWasAsked() const
{
    return std::ranges::all_of(cloud.requests(), [](const SeenRequest &request) {
        return request.headers.value("authorization") == "Bearer other-key";
    });
}

bool KeyringHouse::otherGoesOn()
{
    QSignalSpy changed(&fleet, &Fleet::statusChanged);
    fleet.refresh(other.id);
    while (state(other) != LoadState::Complete) {
        if (!changed.wait(5000))
            return false;
    }
    return true;
}

} // namespace roster::test
