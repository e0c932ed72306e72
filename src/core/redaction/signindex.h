// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redaction/textscan.h"

#include <QList>

#include <array>

namespace roster::redaction {

/// Things with a sign, an ASCII text, by the first letter of it in either case.
template<typename T>
class SignIndex {
public:
    void add(const T &thing) { m_things[toLower(thing.sign.front().unicode())].append(thing); }

    const QList<T> &beginningWith(char16_t c) const
    {
        static const QList<T> none;
        return c < m_things.size() ? m_things[toLower(c)] : none;
    }

private:
    std::array<QList<T>, 128> m_things;
};

} // namespace roster::redaction
