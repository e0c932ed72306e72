// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detailpages.h"

#include "models/detailfields.h"

namespace roster {

QList<DetailPage> detailPages(const InstanceDetail &detail, const Account &account, qint64 now)
{
    const detail::Source source{detail, account, now};
    QList<DetailPage> pages;
    for (const auto make : {detail::overviewPage, detail::accessPage, detail::networkPage,
                            detail::billingPage, detail::environmentPage, detail::configurationPage}) {
        const DetailPage page = make(source);
        if (!page.groups.isEmpty())
            pages << page;
    }
    return pages;
}

QList<DetailPage> detailPages(const Instance &instance, const Account &account, qint64 now)
{
    InstanceDetail detail;
    detail.instance = instance;
    return detailPages(detail, account, now);
}

} // namespace roster
