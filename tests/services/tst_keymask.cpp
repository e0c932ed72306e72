// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keymask.h"
#include "support/slowness.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestKeyMask : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheKey_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("safe");
        const QByteArray mask = Secret::mask().toUtf8();
        const auto row = [&mask](const char *name, const QByteArray &form) {
            QTest::newRow(name) << "no key " + form + "!"
                                << "no key " + mask + "!";
        };
        row("as it was sent", "sk/a+B=c&d'e");
        row("in lower case", "sk/a+b=c&d'e");
        row("percent-encoded", "sk%2Fa%2BB%3Dc%26d%27e");
        row("percent-encoded in small letters", "sk%2fa%2bB%3dc%26d%27e");
        row("every sign percent-encoded", "%73%6B%2F%61%2B%42%3D%63%26%64%27%65");
        row("in JSON", "sk\\/a+B=c&d'e");
        row("in JSON that fears HTML", "sk\\/a\\u002BB\\u003dc\\u0026d\\u0027e");
        row("in HTML", "sk/a+B=c&amp;d&#39;e");
        row("in HTML, by numbers", "sk&#x2F;a&#43;B=c&#38;d&apos;e");
        QTest::newRow("twice") << "sk/a+B=c&d'e sk/a+B=c&d'e"_ba << mask + " " + mask;
        QTest::newRow("nowhere") << "sk/a+B=c&d'f"_ba
                                 << "sk/a+B=c&d'f"_ba;
        QTest::newRow("cut at the end") << "your key sk%2Fa+B=c"_ba
                                        << "your key " + mask;
        QTest::newRow("cut to next to nothing") << "task"_ba
                                                << "task"_ba;
        QTest::newRow("nothing") << ""_ba
                                 << ""_ba;
        QTest::newRow("half an escape at the end") << "sk%2"_ba
                                                   << "sk%2"_ba;
    }

    void findsTheKey()
    {
        QFETCH(QByteArray, answer);
        QTEST(withoutKey(answer, Secret("sk/a+B=c&d'e")), "safe");
    }

    void knowsKeysThatLookLikeEscapes_data()
    {
        QTest::addColumn<QByteArray>("key");
        for (const QByteArray &key : {"a%25b%2Bc"_ba, "a\\\\b\\u0041"_ba, "&amp;&#39;x"_ba, "%"_ba})
            QTest::newRow(key.constData()) << key;
    }

    void knowsKeysThatLookLikeEscapes()
    {
        QFETCH(QByteArray, key);
        QCOMPARE(withoutKey("<" + key + ">", Secret(key)), "<" + Secret::mask().toUtf8() + ">");
    }

    void withoutAKeyNothingChanges() { QCOMPARE(withoutKey("text", Secret()), "text"_ba); }

    void takesLinearTime()
    {
        const Secret key(QByteArray(200, 'a') + 'b');
        QElapsedTimer time;
        time.start();
        QCOMPARE(withoutKey(QByteArray(64 * 1024, 'a') + "c", key).size(), 64 * 1024 + 1);
        QVERIFY2(time.elapsed() < 2000 * test::slowness, qPrintable(QString::number(time.elapsed())));
    }
};

ROSTER_TEST(TestKeyMask);
#include "tst_keymask.moc"
