// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestSecret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void revealsItsText();
    void comparesTexts();
    void printsBullets();
    void maskTellsNoLength();
    void doesNotShareMemoryWithItsSource();
};

void TestSecret::revealsItsText()
{
    QCOMPARE(Secret("sk_12345678"_ba).reveal(), "sk_12345678"_ba);
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret(QByteArray()).isEmpty());
    QCOMPARE(Secret().reveal(), QByteArray());
}

void TestSecret::comparesTexts()
{
    QVERIFY(Secret("a"_ba) == Secret("a"_ba));
    QVERIFY(Secret("a"_ba) != Secret("b"_ba));
    QVERIFY(Secret("a"_ba) != Secret("ab"_ba));
    QVERIFY(Secret() == Secret(QByteArray()));
}

void TestSecret::printsBullets()
{
    QString printed;
    QDebug(&printed) << Secret("sk_12345678"_ba) << Secret("another"_ba);
    QVERIFY(printed.contains(Secret::mask()));
    QVERIFY(!printed.contains(u"sk_"_s));
    QVERIFY(!printed.contains(u"another"_s));
}

void TestSecret::maskTellsNoLength()
{
    QString first;
    QString second;
    QDebug(&first) << Secret("1"_ba);
    QDebug(&second) << Secret("much longer than one"_ba);
    QCOMPARE(first, second);
}

void TestSecret::doesNotShareMemoryWithItsSource()
{
    // It wipes its own copy at the end, which must not be anybody else's.
    const QByteArray source = "a text that is still needed"_ba;
    {
        const Secret secret(source);
    }
    QCOMPARE(source, "a text that is still needed"_ba);
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
