// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultcase.h"

namespace roster::test {

/// What an account's state reads like after @p fault.
QString stateAfter(const FaultCase &fault, Tongue tongue);
/// Sentence and advice after it; both are empty where there is nothing to say.
Words wordsAfter(const FaultCase &fault, Tongue tongue);

/// All faults, and what is said in Chinese, as tables of a page in Markdown.
QString faultTables();

} // namespace roster::test
