// SPDX-License-Identifier: GPL-3.0-or-later
// A log that grows, is cut, or is replaced between two fetches.
#include "core/logbuffer.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestLogBuffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fetches_data();
    void fetches();
    void keepsWhatAFailedFetchBrought();
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
        QString shown;
        for (const QByteArray &fetch : {first, second}) {
            log.begin();
            for (qsizetype i = 0; i < fetch.size(); i += piece)
                shown += log.add(fetch.mid(i, piece));
            const auto whole = log.end();
            if (whole)
                shown = *whole;
            QCOMPARE(log.bytes(), fetch);
            QCOMPARE(whole.has_value(), replaced && fetch == second);
        }
        QCOMPARE(shown, LogText().add(second));
    }
}

void TestLogBuffer::keepsWhatAFailedFetchBrought()
{
    LogBuffer log;
    log.begin();
    QCOMPARE(log.add("one\ntw"), u"one\ntw"_s);
    log.begin(); // the fetch before broke
    QCOMPARE(log.add("one\n"), QString());
    QCOMPARE(log.add("two\n"), u"o\n"_s);
    QVERIFY(!log.end());
    QCOMPARE(log.bytes(), "one\ntwo\n");
}

ROSTER_TEST(TestLogBuffer);
#include "tst_logbuffer.moc"
