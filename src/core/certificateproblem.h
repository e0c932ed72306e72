// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace roster {

/// Why a server's certificate was not accepted, and what the certificate says of itself. Its texts come from
/// outside: plain, on one line, clamped.
struct CertificateProblem {
    enum class Cause {
        Revoked, ///< its issuer has taken it back
        SelfSigned, ///< no authority stands behind it
        UnknownIssuer, ///< its authority is none that this computer trusts
        WrongHost, ///< it is for another server
        NotYetValid,
        Expired,
        Other,
    };

    Cause cause = Cause::Other;
    QString host; ///< that was asked
    QString subject; ///< whose certificate it is
    QStringList names; ///< the hosts that it is for, the first few
    QString issuer;
    QDateTime validFrom; ///< UTC
    QDateTime validUntil; ///< UTC

    friend bool operator==(const CertificateProblem &, const CertificateProblem &) = default;
};

} // namespace roster
