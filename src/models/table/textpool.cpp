// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/textpool.h"

#include "core/instance.h"

namespace roster {

void TextPool::share(SharedText &text)
{
    if (!text.isEmpty())
        text = *m_texts.insert(text);
}

void TextPool::share(Instance &instance)
{
    for (SharedText Instance::*text : {&Instance::type, &Instance::statusError, &Instance::statusMessage,
                                       &Instance::productId, &Instance::gpu, &Instance::image,
                                       &Instance::region, &Instance::regionName, &Instance::exposedPorts})
        share(instance.*text);
    share(instance.autoRenew.status);
    for (Port &port : instance.ports)
        share(port.protocol);
}

} // namespace roster
