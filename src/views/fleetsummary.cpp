// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/fleetsummary.h"

#include "models/format.h"
#include "models/instancelistmodel.h"
#include "models/instancetablemodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

struct Summary {
    Q_DECLARE_TR_FUNCTIONS(roster::FleetSummary)
};

/// Rows of these accounts; of all of them when there are none.
int rowsOf(const InstanceTableModel &table, const QSet<QUuid> &accounts)
{
    if (accounts.isEmpty())
        return table.rowCount();
    int rows = 0;
    for (int row = 0; row < table.rowCount(); ++row)
        rows += accounts.contains(table.instance(row).account) ? 1 : 0;
    return rows;
}

void add(QList<Money> &sums, const Money &price)
{
    for (Money &sum : sums) {
        if (const auto both = Money::sum(sum, price)) {
            sum = *both;
            return;
        }
    }
    sums.append(price);
}

} // namespace

FleetSummary FleetSummary::of(const InstanceTableModel &table, const InstanceListModel &list)
{
    FleetSummary summary;
    summary.instances = list.rowCount();
    summary.hidden = rowsOf(table, list.filter().accounts) - summary.instances;
    for (int row = 0; row < summary.instances; ++row) {
        const Instance &instance = table.instance(list.mapToSource(list.index(row, 0)).row());
        summary.gpus += instance.gpuCount.value_or(0);
        if (instance.status.group() != StatusGroup::Running)
            continue;
        ++summary.running;
        if (instance.price && instance.price->period() == Period::Hour)
            add(summary.hourly, *instance.price);
    }
    return summary;
}

QString FleetSummary::countsText() const
{
    QStringList parts{Summary::tr("%n instances", nullptr, instances), Summary::tr("%n GPUs", nullptr, gpus),
                      Summary::tr("%n running", "instances", running)};
    if (hidden > 0)
        parts.append(Summary::tr("%n hidden", "instances that a filter hides", hidden));
    return parts.join(u"  ·  "_s);
}

QString FleetSummary::moneyText() const
{
    QStringList sums;
    for (const Money &sum : hourly)
        sums.append(format::money(sum));
    return sums.join(u" + "_s);
}

} // namespace roster
