// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network/networksetup.h"
#include "services/settings.h"
#include "services/settingsfile.h"
#include "support/faultserver.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roster;
using namespace roster::test;

using Mode = ProxyChoice::Mode;
using Backend = SecretStore::Backend;

/// From the settings to the connections. Under tests/support/with-keyring.sh with a real keychain, too.
class TestNetworkSetup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void usesWhatIsSet();
    void halfAProxyIsNone_data();
    void halfAProxyIsNone();
    void aChangeHoldsAtOnce();
    void aPasswordLastsForTheRunWithoutAKeychain();
    void anAuthorityIsTrustedAtOnce();
    void aFileThatOnlyTheSettingsNameIsNotTrusted();
    void aBadFileChangesNothing();
    void keepsAPassword();
    void findsThePasswordAgain();
    void aLateAnswerHoldsNothingUp();
    void aPasswordGoesToItsProxyAlone();
    void keepsTheChoiceOfAnAuthority();

private:
    QNetworkProxy proxyFor(Network &network) const;
    QString copyOf(const QString &certificate);
    bool hasKeychain() const { return qEnvironmentVariable("ROSTER_TEST_KEYRING") == u"unlocked"_s; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsFile> m_file;
};

static const ProxyChoice socks{Mode::Socks5, u"proxy.example"_s, 1080, u"ada"_s};

/// Remembers how the keychain took something.
struct Kept {
    bool answered = false;
    std::optional<KeyError> error;
    NetworkSecrets::Written hear()
    {
        return [this](const std::optional<KeyError> &why) {
            answered = true;
            error = why;
        };
    }
};

void TestNetworkSetup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<SettingsFile>(m_folder->filePath(u"settings.json"_s));
}

QNetworkProxy TestNetworkSetup::proxyFor(Network &network) const
{
    QNetworkProxy found;
    bool isFound = false;
    QObject context;
    network.whenReady(&context, [&] {
        network.findProxy(QUrl(u"https://cloud.example"_s), &context, [&](const QNetworkProxy &proxy) {
            found = proxy;
            isFound = true;
        });
    });
    return QTest::qWaitFor([&isFound] { return isFound; }) ? found : QNetworkProxy();
}

