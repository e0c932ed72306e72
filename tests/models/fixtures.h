// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/instancedetail.h"

#include <QLocale>

/// Accounts and instances for the tests of the models.
namespace roster::fixtures {

using namespace Qt::StringLiterals;

/// 2026-06-15 12:00:00 UTC
inline constexpr qint64 now = 1'781'524'800;

inline Account account(int number = 1, ProviderId provider = ProviderId::Ppio)
{
    Account account;
    account.id = QUuid(uint(number), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    account.provider = provider;
    account.name = u"account %1"_s.arg(number);
    account.apiAddress = providerInfo(provider).apiAddress;
    account.color = 0x2f6fed;
    return account;
}

inline Instance instance(const QString &id, const QString &name = {})
{
    Instance instance;
    instance.account = account().id;
    instance.id = id;
    instance.name = name;
    return instance;
}

/// An instance of which every field is known.
inline Instance fullInstance()
{
    Instance instance;
    instance.account = account().id;
    instance.id = u"ca338f12f3"_s;
    instance.name = u"train-llm-07"_s;
    instance.type = u"gpu"_s;
    instance.status = InstanceStatus(u"running"_s);
    instance.statusError = u"E42"_s;
    instance.statusMessage = u"all <b>well</b>"_s;
    instance.productId = u"4090.16c62g.os"_s;
    instance.gpu = u"RTX 4090"_s;
    instance.gpuCount = 4;
    instance.cpuCount = 56;
    instance.memoryGb = 248;
    instance.systemDiskGb = 1536;
    instance.ephemeralDiskGb = 62.5;
    instance.image = u"registry.example.com/namespace/image:tag"_s;
    instance.region = u"cn-south-1"_s;
    instance.publicAddress = u"38.80.81.128"_s;
    instance.privateAddress = u"10.2.1.1"_s;
    instance.ports = {{8080, u"tcp"_s, u"http://1.2.3.4:8080"_s}, {22, u"tcp"_s, {}}};
    instance.exposedPorts = u"80,443"_s;
    instance.billing = BillingMode(u"prepaid"_s);
    instance.prepaidMonths = 1;
    instance.endsAt = Timestamp::fromUnixSeconds(now + 3 * 24 * 3600);
    instance.autoRenew = {true, 2, u"active"_s};
    instance.autoMigrate = {true, true};
    instance.price = Money(40'42, 2, Currency::Cny, Period::Hour);
    instance.totalCost = Money(961'5400, 4, Currency::Cny, Period::Once);
    instance.runningTime = std::chrono::hours(32 * 24 + 6);
    instance.createdAt = Timestamp::fromUnixSeconds(now - 40 * 24 * 3600);
    instance.lastStartedAt = Timestamp::fromUnixSeconds(now - 33 * 24 * 3600);
    instance.lastStoppedAt = Timestamp::never();
    return instance;
}

/// English rules of numbers and of sorting, whatever the system's are.
inline void useEnglish()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

} // namespace roster::fixtures
