// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

QList<quint32> accountColors()
{
    return {0x2f6fed, 0x14a38b, 0xb45ad6, 0xe08a1e, 0xd9485f, 0x3a9e4d, 0x5c6bc0, 0x8d6e63};
}

/// Any of 127.0.0.0/8, in the four decimal numbers that QUrl makes of every spelling of an IPv4 address.
static bool isLoopbackIpv4(const QString &host)
{
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && parts.first() == "127"_L1
        && std::ranges::all_of(parts, [](const QString &part) {
               bool isNumber = false;
               const bool inRange = part.toUShort(&isNumber) <= 255;
               return isNumber && inRange && part.size() <= 3;
           });
}

bool isLoopback(const QUrl &address)
{
    const QString host = address.host();
    // Only spellings that no resolver can send elsewhere. QUrl has already made the case small.
    return host == "localhost"_L1 || host == "::1"_L1 || isLoopbackIpv4(host);
}

AddressProblem checkApiAddress(const QUrl &address)
{
    if (address.isEmpty())
        return AddressProblem::Empty;
    if (!address.isValid() || address.host().isEmpty() || address.scheme().isEmpty())
        return AddressProblem::NotAnAddress;
    if (!address.userInfo().isEmpty())
        return AddressProblem::HasUserInfo;
    if (address.hasQuery() || address.hasFragment())
        return AddressProblem::HasQuery;
    if (address.scheme() == "https"_L1)
        return AddressProblem::None;
    if (address.scheme() == "http"_L1 && isLoopback(address))
        return AddressProblem::None;
    return AddressProblem::NotHttps;
}

} // namespace roster
