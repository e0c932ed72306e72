// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QList>
#include <QString>

#include <vector>

namespace roster {

/// The order of the user's language: "gpu-2" before "gpu-10", without case.
QCollator naturalCollator();

/// Texts in an order, by their positions in the list that was sorted.
struct SortedTexts {
    QList<int> positions;
    /// Whether the language tells the text from the one before it. By place in the order.
    std::vector<bool> differs;
};

/// By what the collator sorts the texts that plain keys do not hold.
enum class CollateBy { Keys, Comparison };

/// Keys, which are faster, but for Windows: QCollatorSortKey holds the system's bytes in a QString there and
/// compares what is behind them, too (QTBUG-128170).
inline constexpr CollateBy rightCollation =
#if defined(Q_OS_WIN)
    CollateBy::Comparison;
#else
    CollateBy::Keys;
#endif

/// Sorts as naturalCollator() does. Several threads share the work when there is much of it.
SortedTexts sortTexts(const QList<QString> &texts, CollateBy by = rightCollation);

} // namespace roster
