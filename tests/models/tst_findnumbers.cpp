// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in the find language, as the table shows them in languages that write them otherwise.
#include "fixtures.h"
#include "models/find/findparser.h"
#include "models/find/instancematcher.h"
#include "models/find/numbertext.h"
#include "models/text/format.h"
#include "support/testprogram.h"

#include <QTest>

using namespace roster;
using namespace roster::fixtures;

namespace {

bool isFoundBy(const QString &text, const Instance &instance)
{
    const FindParse parsed = parseFind(text);
    return !parsed.error && parsed.expression.matches(instance, {nullptr, now}, SearchText());
}

QString mistake(const QString &text)
{
    const FindParse parsed = parseFind(text);
    return parsed.error ? parsed.error->message : QString();
}

Instance withPrice(const QString &amount)
{
    Instance priced = instance(u"a"_s);
    priced.price = *Money::fromText(amount, Currency::Usd, Period::Hour);
    return priced;
}

Instance withMemory(double gigabytes)
{
    Instance large = instance(u"a"_s);
    large.memoryGb = gigabytes;
    return large;
}

} // namespace

class FindNumbersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { useEnglish(); }

    void whatIsShownIsReadOrSaysWhatToWrite_data()
    {
        QTest::addColumn<QString>("locale");
        for (const char *name :
             {"en_US", "zh_CN", "en_DK", "en_ZA", "en_IN", "de_DE", "de_CH", "fr_FR", "es_ES"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void whatIsShownIsReadOrSaysWhatToWrite()
    {
        QFETCH(const QString, locale);
        QLocale::setDefault(QLocale(locale));
        const QStringList amounts{u"0.68"_s,   u"0.679"_s, u"1.39"_s,    u"1.412"_s,      u"2"_s,
                                  u"12.345"_s, u"1412"_s,  u"1412.64"_s, u"141264.125"_s, u"1234567.5"_s};
        for (const QString &amount : amounts) {
            const Instance meant = withPrice(amount);
            const QString shown = format::money(*meant.price);
            const QString digits = shown.sliced(2, shown.size() - 4); // without "$ " and "/h"
            QString typed = digits;
            if (const QString message = mistake(u"price:"_s + typed); !message.isEmpty()) {
                typed = readNumberText(typed, FindKind::Sum).clearer.value(0);
                QVERIFY2(!typed.isEmpty() && message.contains(u"Write "_s + typed), qPrintable(message));
            }
            for (const QString &other : amounts)
                QVERIFY2(isFoundBy(u"price:"_s + typed, withPrice(other)) == (other == amount),
                         qPrintable(u"%1 typed as %2 finds %3"_s.arg(digits, typed, other)));
            QVERIFY(!isFoundBy(u"price<"_s + typed, meant));
            QVERIFY(isFoundBy(u"price>="_s + typed, meant));
            const QString quoted = u"price:\"%1\""_s.arg(shown.chopped(2));
            QVERIFY2(!mistake(quoted).isEmpty() || isFoundBy(quoted, meant), qPrintable(quoted));
        }

        for (const double gigabytes : {0.5, 62.5, 64., 1000., 1023.9, 1536.}) {
            const Instance meant = withMemory(gigabytes);
            QString typed = format::gigabytes(gigabytes).remove(u' ');
            if (!mistake(u"memory:"_s + typed).isEmpty())
                typed = readNumberText(typed, FindKind::Size).clearer.value(0);
            for (const double other : {0.5, 62.5, 64., 1000., 1023.9, 1536., 1., 5., 62.})
                QVERIFY2(isFoundBy(u"memory:"_s + typed, withMemory(other)) == (other == gigabytes),
                         qPrintable(u"%1 finds %2"_s.arg(typed).arg(other)));
        }
    }

    void oneMeaningEverywhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("finds"); // a price; empty: a mistake
        QTest::newRow("a point") << u"price:0.68"_s << u"0.68"_s;
        QTest::newRow("groups and a point") << u"price=1,234.50"_s << u"1234.5"_s;
        QTest::newRow("groups and a comma") << u"price=1.234,50"_s << u"1234.5"_s;
        QTest::newRow("spaces and a comma") << u"price=1\u202F234,50"_s << u"1234.5"_s;
        QTest::newRow("apostrophes") << u"price=1’234’567.50"_s << u"1234567.5"_s;
        QTest::newRow("two groups") << u"price=1.234.567"_s << u"1234567"_s;
        QTest::newRow("a comma") << u"price:0,68"_s << QString();
        QTest::newRow("greater, a comma") << u"price>0,68"_s << QString();
        QTest::newRow("a list, clearly") << u"price:$0,$0.68"_s << u"0.68"_s;
        QTest::newRow("no number") << u"price:1,2.3,4"_s << QString();
    }

    void oneMeaningEverywhere()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, finds);
        for (const auto &locale : {u"en_US"_s, u"en_DK"_s, u"zh_CN"_s, u"fr_FR"_s}) {
            QLocale::setDefault(QLocale(locale));
            if (finds.isEmpty())
                QVERIFY(!mistake(text).isEmpty());
            else
                QVERIFY2(::isFoundBy(text, withPrice(finds)), qPrintable(locale + u' ' + mistake(text)));
        }
    }

    void theMistakeSaysWhatToWrite()
    {
        QLocale::setDefault(QLocale(u"en_DK"_s));
        QCOMPARE(mistake(u"price:0,68"_s),
                 u"“0,68” can be read in two ways. Write 0.68, or price:0 OR price:68."_s);
        QCOMPARE(mistake(u"price>0,68"_s), u"“0,68” can be read in two ways. Write 0.68."_s);
        QCOMPARE(mistake(u"price>1.412"_s), u"“1.412” can be read in two ways. Write 1412, or 1.4120."_s);
        QCOMPARE(mistake(u"-price:0,68"_s), u"“0,68” can be read in two ways. Write 0.68."_s);
        QCOMPARE(mistake(u"memory:62,5GB"_s),
                 u"“62,5GB” can be read in two ways. Write 62.5GB, or memory:62 OR memory:5GB."_s);
        useEnglish();
        QCOMPARE(mistake(u"price>1,412"_s), u"“1,412” can be read in two ways. Write 1412."_s);
        QVERIFY(mistake(u"price>1.412"_s).isEmpty());
        QVERIFY(mistake(u"memory:64,128"_s).isEmpty());
    }
};

ROSTER_TEST(FindNumbersTest);
#include "tst_findnumbers.moc"
