// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoppio.h"

#include "demo/demoppiowriter.h"

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace roster::demo::ppio {

namespace {

constexpr int defaultLimit = 20;
constexpr int maxLimit = 100;

Answer badParameter(QLatin1StringView name)
{
    return error(400, "VALIDATOR_PARAM"_L1, u"invalid parameter: %1"_s.arg(name));
}

// A cursor says after which serial the next page begins. Machines that come or go meanwhile neither hide
// another one nor show it twice.

QByteArray cursorAfter(qint64 serial)
{
    return ("after:" + QByteArray::number(serial))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<qint64> serialOf(const QString &cursor)
{
    if (cursor.isEmpty())
        return 0;
    const auto token = QByteArray::fromBase64Encoding(
        cursor.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!token || !token.decoded.startsWith("after:"))
        return {};
    bool ok = false;
    const qint64 serial = token.decoded.sliced(6).toLongLong(&ok);
    return ok ? std::optional(serial) : std::nullopt;
}

struct Filter {
    QString name;
    QString status;
    QStringList regions;
    QString billingMode;

    bool isEmpty() const
    {
        return name.isEmpty() && status.isEmpty() && regions.isEmpty() && billingMode.isEmpty();
    }

    bool accepts(const Machine &machine) const
    {
        return (name.isEmpty() || machine.name.contains(name, Qt::CaseInsensitive)
                || machine.id.contains(name, Qt::CaseInsensitive))
            && (status.isEmpty() || status.compare(machine.status, Qt::CaseInsensitive) == 0)
            && (regions.isEmpty() || regions.contains(machine.region->id))
            && (billingMode.isEmpty() || billingMode == billingWord(machine.billing));
    }
};

Answer list(const Fleet &fleet, const Tenant &tenant, const Question &question)
{
    struct Limited {
        QLatin1StringView name;
        qsizetype length = 0;
    };
    for (const auto &[name, length] : {Limited{"cursor"_L1, 1024}, Limited{"name"_L1, 255},
                                       Limited{"status"_L1, 63}, Limited{"regions"_L1, 1024}}) {
        if (question.parameter(name).size() > length)
            return badParameter(name);
    }
    const Filter filter{question.parameter("name"_L1), question.parameter("status"_L1),
                        question.parameter("regions"_L1).split(u',', Qt::SkipEmptyParts),
                        question.parameter("billing_mode"_L1)};
    static const QStringList billingModes{u""_s, u"postpaid"_s, u"prepaid"_s, u"spot"_s};
    if (!billingModes.contains(filter.billingMode))
        return badParameter("billing_mode"_L1);
    const int limit = wholeNumber(question.parameter("limit"_L1), 0);
    if (limit < 0)
        return badParameter("limit"_L1);
    const std::optional<qint64> after = serialOf(question.parameter("cursor"_L1));
    if (!after)
        return badParameter("cursor"_L1);

    const qsizetype pageSize = limit == 0 ? defaultLimit : std::min(limit, maxLimit);
    auto next = std::ranges::upper_bound(tenant.machines, *after, {}, &Machine::serial);
    const auto skipRejected = [&] {
        next = std::find_if(next, tenant.machines.end(), [&](const Machine &m) { return filter.accepts(m); });
    };
    qint64 last = 0;
    JsonWriter json(tenant.asLive);
    json.beginObject();
    json.beginArray("data");
    skipRejected();
    for (qsizetype row = 0; row < pageSize && next != tenant.machines.end(); ++row) {
        writeMachine(json, fleet, tenant, *next, Extent::List);
        last = next->serial;
        ++next;
        skipRejected();
    }
    json.endArray();
    const bool more = next != tenant.machines.end();
    json.text("next_cursor", more ? cursorAfter(last) : QByteArray());
    json.boolean("has_more", more);
    if (tenant.asLive) { // undocumented, but seen
        const auto total = filter.isEmpty()
            ? std::ssize(tenant.machines)
            : std::ranges::count_if(tenant.machines, [&](const Machine &m) { return filter.accepts(m); });
        json.number("total", int(total));
    }
    json.endObject();
    return {200, json.take()};
}

Answer detail(const Fleet &fleet, const Tenant &tenant, const QString &id)
{
    const Machine *machine = tenant.find(id);
    if (!machine)
        return error(400, "RESOURCE_NOT_FOUND"_L1, u"instance not found"_s);
    JsonWriter json(tenant.asLive);
    writeMachine(json, fleet, tenant, *machine, Extent::Detail);
    return {200, json.take()};
}

/// One page of a list that does not change: the cursor is the number of the entry that begins the next.
template<typename Entry, typename Write>
Answer cataloguePage(const std::vector<const Entry *> &entries, const Tenant &tenant,
                     const Question &question, Write write)
{
    const int limit = wholeNumber(question.parameter("limit"_L1), 0);
    if (limit < 0)
        return badParameter("limit"_L1);
    const std::optional<qint64> first = serialOf(question.parameter("cursor"_L1));
    if (!first || *first < 0)
        return badParameter("cursor"_L1);

    const auto begin = std::min(size_t(*first), entries.size());
    const auto end =
        std::min(begin + size_t(limit == 0 ? defaultLimit : std::min(limit, maxLimit)), entries.size());
    JsonWriter json(tenant.asLive);
    json.beginObject();
    json.beginArray("data");
    for (size_t i = begin; i < end; ++i)
        write(json, *entries[i]);
    json.endArray();
    const bool more = end < entries.size();
    json.text("next_cursor", more ? cursorAfter(qint64(end)) : QByteArray());
    json.boolean("has_more", more);
    json.endObject();
    return {200, json.take()};
}

Answer products(const Fleet &fleet, const Tenant &tenant, const Question &question)
{
    const QString type = question.parameter("type"_L1);
    const QString category = question.parameter("category"_L1);
    if (type != "gpu"_L1 && type != "cpu"_L1)
        return badParameter("type"_L1);
    if (category != "instance"_L1 && category != "serverless"_L1)
        return badParameter("category"_L1);

    std::vector<const Product *> listed;
    for (const Product &product : ppioProducts()) {
        if (category == "instance"_L1 && (type == "cpu"_L1) == product.gpu.isEmpty())
            listed.push_back(&product);
    }
    return cataloguePage(listed, tenant, question, [&fleet](JsonWriter &json, const Product &product) {
        writeProduct(json, product, fleet.milliPrice(product));
    });
}

Answer regions(const Tenant &tenant, const Question &question)
{
    std::vector<const Region *> listed;
    for (const Region &region : ppioRegions())
        listed.push_back(&region);
    return cataloguePage(listed, tenant, question, writeRegion);
}

} // namespace

Answer error(int httpStatus, QLatin1StringView reason, const QString &message)
{
    JsonWriter json;
    json.beginObject();
    json.number("code", httpStatus);
    json.text("reason", reason);
    json.text("message", message);
    json.beginObject("metadata");
    json.endObject();
    json.endObject();
    return {httpStatus, json.take()};
}

Answer answer(const Fleet &fleet, const Question &question)
{
    const QStringList &path = question.path; // gpus, v2, …
    const Tenant *tenant = fleet.tenantOf(Style::Ppio, question.key);
    if (!tenant)
        return error(401, "UNAUTHORIZED"_L1, u"the API key is missing or not valid"_s);
    if (path.size() == 3 && path[2] == "instances"_L1)
        return list(fleet, *tenant, question);
    if (path.size() == 4 && path[2] == "instances"_L1)
        return detail(fleet, *tenant, path[3]);
    if (path.size() == 3 && path[2] == "products"_L1)
        return products(fleet, *tenant, question);
    if (path.size() == 3 && path[2] == "regions"_L1)
        return regions(*tenant, question);
    return error(404, "NOT_FOUND"_L1, u"no such path"_s);
}

} // namespace roster::demo::ppio
