// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billingmode.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

struct Listed {
    SharedText word;
    BillingMode::Kind kind = BillingMode::Kind::Unknown;
};

const Listed *listed(const QString &word)
{
    using enum BillingMode::Kind;
    static const std::array words{Listed{u"postpaid"_s, Postpaid}, Listed{u"prepaid"_s, Prepaid},
                                  Listed{u"spot"_s, Spot}};
    const auto found = std::ranges::find_if(
        words, [&](const Listed &each) { return word.compare(each.word.text(), Qt::CaseInsensitive) == 0; });
    return found == words.end() ? nullptr : &*found;
}

} // namespace

BillingMode::BillingMode(const QString &word)
{
    // Thousands are paid alike: one word for all of them.
    const Listed *known = listed(word);
    m_word = known && known->word == word ? known->word : SharedText(word);
}

BillingMode::Kind BillingMode::kind() const
{
    const Listed *known = listed(word());
    return known ? known->kind : Kind::Unknown;
}

} // namespace roster
