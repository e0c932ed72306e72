// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that read the same and are encoded otherwise: found by either spelling, side by side in the order,
// copied and exported as they came.
#include "listmodels.h"
#include "models/find/spelling.h"
#include "models/output/tableextract.h"
#include "models/output/tablewriter.h"
#include "support/testprogram.h"

#include <QTest>

using namespace roster;
using namespace roster::fixtures;

namespace {

const auto composed = u"Müller-1"_s;
const auto decomposed = u"Mu\u0308ller-1"_s;
const auto syllables = u"가속-1"_s;
const auto jamo = u"\u1100\u1161\u1109\u1169\u11A8-1"_s;
const auto wide = u"ＧＰＵ－１"_s;

} // namespace

class SpellingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        useEnglish();
        m_models = std::make_unique<Models>();
        QList<Instance> instances;
        for (const QString &name :
             {composed, u"Muller-9"_s, jamo, u"gpu-1"_s, syllables, decomposed, wide, u"other"_s})
            instances << instance(QString::number(instances.size()), name);
        m_models->table.upsert(instances);
        m_models->list.sort(int(Column::Name), Qt::AscendingOrder);
    }

    void eitherSpellingFindsBoth_data()
    {
        QTest::addColumn<QString>("find");
        QTest::addColumn<QStringList>("names");
        const QStringList umlauts{composed, decomposed};
        const QStringList korean{jamo, syllables};
        const QStringList gpus{u"gpu-1"_s, wide};
        QTest::newRow("composed") << u"müller"_s << umlauts;
        QTest::newRow("decomposed") << u"mu\u0308ller"_s << umlauts;
        QTest::newRow("capitals") << u"MÜLLER"_s << umlauts;
        QTest::newRow("field") << u"name:mu\u0308ller"_s << umlauts;
        QTest::newRow("whole field") << u"name=müller-1"_s << umlauts;
        QTest::newRow("syllables") << u"가속"_s << korean;
        QTest::newRow("jamo") << jamo << korean;
        QTest::newRow("narrow") << u"gpu-1"_s << gpus;
        QTest::newRow("wide") << u"name:ＧＰＵ－１"_s << gpus;
        QTest::newRow("without the mark") << u"muller"_s << QStringList{u"Muller-9"_s};
    }

    void eitherSpellingFindsBoth()
    {
        QFETCH(const QString, find);
        QFETCH(QStringList, names);
        InstanceFilter filter;
        filter.find = find;
        m_models->list.setFilter(filter);
        QStringList found = shownNames();
        found.sort();
        names.sort();
        QCOMPARE(found, names);
    }

    void theFilterLineFindsBoth()
    {
        for (const QString &typed : {u"müller"_s, u"MU\u0308LLER"_s}) {
            InstanceFilter filter;
            filter.query.name = typed;
            m_models->list.setFilter(filter);
            QStringList names = shownNames();
            names.sort();
            QCOMPARE(names, QStringList({decomposed, composed})); // by code points
        }
    }

    void theyStandTogether()
    {
        const QStringList names = shownNames();
        const auto distance = [&](const QString &a, const QString &b) {
            return std::abs(names.indexOf(a) - names.indexOf(b));
        };
        QCOMPARE(distance(composed, decomposed), 1);
        QCOMPARE(distance(syllables, jamo), 1);
        QCOMPARE(distance(u"gpu-1"_s, wide), 1);
    }

    void copiesKeepTheCloudsSpelling()
    {
        InstanceFilter filter;
        filter.find = u"müller"_s;
        m_models->list.setFilter(filter);
        const TableExtract extract = TableExtract::of(m_models->table, m_models->list,
                                                      {{0, m_models->list.rowCount() - 1}}, {Column::Name});
        const QString csv = QString::fromUtf8(tablewriter::csv(extract));
        const QString json = QString::fromUtf8(tablewriter::json(extract));
        for (const QString &text : {csv, json}) {
            QVERIFY(text.contains(composed));
            QVERIFY(text.contains(decomposed));
        }
    }

    void findsInTextsThatStayAsTheyAre()
    {
        for (const QString &text : {u"x MÜLLER y"_s, u"x Mu\u0308ller y"_s}) {
            for (const QString &words : {u"müller"_s, u"mu\u0308ller"_s})
                QCOMPARE(spellingsOf(words).match(text).capturedStart(), 2);
        }
        QVERIFY(!spellingsOf(u"a.c"_s).match(u"abc"_s).hasMatch()); // no pattern
        QVERIFY(spellingsOf(QString(QChar(0xD83D))).isValid());
    }

private:
    QStringList shownNames() const
    {
        QStringList names;
        for (int row = 0; row < m_models->list.rowCount(); ++row)
            names << m_models->table.instance(m_models->list.tableRow(row)).name;
        return names;
    }

    std::unique_ptr<Models> m_models;
};

ROSTER_TEST(SpellingTest);
#include "tst_spelling.moc"
