// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopages.h"

#include "demo/demonebula.h"
#include "demo/demoppio.h"
#include "providers/provider.h"

#include <QSet>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace roster {

static demo::Answer ask(const demo::Fleet &fleet, const demo::Tenant &tenant, const Request &request)
{
    const bool ppio = tenant.style == demo::Style::Ppio;
    const QUrl url = request.url(QUrl(ppio ? u"https://localhost"_s : u"https://localhost/api/v1"_s)).value();
    const demo::Question question{url.path().split(u'/', Qt::SkipEmptyParts), QUrlQuery(url), tenant.key};
    return ppio ? demo::ppio::answer(fleet, question) : demo::nebula::answer(fleet, question);
}

QList<Account> readDemoPages(int instances, int pageSize,
                             const std::function<void(const QList<Instance> &)> &take)
{
    constexpr qint64 now = 1'781'524'800;
    const demo::Fleet fleet(instances, 142, false, now);
    QList<Account> accounts;
    for (const demo::Tenant &tenant : fleet.tenants()) {
        Account account;
        account.id = QUuid(uint(accounts.size() + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        account.provider = tenant.style == demo::Style::Ppio ? ProviderId::Ppio : ProviderId::NebulaBlock;
        account.name = tenant.name;
        accounts.append(account);

        const Provider &cloud = provider(account.provider);
        QSet<QString> known;
        PageWalker walker(cloud.paging(), pageSize, {.entries = instances + 1});
        while (walker.next()) {
            const Request request = cloud.listRequest({}, InstanceList::Main, *walker.next()).value();
            InstancePage page = cloud.readPage(ask(fleet, tenant, request).json).value();
            const auto before = known.size();
            for (Instance &instance : page.instances) {
                instance.account = account.id;
                known.insert(instance.id);
            }
            take(page.instances);
            const int news = int(known.size() - before);
            walker.take(page.facts, {news, news});
        }
    }
    return accounts;
}

} // namespace roster
