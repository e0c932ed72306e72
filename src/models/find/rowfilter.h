// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chunkedlist.h"
#include "models/find/instancematcher.h"
#include "models/table/tablerows.h"

#include <QList>

#include <functional>
#include <utility>
#include <vector>

namespace roster {

/// Decides which rows of the table an InstanceFilter lets through, and remembers it. Keeps for each row the
/// text that finding searches. A copy shares what it holds: one can be made for a worker at once.
class RowFilter {
public:
    /// The rows have to be judged anew then.
    void setFilter(const InstanceFilter &filter) { m_matcher.setFilter(filter); }
    const InstanceFilter &filter() const { return m_matcher.filter(); }
    /// Whether rows may come and go by the clock alone.
    bool needsClock() const { return m_matcher.needsClock(); }
    /// Whether it decided otherwise about a row since it was asked this last.
    bool takeChanged() { return std::exchange(m_changed, false); }

    bool accepts(int row) const { return m_passes[row] == InstanceMatcher::All; }
    /// What of the filter lets the row through: a sum of InstanceMatcher::Pass values.
    quint8 passes(int row) const { return m_passes[row]; }
    /// Made when it is first asked for, and kept.
    const SearchText &text(const TableRows &table, int row);

    /// The table has got rows at its end.
    void append(const TableRows &table);
    void update(const TableRows &table, int row);
    void updateAll(const TableRows &table);
    /// The row is about to go.
    void reject(int row) { decide(row, 0); }
    void remove(int first, int last);
    void permute(const QList<int> &newRows);

    /// The texts of all rows changed.
    void forgetTexts();
    bool lacksTexts() const;
    /// Makes @p most of those that are missing, or fewer when @p isGivenUp says so.
    void makeTexts(const TableRows &table, int most, const std::function<bool()> &isGivenUp);

    /// Takes what @p other knows of rows that this one does not: its row i is row places[i] here, or none of
    /// them when that is -1.
    void takeTexts(const RowFilter &other, const std::vector<int> &places);
    /// What @p other, with the same filter, decided.
    void takeDecisions(const RowFilter &other, const std::vector<int> &places);

private:
    void judge(const TableRows &table, int row);
    void decide(int row, quint8 passes) { m_changed |= std::exchange(m_passes[row], passes) != passes; }

    InstanceMatcher m_matcher;
    QList<quint8> m_passes; ///< sums of InstanceMatcher::Pass
    ChunkedList<SearchText> m_texts; ///< null: to be made when it is needed
    SearchTexts m_maker;
    bool m_changed = false;
};

} // namespace roster
