// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"
#include "providers/provider.h"
#include "support/testprogram.h"
#include "testdata.h"

using namespace Qt::StringLiterals;
using namespace roster;
using Kind = ApiError::Kind;

class TestApiErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statusComesFirst_data();
    void statusComesFirst();
    void readsEveryShape_data();
    void readsEveryShape();
    void onlyTheApiRefusesAKey_data();
    void onlyTheApiRefusesAKey();
    void reasonsTellMoreThanBadRequest_data();
    void reasonsTellMoreThanBadRequest();
    void findsFailuresInsideSuccess_data();
    void findsFailuresInsideSuccess();
    void ppioFailureInsideSuccess();
    void failuresBesideAList_data();
    void failuresBesideAList();
    void aBareInstanceHasAStatusOfItsOwn();
    void wordsAreFitToShow();
    void detailsHoldNoSecrets();
};

static ApiError read(int status, const QByteArray &body)
{
    return provider(ProviderId::Ppio).readError(status, body);
}

void TestApiErrors::statusComesFirst_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("302") << 302 << Kind::Redirect;
    QTest::newRow("400") << 400 << Kind::Rejected;
    QTest::newRow("401") << 401 << Kind::Unauthorized;
    QTest::newRow("403") << 403 << Kind::Foreign; // see onlyTheApiRefusesAKey()
    QTest::newRow("404") << 404 << Kind::NotFound;
    QTest::newRow("410") << 410 << Kind::NotFound;
    QTest::newRow("408") << 408 << Kind::Timeout;
    QTest::newRow("409") << 409 << Kind::Rejected;
    QTest::newRow("429") << 429 << Kind::RateLimited;
    QTest::newRow("500") << 500 << Kind::Server;
    QTest::newRow("502") << 502 << Kind::Server;
    QTest::newRow("599") << 599 << Kind::Server;
}

void TestApiErrors::statusComesFirst()
{
    QFETCH(int, status);
    QFETCH(Kind, kind);

    for (const ProviderInfo &info : allProviders()) {
        const ApiError error = provider(info.id).readError(status, {});
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.providerMessage, QString());
        QVERIFY(error.detail.contains(QString::number(status)));
    }
    // What the body says does not change what such a status means.
    if (kind != Kind::Rejected && kind != Kind::Foreign) {
        QCOMPARE(read(status, R"({"code": 400, "reason": "VALIDATOR_PARAM", "message": "x"})").kind, kind);
        QCOMPARE(read(status, R"({"status": "failed", "message": "Unauthorized"})").kind, kind);
    }
}

void TestApiErrors::readsEveryShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::newRow("message") << R"({"message": "m"})"_ba << u"m"_s;
    QTest::newRow("error as a text") << R"({"error": "m"})"_ba << u"m"_s;
    QTest::newRow("error as an object")
        << R"({"error": {"code": 5, "message": "m", "details": "d"}})"_ba << u"m"_s;
    QTest::newRow("old Nebula Block")
        << R"({"status": "error", "error": {"code": "X", "message": "m", "details": {"a": 1}}})"_ba << u"m"_s;
    QTest::newRow("Nebula Block") << R"({"data": null, "message": "m", "status": "failed"})"_ba << u"m"_s;
    QTest::newRow("kratos") << R"({"code": 400, "reason": "R", "message": "m", "metadata": {}})"_ba << u"m"_s;
    QTest::newRow("reason") << R"({"reason": "m"})"_ba << u"m"_s;
    QTest::newRow("kratos without words") << R"({"code": 400, "reason": "R", "message": ""})"_ba << u"R"_s;
    QTest::newRow("title") << R"({"title": "m", "type": "about:blank"})"_ba << u"m"_s;
    QTest::newRow("detail") << R"({"detail": "m"})"_ba << u"m"_s;
    QTest::newRow("list of errors") << R"({"errors": [{"message": "m"}]})"_ba << u"m"_s;
    QTest::newRow("plain text") << "no healthy upstream\n"_ba << u"no healthy upstream"_s;
    QTest::newRow("long plain text") << QByteArray("xx网关过载").repeated(400)
                                     << QString(u"xx网关过载"_s).repeated(400).left(299) + u'…';
    QTest::newRow("web page") << "<html><head><TITLE class='x'>\n502 Bad\nGateway</TITLE></head>"
                                 "<body><h1>nginx</h1></body></html>"_ba
                              << u"502 Bad Gateway"_s;
    QTest::newRow("web page with other tags first")
        << "<html><titles>no</titles><title\n>502</title></html>"_ba << u"502"_s;
    QTest::newRow("web page with a title without an end") << "<html><title>502"_ba << QString();
    QTest::newRow("web page of tags without an end")
        << "<html>" + QByteArray("<title").repeated(1300) << QString();
    QTest::newRow("web page without a title") << "<html><body>secret markup</body></html>"_ba << QString();
    QTest::newRow("XML") << "<?xml version=\"1.0\"?><Error><Code>x</Code></Error>"_ba << QString();
    QTest::newRow("empty") << ""_ba << QString();
    QTest::newRow("empty object") << "{}"_ba << QString();
    QTest::newRow("array") << "[1, 2]"_ba << QString();
    QTest::newRow("bytes") << "\xFF\xFE\x00\x01"_ba << QString();
    QTest::newRow("wrong types") << R"({"message": 5, "error": [1], "detail": null})"_ba << QString();
}

