// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/certificateproblem.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace roster {

/// Why a cloud's answer could not be had. A view makes sentences of it: see models/text/errortext.h.
struct ApiError {
    Q_GADGET

public:
    enum class Kind {
        Network, ///< no connection, or it broke
        Timeout,
        Tls, ///< no trusted encrypted connection; see certificate
        ProxyUnknown, ///< the system did not say in time which proxy leads there
        ProxyFailed, ///< the proxy could not be reached, or did not make the connection
        ProxyAuthentication, ///< the proxy wants a user name and password, or others than it got
        Redirect, ///< the address answered with another address, where the key is not sent
        Unauthorized,
        Forbidden,
        NotFound,
        RateLimited, ///< see retryAfter
        Rejected, ///< any other "you asked wrongly" (HTTP 4xx, or failed inside a 200)
        Server, ///< HTTP 5xx
        Unreadable, ///< the envelope of the answer is not what the documentation says
        Foreign, ///< somebody else answered than the cloud's API: a firewall, a proxy, a login page
        TooLarge, ///< more bytes than the cap
        UnsafeAddress, ///< refused here: the account's API address is none that a key may be sent to
        InvalidRequest, ///< refused here, before sending: a limit of the documentation, or an unsafe id
        Cancelled,
    };
    Q_ENUM(Kind) // the log names it

    Kind kind = Kind::Network;
    int httpStatus = 0; ///< 0: no HTTP answer came, or one that reports success
    QString providerMessage; ///< The provider's own words: plain text, clamped, without control characters.
    QString detail; ///< English, technical, for "Details" and the log; never holds a secret.
    std::optional<std::chrono::seconds> retryAfter; ///< at most a year
    std::optional<CertificateProblem> certificate; ///< of Tls, where it was the certificate

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

} // namespace roster
