// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network/gunzip.h"
#include "support/faultserver.h"
#include "support/slowness.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;
using namespace roster::test;

using State = Gunzip::State;

class TestGunzip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unfolds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a byte") << "x"_ba;
        QTest::newRow("a text") << "one two three"_ba.repeated(1000);
        QTest::newRow("exactly a step") << QByteArray(64 * 1024, 'x');
        QTest::newRow("one more") << QByteArray(64 * 1024 + 1, 'x');
    }

    void unfolds()
    {
        QFETCH(QByteArray, text);
        const QByteArray folded = gzip(text);
        const Unfolded all = gunzip(folded, text.size());
        QCOMPARE(all.state, State::Finished);
        QVERIFY(all.body == text);

        Gunzip byBytes(text.size());
        QByteArray unfolded;
        State state = State::Unfinished;
        for (const char c : folded) {
            QVERIFY(state == State::Unfinished);
            state = byBytes.add(QByteArrayView(&c, 1), unfolded);
        }
        QCOMPARE(state, State::Finished);
        QVERIFY(unfolded == text);
    }

    void neverGoesBeyondTheLimit()
    {
        const QByteArray folded = gzip(QByteArray(50'000'000, ' '));
        QVERIFY(folded.size() < 60'000);
        for (const qint64 limit : {0, 1, 1000, 64 * 1024, 1'000'000}) {
            const Unfolded all = gunzip(folded, limit);
            QCOMPARE(all.state, State::TooLarge);
            QCOMPARE(all.body.size(), limit);
            QVERIFY(all.body.capacity() < limit * 2 + 200'000); // no memory for what is not read
        }
        Gunzip reader(1000);
        QByteArray unfolded;
        QCOMPARE(reader.add(folded, unfolded), State::TooLarge);
        QCOMPARE(reader.add(folded, unfolded), State::TooLarge);
        QCOMPARE(unfolded.size(), 1000);
    }

    void seesWhatIsBroken_data()
    {
        QTest::addColumn<QByteArray>("folded");
        QTest::addColumn<State>("state");
        const QByteArray good = gzip("one two three");
        QByteArray wrongSum = good;
        wrongSum[good.size() - 6] = char(wrongSum[good.size() - 6] ^ 1);
        QTest::newRow("no gzip") << "{\"data\":[]}"_ba << State::Broken;
        QTest::newRow("cut") << good.chopped(9) << State::Unfinished;
        QTest::newRow("without its sum") << good.chopped(8) << State::Unfinished;
        QTest::newRow("another sum") << wrongSum << State::Broken;
        QTest::newRow("brotli") << QByteArray::fromHex("1b0a00f825006f6e6503") << State::Broken;
        QTest::newRow("two, one after the other") << good + good << State::Finished;
        QTest::newRow("padded with zeros") << good + QByteArray(100, '\0') << State::Finished;
        QTest::newRow("the second one cut") << good + good.left(12) << State::Unfinished;
    }

    void seesWhatIsBroken()
    {
        QFETCH(QByteArray, folded);
        QTEST(gunzip(folded, 1000).state, "state");
    }

    /// Members without any content are no way to keep a reader busy.
    void readsManyEmptyMembersInLinearTime()
    {
        const QByteArray folded = gzip({}).repeated(100'000);
        QElapsedTimer time;
        time.start();
        QCOMPARE(gunzip(folded, 1000).state, State::Finished);
        QVERIFY2(time.elapsed() < 5000 * slowness, qPrintable(QString::number(time.elapsed())));
    }

    void knowsCodings()
    {
        QCOMPARE(codingOf({}), Coding::Plain);
        QCOMPARE(codingOf("identity"), Coding::Plain);
        QCOMPARE(codingOf(" GZip "), Coding::Gzip);
        for (const QByteArray &other : {"br"_ba, "zstd"_ba, "deflate"_ba, "gzip, gzip"_ba, "aes128gcm"_ba})
            QCOMPARE(codingOf(other), Coding::Unknown);
    }
};

ROSTER_TEST(TestGunzip);
#include "tst_gunzip.moc"
