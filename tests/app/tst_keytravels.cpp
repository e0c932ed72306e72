// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/instanceservice.h"
#include "services/logsource.h"
#include "support/faultserver.h"
#include "support/testprogram.h"
#include "views/access/linkopener.h"
#include "views/dialogkit.h"
#include "views/window/messagestrip.h"

#include <QDesktopServices>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

namespace {

/// Another server, to which a cloud's answer points in every way that there is.
const QHostAddress elsewhere(u"127.0.0.2"_s);

bool holdsKey(const SeenRequest &request)
{
    if (request.target.contains(goodKey))
        return true;
    return std::any_of(request.headers.cbegin(), request.headers.cend(),
                       [](const QByteArray &value) { return value.contains(goodKey); });
}

} // namespace

/// The key goes to the account's own server and to no other, whatever that one answers.
class TestKeyTravels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void notAlongARedirect_data();
    void notAlongARedirect();
    void notToANextPageElsewhere_data();
    void notToANextPageElsewhere();
    void notToALog();
    void notToAnOpenedLink();
    void aDetailOfAnOddIdAsksNobody();

public Q_SLOTS:
    void openInBrowser(const QUrl &url) { m_opened = url; }

private:
    QUrl m_opened;
};

void TestKeyTravels::notAlongARedirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {300, 301, 302, 303, 307, 308})
        QTest::newRow(QByteArray::number(status).constData()) << status;
}

void TestKeyTravels::notAlongARedirect()
{
    QFETCH(int, status);
    FaultServer other(FaultServer::Transport::Plain, elsewhere);
    Desk desk;
    desk.server.setHandler([&](const SeenRequest &) {
        return FaultAnswer::withStatus(status, "{}")
            .with("Location", other.url().toEncoded() + "/gpus/v2/instances");
    });
    const Account account = desk.addAccount();
    desk.fleet.refresh();
    QTRY_VERIFY(desk.fleet.status(account.id).error);
    QCOMPARE(desk.fleet.status(account.id).error->kind, ApiError::Kind::Redirect);
    QVERIFY(holdsKey(desk.server.requests().constFirst()));
    QCOMPARE(other.connections(), 0);
}

void TestKeyTravels::notToANextPageElsewhere_data()
{
    QTest::addColumn<QString>("form"); // of the cursor; %1: the other server
    for (const char *form : {"%1/gpus/v2/instances?x=", "//127.0.0.2/x", "@127.0.0.2/", "&x=%1", "#%1",
                             "\\r\\nHost: 127.0.0.2", "../../%1", "?next=%1", "%2F%1"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void TestKeyTravels::notToANextPageElsewhere()
{
    QFETCH(QString, form);
    FaultServer other(FaultServer::Transport::Plain, elsewhere);
    const QString cursor =
        form.contains(u"%1"_s) ? QString(form).replace(u"%1"_s, other.url().toString()) : form;
    Desk desk;
    desk.server.setHandler([&](const SeenRequest &request) {
        if (request.path() != "/gpus/v2/instances")
            return FaultAnswer::withStatus(404, "{}");
        if (request.target.contains("cursor="))
            return FaultAnswer::json(R"({"data":[{"id":"b"}],"has_more":false})");
        return FaultAnswer::json(R"({"data":[{"id":"a"}],"has_more":true,"total":2,"next_cursor":")"
                                 + cursor.toUtf8() + R"("})");
    });
    const Account account = desk.addAccount();
    desk.fleet.refresh();
    QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
    QCOMPARE(desk.fleet.status(account.id).rows, 2);
    // The second page was asked for at the same path of the same server; the cursor is one value.
    const auto paged =
        std::find_if(desk.server.requests().begin(), desk.server.requests().end(),
                     [](const SeenRequest &request) { return request.target.contains("cursor="); });
    QVERIFY(paged != desk.server.requests().end());
    QCOMPARE(paged->path(), "/gpus/v2/instances"_ba);
    QCOMPARE(paged->headers.value("host"), desk.server.url().authority().toUtf8());
    QCOMPARE(other.connections(), 0);
}

void TestKeyTravels::notToALog()
{
    FaultServer other(FaultServer::Transport::SelfSignedTls, QHostAddress(QHostAddress::LocalHost));
    other.setHandler([](const SeenRequest &) { return FaultAnswer{.body = "line\n"}; });
    Desk desk;
    const Account account = desk.addAccount();
    desk.fleet.refresh(); // the key has been used, by the same process
    QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);

    const auto link = parseWebLink(other.url().toString() + u"/log?a=1"_s);
    QVERIFY(std::holds_alternative<WebLink>(link));
    LogSource source(std::get<WebLink>(link));
    Network::shared().setAuthorities(testCertificate(u"self-signed"_s));
    QSignalSpy finished(&source, &LogSource::finished);
    source.fetch();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(other.requests().size(), 1);
    QVERIFY(!other.requests().constFirst().headers.contains("authorization"));
    QVERIFY(!other.requests().constFirst().headers.contains("cookie"));
    QVERIFY(!holdsKey(other.requests().constFirst()));
}

void TestKeyTravels::notToAnOpenedLink()
{
    FaultServer other(FaultServer::Transport::SelfSignedTls, QHostAddress(QHostAddress::LocalHost));
    Desk desk;
    const Account account = desk.addAccount();
    desk.fleet.refresh();
    QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);

    QDesktopServices::setUrlHandler(u"https"_s, this, "openInBrowser");
    QWidget window;
    LinkOpener opener(*new MessageStrip(&window), &window);
    const QString address = other.url().toString() + u"/lab?token=port-token"_s;
    opener.open(Secret(address.toUtf8()));
    QDesktopServices::unsetUrlHandler(u"https"_s);

    // The browser gets the address as it came, and this process goes nowhere.
    QCOMPARE(m_opened.toString(), address);
    QVERIFY(!m_opened.toEncoded().contains(goodKey));
    QCOMPARE(other.connections(), 0);
}

void TestKeyTravels::aDetailOfAnOddIdAsksNobody()
{
    FaultServer other(FaultServer::Transport::Plain, elsewhere);
    Desk desk;
    const Account account = desk.addAccount();
    desk.fleet.refresh();
    QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
    const auto asked = desk.server.requests().size();
    for (const QString &id : {other.url().toString(), u"//127.0.0.2/x"_s, u"../../x"_s, u"x/stop"_s}) {
        auto *job = desk.fleet.detail({account.id, id});
        QVERIFY(job);
        std::optional<ApiError> error;
        connect(job, &InstanceDetailJob::finished, this, [&error](const Result<InstanceDetail> &result) {
            if (!result.ok())
                error = result.error();
        });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, ApiError::Kind::InvalidRequest);
    }
    QCOMPARE(desk.server.requests().size(), asked);
    QCOMPARE(other.connections(), 0);
}

ROSTER_TEST(TestKeyTravels);
#include "tst_keytravels.moc"
