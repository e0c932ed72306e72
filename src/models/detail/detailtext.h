// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/detail/detailpages.h"

namespace roster {

enum class CopiedSecrets { Masked, Plain };

/// Details as plain text, to be pasted elsewhere: "Label: value" in lines, tables with tabs between cells,
/// headings over groups. A Secret, as it may hold some.
Secret detailText(const DetailGroup &group, CopiedSecrets secrets);
/// The same with each page's title in brackets over it.
Secret detailText(const QList<DetailPage> &pages, CopiedSecrets secrets);

} // namespace roster
