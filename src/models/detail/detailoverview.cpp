// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/detailfields.h"

#include "models/table/instancecells.h"
#include "models/text/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roster::detail {

namespace {

struct Overview {
    Q_DECLARE_TR_FUNCTIONS(roster::DetailOverview)
};

QString numbers(const QList<int> &numbers)
{
    QStringList texts;
    for (const int number : firstOf(numbers))
        texts << QString::number(number);
    if (numbers.size() > format::mostEntries)
        texts << format::more(numbers.size() - format::mostEntries);
    return texts.join(u", "_s);
}

DetailGroup identity(const Source &source, const CellContext &context)
{
    const Instance &instance = source.detail.instance;
    const bool named = !instance.regionName.isEmpty() && instance.regionName != instance.region;
    return Fields()
        .text(Overview::tr("Status", "detail: label"), format::status(instance.status))
        .masked(Overview::tr("Error", "detail: label, the cloud's code for what went wrong"),
                instance.statusError)
        .masked(Overview::tr("Message", "detail: label, the cloud's words about the status"),
                instance.statusMessage)
        .name(Overview::tr("Name", "detail: label, the instance's name"), instance.name)
        .mono(Overview::tr("ID", "detail: label, the instance's identifier"), instance.id)
        .name(Overview::tr("Account", "detail: label"), format::account(source.account))
        .text(Overview::tr("Type", "detail: label, kind of instance"), cells::typeText(instance, context))
        .common(Overview::tr("Product", "detail: label, the cloud's product id"), instance.productId,
                DetailField::Kind::Mono)
        .common(Overview::tr("Region", "detail: label"), named ? instance.regionName : SharedText())
        .common(named ? Overview::tr("Region ID", "detail: label") : Overview::tr("Region", "detail: label"),
                instance.region, DetailField::Kind::Mono)
        .word(Overview::tr("Region version", "detail: label"), source.detail.regionVersion)
        .group(Overview::tr("Instance", "detail: heading"));
}

DetailGroup hardware(const Source &source)
{
    const Instance &instance = source.detail.instance;
    return Fields()
        .word(Overview::tr("GPU", "detail: label, the GPU's model"), instance.gpu)
        .word(Overview::tr("GPU series", "detail: label"), source.detail.gpuSeries)
        .text(Overview::tr("GPU count", "detail: label"), format::count(instance.gpuCount))
        .text(Overview::tr("GPU numbers", "detail: label, which GPUs of the machine: 0, 1, 2"),
              numbers(source.detail.gpuIndices))
        .text(Overview::tr("CPU cores", "detail: label, number of virtual cores"),
              format::count(instance.cpuCount))
        .word(Overview::tr("CPU model", "detail: label"), source.detail.cpuModel)
        .text(Overview::tr("Memory", "detail: label, main memory"), format::gigabytes(instance.memoryGb))
        .text(Overview::tr("System disk", "detail: label"), format::gigabytes(instance.systemDiskGb))
        .text(Overview::tr("Ephemeral disk", "detail: label, a disk that is lost with the instance"),
              format::gigabytes(instance.ephemeralDiskGb))
        .group(Overview::tr("Hardware", "detail: heading"));
}

DetailGroup times(const Source &source, const CellContext &context)
{
    const Instance &instance = source.detail.instance;
    return Fields()
        .text(Overview::tr("Created", "detail: label, a date"),
              format::exactDateTime(instance.createdAt, source.now))
        .text(Overview::tr("Last started", "detail: label, a date"),
              format::exactDateTime(instance.lastStartedAt, source.now))
        .text(Overview::tr("Last stopped", "detail: label, a date"),
              format::exactDateTime(instance.lastStoppedAt, source.now))
        .text(Overview::tr("Uptime", "detail: label, how long the instance has run"),
              cells::runningTimeText(instance, context))
        .group(Overview::tr("Times", "detail: heading"));
}

} // namespace

DetailPage overviewPage(const Source &source)
{
    const CellContext context{&source.account, source.now};
    return page(u"overview"_s, Overview::tr("Overview", "detail: page"),
                {identity(source, context), hardware(source), times(source, context)});
}

} // namespace roster::detail
