// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/instancecolumns.h"

#include "models/table/instancecells.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace roster {

using namespace cells;

// One row for each column. Titles are short; the tool tip says the rest.
static constexpr std::array<ColumnSpec, columnTotal> specs{{
    {.column = Column::Status,
     .key = "status",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Status", "table column"),
     .toolTip =
         QT_TRANSLATE_NOOP3("roster::Columns", "Whether the instance runs", "tool tip of a table column"),
     .visible = true,
     .width = 136,
     .value = textValue<statusText>,
     .text = statusText,
     .detail = statusDetail,
     .group = statusText},
    {.column = Column::Name,
     .key = "name",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Name", "table column: the instance's name"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "The name given to the instance",
                                   "tool tip of a table column"),
     .confidential = true,
     .visible = true,
     .width = 180,
     .value = value<&Instance::name>,
     .text = text<&Instance::name>},
    {.column = Column::Id,
     .key = "id",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "ID", "table column: the instance's identifier"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "The identifier that the cloud gave to the instance",
                                   "tool tip of a table column"),
     .monospace = true,
     .confidential = true,
     .width = 170,
     .value = value<&Instance::id>,
     .text = text<&Instance::id>},
    {.column = Column::Account,
     .key = "account",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Account", "table column"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "The account that rents the instance",
                                   "tool tip of a table column"),
     .confidential = true,
     .repeats = true,
     .visible = true,
     .width = 138,
     .value = textValue<accountText>,
     .text = accountText,
     .group = accountText},
    {.column = Column::Provider,
     .key = "provider",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Provider", "table column: the cloud's name"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "The cloud that the instance is rented from",
                                   "tool tip of a table column"),
     .repeats = true,
     .width = 110,
     .value = textValue<providerText>,
     .text = providerText},
    {.column = Column::Type,
     .key = "type",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Type", "table column: kind of instance"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "The kind of instance, as the cloud names it",
                                   "tool tip of a table column"),
     .repeats = true,
     .width = 110,
     .value = textValue<typeText>,
     .text = typeText},
    {.column = Column::Gpu,
     .key = "gpu",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "GPU", "table column"),
     .toolTip = QT_TRANSLATE_NOOP3(
         "roster::Columns",
         "Number and model of the GPUs; the product where the cloud does not list the model",
         "tool tip of a table column"),
     .repeats = true,
     .visible = true,
     .width = 135,
     .value = gpuValue,
     .text = gpuText,
     .group = gpuGroup},
    {.column = Column::GpuCount,
     .key = "gpu_count",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "GPU count", "table column"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "Number of GPUs", "tool tip of a table column"),
     .number = true,
     .repeats = true,
     .width = 90,
     .value = value<&Instance::gpuCount>,
     .text = text<&Instance::gpuCount>},
    {.column = Column::Cpu,
     .key = "cpu",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "CPU", "table column"),
     .toolTip =
         QT_TRANSLATE_NOOP3("roster::Columns", "Number of virtual CPU cores", "tool tip of a table column"),
     .number = true,
     .repeats = true,
     .width = 60,
     .value = value<&Instance::cpuCount>,
     .text = text<&Instance::cpuCount>},
    {.column = Column::Memory,
     .key = "memory",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Memory", "table column"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "Main memory", "tool tip of a table column"),
     .number = true,
     .repeats = true,
     .visible = true,
     .width = 78,
     .value = value<&Instance::memoryGb>,
     .text = text<&Instance::memoryGb>,
     .detail = detail<&Instance::memoryGb>},
    {.column = Column::SystemDisk,
     .key = "system_disk",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "System disk", "table column"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "Size of the disk that holds the system",
                                   "tool tip of a table column"),
     .number = true,
     .width = 100,
     .value = value<&Instance::systemDiskGb>,
     .text = text<&Instance::systemDiskGb>,
     .detail = detail<&Instance::systemDiskGb>},
    {.column = Column::EphemeralDisk,
     .key = "ephemeral_disk",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Ephemeral disk",
                                 "table column: a disk that is lost with the instance"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "Size of the disk that is lost with the instance",
                                   "tool tip of a table column"),
     .number = true,
     .width = 120,
     .value = value<&Instance::ephemeralDiskGb>,
     .text = text<&Instance::ephemeralDiskGb>,
     .detail = detail<&Instance::ephemeralDiskGb>},
    {.column = Column::Image,
     .key = "image",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Image or OS",
                                 "table column: container image or operating system"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns",
                                   "The container image or operating system that the instance runs",
                                   "tool tip of a table column"),
     .repeats = true,
     .width = 240,
     .value = value<&Instance::image>,
     .text = text<&Instance::image>},
    {.column = Column::Region,
     .key = "region",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Region", "table column"),
     .toolTip =
         QT_TRANSLATE_NOOP3("roster::Columns", "Where the instance stands", "tool tip of a table column"),
     .repeats = true,
     .visible = true,
     .width = 110,
     .value = textValue<regionText>,
     .text = regionText,
     .detail = regionDetail,
     .group = regionText},
    {.column = Column::Billing,
     .key = "billing",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Billing", "table column"),
     .toolTip =
         QT_TRANSLATE_NOOP3("roster::Columns", "How the instance is paid", "tool tip of a table column"),
     .repeats = true,
     .visible = true,
     .width = 102,
     .value = textValue<billingText>,
     .text = billingText,
     .group = billingText},
    {.column = Column::Price,
     .key = "price",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Price", "table column"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns",
                                   "What the instance costs, where the cloud tells it; with * the list "
                                   "price of its product",
                                   "tool tip of a table column"),
     .number = true,
     .confidential = true,
     .visible = true,
     .width = 114,
     .value = priceValue,
     .text = priceText,
     .detail = priceDetail},
    {.column = Column::TotalCost,
     .key = "total_cost",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Total cost", "table column"),
     .toolTip =
         QT_TRANSLATE_NOOP3("roster::Columns", "What the instance has cost so far, where the list tells it",
                            "tool tip of a table column"),
     .number = true,
     .confidential = true,
     .accrues = true,
     .width = 100,
     .value = value<&Instance::totalCost>,
     .text = text<&Instance::totalCost>},
    {.column = Column::RunningTime,
     .key = "running_time",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Uptime", "table column: how long the instance has run"),
     .toolTip = QT_TRANSLATE_NOOP3(
         "roster::Columns", "How long the instance has run, as the cloud tells it, or since its last start",
         "tool tip of a table column"),
     .number = true,
     .ticks = true,
     .visible = true,
     .width = 97,
     .value = runningTimeValue,
     .text = runningTimeText},
    {.column = Column::Ends,
     .key = "ends",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Ends", "table column: the date on which the rent ends"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "When the rent ends", "tool tip of a table column"),
     .visible = true,
     .width = 86,
     .value = endsValue,
     .text = endsText,
     .detail = detail<&Instance::endsAt>},
    {.column = Column::PublicAddress,
     .key = "public_address",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Public IP", "table column: an IP address"),
     .toolTip =
         QT_TRANSLATE_NOOP3("roster::Columns", "Address on the Internet", "tool tip of a table column"),
     .monospace = true,
     .confidential = true,
     .width = 126,
     .value = value<&Instance::publicAddress>,
     .text = text<&Instance::publicAddress>},
    {.column = Column::PrivateAddress,
     .key = "private_address",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Private IP", "table column: an IP address"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "Address in the cloud's own network",
                                   "tool tip of a table column"),
     .monospace = true,
     .confidential = true,
     .width = 98,
     .value = value<&Instance::privateAddress>,
     .text = text<&Instance::privateAddress>},
    {.column = Column::Ports,
     .key = "ports",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Ports", "table column: network ports"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns",
                                   "Network ports that the instance offers, and where they are reached",
                                   "tool tip of a table column"),
     .monospace = true,
     .confidential = true,
     .width = 220,
     .value = textValue<portsText>,
     .text = portsText,
     .detail = portsDetail},
    {.column = Column::Created,
     .key = "created",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Created", "table column: a date"),
     .toolTip =
         QT_TRANSLATE_NOOP3("roster::Columns", "When the instance was created", "tool tip of a table column"),
     .width = 140,
     .value = value<&Instance::createdAt>,
     .text = text<&Instance::createdAt>,
     .detail = detail<&Instance::createdAt>},
    {.column = Column::LastStarted,
     .key = "last_started",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Last started", "table column: a date"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "When the instance was last started",
                                   "tool tip of a table column"),
     .width = 140,
     .value = value<&Instance::lastStartedAt>,
     .text = lastStartedText,
     .detail = detail<&Instance::lastStartedAt>},
    {.column = Column::LastStopped,
     .key = "last_stopped",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Last stopped", "table column: a date"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "When the instance was last stopped",
                                   "tool tip of a table column"),
     .width = 140,
     .value = value<&Instance::lastStoppedAt>,
     .text = text<&Instance::lastStoppedAt>,
     .detail = detail<&Instance::lastStoppedAt>},
    {.column = Column::AutoRenew,
     .key = "auto_renew",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Auto-renew", "table column"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "Whether the rent is renewed by itself",
                                   "tool tip of a table column"),
     .width = 120,
     .value = autoRenewValue,
     .text = autoRenewText},
    {.column = Column::AutoMigrate,
     .key = "auto_migrate",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Auto-migrate", "table column"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns",
                                   "Whether the cloud moves the instance when its machine has trouble",
                                   "tool tip of a table column"),
     .width = 120,
     .value = autoMigrateValue,
     .text = autoMigrateText},
    {.column = Column::Product,
     .key = "product",
     .title = QT_TRANSLATE_NOOP3("roster::Columns", "Product", "table column: the cloud's product id"),
     .toolTip = QT_TRANSLATE_NOOP3("roster::Columns", "The product that was rented, as the cloud names it",
                                   "tool tip of a table column"),
     .monospace = true,
     .repeats = true,
     .width = 160,
     .value = value<&Instance::productId>,
     .text = text<&Instance::productId>},
}};

// The enum is the table's index.
static_assert([] {
    for (size_t i = 0; i < specs.size(); ++i) {
        if (size_t(specs[i].column) != i)
            return false;
    }
    return true;
}());

static QString translated(const TranslatableText &text)
{
    return QCoreApplication::translate("roster::Columns", text.text, text.comment);
}

std::span<const ColumnSpec> columnSpecs()
{
    return specs;
}

const ColumnSpec &columnSpec(Column column)
{
    Q_ASSERT(column >= Column::Status && column < Column::Count);
    return specs[size_t(column)];
}

std::optional<Column> columnFromKey(QStringView key)
{
    const auto found = std::ranges::find_if(
        specs, [key](const ColumnSpec &spec) { return key == QLatin1StringView(spec.key); });
    return found == specs.end() ? std::nullopt : std::optional(found->column);
}

QList<Column> groupingColumns()
{
    QList<Column> columns;
    for (const ColumnSpec &spec : specs) {
        if (spec.group)
            columns.append(spec.column);
    }
    return columns;
}

QString columnTitle(Column column)
{
    return translated(columnSpec(column).title);
}

QString columnToolTip(Column column)
{
    return translated(columnSpec(column).toolTip);
}

} // namespace roster
