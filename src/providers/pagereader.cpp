// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/pagereader.h"

using namespace Qt::StringLiterals;

namespace roster {

InstancePage readInstances(const JsonFields &fields, QLatin1StringView total,
                           Instance (*readInstance)(const JsonFields &))
{
    InstancePage page;
    fields.forEach("data"_L1, [&page, readInstance](const JsonFields &item) {
        Instance instance = readInstance(item);
        if (instance.id.isEmpty())
            item.warn("id"_L1, "a text; the instance is left out"_L1);
        else
            page.instances.append(std::move(instance));
    });
    page.total = fields.integer(total);
    if (page.total && *page.total < page.instances.size()) {
        fields.warn(total, "at least the number of instances in the page"_L1);
        page.total.reset();
    }
    return page;
}

} // namespace roster
