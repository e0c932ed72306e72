// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <optional>

namespace roster {

/// A line of Linux's /proc/self/status in kB, such as "VmRSS"; nothing elsewhere.
inline std::optional<qint64> memoryKb(QByteArrayView name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return {};
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name) && line.sliced(name.size()).startsWith(':'))
            return line.sliced(name.size() + 1).simplified().split(' ').first().toLongLong();
    }
    return {};
}

} // namespace roster
