// SPDX-License-Identifier: GPL-3.0-or-later
// Runs inside tests/support/with-keyring.sh, which says in ROSTER_TEST_KEYRING what kind of keychain there
// is; alone, it takes the D-Bus session away first.
#include "services/secretstore.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <memory>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace roster;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Error = std::optional<KeyError>;

struct Outcome {
    Secret secret;
    Error error;
    bool came = false;

    bool worked() const { return came && !error; }
    bool failedWith(KeyError::Kind kind) const { return came && error && error->kind == kind; }
};

/// Waits for the job's end, which must not come before the event loop runs.
Outcome outcomeOf(SecretJob *job, std::chrono::milliseconds patience = 20s)
{
    QSignalSpy finished(job, &SecretJob::finished);
    if (!finished.wait(int(patience.count())))
        return {};
    const QList<QVariant> arguments = finished.takeFirst();
    return {arguments.at(0).value<Secret>(), arguments.at(1).value<Error>(), true};
}

/// What another program reads in the keychain.
QByteArray secretToolLookup(const QUuid &account)
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"lookup"_s, u"user"_s, SecretStore::entryName(account)});
    tool.waitForFinished();
    return tool.readAllStandardOutput();
}

} // namespace

/// Every test of what works needs a keyring that is open.
class WithOpenKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsKeys_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("plain") << QByteArray("sk_test_0123456789abcdef");
        QTest::newRow("chinese") << "密钥：算力名册"_ba;
        QTest::newRow("4 kB") << QByteArray(4096, 'k');
        QTest::newRow("quotes") << QByteArray("a\"b'c\\d$e%20 f");
    }

    void keepsKeys()
    {
        QFETCH(const QByteArray, key);
        const QUuid account = QUuid::createUuid();
        {
            SecretStore store(SecretStore::Backend::Keychain);
            QSignalSpy changed(&store, &SecretStore::keyChanged);
            QVERIFY(outcomeOf(store.write(account, Secret(key))).worked());
            QCOMPARE(changed.size(), 1);
            QCOMPARE(changed.at(0).at(0).toUuid(), account);
            QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), key);
        }
        SecretStore nextRun(SecretStore::Backend::Keychain);
        const Outcome outcome = outcomeOf(nextRun.read(account));
        QVERIFY(outcome.worked());
        QCOMPARE(outcome.secret.reveal(), key);
    }

    void isReadableForPeople()
    {
        if (QStandardPaths::findExecutable(u"secret-tool"_s).isEmpty())
            QSKIP("secret-tool is not installed");
        const QUuid account = QUuid::createUuid();
        SecretStore store(SecretStore::Backend::Keychain);
        QVERIFY(outcomeOf(store.write(account, Secret("密钥 1"_ba))).worked());
        QCOMPARE(secretToolLookup(account), "密钥 1"_ba);
    }

    void replacesKeys()
    {
        const QUuid account = QUuid::createUuid();
        SecretStore store(SecretStore::Backend::Keychain);
        QVERIFY(outcomeOf(store.write(account, Secret("one"_ba))).worked());
        QSignalSpy changed(&store, &SecretStore::keyChanged);
        QVERIFY(outcomeOf(store.write(account, Secret("one"_ba))).worked());
        QCOMPARE(changed.size(), 0);
        QVERIFY(outcomeOf(store.write(account, Secret("two"_ba))).worked());
        QCOMPARE(changed.size(), 1);

        SecretStore nextRun(SecretStore::Backend::Keychain);
        QCOMPARE(outcomeOf(nextRun.read(account)).secret.reveal(), "two"_ba);
    }

    /// A keychain holds text up to the first zero byte: reading back must notice.
    void noticesWhatTheKeychainChanged()
    {
        const QUuid account = QUuid::createUuid();
        SecretStore store(SecretStore::Backend::Keychain);
        QSignalSpy changed(&store, &SecretStore::keyChanged);
        const Outcome outcome = outcomeOf(store.write(account, Secret(QByteArray("ab\0cd", 5))));
        QVERIFY(outcome.failedWith(KeyError::Kind::Failed));
        QCOMPARE(changed.size(), 0);
    }

    void takesWritesBack()
    {
        const QUuid account = QUuid::createUuid();
        SecretStore store(SecretStore::Backend::Keychain);
        QVERIFY(outcomeOf(store.write(account, Secret("one"_ba))).worked());
        QSignalSpy changed(&store, &SecretStore::keyChanged);
        store.takeBack(account, store.write(account, Secret("two"_ba)));
        SecretStore nextRun(SecretStore::Backend::Keychain); // its question comes after the others
        QCOMPARE(outcomeOf(nextRun.read(account)).secret.reveal(), "one"_ba);
        QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "one"_ba);
        QCOMPARE(changed.size(), 0);

        // A key for this run only is not written in the end, either.
        const QUuid brief = QUuid::createUuid();
        store.keepForThisRun(brief, Secret("run"_ba));
        store.takeBack(brief, store.write(brief, Secret("two"_ba)));
        SecretStore runAfter(SecretStore::Backend::Keychain);
        QVERIFY(outcomeOf(runAfter.read(brief)).failedWith(KeyError::Kind::Missing));
        QCOMPARE(outcomeOf(store.read(brief)).secret.reveal(), "run"_ba);
    }

    void removesKeys()
    {
        const QUuid account = QUuid::createUuid();
        SecretStore store(SecretStore::Backend::Keychain);
        QVERIFY(outcomeOf(store.write(account, Secret("gone soon"_ba))).worked());
        QVERIFY(outcomeOf(store.remove(account)).worked());
        QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::Missing));
        QVERIFY(outcomeOf(store.remove(account)).worked());

        SecretStore nextRun(SecretStore::Backend::Keychain);
        QVERIFY(outcomeOf(nextRun.read(account)).failedWith(KeyError::Kind::Missing));
    }

    void keysAreApart()
    {
        const QUuid one = QUuid::createUuid();
        const QUuid other = QUuid::createUuid();
        {
            SecretStore store(SecretStore::Backend::Keychain);
            SecretJob *first = store.write(one, Secret("1"_ba));
            QSignalSpy firstFinished(first, &SecretJob::finished);
            QVERIFY(outcomeOf(store.write(other, Secret("2"_ba))).worked()); // both are on their way at once
            QCOMPARE(firstFinished.size(), 1);
        }
        SecretStore nextRun(SecretStore::Backend::Keychain);
        QCOMPARE(outcomeOf(nextRun.read(one)).secret.reveal(), "1"_ba);
        QCOMPARE(outcomeOf(nextRun.read(other)).secret.reveal(), "2"_ba);
    }

    void jobsMayBeDeletedEarly()
    {
        const QUuid account = QUuid::createUuid();
        SecretStore store(SecretStore::Backend::Keychain);
        delete store.write(account, Secret("written all the same"_ba));
        delete store.read(account);
        SecretStore other(SecretStore::Backend::Keychain); // its question comes after the others
        QCOMPARE(outcomeOf(other.read(account)).secret.reveal(), "written all the same"_ba);
    }

    void storesMayBeDeletedEarly()
    {
        const QUuid account = QUuid::createUuid();
        auto store = std::make_unique<SecretStore>(SecretStore::Backend::Keychain);
        store->write(account, Secret("half-way"_ba));
        store->read(QUuid::createUuid());
        store.reset();
        SecretStore other(SecretStore::Backend::Keychain);
        QCOMPARE(outcomeOf(other.read(account)).secret.reveal(), "half-way"_ba);
    }

