// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/apierror.h"

#include <QNetworkReply>

namespace roster {

/// What it means when Qt could not get an HTTP answer, or not all of it.
struct NetworkFailure {
    enum class Retry { Never, Once, Always }; ///< Always: as often as ApiLimits allows.

    QNetworkReply::NetworkError error;
    ApiError::Kind kind;
    Retry retry;

    static const NetworkFailure &of(QNetworkReply::NetworkError error);
};

} // namespace roster
