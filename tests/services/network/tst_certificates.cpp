// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetchspy.h"

#include "services/network/certificates.h"
#include "support/faultserver.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roster;
using namespace roster::test;

using Cause = CertificateProblem::Cause;
using Problem = AuthorityProblem;

/// Whom the program trusts, and what it says of those whom it does not.
class TestCertificates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("Qt finds no TLS library");
    }

    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void tellsAllThatWait();
    void noCertificateIsNoCertificateProblem();
    void trustsAnAuthorityThatWasAdded();
    void theSystemsAuthoritiesStay();
    void noticesThatACertificateChanged();
    void readsAuthorities_data();
    void readsAuthorities();
    void cleansWhatACertificateSays();
};

void TestCertificates::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("issuer");
    const QString us = u"GPU Roster test authority"_s;
    QTest::newRow("another server's")
        << u"wrong-host"_s << u"authority"_s << Cause::WrongHost << u"api.example.org"_s << us;
    QTest::newRow("expired") << u"expired"_s << u"authority"_s << Cause::Expired << u"localhost"_s << us;
    QTest::newRow("not yet valid") << u"not-yet-valid"_s << u"authority"_s << Cause::NotYetValid
                                   << u"localhost"_s << us;
    QTest::newRow("an authority that nobody knows")
        << u"server"_s << u"other-authority"_s << Cause::UnknownIssuer << u"localhost"_s << us;
    QTest::newRow("signed by itself") << u"self-signed"_s << u"authority"_s << Cause::SelfSigned
                                      << u"GPU Roster tests"_s << u"GPU Roster tests"_s;
    // What is said is what matters most.
    QTest::newRow("unknown and expired")
        << u"expired"_s << u"other-authority"_s << Cause::UnknownIssuer << u"localhost"_s << us;
}

void TestCertificates::saysWhatIsWrong()
{
    QFETCH(QString, server);
    QFETCH(QString, authority);
    FaultServer cloud(server);
    Network network;
    network.setAuthorities(testCertificate(authority));
    HttpAccess access(network);
    FetchSpy spy(access, cloud.url());
    QVERIFY(spy.wait());
    QVERIFY(spy.failure);
    QCOMPARE(spy.failure->kind, ApiError::Kind::Tls);
    QVERIFY(spy.failure->certificate);
    const CertificateProblem &problem = *spy.failure->certificate;
    QTEST(problem.cause, "cause");
    QTEST(problem.subject, "subject");
    QTEST(problem.issuer, "issuer");
    QCOMPARE(problem.host, u"127.0.0.1"_s);
    QVERIFY(problem.validFrom.isValid() && problem.validFrom < problem.validUntil);
    if (problem.cause == Cause::Expired)
        QCOMPARE(problem.validUntil, QDateTime({2021, 1, 1}, {0, 0}, Qt::UTC));
    if (problem.cause == Cause::WrongHost)
        QCOMPARE(problem.names, (QStringList{u"*.example.net"_s, u"api.example.org"_s}));
    QCOMPARE(cloud.requests().size(), 0);
}

/// Qt tells one of them alone why.
void TestCertificates::tellsAllThatWait()
{
    FaultServer cloud(u"expired"_s);
    Network network;
    network.setAuthorities(testCertificate(u"authority"_s));
    HttpAccess access(network);
    std::vector<std::unique_ptr<FetchSpy>> spies;
    for (int i = 0; i < 4; ++i)
        spies.push_back(std::make_unique<FetchSpy>(access, cloud.url()));
    for (const auto &spy : spies) {
        QVERIFY(spy->wait());
        QVERIFY(spy->failure);
        QCOMPARE(spy->failure->kind, ApiError::Kind::Tls);
        QVERIFY(spy->failure->certificate);
        QCOMPARE(spy->failure->certificate->cause, Cause::Expired);
    }
}

void TestCertificates::noCertificateIsNoCertificateProblem()
{
    FaultServer plain;
    QUrl url = plain.url();
    url.setScheme(u"https"_s);
    Network network;
    HttpAccess access(network);
    FetchSpy spy(access, url);
    QVERIFY(spy.wait());
    QCOMPARE(spy.failure->kind, ApiError::Kind::Tls);
    QVERIFY(!spy.failure->certificate);
    QVERIFY(!spy.failure->words.isEmpty());
}

