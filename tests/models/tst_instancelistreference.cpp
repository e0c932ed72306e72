// SPDX-License-Identifier: GPL-3.0-or-later
#include "listmodels.h"

#include <QCollator>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace roster;
using namespace roster::fixtures;

namespace {

/// The simplest list there is: everything anew, every time.
class Reference {
public:
    QList<Instance> instances;
    InstanceFilter filter;
    QList<SortLevel> levels; ///< the chosen ones, and the name
    std::optional<Column> grouping;
    QSet<QString> collapsed; ///< titles of groups, by column
    QHash<InstanceKey, bool> gone; ///< true: since before the last refresh of its account

    void upsert(const Instance &instance)
    {
        gone.remove(instance.key());
        for (Instance &known : instances) {
            if (known.key() == instance.key()) {
                known = instance;
                return;
            }
        }
        instances << instance;
    }

    void remove(const QList<InstanceKey> &keys)
    {
        instances.removeIf([&](const Instance &i) { return keys.contains(i.key()); });
        gone.removeIf([&](const auto &entry) { return keys.contains(entry.key()); });
    }

    void markGone(const QList<InstanceKey> &keys)
    {
        for (const InstanceKey &key : keys) {
            if (!gone.contains(key))
                gone.insert(key, false);
        }
    }

    void endRefresh(const QUuid &account)
    {
        QList<InstanceKey> leaving;
        for (auto entry = gone.begin(); entry != gone.end(); ++entry) {
            if (entry.key().account == account && std::exchange(entry.value(), true))
                leaving << entry.key();
        }
        remove(leaving);
    }

    void sortBy(const QList<SortLevel> &chosen)
    {
        levels = chosen;
        if (!chosen.isEmpty() && std::ranges::find(chosen, Column::Name, &SortLevel::column) == chosen.end())
            levels.append({Column::Name, Qt::AscendingOrder});
    }

    QStringList ids(const InstanceTableModel &table) const
    {
        QList<Instance> shown;
        std::ranges::copy_if(instances, std::back_inserter(shown),
                             [&](const Instance &instance) { return accepts(instance, table); });
        for (auto level = levels.crbegin(); level != levels.crend(); ++level)
            sortBy(shown, level->order, [&](const Instance &i) { return value(i, level->column, table); });
        if (!grouping)
            return idsOf(shown);

        const auto group = [&](const Instance &i) {
            return columnSpec(*grouping).group(i, {table.account(i.account), now});
        };
        const auto chosen = std::ranges::find(levels, *grouping, &SortLevel::column);
        sortBy(shown, chosen == levels.end() ? Qt::AscendingOrder : chosen->order,
               [&](const Instance &i) { return group(i).isEmpty() ? QVariant() : QVariant(group(i)); });
        QStringList items;
        for (auto first = shown.cbegin(); first != shown.cend();) {
            const QString title = group(*first);
            const auto end =
                std::find_if(first, shown.cend(), [&](const auto &i) { return group(i) != title; });
            const auto isThere = [&](const Instance &i) { return !gone.contains(i.key()); };
            items << u"# %1 %2"_s.arg(title).arg(std::count_if(first, end, isThere));
            if (!collapsed.contains(groupKey(title)))
                items << idsOf(QList<Instance>(first, end));
            first = end;
        }
        return items;
    }

    QString groupKey(const QString &title) const { return QString::number(int(*grouping)) + title; }

private:
    static QVariant value(const Instance &instance, Column column, const InstanceTableModel &table)
    {
        return columnSpec(column).value(instance, {table.account(instance.account), now});
    }

    static QStringList idsOf(const QList<Instance> &instances)
    {
        QStringList ids;
        for (const Instance &instance : instances)
            ids << instance.id;
        return ids;
    }

    template<typename Value>
    static void sortBy(QList<Instance> &shown, Qt::SortOrder order, Value value)
    {
        QCollator collator((QLocale()));
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::ranges::stable_sort(shown, [&](const Instance &a, const Instance &b) {
            const QVariant x = value(a);
            const QVariant y = value(b);
            if (!x.isValid() || !y.isValid())
                return x.isValid() && !y.isValid();
            const bool texts = x.metaType().id() == QMetaType::QString;
            const int difference = texts ? collator.compare(x.toString(), y.toString())
                                         : (x.toDouble() > y.toDouble()) - (x.toDouble() < y.toDouble());
            return order == Qt::AscendingOrder ? difference < 0 : difference > 0;
        });
    }

