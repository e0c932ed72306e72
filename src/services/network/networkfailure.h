// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/apierror.h"

#include <QNetworkReply>

namespace roster {

/// What it means when Qt could not get an HTTP answer, or not all of it. Where there is an HTTP status, that
/// says more: these rows are for the rest.
struct NetworkFailure {
    enum class Retry {
        Never,
        Once,
        Always, ///< as often as ApiLimits allows, after a pause
        AtOnce, ///< the server only ended the connection: at once, over another one; then as Always
    };

    QNetworkReply::NetworkError error;
    ApiError::Kind kind;
    Retry retry;

    /// Every error of Qt has its row. One that a newer Qt may have: Network, Never.
    static const NetworkFailure &of(QNetworkReply::NetworkError error);
    static bool knows(QNetworkReply::NetworkError error);
};

} // namespace roster
