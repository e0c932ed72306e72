// SPDX-License-Identifier: GPL-3.0-or-later
// A log that grows, is cut, or is replaced between two fetches.
#include "core/logbuffer.h"

#include "support/slowness.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestLogBuffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fetches_data();
    void fetches();
    void keepsWhatAFailedFetchBrought();
    void grows();
    void findsWhatTwoPiecesHaveInCommon_data();
    void findsWhatTwoPiecesHaveInCommon();
    void findsItInLinearTime();
    void keepsTheNewest();
};

void TestLogBuffer::fetches_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("replaced");
    QTest::newRow("the same") << "one\ntwo\n"_ba
                              << "one\ntwo\n"_ba << false;
    QTest::newRow("grown") << "one\ntwo\n"_ba
                           << "one\ntwo\nthree\n"_ba << false;
    QTest::newRow("grown within a character")
        << QByteArray("\xE8\xAE") << QByteArray("\xE8\xAE\xAD\n") << false;
    QTest::newRow("grown within a sequence") << "\x1b[3"_ba
                                             << "\x1b[31mred"_ba << false;
    QTest::newRow("grown from nothing") << ""_ba
                                        << "one"_ba << false;
    QTest::newRow("shorter") << "one\ntwo\n"_ba
                             << "one\n"_ba << true;
    QTest::newRow("emptied") << "one\n"_ba
                             << ""_ba << true;
    QTest::newRow("another") << "one\ntwo\n"_ba
                             << "ONE\ntwo\nthree\n"_ba << true;
    QTest::newRow("window moved on") << "1\n2\n3\n"_ba
                                     << "2\n3\n4\n"_ba << true;
}

void TestLogBuffer::fetches()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(bool, replaced);
    for (const qsizetype piece : {1, 3, 1000}) {
        LogBuffer log;
        QByteArray shown;
        for (const QByteArray &fetch : {first, second}) {
            log.begin();
            for (qsizetype i = 0; i < fetch.size(); i += piece)
                shown += log.add(fetch.mid(i, piece));
            const bool isShown = log.end();
            if (!isShown)
                shown = log.bytes();
            QCOMPARE(log.bytes(), fetch);
            QCOMPARE(isShown, !(replaced && fetch == second));
        }
        QCOMPARE(shown, second);
    }
}

void TestLogBuffer::keepsWhatAFailedFetchBrought()
{
    LogBuffer log;
    log.begin();
    QCOMPARE(log.add("one\ntw"), "one\ntw");
    log.begin(); // the fetch before broke
    QCOMPARE(log.add("one\n"), QByteArray());
    QCOMPARE(log.add("two\n"), "o\n");
    QVERIFY(log.end());
    QCOMPARE(log.bytes(), "one\ntwo\n");
}

void TestLogBuffer::grows()
{
    LogBuffer log;
    log.begin();
    log.add("one\ntwo\n");
    QVERIFY(log.end());
    QCOMPARE(log.grow("two\nthree\n", 4), "three\n"_ba);
    QCOMPARE(log.grow("live\n", 0), "live\n"_ba);
    QCOMPARE(log.grow("", 0), QByteArray());
    QCOMPARE(log.bytes(), "one\ntwo\nthree\nlive\n");
    QVERIFY(!log.grow("other\n", 6)); // another log
    QVERIFY(!log.grow("live", 5)); // less than it should begin with
    QVERIFY(!log.grow(QByteArray(100, 'x'), 100));
    QCOMPARE(log.bytes(), "one\ntwo\nthree\nlive\n");
}

void TestLogBuffer::findsWhatTwoPiecesHaveInCommon_data()
{
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<qsizetype>("overlap");
    QTest::newRow("the end") << "a\nb\nc\n"_ba
                             << "b\nc\nd\n"_ba << qsizetype(4);
    QTest::newRow("nothing new") << "a\nb\nc\n"_ba
                                 << "b\nc\n"_ba << qsizetype(4);
    QTest::newRow("all of it") << "a\n"_ba
                               << "a\nb\n"_ba << qsizetype(2);
    QTest::newRow("nothing in common") << "a\n"_ba
                                       << "b\n"_ba << qsizetype(0);
    QTest::newRow("longer than what is shown") << "c\n"_ba
                                               << "a\nb\nc\n"_ba << qsizetype(0);
    QTest::newRow("the longest of several") << "x\nx\nx\n"_ba
                                            << "x\nx\ny\n"_ba << qsizetype(4);
    QTest::newRow("a false start") << "aab"_ba
                                   << "aabaac"_ba << qsizetype(3);
    QTest::newRow("empty") << "a\n"_ba
                           << ""_ba << qsizetype(0);
    QTest::newRow("to nothing") << ""_ba
                                << "a\n"_ba << qsizetype(0);
}

void TestLogBuffer::findsWhatTwoPiecesHaveInCommon()
{
    QFETCH(QByteArray, shown);
    QFETCH(QByteArray, piece);
    LogBuffer log;
    log.grow(shown, 0);
    QTEST(log.overlap(piece), "overlap");
}

void TestLogBuffer::findsItInLinearTime()
{
    LogBuffer log;
    log.grow(QByteArray(4'000'000, 'a'), 0);
    QElapsedTimer time;
    time.start();
    QCOMPARE(log.overlap(QByteArray(2'000'000, 'a') + 'b'), 2'000'000);
    QCOMPARE(log.overlap(QByteArray(1'000'000, 'a') + "b" + QByteArray(1'000'000, 'a')), 1'000'000);
    QCOMPARE(log.overlap(QByteArray(1'000'000, 'b') + QByteArray(1'000'000, 'a')), 0);
    QVERIFY2(time.elapsed() < 5000 * test::slowness, qPrintable(QString::number(time.elapsed())));
}

void TestLogBuffer::keepsTheNewest()
{
    LogBuffer log(1000);
    for (int line = 0; line < 1000; ++line) {
        QVERIFY(log.grow("line " + QByteArray::number(line) + '\n', 0));
        QVERIFY(log.bytes().size() <= 1300);
    }
    QVERIFY(log.bytes().startsWith("line "));
    QVERIFY(log.bytes().endsWith("line 999\n"));
    QVERIFY(log.bytes().size() > 900);
}

ROSTER_TEST(TestLogBuffer);
#include "tst_logbuffer.moc"
