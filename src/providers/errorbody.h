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
///
/// A page of HTML or XML with a status below 500 is Foreign, and so is a 403 that is no JSON object:
/// firewalls send them, and they say nothing of a key. A 401 is about the key by its meaning, unless a page
/// comes with it.
ApiError errorFromAnswer(int httpStatus, const QByteArray &body);

enum class AnswerForm {
    Enveloped, ///< {data, message, status, …}
    Bare, ///< the thing itself, whose members may be called "status" or "message", too
};

/// The failure that an answer with HTTP status 200 tells of, whatever stands beside it: a status that is none
/// of success, success false, an error member, an HTTP error's number as its code. Where no entries came,
/// another code, a reason, or words that are known from errors do, too. Nothing when it tells of none.
std::optional<ApiError> failureIn(const QJsonObject &answer, AnswerForm form);

/// Whether the answer says in so many words that it is a good one.
bool saysSuccess(const QJsonObject &answer);

} // namespace roster
