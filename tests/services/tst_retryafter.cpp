// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/retryafter.h"

#include "support/testprogram.h"

#include <QTimeZone>
#include <QtTest>

using namespace roster;

class TestRetryAfter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestRetryAfter::reads_data()
{
    constexpr qint64 nothing = -1;
    constexpr qint64 year = 365LL * 24 * 60 * 60;
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("absent") << QByteArray() << nothing;
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("seconds") << QByteArray("120") << qint64(120);
    QTest::newRow("white space") << QByteArray(" 7\t") << qint64(7);
    QTest::newRow("more than a number holds") << QByteArray("99999999999999999999") << year;
    QTest::newRow("negative") << QByteArray("-5") << nothing;
    QTest::newRow("fraction") << QByteArray("1.5") << nothing;
    QTest::newRow("words") << QByteArray("soon") << nothing;
    QTest::newRow("a date to come") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(37);
    QTest::newRow("a date as RFC 850 has it") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << qint64(37);
    QTest::newRow("in the next century") << QByteArray("Thursday, 06-Nov-14 08:49:37 GMT") << year;
    QTest::newRow("in the one before") << QByteArray("Sunday, 06-Nov-60 08:49:37 GMT") << qint64(0);
    QTest::newRow("a date as asctime() has it") << QByteArray("Sun Nov  6 08:49:37 1994") << qint64(37);
    QTest::newRow("a date that has passed") << QByteArray("Sat, 05 Nov 1994 08:49:37 GMT") << qint64(0);
    QTest::newRow("a date far away") << QByteArray("Sat, 06 Nov 2094 08:49:37 GMT") << year;
    QTest::newRow("a broken date") << QByteArray("Sun, 36 Nov 1994 08:49:37 GMT") << nothing;
}

void TestRetryAfter::reads()
{
    QFETCH(const QByteArray, header);
    const QDateTime now(QDate(1994, 11, 6), QTime(8, 49), QTimeZone::utc());
    const auto wait = readRetryAfter(header, now);
    QTEST(qint64(wait ? wait->count() : -1), "seconds");
}

ROSTER_TEST(TestRetryAfter);
#include "tst_retryafter.moc"
