// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/networkfailure.h"

#include <algorithm>
#include <iterator>

namespace roster {

namespace {

using Kind = ApiError::Kind;
using Retry = NetworkFailure::Retry;

// A transfer time-out reports itself as cancelled; nothing else does, because a call that is cancelled no
// longer listens. A time-out is not tried again: the user has waited long enough to be told.
constexpr NetworkFailure failures[] = {
    {QNetworkReply::ConnectionRefusedError, Kind::Network, Retry::Once},
    {QNetworkReply::RemoteHostClosedError, Kind::Network, Retry::Always},
    {QNetworkReply::TemporaryNetworkFailureError, Kind::Network, Retry::Always},
    {QNetworkReply::NetworkSessionFailedError, Kind::Network, Retry::Always},
    {QNetworkReply::UnknownNetworkError, Kind::Network, Retry::Once},
    {QNetworkReply::TimeoutError, Kind::Timeout, Retry::Never},
    {QNetworkReply::OperationCanceledError, Kind::Timeout, Retry::Never},
    {QNetworkReply::SslHandshakeFailedError, Kind::Tls, Retry::Never},
    {QNetworkReply::UnknownContentError, Kind::Unreadable, Retry::Never}, // compressed, but not as it says
    {QNetworkReply::ProtocolFailure, Kind::Unreadable, Retry::Never}, // not HTTP
};

constexpr NetworkFailure anyOther{QNetworkReply::UnknownNetworkError, Kind::Network, Retry::Never};

} // namespace

const NetworkFailure &NetworkFailure::of(QNetworkReply::NetworkError error)
{
    const auto found = std::find_if(std::begin(failures), std::end(failures),
                                    [error](const NetworkFailure &row) { return row.error == error; });
    return found != std::end(failures) ? *found : anyOther;
}

} // namespace roster
