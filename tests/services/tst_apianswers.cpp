// SPDX-License-Identifier: GPL-3.0-or-later
#include "clienttest.h"

#include "services/instanceservice.h"
#include "support/testprogram.h"

#include <QLoggingCategory>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roster;
using namespace roster::test;

using Kind = ApiError::Kind;
using Fault = FaultAnswer::Fault;

namespace {

QStringList *s_logged = nullptr; // where a message handler, a mere function, puts what it hears

} // namespace

/// What ApiClient makes of what it gets.
class TestApiAnswers : public ClientTest {
    Q_OBJECT

private Q_SLOTS:
    void neverFollowsARedirect_data();
    void neverFollowsARedirect();
    void takesErrorsFromTheProvider_data();
    void takesErrorsFromTheProvider();
    void hidesTheKeyThatACloudEchoes();
    void hidesTheKeyBeforeItCuts_data();
    void hidesTheKeyBeforeItCuts();
    void hidesTheKeyInAFailureThatLooksGood();
    void cutsALongError();
    void refusesTooMuch_data();
    void refusesTooMuch();
    void readsALargeAnswer_data();
    void readsALargeAnswer();
    void tellsWhenAnAnswerIsNotHttp();
};

void TestApiAnswers::neverFollowsARedirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestApiAnswers::neverFollowsARedirect()
{
    QFETCH(const int, status);
    FaultServer other(FaultServer::Transport::Plain, QHostAddress(u"127.0.0.2"_s));
    m_server->enqueue(FaultAnswer::withStatus(status, QByteArray(100'000, ' '))
                          .with("Location", other.url().toEncoded() + "/steal?token=very-long-secret"));

    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Redirect);
    QCOMPARE(spy.error().httpStatus, status);
    QVERIFY2(spy.error().detail.contains(u"127.0.0.2"_s), qUtf8Printable(spy.error().detail));
    QVERIFY(!spy.error().detail.contains(u"steal"_s));
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(other.connections(), 0);
}

void TestApiAnswers::takesErrorsFromTheProvider_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    QTest::addColumn<Kind>("kind");
    const QByteArray words = "the words";
    QTest::newRow("400") << FaultAnswer::withStatus(400, words) << Kind::Rejected;
    QTest::newRow("401") << FaultAnswer::withStatus(401, words) << Kind::Unauthorized;
    QTest::newRow("401 that asks for Basic")
        << FaultAnswer::withStatus(401, words).with("WWW-Authenticate", "Basic realm=\"x\"")
        << Kind::Unauthorized;
    QTest::newRow("401 that asks for Bearer")
        << FaultAnswer::withStatus(401, words).with("WWW-Authenticate", "Bearer") << Kind::Unauthorized;
    QTest::newRow("404") << FaultAnswer::withStatus(404, words) << Kind::NotFound;
    QTest::newRow("500") << FaultAnswer::withStatus(500, words) << Kind::Server;
}

void TestApiAnswers::takesErrorsFromTheProvider()
{
    QFETCH(const FaultAnswer, answer);
    m_server->enqueue(answer);
    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QTEST(spy.error().kind, "kind");
    QCOMPARE(spy.error().httpStatus, answer.status);
    QCOMPARE(spy.error().providerMessage, u"the words"_s);
    const QString http = u"HTTP %1"_s.arg(answer.status);
    QVERIFY2(spy.error().detail.count(http) == 1, qUtf8Printable(spy.error().detail)); // not twice
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiAnswers::hidesTheKeyThatACloudEchoes()
{
    m_server->enqueue(FaultAnswer::withStatus(401, "no such key: " + key + "; was 'Bearer " + key + "'"));
    QStringList logged;
    s_logged = &logged;
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { s_logged->append(text); });
    QLoggingCategory::setFilterRules(u"roster.*=true"_s);
    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    const bool ended = spy.wait();
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(before);
    QVERIFY(ended);
    QVERIFY(!logged.isEmpty());
    QVERIFY(!logged.join(u'\n').contains(QString::fromUtf8(key)));
    QVERIFY(spy.error().providerMessage.startsWith(u"no such key"_s));
    QVERIFY(!spy.error().providerMessage.contains(QString::fromUtf8(key)));
    QVERIFY(!spy.error().detail.contains(QString::fromUtf8(key)));
}

void TestApiAnswers::hidesTheKeyBeforeItCuts_data()
{
    QTest::addColumn<QByteArray>("echo");
    QTest::newRow("as it was sent") << key;
    QTest::newRow("percent-encoded") << QByteArray(key).replace("_", "%5F");
    QTest::newRow("in JSON") << QByteArray(key).replace("_", "\\u005f");
}

