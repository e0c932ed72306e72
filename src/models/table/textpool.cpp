// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/textpool.h"

#include "core/instance.h"

#include <algorithm>

namespace roster {

static constexpr qsizetype few = 1000; // of no weight

void TextPool::share(SharedText &text)
{
    if (!text.isEmpty())
        text = *m_texts.insert(text);
}

void TextPool::share(Instance &instance)
{
    if (m_texts.size() >= m_nextLook)
        forgetUnused();
    for (SharedText Instance::*text : {&Instance::type, &Instance::statusError, &Instance::statusMessage,
                                       &Instance::productId, &Instance::gpu, &Instance::image,
                                       &Instance::region, &Instance::regionName, &Instance::exposedPorts})
        share(instance.*text);
    share(instance.autoRenew.status);
    for (Port &port : instance.ports)
        share(port.protocol);
}

void TextPool::forgetUnused()
{
    m_texts.removeIf([](const SharedText &text) { return text.isOnlyCopy(); });
    m_nextLook = std::max(few, 2 * m_texts.size());
}

} // namespace roster
