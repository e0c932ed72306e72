// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/order/plainkeys.h"
#include "models/order/textranks.h"
#include "models/order/textsort.h"
#include "models/order/workshares.h"
#include "support/testprogram.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace roster;

class TestTextSort : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void plainKeys_data();
    void plainKeys();
    void lettersSortedAsOne();
    void notPlain();
    void sameAsCollator_data();
    void comparisonOnlySorts();
    void sameAsCollator();
    void ranksInBatches();
    void invisibleTexts();
    void waitsForNobodyElsesWork();

private:
    /// Characters that often make texts equal or nearly so; of other alphabets, too, if @p plain is false.
    QString text(bool plain);

    QRandomGenerator m_random{11};
};

QString TestTextSort::text(bool plain)
{
    QString text;
    for (int i = m_random.bounded(9); i > 0; --i) {
        switch (m_random.bounded(plain ? 4 : 5)) {
        case 0:
            text += QChar(u'0' + m_random.bounded(3));
            break;
        case 1:
            text += QChar(u'a' + m_random.bounded(3));
            break;
        case 2:
            text += QChar(u'A' + m_random.bounded(26));
            break;
        case 3:
            text += QChar(0x20 + m_random.bounded(95));
            break;
        default:
            text += u"训练推理éÄ\tΩ—"_s[m_random.bounded(9)];
        }
    }
    return text;
}

void TestTextSort::plainKeys_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("zh_CN") << QLocale(QLocale::Chinese, QLocale::China);
    QTest::newRow("zh_TW") << QLocale(QLocale::Chinese, QLocale::Taiwan);
    QTest::newRow("en") << QLocale(QLocale::English);
    QTest::newRow("de") << QLocale(QLocale::German);
    QTest::newRow("fr_CA") << QLocale(QLocale::French, QLocale::Canada);
    QTest::newRow("ja") << QLocale(QLocale::Japanese);
    QTest::newRow("cs") << QLocale(QLocale::Czech);
    QTest::newRow("da") << QLocale(QLocale::Danish);
    QTest::newRow("hu") << QLocale(QLocale::Hungarian);
    QTest::newRow("et") << QLocale(QLocale::Estonian);
    QTest::newRow("lt") << QLocale(QLocale::Lithuanian);
    QTest::newRow("cy") << QLocale(QLocale::Welsh);
}

void TestTextSort::plainKeys()
{
    QFETCH(QLocale, locale);
    QLocale::setDefault(locale);
    const QCollator collator = naturalCollator();
    const PlainKeys keys(collator);
    for (int i = 0; keys.isValid() && i < 20'000; ++i) {
        const QString a = text(true);
        const QString b = a.first(m_random.bounded(int(a.size()) + 1)) + text(true);
        QByteArray x;
        QByteArray y;
        QVERIFY(keys.append(a, x));
        QVERIFY(keys.append(b, y));
        const int difference = collator.compare(a, b);
        const bool same = difference < 0 ? x < y : difference > 0 ? y < x : x == y;
        QVERIFY2(same, qPrintable(u"“%1” and “%2”"_s.arg(a, b)));
    }
}

void TestTextSort::lettersSortedAsOne()
{
    QLocale::setDefault(QLocale(QLocale::Czech));
    const QCollator collator = naturalCollator();
    if (collator.compare(u"ch"_s, u"cz"_s) < 0)
        QSKIP("This system does not know the Czech order.");
    QVERIFY(!PlainKeys(collator).isValid());
}

void TestTextSort::notPlain()
{
    const PlainKeys keys(naturalCollator());
    for (const QString &text : {u"é"_s, u"gpu-é"_s, u"a\tb"_s, QString(300, u'7')}) {
        QByteArray key("before");
        QVERIFY(!keys.append(text, key));
        QCOMPARE(key, "before");
    }
}

void TestTextSort::sameAsCollator_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<int>("others"); ///< in a hundred
    QTest::addColumn<CollateBy>("by");
    const QLocale chinese(QLocale::Chinese, QLocale::China);
    for (const auto &[name, by] :
         {std::pair("keys", CollateBy::Keys), {"comparison", CollateBy::Comparison}}) {
        if (rightCollation == CollateBy::Comparison && by == CollateBy::Keys)
            continue;
        QTest::addRow("plain, %s", name) << chinese << 0 << by;
        QTest::addRow("a few others, %s", name) << chinese << 3 << by;
        QTest::addRow("mixed, %s", name) << chinese << 40 << by;
        QTest::addRow("mostly others, %s", name) << chinese << 80 << by;
        QTest::addRow("Czech, %s", name) << QLocale(QLocale::Czech) << 3 << by;
    }
}