void TestApiErrors::readsEveryShape()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    for (const int status : {400, 401, 404, 502})
        QCOMPARE(read(status, body).providerMessage, message);
}

void TestApiErrors::onlyTheApiRefusesAKey_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    const QByteArray page = "<html><head><title>Just a moment...</title></head><body>x</body></html>";
    const QByteArray json = R"({"code": 403, "reason": "FORBIDDEN", "message": "no"})";
    QTest::newRow("403, JSON") << 403 << json << Kind::Forbidden;
    QTest::newRow("403, an object that says nothing") << 403 << "{}"_ba << Kind::Forbidden;
    QTest::newRow("403, a firewall's page") << 403 << page << Kind::Foreign;
    QTest::newRow("403, a page behind a byte order mark") << 403 << "\xEF\xBB\xBF" + page << Kind::Foreign;
    QTest::newRow("403, XML") << 403 << "<?xml version=\"1.0\"?><Error/>"_ba << Kind::Foreign;
    QTest::newRow("403, a word") << 403 << "RBAC: access denied"_ba << Kind::Foreign;
    QTest::newRow("403, nothing") << 403 << ""_ba << Kind::Foreign;
    QTest::newRow("403, an array") << 403 << "[]"_ba << Kind::Foreign;
    QTest::newRow("401, JSON") << 401 << R"({"message": "Invalid API key"})"_ba << Kind::Unauthorized;
    QTest::newRow("401, a page") << 401 << page << Kind::Foreign;
    // A 401 is about the key by its meaning.
    QTest::newRow("401, a word") << 401 << "Unauthorized\n"_ba << Kind::Unauthorized;
    QTest::newRow("401, nothing") << 401 << ""_ba << Kind::Unauthorized;
    // "This instance no longer exists" is not said for what a firewall sends.
    QTest::newRow("404, a page") << 404 << page << Kind::Foreign;
    QTest::newRow("404, JSON") << 404 << R"({"message": "Instance not found"})"_ba << Kind::NotFound;
    QTest::newRow("400, a page") << 400 << page << Kind::Foreign;
    QTest::newRow("429, a page") << 429 << page << Kind::RateLimited;
    QTest::newRow("502, a page") << 502 << page << Kind::Server;
}

void TestApiErrors::onlyTheApiRefusesAKey()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    for (const ProviderInfo &info : allProviders())
        QTEST(provider(info.id).readError(status, body).kind, "kind");
    if (body.contains("<title>"))
        QCOMPARE(read(status, body).providerMessage, u"Just a moment..."_s);
}

void TestApiErrors::reasonsTellMoreThanBadRequest_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    const auto reason = [](const char *name) {
        return QByteArray(R"({"code": 400, "message": "x", "reason": ")") + name + "\"}";
    };
    QTest::newRow("not found") << reason("RESOURCE_NOT_FOUND") << Kind::NotFound;
    QTest::newRow("not found, small") << reason("resource_not_found") << Kind::NotFound;
    QTest::newRow("not found, with a prefix") << reason("ERR_RESOURCE_NOT_FOUND") << Kind::NotFound;
    QTest::newRow("other things not found") << reason("IMAGE_NOT_FOUND") << Kind::Rejected;
    QTest::newRow("token") << reason("GET_TOKEN_FAILED") << Kind::Unauthorized;
    QTest::newRow("unauthorized") << reason("UNAUTHORIZED") << Kind::Unauthorized;
    QTest::newRow("forbidden") << reason("FORBIDDEN") << Kind::Forbidden;
    QTest::newRow("banned") << reason("BANNED_USER") << Kind::Forbidden;
    QTest::newRow("limit") << reason("RATE_LIMIT_EXCEEDED") << Kind::RateLimited;
    QTest::newRow("too fast") << reason("LIST_BILL_TOO_FAST") << Kind::RateLimited;
    QTest::newRow("parameter") << reason("VALIDATOR_PARAM") << Kind::Rejected;
    QTest::newRow("balance") << reason("EXPIRED_OR_BALANCE_NOT_ENOUGH") << Kind::Rejected;
    QTest::newRow("in an object") << R"({"error": {"code": "UNAUTHORIZED", "message": "x"}})"_ba
                                  << Kind::Unauthorized;
    QTest::newRow("a number") << R"({"error": {"code": 401, "message": "x"}})"_ba << Kind::Unauthorized;
    QTest::newRow("words") << R"({"message": "Instance not found", "status": "failed"})"_ba << Kind::NotFound;
    QTest::newRow("words of another thing") << R"({"message": "Image not found"})"_ba << Kind::Rejected;
}

