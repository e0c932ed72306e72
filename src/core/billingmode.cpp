// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billingmode.h"

namespace roster {

BillingMode::BillingMode(QString word)
    : m_word(std::move(word))
{
    if (is(u"postpaid"))
        m_kind = Kind::Postpaid;
    else if (is(u"prepaid"))
        m_kind = Kind::Prepaid;
    else if (is(u"spot"))
        m_kind = Kind::Spot;
}

} // namespace roster
