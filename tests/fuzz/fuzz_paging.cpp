// SPDX-License-Identifier: GPL-3.0-or-later
// The walk through a list against a cloud whose answers the bytes decide: it ends, and complete means
// complete.
#include "fuzz.h"
#include "fuzzedcloud.h"
#include "providers/provider.h"

#include <QSet>

using namespace roster;

static constexpr PageWalker::Caps caps{.entries = 100, .pages = 200, .pagesWithoutNews = 40};

struct Walk {
    QSet<QString> ids;
    qint64 unreadable = 0;
    int pages = 0;
};

/// One page from the request to the walker.
static void step(PageWalker &walker, Walk &walk, const Provider &provider, fuzz::FuzzedCloud &cloud)
{
    const auto request = provider.listRequest({}, InstanceList::Main, *walker.next());
    fuzz::verify(request.ok(), "what a walk asks for can be sent");
    const Result<InstancePage> page = provider.readPage(cloud.answer(*walker.next()));
    fuzz::verify(page.ok(), "the answers of the fuzzed cloud can be read");
    const qsizetype before = walk.ids.size();
    for (const Instance &instance : page.value().instances)
        walk.ids.insert(instance.id);
    walk.unreadable += page.value().facts.unreadable;
    const int news = int(walk.ids.size() - before);
    walker.take(page.value().facts, {news, news});
    fuzz::verify(++walk.pages <= caps.pages, "a walk ends");
}

static void verifyResult(const Completeness &result, const Walk &walk, const fuzz::FuzzedCloud &cloud)
{
    fuzz::verify(result.have == walk.ids.size(), "what came is counted");
    if (!result.isComplete())
        return;
    fuzz::verify(result.expected == result.have, "a complete list has as many as expected");
    fuzz::verify(walk.unreadable == 0, "what cannot be read is missing");
    if (!cloud.isDocile())
        return;
    for (int number = 0; number < cloud.size(); ++number)
        fuzz::verify(walk.ids.contains(fuzz::FuzzedCloud::id(number)), "complete means complete");
}

void fuzz::take(const QByteArray &input)
{
    FuzzedDataProvider bytes(reinterpret_cast<const uint8_t *>(input.constData()), size_t(input.size()));
    const Provider &asked = provider(bytes.ConsumeBool() ? ProviderId::NebulaBlock : ProviderId::Ppio);
    const int limit = bytes.ConsumeIntegralInRange(0, 6);
    FuzzedCloud cloud(bytes, asked.paging(), limit);

    PageWalker walker(asked.paging(), limit, caps);
    Walk walk;
    while (walker.next())
        step(walker, walk, asked, cloud);
    verifyResult(walker.result(), walk, cloud);
}
