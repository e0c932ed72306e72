// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"

#include "support/testprogram.h"

#include <QFile>
#include <QTest>

#include <memory>

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
    void isWipedWithItsLastCopy();
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

/// Read through the system: for the program itself, this memory is no longer there.
void TestSecret::isWipedWithItsLastCopy()
{
#ifdef Q_OS_LINUX
    constexpr qsizetype length = 4096;
    constexpr qsizetype kept = 64; // where the allocator writes when memory is given back
    QFile memory(u"/proc/self/mem"_s);
    if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        QSKIP("This system does not let a program read its own memory as a file");
    const auto lookAt = [&memory](quintptr address) {
        memory.seek(qint64(address));
        return memory.read(length - kept);
    };
    auto secret = std::make_unique<Secret>(QByteArray(length, 'k'));
    const auto address = reinterpret_cast<quintptr>(secret->reveal().constData()) + kept;
    auto copy = std::make_unique<Secret>(*secret);
    secret.reset();
    QCOMPARE(lookAt(address), QByteArray(length - kept, 'k')); // the copy needs it
    copy.reset();
    QVERIFY(lookAt(address).count("kkkk") == 0);
#else
    QSKIP("Only Linux shows a program's memory as a file");
#endif
}

ROSTER_TEST(TestSecret);
#include "tst_secret.moc"
