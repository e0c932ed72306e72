// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstatus.h"
#include "models/text/errortext.h"

#include <optional>

namespace roster {

/// An account's state in a few words: "Loading… 200 of 1,532", "Up to date", "Not up to date · Timed out",
/// "58 of 60: 2 could not be read".
QString stateText(const AccountStatus &status);

/// What keeps an account's rows from being all and up to date, in sentences: the key, an error, or a gap in
/// what the cloud listed. Nothing when nothing does.
std::optional<ErrorText> troubleText(const AccountStatus &status, const ProviderInfo &provider);

/// Why a list is not complete. For None there is nothing to say.
ErrorText errorText(const Completeness &completeness, const ProviderInfo &provider);

} // namespace roster
