// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account.h"

namespace roster {

QList<quint32> accountColors()
{
    return {0x2f6fed, 0x14a38b, 0xb45ad6, 0xe08a1e, 0xd9485f, 0x3a9e4d, 0x5c6bc0, 0x8d6e63};
}

static bool isLoopback(const QString &host)
{
    // Only spellings that no resolver can send elsewhere. QUrl has already normalised case and IPv4 forms.
    using namespace Qt::StringLiterals;
    static const QStringList names{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    return names.contains(host);
}

AddressProblem checkApiAddress(const QUrl &address)
{
    using namespace Qt::StringLiterals;
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
    if (address.scheme() == "http"_L1 && isLoopback(address.host()))
        return AddressProblem::None;
    return AddressProblem::NotHttps;
}

} // namespace roster