QString TestNetworkSetup::copyOf(const QString &certificate)
{
    QFile file(m_folder->filePath(u"chosen.pem"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("A test's folder cannot be written");
    file.write(testCertificate(certificate));
    return file.fileName();
}

void TestNetworkSetup::usesWhatIsSet()
{
    Settings settings(*m_file);
    ProxyChoice choice = socks;
    choice.user.clear();
    settings.setProxy(choice);
    Network network;
    const NetworkSetup setup(settings, Backend::SessionOnly, network);
    const QNetworkProxy proxy = proxyFor(network);
    QCOMPARE(proxy.type(), QNetworkProxy::Socks5Proxy);
    QCOMPARE(proxy.hostName(), u"proxy.example"_s);
    QCOMPARE(proxy.port(), 1080);
}

void TestNetworkSetup::halfAProxyIsNone_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("port");
    QTest::newRow("no host") << u"http"_s << QString() << u"8080"_s;
    QTest::newRow("a host with a path") << u"http"_s << u"http://proxy/x"_s << u"8080"_s;
    QTest::newRow("a host of two words") << u"socks5"_s << u"a b"_s << u"8080"_s;
    QTest::newRow("no port") << u"http"_s << u"proxy"_s << QString();
    QTest::newRow("a port that is none") << u"http"_s << u"proxy"_s << u"70000"_s;
    QTest::newRow("a kind that is none") << u"ftp"_s << u"proxy"_s << u"8080"_s;
}

void TestNetworkSetup::halfAProxyIsNone()
{
    QFETCH(QString, mode);
    QFETCH(QString, host);
    QFETCH(QString, port);
    m_file->setValue(u"connection/proxy"_s, mode);
    m_file->setValue(u"connection/proxyHost"_s, host);
    m_file->setValue(u"connection/proxyPort"_s, port);
    const Settings settings(*m_file);
    QCOMPARE(settings.proxy().mode, Mode::System);
}

void TestNetworkSetup::aChangeHoldsAtOnce()
{
    Settings settings(*m_file);
    Network network({.askProxy = [](const QNetworkProxyQuery &) {
        return QList<QNetworkProxy>{QNetworkProxy(QNetworkProxy::HttpProxy, u"system.example"_s, 3128)};
    }});
    NetworkSetup setup(settings, Backend::SessionOnly, network);
    QCOMPARE(proxyFor(network).hostName(), u"system.example"_s);
    setup.setProxy({Mode::Http, u"own.example"_s, 8080, {}}, {}, [](const auto &) {});
    QCOMPARE(proxyFor(network).hostName(), u"own.example"_s);
    QCOMPARE(settings.proxy().mode, Mode::Http);
    settings.setProxy({.mode = Mode::None}); // as another window of the program would
    QCOMPARE(proxyFor(network).type(), QNetworkProxy::NoProxy);
}

void TestNetworkSetup::aPasswordLastsForTheRunWithoutAKeychain()
{
    Settings settings(*m_file);
    Network network;
    NetworkSetup setup(settings, Backend::SessionOnly, network);
    Kept kept;
    setup.setProxy(socks, Secret("hush"), kept.hear());
    QVERIFY(setup.hasPassword(socks));
    QCOMPARE(proxyFor(network).password(), u"hush"_s);
    QTRY_VERIFY(kept.answered);
    QCOMPARE(kept.error.value_or(KeyError()).kind, KeyError::Kind::NoKeyring);
    m_file->sync();
    QFile text(m_file->fileName());
    QVERIFY(text.open(QIODevice::ReadOnly));
    QVERIFY(!text.readAll().contains("hush"));
}

void TestNetworkSetup::anAuthorityIsTrustedAtOnce()
{
    Settings settings(*m_file);
    Network network;
    NetworkSetup setup(settings, Backend::SessionOnly, network);
    QVERIFY(!network.tls());
    QVERIFY(!setup.setAuthorityFile(copyOf(u"authority"_s), [](const auto &) {}));
    QVERIFY(network.tls());
    QCOMPARE(setup.authorities(), QStringList{u"GPU Roster test authority"_s});
    QVERIFY(!setup.setAuthorityFile({}, [](const auto &) {}));
    QVERIFY(!network.tls());
    QVERIFY(settings.authorityFile().isEmpty());
}

/// Who writes the settings file, a sync tool, say, must not be able to add whom to trust.
void TestNetworkSetup::aFileThatOnlyTheSettingsNameIsNotTrusted()
{
    Settings settings(*m_file);
    settings.setAuthorityFile(copyOf(u"authority"_s));
    Network network;
    const NetworkSetup setup(settings, Backend::SessionOnly, network);
    QTRY_COMPARE(setup.authorityProblem().value_or(AuthorityProblem::NotReadable),
                 AuthorityProblem::NotConfirmed);
    QVERIFY(!network.tls());
    QVERIFY(setup.authorities().isEmpty());
}

void TestNetworkSetup::aBadFileChangesNothing()
{
    Settings settings(*m_file);
    Network network;
    NetworkSetup setup(settings, Backend::SessionOnly, network);
    QVERIFY(!setup.setAuthorityFile(copyOf(u"authority"_s), [](const auto &) {}));
    const QString good = settings.authorityFile();
    const auto problem = setup.setAuthorityFile(m_folder->filePath(u"missing"_s), [](const auto &) {});
    QCOMPARE(problem.value_or(AuthorityProblem::Changed), AuthorityProblem::NotReadable);
    QCOMPARE(settings.authorityFile(), good);
    QVERIFY(network.tls());
}

void TestNetworkSetup::keepsAPassword()
{
    if (!hasKeychain())
        QSKIP("No keychain is here: see with-keyring.sh");
    Settings settings(*m_file);
    {
        Network network;
        NetworkSetup setup(settings, Backend::Keychain, network);
        Kept kept;
        setup.setProxy(socks, Secret("hush"), kept.hear());
        QTRY_VERIFY(kept.answered);
        QVERIFY(!kept.error);
    }
    Network network;
    NetworkSetup setup(settings, Backend::Keychain, network);
    QCOMPARE(proxyFor(network).password(), u"hush"_s); // what connects has waited for it
    QVERIFY(setup.hasPassword(socks));

    ProxyChoice nobody = socks;
    nobody.user.clear();
    setup.setProxy(nobody, {}, [](const auto &) {}); // and it is forgotten
    Network later;
    const NetworkSetup next(settings, Backend::Keychain, later);
    settings.setProxy(socks);
    QCOMPARE(proxyFor(later).password(), QString());
}

/// Switched off for a while, and the program was started anew meanwhile.
void TestNetworkSetup::findsThePasswordAgain()
{
    if (!hasKeychain())
        QSKIP("No keychain is here: see with-keyring.sh");
    Settings settings(*m_file);
    ProxyChoice off = socks;
    off.mode = Mode::System;
    {
        Network network;
        NetworkSetup setup(settings, Backend::Keychain, network);
        Kept kept;
        setup.setProxy(socks, Secret("hush"), kept.hear());
        QTRY_VERIFY(kept.answered && !kept.error);
        setup.setProxy(off, {}, [](const auto &) {});
    }
    Network network;
    NetworkSetup setup(settings, Backend::Keychain, network);
    setup.setProxy(socks, {}, [](const auto &) {});
    QCOMPARE(proxyFor(network).password(), u"hush"_s);
}

#ifdef Q_OS_UNIX
/// It was unlocked after the clock had run out; what is asked later is waited for as ever.
void TestNetworkSetup::aLateAnswerHoldsNothingUp()
{
    if (!hasKeychain())
        QSKIP("No keychain is here: see with-keyring.sh");
    const pid_t keyring = qEnvironmentVariableIntValue("ROSTER_TEST_KEYRING_PID");
    Settings settings(*m_file);
    {
        Network network;
        NetworkSetup setup(settings, Backend::Keychain, network);
        Kept kept;
        setup.setProxy(socks, Secret("hush"), kept.hear());
        QTRY_VERIFY(kept.answered && !kept.error);
    }
    ::kill(keyring, SIGSTOP);
    Network network;
    NetworkSetup setup(settings, Backend::Keychain, network, 100ms);
    QCOMPARE(proxyFor(network).password(), QString());
    ::kill(keyring, SIGCONT);
    QTRY_VERIFY(setup.hasPassword(socks));

    const ProxyChoice other{Mode::Socks5, u"other.example"_s, 1080, u"ada"_s};
    settings.setProxy(other); // as another window would
    QCOMPARE(proxyFor(network).hostName(), other.host);
}
#else
void TestNetworkSetup::aLateAnswerHoldsNothingUp() { }
#endif

/// The settings may name another host, by whoever's hand: it gets nothing.
void TestNetworkSetup::aPasswordGoesToItsProxyAlone()
{
    if (!hasKeychain())
        QSKIP("No keychain is here: see with-keyring.sh");
    Settings settings(*m_file);
    Network network;
    NetworkSetup setup(settings, Backend::Keychain, network);
    Kept kept;
    setup.setProxy(socks, Secret("hush"), kept.hear());
    QTRY_VERIFY(kept.answered && !kept.error);
    for (const ProxyChoice &other : {ProxyChoice{Mode::Socks5, u"evil.example"_s, 1080, u"ada"_s},
                                     ProxyChoice{Mode::Socks5, u"proxy.example"_s, 1081, u"ada"_s}}) {
        settings.setProxy(other);
        QCOMPARE(proxyFor(network).port(), other.port);
        QCOMPARE(proxyFor(network).password(), QString());
    }
    settings.setProxy(socks);
    QTRY_COMPARE(proxyFor(network).password(), u"hush"_s);
}

void TestNetworkSetup::keepsTheChoiceOfAnAuthority()
{
    if (!hasKeychain())
        QSKIP("No keychain is here: see with-keyring.sh");
    Settings settings(*m_file);
    {
        Network network;
        NetworkSetup setup(settings, Backend::Keychain, network);
        Kept kept;
        QVERIFY(!setup.setAuthorityFile(copyOf(u"authority"_s), kept.hear()));
        QTRY_VERIFY(kept.answered);
        QVERIFY(!kept.error);
    }
    {
        Network network;
        const NetworkSetup setup(settings, Backend::Keychain, network);
        QTRY_VERIFY(network.tls());
        QVERIFY(!setup.authorityProblem());
    }
    copyOf(u"other-authority"_s); // in its place
    Network network;
    const NetworkSetup setup(settings, Backend::Keychain, network);
    QTRY_COMPARE(setup.authorityProblem().value_or(AuthorityProblem::NotReadable), AuthorityProblem::Changed);
    QVERIFY(!network.tls());
}

ROSTER_TEST(TestNetworkSetup);
#include "tst_networksetup.moc"
