// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/privacy/heldsecret.h"

using namespace std::chrono_literals;

namespace roster {

void HeldSecret::hold(const Secret &secret, const QString &what, std::chrono::milliseconds clearAfter)
{
    m_secret = secret;
    m_what = what;
    m_clearAfter = clearAfter;
    m_deadline.setRemainingTime(clearAfter);
    m_leaving = false;
}

std::chrono::milliseconds HeldSecret::timeLeft() const
{
    if (!isCounting())
        return 0ms;
    return std::chrono::ceil<std::chrono::milliseconds>(m_deadline.remainingTimeAsDuration());
}

void HeldSecret::clear()
{
    clear(Tool::WhereUnseen);
}

void HeldSecret::clearAtEnd()
{
    clear(Tool::Always);
}

void HeldSecret::clear(Tool tool)
{
    look();
    if (!isHeld())
        return;
    m_leaving = true;
    const bool own = m_place.isOwn();
    const bool readable = m_place.isReadable();
    if (own || readable)
        m_place.clear();
    // Unseen, what is no longer this program's may be what somebody else copied.
    if (own && (tool == Tool::Always || !readable))
        m_place.clearByTool();
    look();
}

void HeldSecret::look()
{
    if (m_place.isReadable() && !isThere())
        forget();
}

void HeldSecret::forget()
{
    m_secret = {};
    m_what.clear();
    m_leaving = false;
}

} // namespace roster
