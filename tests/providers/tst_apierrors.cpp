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
    void reasonsTellMoreThanBadRequest_data();
    void reasonsTellMoreThanBadRequest();
    void findsFailuresInsideSuccess_data();
    void findsFailuresInsideSuccess();
    void ppioFailureInsideSuccess();
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
    QTest::newRow("403") << 403 << Kind::Forbidden;
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
    if (kind != Kind::Rejected) {
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
    QTest::newRow("web page") << "<html><head><TITLE class='x'>\n502 Bad\nGateway</TITLE></head>"
                                 "<body><h1>nginx</h1></body></html>"_ba
                              << u"502 Bad Gateway"_s;
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
          R"({"code": 401, "message": "m", "data": null})"_ba}) {
        const auto page = ppio.readPage(body);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Kind::Unauthorized);
        QCOMPARE(page.error().providerMessage, u"m"_s);
        QVERIFY(!ppio.readDetail(body));
        QCOMPARE(ppio.readDetail(body).error().kind, Kind::Unauthorized);
    }
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
