// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace roster {

/// Which instances a list shall hold. An empty member does not filter.
struct InstanceQuery {
    static constexpr qsizetype longestName = 255; ///< What PPIO takes.

    QString name; ///< Part of a name or an id.
    QString status; ///< One status word.
    QStringList regions; ///< Region ids; any of them.
    QString billingMode; ///< "postpaid", "prepaid" or "spot".

    bool isEmpty() const
    {
        return name.isEmpty() && status.isEmpty() && regions.isEmpty() && billingMode.isEmpty();
    }
    friend bool operator==(const InstanceQuery &, const InstanceQuery &) = default;
};

} // namespace roster
