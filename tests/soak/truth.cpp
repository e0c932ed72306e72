// SPDX-License-Identifier: GPL-3.0-or-later
#include "truth.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster::soak {

static const QStringList &statuses()
{
    static const QStringList all{u"running"_s, u"stopped"_s, u"starting"_s, u"error"_s, u"migrating"_s};
    return all;
}

Truth::Truth(int machines, int accounts, quint64 seed)
    : m_random(seed)
    , m_machines(size_t(accounts))
{
    for (int i = 0; i < machines; ++i)
        m_machines[size_t(i % accounts)].append(newMachine());
}

int Truth::bounded(int end)
{
    return int(m_random() % quint64(end));
}

Machine Truth::newMachine()
{
    const quint64 number = ++m_made;
    return {
        .id =
            u"m-%1-%2"_s.arg(number, 8, 16, QLatin1Char('0')).arg(bounded(1 << 30), 8, 16, QLatin1Char('0')),
        .name = u"node %1 训练 %2"_s.arg(bounded(5000)).arg(number),
        .status = statuses()[bounded(int(statuses().size()))],
        .region = u"region-%1"_s.arg(bounded(6)),
        .image = u"registry.example.com/team/image:%1"_s.arg(bounded(40)),
        .message = {},
        .gpus = 1 + bounded(8)};
}

void Truth::change()
{
    const int changes = std::max(1, count() / 100);
    for (int i = 0; i < changes; ++i) {
        QList<Machine> &account = m_machines[size_t(bounded(int(m_machines.size())))];
        if (account.isEmpty() || bounded(40) == 0)
            account.insert(bounded(int(account.size()) + 1), newMachine());
        if (bounded(40) == 0)
            account.removeAt(bounded(int(account.size())));
        if (account.isEmpty())
            continue;
        Machine &machine = account[bounded(int(account.size()))];
        machine.status = statuses()[bounded(int(statuses().size()))];
        machine.message = u"since %1"_s.arg(m_random(), 0, 36); // a text that nobody has seen before
        machine.image = u"registry.example.com/team/image:%1"_s.arg(m_random() % 1'000'000);
    }
}

int Truth::count() const
{
    int count = 0;
    for (const QList<Machine> &machines : m_machines)
        count += int(machines.size());
    return count;
}

static QByteArray ppioEntry(const Machine &machine)
{
    return R"({"id":")" + machine.id.toUtf8() + R"(","name":")" + machine.name.toUtf8()
        + R"(","type":"gpu","product_id":"product-)" + QByteArray::number(machine.gpus) + R"(","image":")"
        + machine.image.toUtf8() + R"(","region":")" + machine.region.toUtf8() + R"(","status":{"status":")"
        + machine.status.toUtf8() + R"(","error":"","message":")" + machine.message.toUtf8()
        + R"("},"resource_specs":{"rootfs_size_gb":60,"gpu_num":)" + QByteArray::number(machine.gpus)
        + R"(,"cpu_num":16,"memory_gb":64},"billing":{"mode":"postpaid"},"network":{"ip":"10.2.1.1"},)"
          R"("ports":[{"port":8080,"protocol":"http","endpoint":"http://192.0.2.1:8080"}],)"
          R"("created_at":"1730733110"})";
}

static QByteArray nebulaEntry(const Machine &machine)
{
    return R"({"id":")" + machine.id.toUtf8() + R"(","host_name":")" + machine.name.toUtf8()
        + R"(","product_type":"Virtual Machine","gpu_type":"H100","gpu_count":)"
        + QByteArray::number(machine.gpus) + R"(,"os":")" + machine.image.toUtf8() + R"(","region":")"
        + machine.region.toUtf8() + R"(","status":")" + machine.status.toUtf8()
        + R"(","cpu_cores":28,"ram":58,"public_ipv4":"192.0.2.1","price_per_hour":0.679})";
}

static QByteArray entries(const QList<Machine> &machines, qsizetype first, qsizetype size,
                          QByteArray (*entry)(const Machine &))
{
    QByteArray text;
    for (qsizetype i = first; i < std::min(first + size, machines.size()); ++i)
        text += (text.isEmpty() ? "" : ",") + entry(machines[i]);
    return text;
}

QByteArray cursorPage(const QList<Machine> &machines, qsizetype first, qsizetype size)
{
    const bool more = first + size < machines.size();
    return R"({"data":[)" + entries(machines, first, size, ppioEntry) + R"(],"next_cursor":")"
        + (more ? QByteArray::number(first + size) : QByteArray()) + R"(","has_more":)"
        + (more ? "true" : "false") + R"(,"total":)" + QByteArray::number(machines.size()) + '}';
}

QByteArray offsetPage(const QList<Machine> &machines, qsizetype first, qsizetype size)
{
    return R"({"data":[)" + entries(machines, first, size, nebulaEntry) + R"(],"total_instance":)"
        + QByteArray::number(machines.size()) + R"(,"message":"","status":"success"})";
}

QByteArray productsPage()
{
    QByteArray products;
    for (int gpus = 1; gpus <= 8; ++gpus) {
        products += (products.isEmpty() ? R"({"id":"product-)" : R"(,{"id":"product-)")
            + QByteArray::number(gpus)
            + R"(","name":"A100-80G","type":"gpu","resource_spec":{"gpu":{"name":"A100","memory_gb":80}},)"
              R"("pricing":{"precision":3,"postpaid":{"base_price":18000,"unit":"per_hour"}}})";
    }
    return R"({"data":[)" + products + R"(],"next_cursor":"","has_more":false})";
}

} // namespace roster::soak
