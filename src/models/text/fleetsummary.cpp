// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/fleetsummary.h"

#include "core/redactor.h"
#include "models/text/format.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

struct Summary {
    Q_DECLARE_TR_FUNCTIONS(roster::FleetSummary)
};

constexpr int mostModelsInLine = 3;
constexpr int mostModelsInDetail = 20;
constexpr int longestModel = 40;

QString modelText(const std::pair<QString, qint64> &model)
{
    const QString name = model.first.isEmpty()
        ? Summary::tr("model unknown", "GPUs of a model that is not known")
        : safeText(model.first, longestModel);
    return u"%1 × %2"_s.arg(name, QLocale().toString(model.second));
}

QString sumText(const QList<Money> &sums)
{
    QStringList texts;
    for (const Money &sum : sums)
        texts.append(format::money(sum));
    return texts.join(u" + "_s);
}

} // namespace

QStringList FleetSummary::countsTexts() const
{
    const QString rows = isSelection ? Summary::tr("%n selected", "instances", totals.instances)
                                     : Summary::tr("%n instances", nullptr, totals.instances);
    const QString gpus = Summary::tr("%n GPUs", nullptr, int(totals.gpus));
    QStringList rest{Summary::tr("%n running", "instances", totals.running)};
    if (hidden > 0 && !isSelection)
        rest.append(Summary::tr("%n hidden", "instances that a filter hides", hidden));

    const auto models = totals.models();
    QStringList texts;
    for (int count = std::min(int(models.size()), mostModelsInLine); count >= 0; --count) {
        QStringList named;
        for (int i = 0; i < count; ++i)
            named.append(modelText(models[i]));
        QString byModel = named.join(u", "_s);
        if (count < models.size())
            byModel += u" …"_s;
        const QString gpuPart = count == 0
            ? gpus
            : Summary::tr("%1: %2", "so many GPUs: how many of each model").arg(gpus, byModel);
        texts.append((QStringList{rows, gpuPart} + rest).join(u"  ·  "_s));
    }
    return texts;
}

QString FleetSummary::countsDetail() const
{
    const auto models = totals.models();
    QStringList lines;
    for (const auto &model : models.first(std::min<qsizetype>(models.size(), mostModelsInDetail)))
        lines.append(modelText(model));
    if (const int more = int(models.size()) - mostModelsInDetail; more > 0)
        lines.append(Summary::tr("and %n other models", "of GPUs", more));
    return lines.join(u'\n');
}

QString FleetSummary::moneyText() const
{
    return sumText(totals.hourly);
}

QString FleetSummary::moneyDetail() const
{
    return Summary::tr(
               "Hourly prices of instances that are being billed, known for %1 of %2. These are the running "
               "ones; at PPIO and Novita AI also those that pull their image, restart, migrate or stop. "
               "Monthly subscriptions are not included.")
        .arg(QLocale().toString(totals.priced), QLocale().toString(totals.billed));
}

QString FleetSummary::listText() const
{
    if (totals.listHourly.isEmpty())
        return {};
    return Summary::tr("* list price: %1", "a sum of products' list prices; the star stands at each of them")
        .arg(sumText(totals.listHourly));
}

QString FleetSummary::listDetail() const
{
    return Summary::tr(
        "The hourly list prices of %n billed instances that do not tell their own, one unit of "
        "the product each. The cloud does not document whether a unit is one GPU or the whole "
        "instance, so this is not what they cost.",
        nullptr, totals.listPriced);
}

} // namespace roster
