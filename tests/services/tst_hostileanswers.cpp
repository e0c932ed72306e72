// SPDX-License-Identifier: GPL-3.0-or-later
#include "clienttest.h"

#include "services/answerreader.h"
#include "services/logsource.h"
#include "support/slowness.h"
#include "support/stallmeter.h"
#include "support/testprogram.h"

#include <QFile>
#include <QSslSocket>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roster;
using namespace roster::test;

using Kind = ApiError::Kind;

namespace {

/// Far above what a slow machine needs, far below what a person would call a freeze.
constexpr auto longestTurn = 250ms * slowness;

/// @p size bytes that fold to next to nothing, as gzip writes them.
QByteArray gzipBomb(qsizetype size)
{
    static const QByteArray member = gzip(QByteArray(16 * 1024 * 1024, ' ')); // 16 KiB, folded
    return member.repeated(size / (16 * 1024 * 1024));
}

QByteArray bomb(const QString &name)
{
    QFile file(QStringLiteral(ROSTER_TEST_DATA "/bombs/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("A bomb is missing");
    return file.readAll();
}

} // namespace

/// Answers that are made to stop whoever reads them.
class TestHostileAnswers : public ClientTest {
    Q_OBJECT

private Q_SLOTS:
    void unfoldsNoBomb_data();
    void unfoldsNoBomb();
    void unfoldsNoBombOfALog_data() { unfoldsNoBomb_data(); }
    void unfoldsNoBombOfALog();
    void readsWhatIsOnlyLarge_data();
    void readsWhatIsOnlyLarge();
    void unfoldsErrors();
};

void TestHostileAnswers::unfoldsNoBomb_data()
{
    QTest::addColumn<QByteArray>("folded");
    QTest::addColumn<QByteArray>("coding");
    QTest::newRow("brotli, 8 GiB") << bomb(u"spaces.br"_s) << "br"_ba;
    QTest::newRow("zstd, 512 MiB") << bomb(u"spaces.zst"_s) << "zstd"_ba;
    QTest::newRow("gzip, 1 GiB") << gzipBomb(1024 * 1024 * 1024) << "gzip"_ba;
    QTest::newRow("gzip in gzip") << gzip(gzipBomb(1024 * 1024 * 1024)) << "gzip, gzip"_ba;
}

void TestHostileAnswers::unfoldsNoBomb()
{
    QFETCH(QByteArray, folded);
    QFETCH(QByteArray, coding);
    m_server->enqueue(FaultAnswer{.body = folded}.with("Content-Encoding", coding));
    ApiLimits limits;
    limits.maxAnswerBytes = 32 * 1024 * 1024;
    const auto api = client(limits);
    StallMeter meter;
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QVERIFY(!spy.ok());
    QCOMPARE(spy.error().kind, coding == "gzip" ? Kind::TooLarge : Kind::Unreadable);
    QVERIFY2(meter.busiest() < longestTurn,
             qPrintable(QString::number(std::chrono::duration<double, std::milli>(meter.busiest()).count())));
}

void TestHostileAnswers::unfoldsNoBombOfALog()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("Qt finds no TLS library");
    QFETCH(QByteArray, folded);
    QFETCH(QByteArray, coding);
    FaultServer server(u"server"_s);
    server.enqueue(FaultAnswer{.body = folded}.with("Content-Encoding", coding));
    Network network;
    network.setAuthorities(testCertificate(u"authority"_s));
    LogSource source(WebLink{server.url(), true}, {}, nullptr, network);
    qint64 bytes = 0;
    bool ended = false;
    connect(&source, &LogSource::arrived, this, [&bytes](const QByteArray &some) { bytes += some.size(); });
    connect(&source, &LogSource::finished, this, [&ended] { ended = true; });
    connect(&source, &LogSource::failed, this, [&ended] { ended = true; });
    StallMeter meter;
    source.fetch();
    QVERIFY(QTest::qWaitFor([&ended] { return ended; }));
    QVERIFY(bytes <= LogLimits().maxBytes);
    QVERIFY2(meter.busiest() < longestTurn,
             qPrintable(QString::number(std::chrono::duration<double, std::milli>(meter.busiest()).count())));
}

void TestHostileAnswers::readsWhatIsOnlyLarge_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("small") << qsizetype(1000);
    QTest::newRow("as much as is unfolded in place") << largestReadInPlace;
    QTest::newRow("one byte more") << largestReadInPlace + 1;
    QTest::newRow("12 MB, folded 200 times") << qsizetype(12'000'000);
    QTest::newRow("all that is allowed") << qsizetype(32 * 1024 * 1024);
}

/// A long list of machines that are all alike folds far better than what Qt takes for an attack.
void TestHostileAnswers::readsWhatIsOnlyLarge()
{
    QFETCH(qsizetype, size);
    QByteArray body(size, ' ');
    body[0] = 'a';
    body.back() = 'z';
    m_server->enqueue(FaultAnswer::gzip(body));
    const auto api = client({});
    StallMeter meter;
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QVERIFY2(spy.ok(), qUtf8Printable(spy.error().detail));
    QVERIFY(spy.body() == body);
    QVERIFY(meter.busiest() < longestTurn);
    QCOMPARE(m_server->requests().first().headers.value("accept-encoding"), "gzip");
}

void TestHostileAnswers::unfoldsErrors()
{
    m_server->enqueue(
        {FaultAnswer{.status = 400, .body = gzip("the words")}.with("Content-Encoding", "gzip"),
         FaultAnswer{.status = 400, .body = gzipBomb(1024 * 1024 * 1024)}.with("Content-Encoding", "gzip")});
    const auto api = client();
    CallSpy words(api->get(anyRequest()));
    QVERIFY(words.wait());
    QCOMPARE(words.error().providerMessage, u"the words"_s);
    StallMeter meter;
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Rejected);
    QVERIFY(meter.busiest() < longestTurn);
}

ROSTER_TEST(TestHostileAnswers);
#include "tst_hostileanswers.moc"
