// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/programlanguage.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

std::span<const ProgramLanguage> programLanguages()
{
    static constexpr std::array languages{
        ProgramLanguage{"en"_L1, u"English"},
        ProgramLanguage{"zh_CN"_L1, u"简体中文"},
    };
    return languages;
}

const ProgramLanguage *programLanguage(QStringView code)
{
    const auto all = programLanguages();
    const auto found =
        std::ranges::find_if(all, [code](const ProgramLanguage &one) { return code == one.code; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace roster
