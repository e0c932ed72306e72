// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixtures.h"

#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"

#include <QCollator>
#include <QRandomGenerator>

#include <algorithm>

namespace roster::fixtures {

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

} // namespace roster::fixtures