void TestApiErrors::reasonsTellMoreThanBadRequest()
{
    QFETCH(QByteArray, body);
    QFETCH(Kind, kind);
    const ApiError error = read(400, body);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, 400);
}

void TestApiErrors::findsFailuresInsideSuccess_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("message");
    QTest::newRow("failed") << R"({"data": [], "message": "m", "status": "failed"})"_ba << Kind::Rejected
                            << u"m"_s;
    QTest::newRow("failed, no data") << R"({"message": "m", "status": "Failed"})"_ba << Kind::Rejected
                                     << u"m"_s;
    QTest::newRow("failed without words")
        << R"({"data": [], "status": "failed"})"_ba << Kind::Rejected << QString();
    QTest::newRow("error") << R"({"status": "error", "error": {"code": "X", "message": "m"}})"_ba
                           << Kind::Rejected << u"m"_s;
    QTest::newRow("not found") << R"({"message": "Instance not found.", "status": "failed"})"_ba
                               << Kind::NotFound << u"Instance not found."_s;
    QTest::newRow("unauthorized") << R"({"message": "Unauthorized", "status": "failed"})"_ba
                                  << Kind::Unauthorized << u"Unauthorized"_s;
    QTest::newRow("too many") << R"({"message": "Too many requests", "status": "failed"})"_ba
                              << Kind::RateLimited << u"Too many requests"_s;
    QTest::newRow("code") << R"({"status": "error", "error": {"code": 403, "message": "m"}})"_ba
                          << Kind::Forbidden << u"m"_s;
    QTest::newRow("error alone") << R"({"error": "m", "data": []})"_ba << Kind::Rejected << u"m"_s;
    QTest::newRow("message alone") << R"({"message": "m"})"_ba << Kind::Rejected << u"m"_s;
    QTest::newRow("no success") << R"({"success": false, "data": [], "message": "m"})"_ba << Kind::Rejected
                                << u"m"_s;
    QTest::newRow("a code beside an empty list")
        << R"({"code": 401, "message": "m", "data": [], "total_instance": 0})"_ba << Kind::Unauthorized
        << u"m"_s;
    QTest::newRow("a code beside success")
        << R"({"status": "success", "code": 403, "message": "m", "data": []})"_ba << Kind::Forbidden
        << u"m"_s;
}

void TestApiErrors::findsFailuresInsideSuccess()
{
    QFETCH(QByteArray, body);
    QFETCH(Kind, kind);
    QFETCH(QString, message);

    const Provider &nebula = provider(ProviderId::NebulaBlock);
    const auto page = nebula.readPage(body);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, kind);
    QCOMPARE(page.error().providerMessage, message);
    QVERIFY(!page.error().detail.isEmpty());
    const auto detail = nebula.readDetail(body);
    QVERIFY(!detail);
    QCOMPARE(detail.error(), page.error());
}

void TestApiErrors::ppioFailureInsideSuccess()
{
    const Provider &ppio = provider(ProviderId::Ppio);
    for (const QByteArray &body :
         {R"({"code": 401, "reason": "UNAUTHORIZED", "message": "m", "metadata": {}})"_ba,
          R"({"error": {"code": 401, "message": "m"}})"_ba,
          R"({"code": 401, "message": "m", "data": null})"_ba, R"({"code": "401", "message": "m"})"_ba,
          R"({"status": 401, "error": "m"})"_ba}) {
        const auto page = ppio.readPage(body);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Kind::Unauthorized);
        QCOMPARE(page.error().providerMessage, u"m"_s);
        QVERIFY(!ppio.readDetail(body));
        QCOMPARE(ppio.readDetail(body).error().kind, Kind::Unauthorized);
    }
}

