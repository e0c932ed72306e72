// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/instancechange.h"

namespace roster {

ColumnSet changedColumns(const Instance &before, const Instance &after, const CellContext &context)
{
    ColumnSet changed;
    for (const ColumnSpec &spec : columnSpecs()) {
        if (spec.ticks || spec.accrues)
            continue;
        // Values first: they are quicker to make than texts. A difference that nobody can read is none.
        if (spec.value(before, context) != spec.value(after, context)
            && spec.text(before, context) != spec.text(after, context))
            changed.set(size_t(spec.column));
    }
    return changed;
}

Instance describedLike(Instance before, const Instance &after)
{
    before.regionName = before.region == after.region ? after.regionName : before.regionName;
    before.listPrice = after.listPrice;
    if (!after.productId.isEmpty() && before.productId == after.productId)
        before.gpu = after.gpu;
    return before;
}

} // namespace roster
