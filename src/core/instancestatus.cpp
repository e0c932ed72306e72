// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instancestatus.h"

#include <algorithm>
#include <array>
#include <vector>

namespace roster {

std::span<const InstanceStatus::Listed> InstanceStatus::listed()
{
    using enum StatusGroup;
    static constexpr std::array words{
        // PPIO and Novita AI. Their v2 pages give no list; these are the words of v1.
        Listed{u"toCreate", Changing},
        Listed{u"creating", Changing},
        Listed{u"pulling", Changing},
        Listed{u"running", Running},
        Listed{u"toStart", Changing},
        Listed{u"starting", Changing},
        Listed{u"toStop", Changing},
        Listed{u"stopping", Changing},
        Listed{u"exited", Stopped},
        Listed{u"toRestart", Changing},
        Listed{u"restarting", Changing},
        Listed{u"toReset", Changing},
        Listed{u"resetting", Changing},
        Listed{u"migrating", Changing},
        Listed{u"freezing", Failed}, // it passes, but to nothing good: somebody shall look
        Listed{u"toRemove", Changing},
        Listed{u"removing", Changing},
        Listed{u"removed", Stopped},
        Listed{u"error", Failed},
        Listed{u"failed", Failed},
        // Older words that old instances of both keep.
        Listed{u"createPending", Changing},
        Listed{u"toBeCreated", Changing},
        Listed{u"pending", Changing},
        Listed{u"created", Changing},
        Listed{u"toBeStarted", Changing},
        Listed{u"toBeExited", Changing},
        Listed{u"toBeTerminated", Changing},
        Listed{u"terminating", Changing},
        Listed{u"terminated", Stopped},
        Listed{u"unknown", Unknown},
        // Nebula Block, from its pages and examples.
        Listed{u"Deploying", Changing},
        Listed{u"Provisioning", Changing},
        Listed{u"Booked", Changing},
        Listed{u"Deleting", Changing},
        Listed{u"Deleted", Stopped},
        Listed{u"Completed", Stopped},
        Listed{u"Canceled", Stopped},
        Listed{u"Stopped", Stopped},
    };
    return words;
}

InstanceStatus::InstanceStatus(const QString &word)
{
    // Thousands of machines run: one word for all of them.
    static const auto words = [] {
        std::vector<SharedText> all;
        for (const Listed &each : listed())
            all.emplace_back(QString::fromUtf16(each.word));
        return all;
    }();
    const auto found = std::ranges::find_if(
        words, [&](const SharedText &each) { return word.compare(each.text(), Qt::CaseInsensitive) == 0; });
    if (found != words.end())
        m_group = listed()[size_t(found - words.begin())].group;
    m_word = found != words.end() && *found == word ? *found : SharedText(word);
}

} // namespace roster
