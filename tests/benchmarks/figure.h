// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <cstdio>
#include <optional>

namespace roster {

/// Where a figure must lie to be "ok".
struct Target {
    enum Side { AtMost, AtLeast } side;
    double value;

    bool isMetBy(double figure) const { return side == AtMost ? figure <= value : figure >= value; }
};

/// One line of a benchmark: name, value, unit, target and "ok" or "short", separated by tabs; "-" where there
/// is no target.
inline void printFigure(const QByteArray &name, double value, const char *unit,
                        std::optional<Target> target = {})
{
    QByteArray wanted("-");
    if (target)
        wanted = (target->side == Target::AtMost ? "<= " : ">= ") + QByteArray::number(target->value);
    std::printf("%s\t%.2f\t%s\t%s\t%s\n", name.constData(), value, unit, wanted.constData(),
                !target                      ? "-"
                    : target->isMetBy(value) ? "ok"
                                             : "short");
    std::fflush(stdout);
}

inline double inMilliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// How long @p work takes, in milliseconds.
template<typename Work>
double millisecondsOf(Work work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return inMilliseconds(std::chrono::steady_clock::now() - begin);
}

} // namespace roster
