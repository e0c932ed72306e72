// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fileproblem.h"
#include "models/text/errortext.h"

namespace roster {

ErrorText fileProblemText(const FileProblem &problem);

} // namespace roster