void TestCertificates::trustsAnAuthorityThatWasAdded()
{
    FaultServer cloud(u"server"_s);
    cloud.setHandler([](const SeenRequest &) { return FaultAnswer{.body = "good"}; });
    Network network;
    HttpAccess access(network);
    FetchSpy before(access, cloud.url());
    QVERIFY(before.wait());
    QVERIFY(before.failure);
    network.setAuthorities(testCertificate(u"authority"_s));
    FetchSpy added(access, cloud.url());
    QVERIFY(added.wait());
    QVERIFY(added.ok());
    network.setAuthorities({}); // no open connection outlives its trust
    FetchSpy removed(access, cloud.url());
    QVERIFY(removed.wait());
    QVERIFY(removed.failure);
    QCOMPARE(removed.failure->kind, ApiError::Kind::Tls);
}

void TestCertificates::theSystemsAuthoritiesStay()
{
    Network network;
    network.setAuthorities(testCertificate(u"authority"_s));
    QVERIFY(network.tls());
    const QList<QSslCertificate> added =
        QSslCertificate::fromData(testCertificate(u"authority"_s), QSsl::Pem);
    QVERIFY(network.tls()->caCertificates().contains(added.constFirst()));
    for (const QSslCertificate &known : QSslConfiguration::defaultConfiguration().caCertificates())
        QVERIFY(network.tls()->caCertificates().contains(known));
    // Where the system's are looked up one by one, they still are: a list that was set has an end to that,
    // and is another configuration.
    QSslConfiguration only = *network.tls();
    only.setCaCertificates(network.tls()->caCertificates());
    QVERIFY(only != *network.tls());
}

void TestCertificates::noticesThatACertificateChanged()
{
    FaultServer cloud(u"server"_s);
    cloud.setHandler(
        [](const SeenRequest &) { return FaultAnswer{.body = "good"}.with("Connection", "close"); });
    Network network;
    network.setAuthorities(testCertificate(u"authority"_s));
    HttpAccess access(network);
    for (const QString &good : {u"server"_s, u"renewed"_s}) {
        cloud.setCertificate(good);
        FetchSpy spy(access, cloud.url());
        QVERIFY(spy.wait());
        QVERIFY(spy.ok());
    }
    cloud.setCertificate(u"self-signed"_s);
    FetchSpy spy(access, cloud.url());
    QVERIFY(spy.wait());
    QCOMPARE(spy.failure->certificate.value_or(CertificateProblem()).cause, Cause::SelfSigned);
    QCOMPARE(cloud.requests().size(), 2);
}

void TestCertificates::readsAuthorities_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("count"); // 0: a problem
    QTest::addColumn<Problem>("problem");
    const QByteArray ours = testCertificate(u"authority"_s);
    const QByteArray server = testCertificate(u"expired"_s);
    QTest::newRow("one") << ours << 1 << Problem();
    QTest::newRow("two, and text between them")
        << "# ours\n" + ours + "\n# theirs\n" + testCertificate(u"other-authority"_s) << 2 << Problem();
    QTest::newRow("a server's own, signed by itself") << testCertificate(u"self-signed"_s) << 1 << Problem();
    QTest::newRow("one that can vouch, one that cannot") << ours + server << 1 << Problem();
    QTest::newRow("servers alone") << server << 0 << Problem::NoAuthority;
    QTest::newRow("expired") << testCertificate(u"expired-authority"_s) << 0 << Problem::Expired;
    QTest::newRow("empty") << QByteArray() << 0 << Problem::NotPem;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") << 0 << Problem::NotPem;
    QTest::newRow("a key") << server.mid(server.indexOf("-----BEGIN PRIVATE")) << 0 << Problem::NotPem;
    QTest::newRow("too large") << ours + QByteArray(largestAuthorityFile, '\n') << 0 << Problem::TooLarge;
}

void TestCertificates::readsAuthorities()
{
    QFETCH(QByteArray, content);
    QFETCH(int, count);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const auto read = readAuthorities(file.fileName());
    if (const auto *authorities = std::get_if<Authorities>(&read)) {
        QCOMPARE(authorities->names.size(), count);
    } else {
        QCOMPARE(count, 0);
        QTEST(std::get<Problem>(read), "problem");
    }
    const auto missing = readAuthorities(folder.filePath(u"missing.pem"_s));
    QCOMPARE(std::get<Problem>(missing), Problem::NotReadable);
}

/// A certificate is text from outside like any other.
void TestCertificates::cleansWhatACertificateSays()
{
    const QSslCertificate peer(testCertificate(u"wrong-host"_s));
    const QString host = u"evil\u202Egro.elpmaxe\n"_s + QString(1000, u'x');
    const auto problem = certificateProblem({QSslError(QSslError::HostNameMismatch, peer)}, peer, host);
    QVERIFY(problem);
    QVERIFY(problem->host.size() <= 120);
    QVERIFY(!problem->host.contains(u'\u202E') && !problem->host.contains(u'\n'));
}

ROSTER_TEST(TestCertificates);
#include "tst_certificates.moc"
