// SPDX-License-Identifier: GPL-3.0-or-later
#include "listmodels.h"
#include "listreference.h"
#include "support/testprogram.h"

#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <chrono>

using namespace std::chrono_literals;
using namespace roster;
using namespace roster::fixtures;

namespace {

/// What somebody has chosen in a list, and indexes that are kept: they stay on their instance as long as it
/// is shown, and go with it.
class Reader {
public:
    explicit Reader(Models &models)
        : m_models(models)
    {
    }

    /// @p atOnce: every change has been shown before the next one came.
    QString mistake(bool atOnce)
    {
        const QSet<InstanceKey> shown = m_models.shownKeys();
        const QSet<InstanceKey> stayed = (m_shown & shown);
        m_shown = shown;
        for (auto kept = m_kept.begin(); kept != m_kept.end();) {
            if (kept->isValid() && m_models.keyAt(kept->row()) != kept.key())
                return u"an index is another instance's: "_s + kept.key().id;
            if (!kept->isValid() && atOnce && stayed.contains(kept.key()))
                return u"an index went though its instance stayed: "_s + kept.key().id;
            kept = kept->isValid() ? std::next(kept) : m_kept.erase(kept);
        }
        QSet<InstanceKey> selected;
        for (const QModelIndex &index : m_selection.selectedRows())
            selected << m_models.keyAt(index.row());
        m_selected &= atOnce ? stayed : shown;
        if (atOnce ? selected != m_selected : !m_selected.contains(selected))
            return u"%1 rows are selected, not %2"_s.arg(selected.size()).arg(m_selected.size());
        m_selected = selected;
        return {};
    }

    void choose(Chance &chance)
    {
        if (m_models.list.rowCount() == 0)
            return;
        const int row = chance.below(m_models.list.rowCount());
        if (m_models.list.isHeading(row))
            return;
        const InstanceKey key = m_models.keyAt(row);
        m_kept.insert(key, m_models.list.index(row, int(Column::Id)));
        if (chance.oneIn(10)) {
            m_selected.clear();
            m_selection.clear();
        }
        m_selected << key;
        m_selection.setCurrentIndex(m_models.list.index(row, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

private:
    Models &m_models;
    QItemSelectionModel m_selection{&m_models.list};
    QSet<InstanceKey> m_selected;
    QHash<InstanceKey, QPersistentModelIndex> m_kept;
    QSet<InstanceKey> m_shown; ///< after the change before
};

} // namespace

class TestInstanceListReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void sameAsReference_data();
    void sameAsReference();
};

void TestInstanceListReference::sameAsReference_data()
{
    QTest::addColumn<int>("ids");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<bool>("workers");
    QTest::newRow("very few rows") << 4 << 1500 << false;
    QTest::newRow("few rows") << 12 << 300 << false;
    QTest::newRow("many rows") << 80 << 30 << false;
    QTest::newRow("very few rows, on workers") << 4 << 1200 << true;
    QTest::newRow("few rows, on workers") << 12 << 300 << true;
    QTest::newRow("many rows, on workers") << 80 << 40 << true;
}

void TestInstanceListReference::sameAsReference()
{
    QFETCH(int, ids);
    QFETCH(int, rounds);
    QFETCH(bool, workers);
    Models m;
    if (workers) {
        m.list.setRowsAtOnce(0);
        m.list.setRestTime(2ms);
    }
    Reference reference;
    Chance chance;
    QList<Account> accounts{account(1), account(2, ProviderId::NebulaBlock), account(3)};
    m.table.setAccounts(accounts);

    Reader reader(m);
    for (int round = 0; round < rounds; ++round) {
        const int what = chance.below(10);
        if (what < 4) {
            const QList<Instance> batch = chance.instances(1 + chance.below(ids), ids);
            for (const Instance &instance : batch)
                reference.upsert(instance);
            m.table.upsert(batch);
        } else if (what < 6 && !reference.instances.isEmpty()) {
            const QList<InstanceKey> keys = chance.someOf(reference.instances, chance.among({2, 3, 20}));
            if (chance.oneIn(2)) {
                reference.remove(keys);
                m.table.remove(keys);
            } else { // as a refresh does it
                reference.markGone(keys);
                m.table.markGone(keys);
                const QUuid refreshed = account(chance.among({1, 2, 3})).id;
                reference.endRefresh(refreshed);
                m.table.endRefresh(refreshed);
            }
        } else if (what < 8) {
            reference.filter = chance.oneIn(4) ? InstanceFilter() : chance.filter();
            m.list.setFilter(reference.filter);
        } else if (chance.oneIn(8)) {
            accounts[0].name = chance.among({u"gpu"_s, u"train"_s, u"account 9"_s});
            m.table.setAccounts(accounts);
        } else if (chance.oneIn(4)) {
            reference.grouping =
                chance.among({std::optional<Column>(), std::optional(Column::Status),
                              std::optional(Column::Account), std::optional(Column::Region)});
            m.list.setGrouping(reference.grouping);
        } else if (reference.grouping && chance.oneIn(3) && m.list.rowCount() > 0) {
            const int row = chance.below(m.list.rowCount());
            if (m.list.isHeading(row) && m.heading(row).column == *reference.grouping) {
                const QString key = reference.groupKey(m.heading(row).title);
                m.list.setCollapsed(row, !reference.collapsed.contains(key));
                if (!reference.collapsed.remove(key))
                    reference.collapsed.insert(key);
            }
        } else if (chance.oneIn(10)) {
            reference.levels.clear();
            m.list.sort(-1);
        } else {
            const QList<SortLevel> levels = chance.sortLevels();
            reference.sortBy(levels);
            m.list.sortBy(levels);
        }

        // Meanwhile other changes may come in; what counts is what is shown in the end.
        if (workers && chance.oneIn(2))
            continue;
        while (m.list.isBusy())
            QVERIFY(QSignalSpy(&m.list, &InstanceListModel::busyChanged).wait());
        while (m.list.isBehind())
            QVERIFY(QSignalSpy(&m.list, &InstanceListModel::rearranged).wait());
        QCOMPARE(m.items(), reference.ids(m.table));
        for (int row = 0; !workers && row < m.list.rowCount(); ++row)
            QCOMPARE(m.heading(row).totals.instances, m.heading(row).instances);
        QCOMPARE(reader.mistake(!workers), QString());
        reader.choose(chance);
        for (int row = 0; row < m.list.rowCount(); ++row) {
            const QModelIndex index = m.list.index(row, int(Column::Id));
            if (!m.list.isHeading(row))
                QCOMPARE(m.list.mapFromSource(m.list.mapToSource(index)), index);
        }
    }
}

ROSTER_TEST(TestInstanceListReference);
#include "tst_instancelistreference.moc"