/// Half a key is found by nobody, so it must be gone before the cloud's words are shortened, at any place.
void TestApiAnswers::hidesTheKeyBeforeItCuts()
{
    QFETCH(const QByteArray, echo);
    const Provider &ppio = provider(ProviderId::Ppio);
    ApiClient api(*m_access, ppio, m_server->url(), Secret(key), quickLimits());
    for (int before = 250; before <= 310; ++before) {
        m_server->enqueue(FaultAnswer::withStatus(
            400, "{\"message\":\"" + QByteArray(before, 'x') + ' ' + echo + " is no key\"}"));
        CallSpy spy(api.get(anyRequest()));
        QVERIFY(spy.wait());
        const QString said = spy.error().providerMessage + spy.error().detail;
        QVERIFY(said.contains(u"xxx"_s));
        for (const char *part : {"sk_", "sk%", "sk\\", "test", "0123"})
            QVERIFY2(!said.contains(QLatin1StringView(part)), qUtf8Printable(said));
    }
}

void TestApiAnswers::hidesTheKeyInAFailureThatLooksGood()
{
    const Provider &ppio = provider(ProviderId::Ppio);
    ApiClient api(*m_access, ppio, m_server->url(), Secret(key), {});
    InstanceService service(QUuid::createUuid(), ppio, api);
    m_server->enqueue(
        FaultAnswer::json("{\"success\":false,\"message\":\"" + QByteArray(290, 'x') + ' ' + key + "\"}"));
    std::optional<ApiError> error;
    connect(service.list({}), &InstanceListJob::finished, this, [&error](const Result<Completeness> &end) {
        if (!end)
            error = end.error();
    });
    QTRY_VERIFY(error);
    QVERIFY(error->providerMessage.startsWith(u"xxx"_s));
    QVERIFY2(!error->providerMessage.contains(u"sk"_s), qUtf8Printable(error->providerMessage));

    // What an instance holds is its owner's, even where it is the key.
    m_server->enqueue(
        FaultAnswer::json(R"({"id":"a","name":"n","envs":[{"key":"API_KEY","value":")" + key + R"("}]})"));
    QString value;
    connect(service.detail(u"a"_s), &InstanceDetailJob::finished, this,
            [&value](const Result<InstanceDetail> &detail) {
                if (detail && !detail.value().environment.isEmpty())
                    value = QString::fromUtf8(detail.value().environment.first().value.reveal());
            });
    QTRY_COMPARE(value, QString::fromUtf8(key));
}

void TestApiAnswers::cutsALongError()
{
    m_server->enqueue(FaultAnswer::withStatus(500, QByteArray(1'000'000, 'x')));
    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Server);
    QVERIFY(spy.error().providerMessage.size() < 100'000);
}

void TestApiAnswers::refusesTooMuch_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    const QByteArray body(1001, 'x');
    QTest::newRow("announced") << FaultAnswer{.body = body, .fault = Fault::Drip};
    QTest::newRow("not announced")
        << FaultAnswer::json("3e9\r\n" + body + "\r\n0\r\n\r\n").with("Transfer-Encoding", "chunked");
    QTest::newRow("gzip bomb") << FaultAnswer::gzip(QByteArray(12'000'000, ' '));
}

void TestApiAnswers::refusesTooMuch()
{
    QFETCH(const FaultAnswer, answer);
    m_server->enqueue(answer);
    ApiLimits limits = quickLimits();
    if (answer.body.size() > 10'000)
        limits.maxAnswerBytes = 1'000'000;
    const auto api = client(limits);
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::TooLarge);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiAnswers::readsALargeAnswer_data()
{
    QTest::addColumn<bool>("isCompressed");
    QTest::newRow("plain") << false;
    QTest::newRow("gzip, folded more than Qt would allow") << true;
}

void TestApiAnswers::readsALargeAnswer()
{
    QFETCH(const bool, isCompressed);
    QByteArray body = QByteArray(12'000'000, ' ');
    body[0] = 'a';
    body.back() = 'z';
    m_server->enqueue(isCompressed ? FaultAnswer::gzip(body) : FaultAnswer::json(body));
    ApiLimits limits = quickLimits();
    limits.maxAnswerBytes = body.size();
    const auto api = client(limits);
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QVERIFY2(spy.ok(), qUtf8Printable(spy.error().detail));
    QVERIFY(spy.body() == body);
}

void TestApiAnswers::tellsWhenAnAnswerIsNotHttp()
{
    m_server->setHandler([](const SeenRequest &) { return FaultAnswer::withFault(Fault::Garbage); });
    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QVERIFY(!spy.ok());
    QVERIFY2(spy.error().kind == Kind::Unreadable || spy.error().kind == Kind::Network,
             qUtf8Printable(spy.error().detail));
}

ROSTER_TEST(TestApiAnswers);
#include "tst_apianswers.moc"
