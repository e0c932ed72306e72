// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billingmode.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

BillingMode::BillingMode(QString word)
    : m_word(std::move(word))
{
    for (const auto &[known, kind] :
         {std::pair(u"postpaid"_s, Kind::Postpaid), std::pair(u"prepaid"_s, Kind::Prepaid),
          std::pair(u"spot"_s, Kind::Spot)}) {
        if (!is(known))
            continue;
        m_kind = kind;
        if (m_word == known) // thousands are paid alike: one word for all of them
            m_word = known;
    }
}

} // namespace roster
