// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/output/exactvalue.h"
#include "models/output/tablewriter.h"
#include "models/table/instancecells.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roster::tablewriter {

namespace {

struct Csv {
    Q_DECLARE_TR_FUNCTIONS(roster::TableWriter)
};

using CellFunction = QString (*)(const Instance &, const CellContext &);

/// A column of the table is one of these, or several.
struct CsvColumn {
    QString title;
    CellFunction cell;
};

template<auto Member>
QString plain(const Instance &instance, const CellContext &)
{
    return exact::text(instance.*Member);
}

/// Never among own prices: they would be added up together.
QString listAmount(const Instance &instance, const CellContext &)
{
    return instance.price ? QString() : exact::text(instance.listPrice);
}

template<const Maybe<Money> &(*Get)(const Instance &)>
QString currency(const Instance &instance, const CellContext &)
{
    const auto &money = Get(instance);
    return money ? exact::word(money->currency()) : QString();
}

template<const Maybe<Money> &(*Get)(const Instance &)>
QString period(const Instance &instance, const CellContext &)
{
    const auto &money = Get(instance);
    return money ? exact::word(money->period()) : QString();
}

const Maybe<Money> &totalCost(const Instance &instance)
{
    return instance.totalCost;
}

QString runningSeconds(const Instance &instance, const CellContext &context)
{
    const QVariant seconds = cells::runningTimeValue(instance, context);
    return seconds.isValid() ? QString::number(seconds.toLongLong()) : QString();
}

QString withUnit(Column column, const QString &unit)
{
    return Csv::tr("%1 (%2)", "header of a CSV file: a column's title and the unit of its numbers")
        .arg(columnTitle(column), unit);
}

QList<CsvColumn> csvColumns(Column column)
{
    const QString title = columnTitle(column);
    const QString gigabyte = u"GB"_s;
    switch (column) {
    case Column::GpuCount:
        return {{title, plain<&Instance::gpuCount>}};
    case Column::Cpu:
        return {{title, plain<&Instance::cpuCount>}};
    case Column::Memory:
        return {{withUnit(column, gigabyte), plain<&Instance::memoryGb>}};
    case Column::SystemDisk:
        return {{withUnit(column, gigabyte), plain<&Instance::systemDiskGb>}};
    case Column::EphemeralDisk:
        return {{withUnit(column, gigabyte), plain<&Instance::ephemeralDiskGb>}};
    case Column::Price:
        return {{title, plain<&Instance::price>},
                {Csv::tr("List price", "header of a CSV file: of the product"), listAmount},
                {Csv::tr("Price currency", "header of a CSV file"), currency<cells::shownPrice>},
                {Csv::tr("Price per", "header of a CSV file: hour or month"), period<cells::shownPrice>}};
    case Column::TotalCost:
        return {{title, plain<&Instance::totalCost>},
                {Csv::tr("Total cost currency", "header of a CSV file"), currency<totalCost>}};
    case Column::RunningTime:
        return {{withUnit(column, u"s"_s), runningSeconds}};
    case Column::Created:
        return {{title, plain<&Instance::createdAt>}};
    case Column::LastStarted:
        return {{title, plain<&Instance::lastStartedAt>}};
    case Column::LastStopped:
        return {{title, plain<&Instance::lastStoppedAt>}};
    case Column::Ends:
        return {{title, plain<&Instance::endsAt>}};
    // As texts, as they are shown. Named one by one, so that the compiler asks about each new column.
    case Column::Status:
    case Column::Name:
    case Column::Id:
    case Column::Account:
    case Column::Provider:
    case Column::Type:
    case Column::Gpu:
    case Column::Image:
    case Column::Region:
    case Column::Billing:
    case Column::PublicAddress:
    case Column::PrivateAddress:
    case Column::Ports:
    case Column::AutoRenew:
    case Column::AutoMigrate:
    case Column::Product:
        return {{title, columnSpec(column).text}};
    case Column::Count:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray csv(const TableExtract &extract, const StopFlag &stop)
{
    QList<CsvColumn> columns;
    for (const Column column : extract.columns)
        columns += csvColumns(column);

    const auto line = [](const QStringList &cells) { return cells.join(u',').toUtf8() + "\r\n"; };
    QStringList cells;
    for (const CsvColumn &column : columns)
        cells.append(csvCell(column.title));
    QByteArray bytes = line(cells);
    extract.forEach(stop, [&](const Instance &instance, const CellContext &context) {
        cells.clear();
        for (const CsvColumn &column : columns)
            cells.append(csvCell(column.cell(instance, context)));
        bytes += line(cells);
    });
    return bytes;
}

} // namespace roster::tablewriter