#ifdef Q_OS_UNIX
    void takesLateAnswers()
    {
        const QUuid account = QUuid::createUuid();
        const QUuid empty = QUuid::createUuid();
        {
            SecretStore store(SecretStore::Backend::Keychain);
            QVERIFY(outcomeOf(store.write(account, Secret("late"_ba))).worked());
        }
        const pid_t daemon = qEnvironmentVariableIntValue("ROSTER_TEST_KEYRING_PID");
        QVERIFY(daemon > 1);

        SecretStore store(SecretStore::Backend::Keychain);
        store.setTimeout(200ms);
        QSignalSpy arrived(&store, &SecretStore::keyArrived);
        QCOMPARE(kill(daemon, SIGSTOP), 0);
        const auto goOn = qScopeGuard([&] { kill(daemon, SIGCONT); });
        QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::Timeout));
        QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::Timeout));
        QVERIFY(outcomeOf(store.read(empty)).failedWith(KeyError::Kind::Timeout));
        QCOMPARE(arrived.size(), 0);

        store.setTimeout(20s);
        SecretJob *patient = store.read(account); // waits for the question that is open already
        kill(daemon, SIGCONT);
        QCOMPARE(outcomeOf(patient).secret.reveal(), "late"_ba);
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(arrived.at(0).at(0).toUuid(), account);
        QVERIFY(outcomeOf(store.read(empty)).failedWith(KeyError::Kind::Missing));
        QCOMPARE(arrived.size(), 1);
    }

    /// What the user did meanwhile counts, not what the keychain said about the time before.
    void lateAnswersDoNotUndoChanges()
    {
        const QUuid replaced = QUuid::createUuid();
        const QUuid removed = QUuid::createUuid();
        {
            SecretStore store(SecretStore::Backend::Keychain);
            QVERIFY(outcomeOf(store.write(replaced, Secret("old"_ba))).worked());
            QVERIFY(outcomeOf(store.write(removed, Secret("old"_ba))).worked());
        }
        const pid_t daemon = qEnvironmentVariableIntValue("ROSTER_TEST_KEYRING_PID");
        SecretStore store(SecretStore::Backend::Keychain);
        QSignalSpy arrived(&store, &SecretStore::keyArrived);
        QCOMPARE(kill(daemon, SIGSTOP), 0);
        const auto goOn = qScopeGuard([&] { kill(daemon, SIGCONT); });
        SecretJob *replacedRead = store.read(replaced);
        SecretJob *removedRead = store.read(removed);
        QSignalSpy removedFinished(removedRead, &SecretJob::finished);
        store.keepForThisRun(replaced, Secret("new"_ba));
        SecretJob *removal = store.remove(removed);
        kill(daemon, SIGCONT);

        QCOMPARE(outcomeOf(replacedRead).secret.reveal(), "new"_ba);
        QVERIFY(outcomeOf(removal).worked());
        QCOMPARE(removedFinished.size(), 1);
        QVERIFY(removedFinished.at(0).at(0).value<Secret>().isEmpty());
        QVERIFY(outcomeOf(store.read(removed)).failedWith(KeyError::Kind::Missing));
        QCOMPARE(outcomeOf(store.read(replaced)).secret.reveal(), "new"_ba);
        QCOMPARE(arrived.size(), 0);
    }
