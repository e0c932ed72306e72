// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/apierror.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace roster {

/// What an answer with an HTTP status of 300 and above means. The status decides; only where it says no more
/// than "bad request" do the cloud's own code and words count. No cloud documents its error bodies: read are
/// {message}, {error: text}, {error: {code, message, details}}, {code, reason, message}, {reason}, {title},
/// {detail}, an HTML page's title, and plain text.
ApiError errorFromAnswer(int httpStatus, const QByteArray &body);

/// The failure that an answer with HTTP status 200 tells of: by its status word, by an error member, or by
/// having a message and no data. Nothing when it tells of none.
std::optional<ApiError> failureIn(const QJsonObject &answer);

} // namespace roster
