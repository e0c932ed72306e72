// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network/networkfailure.h"

#include <algorithm>
#include <iterator>

namespace roster {

static const NetworkFailure *rowOf(QNetworkReply::NetworkError error)
{
    using Error = QNetworkReply;
    using Kind = ApiError::Kind;
    using Retry = NetworkFailure::Retry;
    // A time-out is not tried again: the user has waited long enough to be told.
    static constexpr NetworkFailure failures[] = {
        {Error::ConnectionRefusedError, Kind::Network, Retry::Once},
        {Error::RemoteHostClosedError, Kind::Network, Retry::Always},
        {Error::HostNotFoundError, Kind::Network, Retry::Once}, // resolvers have their moments
        {Error::TimeoutError, Kind::Timeout, Retry::Never},
        {Error::OperationCanceledError, Kind::Timeout, Retry::Never}, // by nobody here: Qt's own patience
        {Error::SslHandshakeFailedError, Kind::Tls, Retry::Never},
        {Error::TemporaryNetworkFailureError, Kind::Network, Retry::Always},
        {Error::NetworkSessionFailedError, Kind::Network, Retry::Always},
        {Error::BackgroundRequestNotAllowedError, Kind::Network, Retry::Never},
        {Error::TooManyRedirectsError, Kind::Redirect, Retry::Never},
        {Error::InsecureRedirectError, Kind::Redirect, Retry::Never},
        {Error::UnknownNetworkError, Kind::Network, Retry::Once},

        {Error::ProxyConnectionRefusedError, Kind::ProxyFailed, Retry::Once},
        {Error::ProxyConnectionClosedError, Kind::ProxyFailed, Retry::Once},
        {Error::ProxyNotFoundError, Kind::ProxyFailed, Retry::Once},
        {Error::ProxyTimeoutError, Kind::ProxyFailed, Retry::Never},
        {Error::ProxyAuthenticationRequiredError, Kind::ProxyAuthentication, Retry::Never},
        {Error::UnknownProxyError, Kind::ProxyFailed, Retry::Never},

        // Without a status these come from HTTP/2, which has words of its own.
        {Error::ContentAccessDenied, Kind::Tls, Retry::Never}, // INADEQUATE_SECURITY
        {Error::InternalServerError, Kind::Server, Retry::Once}, // INTERNAL_ERROR
        {Error::UnknownServerError, Kind::RateLimited, Retry::Never}, // ENHANCE_YOUR_CALM
        {Error::ContentReSendError, Kind::Network, Retry::AtOnce}, // GOAWAY: no new streams
        {Error::ProtocolUnknownError, Kind::Network, Retry::AtOnce}, // GOAWAY: the connection is closing
        {Error::ProtocolFailure, Kind::Unreadable, Retry::AtOnce}, // REFUSED_STREAM and others; or not HTTP

        {Error::ContentOperationNotPermittedError, Kind::Rejected, Retry::Never},
        {Error::ContentNotFoundError, Kind::NotFound, Retry::Never},
        {Error::AuthenticationRequiredError, Kind::Unauthorized, Retry::Never},
        {Error::ContentConflictError, Kind::Rejected, Retry::Never},
        {Error::ContentGoneError, Kind::NotFound, Retry::Never},
        {Error::UnknownContentError, Kind::Unreadable, Retry::Never},
        {Error::ProtocolInvalidOperationError, Kind::Rejected, Retry::Never},
        {Error::OperationNotImplementedError, Kind::Server, Retry::Never},
        {Error::ServiceUnavailableError, Kind::Server, Retry::Once},
    };
    const auto found = std::ranges::find(failures, error, &NetworkFailure::error);
    return found != std::end(failures) ? found : nullptr;
}

const NetworkFailure &NetworkFailure::of(QNetworkReply::NetworkError error)
{
    static constexpr NetworkFailure anyOther{QNetworkReply::UnknownNetworkError, ApiError::Kind::Network,
                                             Retry::Never};
    const NetworkFailure *row = rowOf(error);
    return row ? *row : anyOther;
}

bool NetworkFailure::knows(QNetworkReply::NetworkError error)
{
    return rowOf(error);
}

} // namespace roster
