// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instancematcher.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace roster {

class InstanceTableModel;

/// Decides which rows of the table an InstanceFilter lets through. Keeps for each row the text that finding
/// searches.
class RowFilter {
public:
    explicit RowFilter(const InstanceTableModel &table);

    void setFilter(const InstanceFilter &filter) { m_matcher.setFilter(filter); }
    const InstanceFilter &filter() const { return m_matcher.filter(); }

    bool accepts(int row);
    /// Whether rows may come and go by the clock alone.
    bool needsClock() const { return m_matcher.needsClock(); }
    /// As searchText() makes it; kept.
    const QByteArray &text(int row);

    void append(int count);
    void update(int row);
    /// The texts of all rows changed.
    void updateAll();
    void remove(int first, int last);
    void permute(const QList<int> &newRows);

private:
    const InstanceTableModel &m_table;
    InstanceMatcher m_matcher;
    std::vector<QByteArray> m_texts; ///< null: to be made when it is needed
};

} // namespace roster