#endif
};

/// The prompt for the keyring's password is open and nobody answers it.
class WithLockedKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsByItsOwnClock()
    {
        SecretStore store(SecretStore::Backend::Keychain);
        store.setTimeout(300ms);
        int beats = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&] { ++beats; });
        heart.start(10ms);

        const QUuid account = QUuid::createUuid();
        QElapsedTimer clock;
        clock.start();
        QVERIFY(outcomeOf(store.write(account, Secret("key"_ba))).failedWith(KeyError::Kind::Timeout));
        QVERIFY(clock.elapsed() < 5000);
        QVERIFY(beats > 10); // the program lives while the keyring prompts

        // The question is still open and nothing passes it, but everybody gets an answer.
        clock.start();
        SecretJob *read = store.read(account);
        QSignalSpy readFinished(read, &SecretJob::finished);
        QVERIFY(outcomeOf(store.remove(QUuid::createUuid())).failedWith(KeyError::Kind::Timeout));
        QVERIFY(clock.elapsed() < 5000);
        QCOMPARE(readFinished.size(), 1);
        QCOMPARE(readFinished.at(0).at(1).value<Error>()->kind, KeyError::Kind::Timeout);

        store.keepForThisRun(account, Secret("key"_ba));
        QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "key"_ba);
    }
};

