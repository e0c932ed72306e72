// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagepromises.h"

#include "core/displaytext.h"
#include "fuzz.h"
#include "providers/pagereader.h"

#include <algorithm>

namespace roster::fuzz {

void verifyFacts(const PageFacts &facts, qsizetype readable)
{
    verify(facts.unreadable >= 0 && facts.entries == readable + facts.unreadable,
           "every entry is read or counted as unreadable");
    verify(facts.nextCursor.size() <= maxCursor, "a cursor can be sent");
    verify(facts.total.value_or(0) >= 0, "there are no fewer than none");
}

static void verifyInstance(const Instance &instance)
{
    verify(!instance.id.isEmpty(), "an instance has an id");
    verify(instance.account.isNull(), "a reader knows no account");
    verify(instance.gpuCount.value_or(0) >= 0 && instance.cpuCount.value_or(0) >= 0,
           "there are no fewer than none");
    verify(std::ranges::all_of(instance.ports,
                               [](const Port &port) {
                                   const int number = port.port.value_or(1);
                                   return number >= 0;
                               }),
           "a port is a number");
}

void verifyPage(const Result<InstancePage> &page)
{
    if (!page) {
        verifyError(page.error());
        return;
    }
    verifyFacts(page.value().facts, page.value().instances.size());
    std::ranges::for_each(page.value().instances, verifyInstance);
}

void verifyDetail(const Result<InstanceDetail> &detail)
{
    if (detail)
        verifyInstance(detail.value().instance);
    else
        verifyError(detail.error());
}

void verifyError(const ApiError &error)
{
    verify(displayText(error.providerMessage) == error.providerMessage, "a cloud's words are plain text");
}

} // namespace roster::fuzz