/// A failure is one whatever stands beside it; an answer that only looks unusual is none.
void TestApiErrors::failuresBesideAList_data()
{
    QTest::addColumn<QByteArray>("members"); // beside "data"
    QTest::addColumn<bool>("failsEmpty"); // beside an empty list
    QTest::addColumn<bool>("failsFull"); // beside one with an instance
    const auto row = [](const char *members, bool failsEmpty, bool failsFull) {
        QTest::newRow(members) << QByteArray(members) << failsEmpty << failsFull;
    };
    row(R"("code": 401, "success": false, "message": "token expired", "has_more": false)", true, true);
    row(R"("error": {"code": 401, "message": "token expired"})", true, true);
    row(R"("error": "token expired")", true, true);
    row(R"("errors": [{"message": "m"}])", true, true);
    row(R"("code": 503)", true, true);
    row(R"("code": "429")", true, true);
    row(R"("success": false)", true, true);
    row(R"("success": "false")", true, true);
    row(R"("status": "error")", true, true);
    row(R"("status": 500)", true, true);
    // No evidence of an empty list, but none of a failure beside what came.
    row(R"("code": 10001, "has_more": false)", true, false);
    row(R"("reason": "QUOTA", "has_more": false)", true, false);
    row(R"("message": "token expired", "has_more": false)", true, false);
    row(R"("message": "m", "has_more": false)", false, false);
    row(R"("code": 0, "message": "ok", "error": null)", false, false);
    row(R"("code": 200, "message": "success", "error": {}, "errors": [])", false, false);
    row(R"("code": 20000, "success": true, "error": {"code": 0, "message": ""})", false, false);
    row(R"("code": "OK", "success": true, "error": "")", false, false);
    row(R"("has_more": false, "error": false)", false, false);
}

void TestApiErrors::failuresBesideAList()
{
    QFETCH(QByteArray, members);
    for (const ProviderId id : {ProviderId::Ppio, ProviderId::NebulaBlock}) {
        QTEST(!provider(id).readPage("{\"data\": [], " + members + '}').ok(), "failsEmpty");
        QTEST(!provider(id).readPage(R"({"data": [{"id": "a"}], )" + members + '}').ok(), "failsFull");
    }
    const Provider &ppio = provider(ProviderId::Ppio);
    for (const CataloguePart part : ppio.catalogueParts())
        QTEST(!ppio.readCataloguePage(part, "{\"data\": [], " + members + '}').ok(), "failsEmpty");
}

/// PPIO's detail is the bare instance: its own members are no words on the request.
void TestApiErrors::aBareInstanceHasAStatusOfItsOwn()
{
    const Provider &ppio = provider(ProviderId::Ppio);
    QVERIFY(ppio.readDetail(R"({"id": "a", "status": "failed", "title": "t", "message": "m"})").ok());
    QVERIFY(!ppio.readDetail(R"({"id": "a", "code": 401, "message": "m"})").ok());
    QVERIFY(!ppio.readDetail(R"({"id": "a", "success": false})").ok());
    QVERIFY(!ppio.readDetail(R"({"id": "a", "error": {"message": "m"}})").ok());
}

void TestApiErrors::wordsAreFitToShow()
{
    QCOMPARE(read(400, R"({"message": " a\n\tb\u202ec "})").providerMessage, u"a b[U+202E]c"_s);
    QCOMPARE(read(400, R"({"message": "<img src='x'>"})").providerMessage, u"<img src='x'>"_s);
    QCOMPARE(read(400, R"({"message": "实例不存在"})").providerMessage, u"实例不存在"_s);
    const QByteArray lengthy = "{\"message\": \"" + QByteArray(1'000'000, 'x') + "\"}";
    QCOMPARE(read(400, lengthy).providerMessage.size(), 300);
    QCOMPARE(read(502, QByteArray(1'000'000, 'x')).providerMessage.size(), 300);
}

void TestApiErrors::detailsHoldNoSecrets()
{
    const ApiError error = read(400, R"({"code": 400, "reason": "X", "message": "bad token=abcdef1",
        "metadata": {"password": "hunter2", "hint": "Bearer sk_0123456789"}})");
    const QString shown = error.providerMessage + error.detail;
    for (const QString &secret : {u"abcdef1"_s, u"hunter2"_s, u"sk_0123456789"_s})
        QVERIFY2(!shown.contains(secret), qPrintable(shown));
    QVERIFY(error.detail.startsWith(u"HTTP 400, code 400, reason X"_s));
}

ROSTER_TEST(TestApiErrors);
#include "tst_apierrors.moc"
