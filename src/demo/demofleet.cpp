// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demofleet.h"

#include "demo/demolife.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster::demo {

namespace {

constexpr qint64 stepSeconds = 3;
constexpr qint64 longestGap = 10 * 60;

} // namespace

const Machine *Tenant::find(const QString &id) const
{
    const auto found = std::ranges::find(machines, id, &Machine::id);
    return found == machines.end() ? nullptr : &*found;
}

Fleet::Fleet(int instances, quint32 seed, bool changing, qint64 start)
    : m_changing(changing)
    , m_now(start)
    , m_lived(start)
    , m_random(seed)
{
    // 142 instances become 96, 31 and 15.
    const qsizetype inference = instances * 31 / 142;
    const qsizetype canada = instances * 15 / 142;
    const auto add = [&](Style style, const QString &name, const QByteArray &key, bool asLive,
                         qsizetype size) {
        const quint32 number = quint32(m_tenants.size() + 1);
        m_tenants.push_back({style,
                             name,
                             key,
                             u"550e8400-e29b-41d4-a716-44665544%1"_s.arg(number, 4, 10, '0'_L1),
                             asLive,
                             size,
                             MachineMaker(style, seed + number),
                             {}});
    };
    add(Style::Ppio, u"training"_s, "demo-key-of-training"_ba, false, instances - inference - canada);
    add(Style::Ppio, u"inference"_s, "demo-key-of-inference"_ba, true, inference);
    add(Style::NebulaBlock, u"CA"_s, "demo-key-of-ca"_ba, true, canada);

    for (Tenant &tenant : m_tenants) {
        tenant.machines.reserve(size_t(tenant.size));
        for (qsizetype i = 0; i < tenant.size; ++i)
            tenant.machines.push_back(tenant.maker.makeOld(tenant.nextSerial++, start));
    }
}

const Tenant *Fleet::tenantOf(Style style, QByteArrayView key) const
{
    const auto found = std::ranges::find_if(
        m_tenants, [&](const Tenant &tenant) { return tenant.style == style && tenant.key == key; });
    return found == m_tenants.end() ? nullptr : &*found;
}

void Fleet::advanceTo(qint64 now)
{
    m_now = std::max(m_now, now);
    if (!m_changing)
        return;
    m_lived = std::max(m_lived, m_now - longestGap);
    while (m_lived + stepSeconds <= m_now) {
        m_lived += stepSeconds;
        step();
    }
}

void Fleet::step()
{
    for (Tenant &tenant : m_tenants) {
        liveOn(tenant);
        // One event per step for some dozens of machines; more for more.
        const qsizetype events = tenant.size == 0 ? 0 : 1 + tenant.size / 500;
        for (qsizetype i = 0; i < events; ++i) {
            const auto count = std::ssize(tenant.machines);
            if (count > 0 && m_random.bounded(100) < tenant.size)
                disturb(tenant, tenant.machines[size_t(m_random.bounded(qint64(count)))]);
            if (count < tenant.size + 2 && m_random.bounded(600) < tenant.size)
                tenant.machines.push_back(tenant.maker.makeNew(tenant.nextSerial++, m_lived));
        }
    }
    if (m_random.bounded(60) == 0) {
        const auto products = nebulaProducts();
        const Product &product = products[size_t(m_random.bounded(qint64(products.size())))];
        m_prices.insert(&product, product.milliPrice * m_random.bounded(90, 111) / 100);
    }
}

/// Moves on what moves by itself, and forgets what is gone.
void Fleet::liveOn(Tenant &tenant)
{
    for (Machine &machine : tenant.machines) {
        if (machine.moveAt == 0 || machine.moveAt > m_lived)
            continue;
        if (const Passing *pass = passing(machine.status)) {
            enter(machine, pass->next);
        } else { // the only rest that ends by itself is that of a machine that is reclaimed
            enter(machine, "exited"_L1);
            machine.trouble = reclaimTrouble();
        }
    }
    std::erase_if(tenant.machines, [](const Machine &machine) { return isGone(machine.status); });
}

/// Lets something happen to a machine that rests.
void Fleet::disturb(const Tenant &tenant, Machine &machine)
{
    if (machine.moveAt != 0)
        return;
    int total = 0;
    for (const Event &event : events())
        total += event.status == machine.status ? event.weight : 0;
    if (total == 0)
        return;
    int drawn = m_random.bounded(total);
    for (const Event &event : events()) {
        if (event.status != machine.status || (drawn -= event.weight) >= 0)
            continue;
        const bool ends = event.next == "toRemove"_L1 || event.next == "Deleting"_L1;
        if (!ends || qsizetype(tenant.machines.size()) > tenant.size - 2)
            enter(machine, event.next);
        return;
    }
}

void Fleet::enter(Machine &machine, QLatin1StringView status)
{
    machine.status = status;
    machine.trouble = troubleOf(status);
    const Passing *pass = passing(status);
    machine.moveAt = pass ? m_lived + pass->seconds + m_random.bounded(pass->seconds / 2 + 1) : 0;
    if (isRunning(status)) {
        machine.startedAt = m_lived;
        machine.reclaimAt = 0;
    } else if (isStopped(status)) {
        machine.stoppedAt = m_lived;
    }
}

} // namespace roster::demo
