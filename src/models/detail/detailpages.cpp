// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/detailpages.h"

#include "models/detail/detailfields.h"

#include <algorithm>

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

void markChanges(QList<DetailPage> &pages, const QList<DetailPage> &before)
{
    for (DetailPage &page : pages) {
        const auto oldPage = std::ranges::find(before, page.id, &DetailPage::id);
        for (DetailGroup &group : page.groups) {
            QList<DetailField> old;
            if (oldPage != before.end()) {
                const auto oldGroup = std::ranges::find(oldPage->groups, group.title, &DetailGroup::title);
                old = oldGroup == oldPage->groups.end() ? old : oldGroup->fields;
            }
            for (DetailField &field : group.fields) {
                field.changed =
                    std::ranges::none_of(old, [&](const DetailField &was) { return was.saysAs(field); });
            }
        }
    }
}

} // namespace roster
