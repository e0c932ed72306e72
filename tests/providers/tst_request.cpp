// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/provider.h"
#include "providers/request.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void buildsTheWholeAddress_data();
    void buildsTheWholeAddress();
    void encodesEveryValue();
    void leavesOutEmptyValues();
    void refusesUnsafeIds_data();
    void refusesUnsafeIds();
    void keepsSafeIdsInOneSegment_data();
    void keepsSafeIdsInOneSegment();
    void refusesAddressesThatMustNotHaveAKey();

    void ppioListSendsEveryParameter();
    void ppioListSendsNothingForEverything();
    void ppioListChecksLimits_data();
    void ppioListChecksLimits();
    void nebulaBlockListSendsLimitAndOffset();
    void detailPaths();
};

static QString encoded(const Result<Request> &request, const QString &address)
{
    if (!request)
        return u"refused: "_s + request.error().detail;
    const Result<QUrl> url = request.value().url(QUrl(address));
    return url ? url.value().toString(QUrl::FullyEncoded) : u"refused: "_s + url.error().detail;
}

void TestRequest::buildsTheWholeAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("url");

    QTest::newRow("plain") << u"https://api.ppio.com"_s << u"https://api.ppio.com/gpus/i-1?limit=5"_s;
    QTest::newRow("slash") << u"https://api.ppio.com/"_s << u"https://api.ppio.com/gpus/i-1?limit=5"_s;
    QTest::newRow("prefix") << u"https://gw.example/a/b"_s << u"https://gw.example/a/b/gpus/i-1?limit=5"_s;
    QTest::newRow("prefix and slash")
        << u"https://gw.example/a/"_s << u"https://gw.example/a/gpus/i-1?limit=5"_s;
    QTest::newRow("encoded prefix") << u"https://gw.example/a%2Fb"_s
                                    << u"https://gw.example/a%2Fb/gpus/i-1?limit=5"_s;
    QTest::newRow("port") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080/gpus/i-1?limit=5"_s;
}

void TestRequest::buildsTheWholeAddress()
{
    QFETCH(QString, address);
    QFETCH(QString, url);
    const Request request = Request().path({"gpus"_L1}).id(u"i-1"_s).query("limit"_L1, u"5"_s);
    QCOMPARE(encoded(request, address), url);
}

void TestRequest::encodesEveryValue()
{
    const Request request = Request().path({"x"_L1}).query("name"_L1, u"a b+c&d=e/f?g#h%i,训"_s);
    QCOMPARE(encoded(request, u"https://h.example"_s),
             u"https://h.example/x?name=a%20b%2Bc%26d%3De%2Ff%3Fg%23h%25i%2C%E8%AE%AD"_s);
}

void TestRequest::leavesOutEmptyValues()
{
    const Request request = Request().path({"x"_L1}).query("a"_L1, QString()).query("b"_L1, u"1"_s);
    QCOMPARE(encoded(request, u"https://h.example"_s), u"https://h.example/x?b=1"_s);
    QCOMPARE(encoded(Request().path({"x"_L1}), u"https://h.example"_s), u"https://h.example/x"_s);
}

void TestRequest::refusesUnsafeIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("dot") << u"."_s;
    QTest::newRow("dots") << u".."_s;
    QTest::newRow("grows a path") << u"i-1/stop"_s;
    QTest::newRow("backslash") << u"i-1\\stop"_s;
    QTest::newRow("encoded slash") << u"i-1%2Fstop"_s;
    QTest::newRow("query") << u"i-1?x"_s;
    QTest::newRow("fragment") << u"i-1#x"_s;
    QTest::newRow("matrix parameter") << u"i-1;x"_s;
    QTest::newRow("space") << u"i 1"_s;
    QTest::newRow("line end") << u"i-1\n"_s;
    QTest::newRow("null") << u"i-1"_s + QChar(0);
    QTest::newRow("full-width slash") << u"i-1/stop"_s;
    QTest::newRow("turned around") << u"i-\u202E1"_s;
    QTest::newRow("too long") << QString(256, u'x');
}

void TestRequest::refusesUnsafeIds()
{
    QFETCH(QString, id);
    QVERIFY(!Request::isSafeId(id));
    const Result<QUrl> url = Request().path({"x"_L1}).id(id).url(QUrl(u"https://h.example"_s));
    QVERIFY(!url);
    QCOMPARE(url.error().kind, ApiError::Kind::InvalidRequest);
    for (const ProviderInfo &info : allProviders()) {
        const auto request = provider(info.id).detailRequest(id);
        QVERIFY(!request);
        QCOMPARE(request.error().kind, ApiError::Kind::InvalidRequest);
    }
}

void TestRequest::keepsSafeIdsInOneSegment_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("PPIO") << u"ca338f12f3"_s;
    QTest::newRow("Nebula Block") << u"102cade84ea-e703-4400-b77d-8ed545d198ee"_s;
    QTest::newRow("signs") << u"a.b_c~d:e@f=g+h,i*j!"_s;
    QTest::newRow("three dots") << u"..."_s;
    QTest::newRow("longest") << QString(255, u'x');
}

void TestRequest::keepsSafeIdsInOneSegment()
{
    QFETCH(QString, id);
    const Result<QUrl> url = Request().path({"x"_L1}).id(id).url(QUrl(u"https://h.example"_s));
    QVERIFY(url);
    QCOMPARE(url.value().path(QUrl::FullyDecoded), u"/x/"_s + id);
    QCOMPARE(url.value().path(QUrl::FullyEncoded).count(u'/'), 2);
    QVERIFY(!url.value().hasQuery());
}