    bool accepts(const Instance &i, const InstanceTableModel &table) const
    {
        const InstanceQuery &query = filter.query;
        if (!filter.accounts.isEmpty() && !filter.accounts.contains(i.account))
            return false;
        if (!filter.answered.contains(i.account)) {
            if (!i.name.contains(query.name, Qt::CaseInsensitive)
                && !i.id.contains(query.name, Qt::CaseInsensitive))
                return false;
            if (!query.status.isEmpty() && !i.status.is(query.status))
                return false;
            if (!query.regions.isEmpty() && !query.regions.contains(i.region))
                return false;
            if (!query.billingMode.isEmpty() && !i.billing.is(query.billingMode))
                return false;
        }
        const QStringList words = filter.find.split(u' ', Qt::SkipEmptyParts);
        return std::ranges::all_of(words, [&](const QString &word) {
            return std::ranges::any_of(columnSpecs(), [&](const ColumnSpec &spec) {
                return !spec.ticks
                    && spec.text(i, {table.account(i.account), now}).contains(word, Qt::CaseInsensitive);
            });
        });
    }
};

/// Random changes of a list, the same in each run.
class Chance {
public:
    int below(int limit) { return m_random.bounded(limit); }
    bool oneIn(int n) { return below(n) == 0; }
    template<typename T>
    T among(std::initializer_list<T> values)
    {
        return *(values.begin() + below(int(values.size())));
    }

    Instance instance(int ids)
    {
        Instance i = fixtures::instance(u"id-%1"_s.arg(below(ids)));
        i.account = account(among({1, 2, 3})).id;
        i.name = among({u"gpu-%1"_s, u"Train %1"_s, u"é%1"_s, u""_s});
        if (!i.name.isEmpty())
            i.name = i.name.arg(below(12));
        i.status = InstanceStatus(among({u"running"_s, u"exited"_s, u"Martian"_s, u""_s}));
        i.region = among({u"cn-south-1"_s, u"us-ca-6"_s, u""_s});
        i.billing = BillingMode(among({u"spot"_s, u"prepaid"_s, u""_s}));
        if (!oneIn(3))
            i.cpuCount = below(4);
        if (!oneIn(3))
            i.price = Money(below(5), 1, among({Currency::Cny, Currency::Usd}), Period::Hour);
        i.endsAt = oneIn(2) ? Timestamp() : Timestamp::fromUnixSeconds(below(4));
        return i;
    }

    QList<Instance> instances(int count, int ids)
    {
        QList<Instance> list;
        for (int i = 0; i < count; ++i)
            list << instance(ids);
        return list;
    }

    QList<SortLevel> sortLevels()
    {
        QList<SortLevel> levels;
        do {
            const Column column = among({Column::Name, Column::Cpu, Column::Price, Column::Status,
                                         Column::Ends, Column::Account, Column::Region});
            if (std::ranges::find(levels, column, &SortLevel::column) == levels.end())
                levels.append({column, among({Qt::AscendingOrder, Qt::DescendingOrder})});
        } while (oneIn(2));
        return levels;
    }

    InstanceFilter filter()
    {
        InstanceFilter filter;
        if (oneIn(3))
            filter.accounts = {account(among({1, 2})).id, account(3).id};
        if (oneIn(3))
            filter.query.name = among({u"GPU"_s, u"1"_s, u"-2"_s});
        if (oneIn(3))
            filter.query.status = among({u"Running"_s, u"martian"_s});
        if (oneIn(4))
            filter.query.regions = {u"us-ca-6"_s, u"elsewhere"_s};
        if (oneIn(4))
            filter.query.billingMode = u"spot"_s;
        if (oneIn(3))
            filter.answered = {account(2).id};
        if (oneIn(2))
            filter.find = among({u"train"_s, u"  É1  "_s, u"running gpu"_s, u"PPIO"_s, u"nothing at all"_s});
        return filter;
    }

    /// One in @p dose of them.
    QList<InstanceKey> someOf(const QList<Instance> &instances, int dose)
    {
        QList<InstanceKey> keys;
        for (const Instance &instance : instances) {
            if (oneIn(dose))
                keys << instance.key();
        }
        return keys;
    }

private:
    QRandomGenerator m_random{20260615};
};

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

QTEST_MAIN(TestInstanceListReference)
#include "tst_instancelistreference.moc"
