// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/certificateproblem.h"

#include <QString>

#include <optional>

namespace roster {

/// Why a log could not be had, or not all of it. A view makes sentences of it: models/text/connectiontext.h.
struct LogError {
    enum class Kind {
        Network, ///< no connection, or it broke
        Timeout,
        Tls, ///< see certificate
        Proxy, ///< none could be found, reached or passed
        ProxyAuthentication, ///< the proxy wants a user name and password, or others
        Redirect, ///< leads to detail; not followed
        Refused, ///< HTTP 401, 403, 404, 410: a link may have run out
        Server, ///< any other status
        Unreadable, ///< compressed, but not as it says, or in a way that was not asked for
    };

    Kind kind = Kind::Network;
    int httpStatus = 0;
    QString detail; ///< technical; no part of the address but its host
    std::optional<CertificateProblem> certificate; ///< of Tls, where it was the certificate
};

} // namespace roster