void TestTextSort::sameAsCollator()
{
    QFETCH(QLocale, locale);
    QFETCH(int, others);
    QFETCH(CollateBy, by);
    QLocale::setDefault(locale);
    QStringList texts;
    for (int i = 0; i < 9000; ++i)
        texts << text(m_random.bounded(100) >= others);
    const SortedTexts sorted = sortTexts(texts, by);
    const QCollator collator = naturalCollator();
    QCOMPARE(sorted.positions.size(), texts.size());
    QList<int> all = sorted.positions;
    std::ranges::sort(all);
    for (int i = 0; i < int(all.size()); ++i)
        QCOMPARE(all[i], i);
    for (qsizetype place = 1; place < texts.size(); ++place) {
        const QString &a = texts[sorted.positions[place - 1]];
        const QString &b = texts[sorted.positions[place]];
        const int difference = collator.compare(a, b);
        QVERIFY2(difference <= 0, qPrintable(u"“%1” before “%2”"_s.arg(a, b)));
        QCOMPARE(bool(sorted.differs[size_t(place)]), difference < 0);
    }
}

/// Few texts, of which plain keys are not made.
void TestTextSort::comparisonOnlySorts()
{
    const SortedTexts sorted =
        sortTexts({u"eval-56"_s, u"b"_s, u"eval-0"_s, u"Eval-0"_s, u"eval-7"_s}, CollateBy::Comparison);
    QCOMPARE(sorted.positions, (QList<int>{1, 2, 3, 4, 0}));
    QCOMPARE(sorted.differs, (std::vector<bool>{false, true, false, true, true}));
}

/// However the texts come: ranked at once, or prepared in batches.
void TestTextSort::ranksInBatches()
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    const QCollator collator = naturalCollator();
    TextRanks ranks;
    QStringList texts;
    for (int batch = 0; batch < 120; ++batch) {
        for (int i = batch == 0 ? 600 : 8; i > 0; --i) {
            const QString fresh = text(false);
            if (ranks.id(fresh) == int(texts.size()))
                texts << fresh;
        }
        ranks.prepare();
        if (m_random.bounded(4) != 0)
            continue;
        ranks.settle();
        for (int i = 0; i < 500; ++i) {
            const int a = m_random.bounded(int(texts.size()));
            const int b = m_random.bounded(int(texts.size()));
            const auto sign = [](int number) { return (number > 0) - (number < 0); };
            QVERIFY2(sign(ranks.rank(a) - ranks.rank(b)) == sign(collator.compare(texts[a], texts[b])),
                     qPrintable(u"“%1” and “%2”"_s.arg(texts[a], texts[b])));
        }
    }
}

/// The collator's keys and its comparison do not agree about these.
void TestTextSort::invisibleTexts()
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    TextRanks ranks;
    QStringList texts;
    for (int batch = 0; batch < 60; ++batch) {
        for (int i = batch == 0 ? 200 : 4; i > 0; --i) {
            const QString fresh =
                QString(m_random.bounded(60), QChar(0xad)) + QString(m_random.bounded(3), u'a');
            if (ranks.id(fresh) == int(texts.size()))
                texts << fresh;
        }
        ranks.prepare();
        if (batch % 3 == 0)
            ranks.settle();
    }
    ranks.settle();
    QVERIFY(ranks.rank(ranks.id(u"a"_s)) < ranks.rank(ranks.id(u"aa"_s)));
}

/// All threads of the pool but the one that sorts are taken, for as long as they like.
void TestTextSort::waitsForNobodyElsesWork()
{
    QThreadPool &pool = *QThreadPool::globalInstance();
    pool.waitForDone();
    QSemaphore goOn;
    int others = 0;
    while (others + 1 < pool.maxThreadCount() && pool.tryStart([&goOn] { goOn.acquire(); }))
        ++others;
    QList<QString> texts;
    for (int i = 0; i < 50'000; ++i)
        texts << text(false);
    std::vector<int> items(texts.size());
    std::iota(items.begin(), items.end(), 0);
    std::ranges::shuffle(items, m_random);
    QSemaphore sorted;
    QVERIFY(pool.tryStart([&] {
        sortTexts(texts);
        sortInShares(items, std::less<int>());
        sorted.release();
    }));
    const bool done = sorted.tryAcquire(1, 60'000);
    goOn.release(others);
    pool.waitForDone();
    QVERIFY(done);
    QVERIFY(std::ranges::is_sorted(items));
}

ROSTER_TEST(TestTextSort);
#include "tst_textsort.moc"