void TestRequest::refusesAddressesThatMustNotHaveAKey()
{
    for (const QString &address : {u""_s, u"http://api.ppio.com"_s, u"https://me:pw@api.ppio.com"_s,
                                   u"https://api.ppio.com?x=1"_s, u"file:///etc/passwd"_s}) {
        const Result<QUrl> url = Request().path({"x"_L1}).url(QUrl(address));
        QVERIFY2(!url, qPrintable(address));
        QCOMPARE(url.error().kind, ApiError::Kind::UnsafeAddress);
    }
}

void TestRequest::ppioListSendsEveryParameter()
{
    const InstanceQuery query{u"train 1"_s, u"running"_s, {u"us-ca-6"_s, u"cn-1"_s}, u"spot"_s};
    const QString expected =
        u"https://h.example/gpus/v2/instances?limit=100&cursor=a%2Bb%3D%3D&name=train%201"
        "&status=running&regions=us-ca-6%2Ccn-1&billing_mode=spot"_s;
    for (const ProviderId id : {ProviderId::Ppio, ProviderId::Novita})
        QCOMPARE(encoded(provider(id).listRequest(query, InstanceList::Main, {u"a+b=="_s, 0, 100}),
                         u"https://h.example"_s),
                 expected);
}

void TestRequest::ppioListSendsNothingForEverything()
{
    QCOMPARE(
        encoded(provider(ProviderId::Ppio).listRequest({}, InstanceList::Main, {}), u"https://h.example"_s),
        u"https://h.example/gpus/v2/instances"_s);
}

void TestRequest::ppioListChecksLimits_data()
{
    QTest::addColumn<InstanceQuery>("query");
    QTest::addColumn<QString>("cursor");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("allowed");

    const auto text = [](int length) { return QString(length, u'x'); };
    QTest::newRow("name 255") << InstanceQuery{.name = text(255)} << QString() << 1 << true;
    QTest::newRow("name 256") << InstanceQuery{.name = text(256)} << QString() << 1 << false;
    QTest::newRow("name 255 characters outside the BMP")
        << InstanceQuery{.name = u"👩"_s.repeated(255)} << QString() << 1 << true;
    QTest::newRow("status 63") << InstanceQuery{.status = text(63)} << QString() << 1 << true;
    QTest::newRow("status 64") << InstanceQuery{.status = text(64)} << QString() << 1 << false;
    QTest::newRow("regions 1024 joined")
        << InstanceQuery{.regions = {text(512), text(511)}} << QString() << 1 << true;
    QTest::newRow("regions 1025 joined")
        << InstanceQuery{.regions = {text(512), text(512)}} << QString() << 1 << false;
    QTest::newRow("region with a comma") << InstanceQuery{.regions = {u"a,b"_s}} << QString() << 1 << false;
    QTest::newRow("region without a name")
        << InstanceQuery{.regions = {QString()}} << QString() << 1 << false;
    QTest::newRow("cursor 1024") << InstanceQuery() << text(1024) << 1 << true;
    QTest::newRow("cursor 1025") << InstanceQuery() << text(1025) << 1 << false;
    QTest::newRow("prepaid") << InstanceQuery{.billingMode = u"prepaid"_s} << QString() << 1 << true;
    QTest::newRow("monthly") << InstanceQuery{.billingMode = u"monthly"_s} << QString() << 1 << false;
    QTest::newRow("limit") << InstanceQuery() << QString() << -1 << false;
}

void TestRequest::ppioListChecksLimits()
{
    QFETCH(InstanceQuery, query);
    QFETCH(QString, cursor);
    QFETCH(int, limit);
    QFETCH(bool, allowed);

    const auto request =
        provider(ProviderId::Ppio).listRequest(query, InstanceList::Main, {cursor, 0, limit});

    QCOMPARE(request.ok(), allowed);
    if (!allowed) {
        QCOMPARE(request.error().kind, ApiError::Kind::InvalidRequest);
        QVERIFY(!request.error().detail.isEmpty());
    }
}

void TestRequest::nebulaBlockListSendsLimitAndOffset()
{
    const Provider &nebula = provider(ProviderId::NebulaBlock);
    const QString address = u"https://h.example/api/v1"_s;
    const QString list = u"https://h.example/api/v1/computing/instances"_s;
    const InstanceQuery ignored{u"x"_s, u"y"_s, {u"z"_s}, u"w"_s};

    const auto asked = [&](InstanceList which, const PageRequest &page) {
        return encoded(nebula.listRequest(ignored, which, page), address);
    };
    QCOMPARE(asked(InstanceList::Main, {.limit = 100}), list + u"?limit=100&offset=0"_s);
    QCOMPARE(asked(InstanceList::Main, {}), list + u"?offset=0"_s);
    QCOMPARE(asked(InstanceList::Main, {.offset = 100, .limit = 100}), list + u"?limit=100&offset=100"_s);
    QCOMPARE(asked(InstanceList::Reserved, {.offset = 100, .limit = 100}),
             list + u"?limit=100&offset=100&type=1"_s);
    QVERIFY(!nebula.listRequest({}, InstanceList::Main, {.offset = -1}));
    QVERIFY(!nebula.listRequest({}, InstanceList::Main, {.limit = -1}));
}

void TestRequest::detailPaths()
{
    const QString address = u"https://h.example"_s;
    QCOMPARE(encoded(provider(ProviderId::Ppio).detailRequest(u"i-1"_s), address),
             u"https://h.example/gpus/v2/instances/i-1"_s);
    QCOMPARE(encoded(provider(ProviderId::Novita).detailRequest(u"i-1"_s), address),
             u"https://h.example/gpus/v2/instances/i-1"_s);
    QCOMPARE(encoded(provider(ProviderId::NebulaBlock).detailRequest(u"i-1"_s), address),
             u"https://h.example/computing/instance/i-1"_s);
}

ROSTER_TEST(TestRequest);
#include "tst_request.moc"