/// The user dismisses the prompt for the keyring's password.
class WithRefusedKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysSo()
    {
        SecretStore store(SecretStore::Backend::Keychain);
        const QUuid account = QUuid::createUuid();
        QVERIFY(outcomeOf(store.write(account, Secret("key"_ba))).failedWith(KeyError::Kind::Locked));
        QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::Missing));
    }
};

/// A D-Bus session without a keychain, or no D-Bus session at all.
class WithoutKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysSo()
    {
        SecretStore store(SecretStore::Backend::Keychain);
        const QUuid account = QUuid::createUuid();
        const Outcome read = outcomeOf(store.read(account));
        QVERIFY(read.failedWith(KeyError::Kind::NoKeyring));
        QVERIFY(!read.error->detail.isEmpty());
        QVERIFY(outcomeOf(store.write(account, Secret("key"_ba))).failedWith(KeyError::Kind::NoKeyring));
    }

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    /// As a shell has it that outlived its session.
    void saysSoWhenTheSessionIsGone()
    {
        if (qgetenv("ROSTER_TEST_KEYRING") == "none")
            QSKIP("the program is connected to its session already");
        const auto forget = qScopeGuard([] { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); });
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        SecretStore store(SecretStore::Backend::Keychain);
        QVERIFY(outcomeOf(store.read(QUuid::createUuid())).failedWith(KeyError::Kind::NoKeyring));
    }
#endif

    void keepsForThisRun()
    {
        SecretStore store(SecretStore::Backend::Keychain);
        QSignalSpy changed(&store, &SecretStore::keyChanged);
        const QUuid account = QUuid::createUuid();
        store.keepForThisRun(account, Secret("key"_ba));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "key"_ba);
        store.remove(account);
        QCOMPARE(changed.size(), 2);
        QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::NoKeyring));
    }

    void removingNothingWorks()
    {
        SecretStore store(SecretStore::Backend::Keychain);
        QVERIFY(outcomeOf(store.remove(QUuid::createUuid())).worked());
    }

    void sessionOnly()
    {
        SecretStore store(SecretStore::Backend::SessionOnly);
        const QUuid account = QUuid::createUuid();
        QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::Missing));
        QVERIFY(outcomeOf(store.write(account, Secret("key"_ba))).worked());
        QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "key"_ba);
        QVERIFY(outcomeOf(store.remove(account)).worked());
        QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::Missing));
    }

    void entryNamesAreUnique()
    {
        const QUuid account(u"{3f2504e0-4f89-11d3-9a0c-0305e82c3301}"_s);
        QCOMPARE(SecretStore::entryName(account),
                 u"gpu-roster/api-key/3f2504e0-4f89-11d3-9a0c-0305e82c3301"_s);
    }
};

int main(int argc, char *argv[])
{
    const QByteArray keyring = qgetenv("ROSTER_TEST_KEYRING");
    if (keyring.isEmpty()) {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
    }
    QCoreApplication app(argc, argv);

    std::unique_ptr<QObject> test;
    if (keyring == "unlocked")
        test = std::make_unique<WithOpenKeyring>();
    else if (keyring == "locked")
        test = std::make_unique<WithLockedKeyring>();
    else if (keyring == "refused")
        test = std::make_unique<WithRefusedKeyring>();
    else
        test = std::make_unique<WithoutKeyring>();
    return QTest::qExec(test.get(), argc, argv);
}

#include "tst_secretstore.moc"
