// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demomaker.h"

#include "demo/demolife.h"

using namespace Qt::StringLiterals;

namespace roster::demo {

namespace {

constexpr qint64 hour = 60 * 60;
constexpr qint64 day = 24 * hour;

template<typename T>
void addAll(Deck<const T *> &deck, std::span<const T> values)
{
    for (const T &value : values)
        deck.add(&value);
}

} // namespace

MachineMaker::MachineMaker(Style style, quint32 seed)
    : m_style(style)
    , m_random(seed)
{
    const bool ppio = style == Style::Ppio;
    for (const Share &share : ppio ? ppioShares() : nebulaShares())
        m_statuses.add(share.status, share.share);
    addAll(m_roles, ppio ? ppioRoles() : nebulaRoles());
    addAll(m_regions, ppio ? ppioRegions() : nebulaRegions());
    for (const Product &product : ppio ? ppioProducts() : nebulaProducts())
        (product.gpu.isEmpty() ? m_cpuProducts : m_gpuProducts).add(&product);

    m_billings.add(Billing::Postpaid, 5);
    m_billings.add(Billing::Prepaid, 3);
    m_billings.add(Billing::Spot, 2);
    m_gpuCounts.add(1, 6);
    m_gpuCounts.add(2, 2);
    m_gpuCounts.add(4, 1);
    m_gpuCounts.add(8, 1);
    for (const int hours : {6, 20, 44, 80, 130, 220, 300, 410, 550, 700, 1100, 1500, 2000, 3000, 5000, 8000})
        m_hoursLeft.add(hours);
    m_reclaimMinutes.add(0, 6);
    m_reclaimMinutes.add(2);
    m_reclaimMinutes.add(25);
}

Machine MachineMaker::makeOld(qint64 serial, qint64 now)
{
    Machine machine = make(serial);
    machine.status = m_statuses.deal(m_random);
    live(machine, now);
    rent(machine, now);
    explain(machine);
    return machine;
}

Machine MachineMaker::makeNew(qint64 serial, qint64 now)
{
    Machine machine = make(serial);
    machine.status = m_style == Style::Ppio ? "toCreate"_L1 : "Deploying"_L1;
    machine.createdAt = now;
    machine.moveAt = now + passing(machine.status)->seconds;
    rent(machine, now);
    return machine;
}

Machine MachineMaker::make(qint64 serial)
{
    Machine machine;
    machine.serial = serial;
    machine.salt = m_random.generate64();
    machine.id = makeId(machine.salt);
    machine.role = m_roles.deal(m_random);
    machine.name = u"%1-%2"_s.arg(machine.role->name).arg(++m_numbers[machine.role], 2, 10, '0'_L1);
    machine.region = m_regions.deal(m_random);
    const bool gpu = machine.role->gpu;
    machine.product = (gpu ? m_gpuProducts : m_cpuProducts).deal(m_random);
    machine.gpus = gpu ? m_gpuCounts.deal(m_random) : 0;
    machine.diskGb = 20 * int(m_random.bounded(1, 11));
    machine.autoMigrate = m_random.bounded(3) == 0;
    return machine;
}

/// How it is paid, and until when.
void MachineMaker::rent(Machine &machine, qint64 now)
{
    machine.billing = m_billings.deal(m_random);
    if (machine.billing == Billing::Prepaid) {
        const qint64 left = m_hoursLeft.deal(m_random) * hour - m_random.bounded(3000);
        machine.prepaidMonths = left < 31 * day ? 1 : left < 92 * day ? 3 : 12;
        machine.autoRenew = m_random.bounded(2) == 0;
        machine.endsAt = now + left;
    }
    if (machine.billing == Billing::Spot && isRunning(machine.status)) {
        const int minutes = m_reclaimMinutes.deal(m_random);
        if (minutes > 0)
            machine.reclaimAt = machine.moveAt = now + minutes * 60;
    }
}

/// What it has been through so far.
void MachineMaker::live(Machine &machine, qint64 now)
{
    // A generator asked for less than nothing would not return.
    const auto between = [this](qint64 from, qint64 to) {
        return to > from ? from + m_random.bounded(to - from) : from;
    };

    if (const Passing *pass = passing(machine.status))
        machine.moveAt = now + between(1, pass->seconds);
    static constexpr QLatin1StringView newborn[] = {"toCreate"_L1,  "creating"_L1,     "pulling"_L1,
                                                    "Deploying"_L1, "Provisioning"_L1, "Booked"_L1};
    if (std::ranges::find(newborn, machine.status) != std::end(newborn)) {
        machine.createdAt = now - between(2, 300);
        return;
    }
    machine.createdAt = between(now - 60 * day, now - 2 * hour);
    machine.startedAt = between(machine.createdAt, now - hour);
    if (isStopped(machine.status))
        machine.stoppedAt = between(machine.startedAt, now);
    else if (m_random.bounded(3) == 0)
        machine.stoppedAt = between(machine.createdAt, machine.startedAt);
}

/// The words that go with its status.
void MachineMaker::explain(Machine &machine)
{
    machine.trouble = troubleOf(machine.status);
    if (machine.status != "exited"_L1)
        return;
    if (machine.billing == Billing::Spot) {
        machine.trouble = reclaimTrouble();
        machine.reclaimAt = machine.stoppedAt;
    } else {
        machine.trouble = stopTroubles()[size_t(m_random.bounded(qint64(stopTroubles().size())))];
    }
}

QString MachineMaker::makeId(quint64 salt)
{
    QString hex = u"%1"_s.arg(salt, 16, 16, '0'_L1);
    if (m_style == Style::Ppio)
        return hex;
    const QString more = u"%1"_s.arg(m_random.generate64(), 16, 16, '0'_L1);
    return u"%1-%2-%3-%4-%5"_s.arg(hex.first(8), hex.sliced(8, 4), hex.sliced(12, 4), more.first(4),
                                   more.sliced(4));
}

} // namespace roster::demo
