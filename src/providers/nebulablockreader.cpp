// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/nebulablockreader.h"

#include "providers/answer.h"
#include "providers/errorbody.h"
#include "providers/jsonfields.h"
#include "providers/pagereader.h"

using namespace Qt::StringLiterals;

namespace roster {

/// Page, example, older pages and the vendor's own tests spell some fields differently: all spellings are
/// read.
static Instance readNebulaBlockInstance(const JsonFields &fields)
{
    Instance instance;
    instance.id = fields.wholeText("id"_L1);
    instance.name = fields.text(fields.anyOf({"host_name"_L1, "name"_L1}));
    instance.type = fields.text(fields.anyOf({"product_type"_L1, "instance_type"_L1}));
    instance.status = InstanceStatus(fields.text("status"_L1));

    instance.gpu = fields.text(fields.anyOf({"gpu_type"_L1, "gpu"_L1}));
    instance.gpuCount = fields.count("gpu_count"_L1);
    instance.cpuCount = fields.count(fields.anyOf({"cpu_cores"_L1, "cpu_count"_L1}));
    instance.memoryGb = fields.amount("ram"_L1);
    instance.systemDiskGb = fields.amount("disk_size"_L1);
    instance.ephemeralDiskGb = fields.amount("ephemeral"_L1);
    instance.image = fields.text(fields.anyOf({"os"_L1, "image"_L1}));

    instance.region = fields.text("region"_L1);
    instance.publicAddress = fields.text("public_ipv4"_L1);
    instance.privateAddress = fields.text("lan_ipv4"_L1);
    instance.exposedPorts = fields.text("exposed_ports"_L1);

    instance.price = fields.money("price_per_hour"_L1, Currency::Usd, Period::Hour);
    instance.totalCost = fields.money("total_cost"_L1, Currency::Usd, Period::Once);
    instance.runningTime = fields.duration("running_time"_L1);

    instance.createdAt = fields.time("created_at"_L1);
    instance.lastStartedAt = fields.firstTime({"started_at"_L1, "start_time"_L1}); // a number is exact
    instance.endsAt = fields.time("ended_at"_L1);
    return instance;
}

static std::optional<Login> readLogin(const JsonFields &fields)
{
    // "vm_name" is none: it repeats the machine's name.
    const auto name = fields.anyOf({"user_name"_L1, "username"_L1});
    const auto password = fields.anyOf({"password"_L1, "vm_password"_L1});
    if (!fields.has(name) && !fields.has(password) && !fields.has("login_method"_L1))
        return {};
    return Login{fields.text("login_method"_L1), fields.text(name), fields.secret(password)};
}

static InstanceDetail readFields(const JsonFields &fields)
{
    InstanceDetail detail;
    detail.instance = readNebulaBlockInstance(fields);
    detail.login = readLogin(fields);
    const QString gpu = fields.text("gpu"_L1);
    if (gpu != detail.instance.gpu)
        detail.gpuSeries = gpu;
    detail.cpuModel = fields.text("cpu_model"_L1);
    detail.bandwidth = fields.text("bandwidth"_L1);
    return detail;
}

Result<InstancePage> readNebulaBlockPage(const QByteArray &body)
{
    const Result<QJsonObject> answer = readListAnswer(body);
    if (!answer)
        return answer.error();
    FieldWarnings warnings;
    const JsonFields fields(answer.value(), warnings);
    InstancePage page;
    page.instances = readEntries<Instance>(fields, page.facts, readNebulaBlockInstance);
    page.facts.total = fields.count("total_instance"_L1);
    page.warnings = warnings.toList();
    return page;
}

Result<InstanceDetail> readNebulaBlockDetail(const QByteArray &body)
{
    const Result<QJsonObject> answer = readObject(body);
    if (!answer)
        return answer.error();
    if (auto failure = failureIn(answer.value(), AnswerForm::Enveloped))
        return *std::move(failure);

    const QJsonValue data = answer.value().value("data"_L1);
    const QJsonValue item = data.isArray() ? data.toArray().at(0) : data;
    const bool isEmpty = data.isNull() || (data.isArray() && data.toArray().isEmpty());
    if (isEmpty && saysSuccess(answer.value())) // otherwise it is no evidence
        return ApiError{ApiError::Kind::NotFound, 0, {}, u"The answer's list \"data\" is empty."_s, {}};
    if (!item.isObject())
        return unreadable(u"The answer has no instance in \"data\"."_s);
    if (data.toArray().size() > 1) // the first may be another one, with another password
        return unreadable(u"The answer has more than one instance in \"data\"."_s);

    FieldWarnings warnings;
    InstanceDetail detail = readFields(JsonFields(item.toObject(), warnings));
    if (detail.instance.id.isEmpty())
        return unreadable(u"The answer is no instance: it has no \"id\"."_s);
    detail.json = Secret(body);
    detail.warnings = warnings.toList();
    return detail;
}

} // namespace roster
