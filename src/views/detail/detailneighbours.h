// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instance.h"

#include <QObject>
#include <QTimer>

namespace roster {

class InstanceListModel;
class InstanceTableModel;

/// Where an instance stands in the table as it is sorted and filtered right now, and who stands beside it.
class DetailNeighbours final : public QObject {
    Q_OBJECT

public:
    /// Both outlive this.
    DetailNeighbours(const InstanceListModel &list, const InstanceTableModel &table,
                     QObject *parent = nullptr);

    void setCurrent(const InstanceKey &key);
    /// What the list knows of it now; null when it is gone. Pointers hold until the models change.
    const Instance *current() const;
    /// Null at an end. When the current one has left the list: those beside the place that it had.
    const Instance *previous() const;
    const Instance *next() const;

Q_SIGNALS:
    /// The list changed; once for many changes in one turn of the event loop.
    void changed();

private:
    int listRow() const;
    /// The instance in this row of the list, or in the next one that is not a heading.
    const Instance *from(int listRow, int step) const;
    void update();

    const InstanceListModel &m_list;
    const InstanceTableModel &m_table;
    InstanceKey m_key;
    int m_lastRow = -1;
    QTimer m_soon;
};

} // namespace roster
