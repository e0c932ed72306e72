// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/accountstatus.h"
#include "core/apierror.h"

#include <QString>

namespace roster {

/// An error for a person, in the user's language, all plain text.
struct ErrorText {
    QString what; ///< One sentence: what happened.
    QString todo; ///< One sentence: what to do about it.
    QString details; ///< Technical, for "Details": HTTP status, the provider's own words.
};

ErrorText errorText(const ApiError &error, const ProviderInfo &provider);
ErrorText errorText(const KeyError &error);
/// Why an API address is refused; both sentences in one. Empty for None.
QString errorText(AddressProblem problem);

} // namespace roster
