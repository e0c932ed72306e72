// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/savedview.h"

#include <QList>
#include <QObject>
#include <QTimer>

class QHeaderView;

namespace roster {

class InstanceListModel;
class Settings;

/// Which columns stand where, how wide, and which ones sort: the user's own arrangement, or that of a saved
/// view. Kept under the columns' names, so that a later version with other columns still finds what it knows.
/// The user's own is only saved when the user changed something, so that better defaults reach those who did
/// not.
class TableLayout : public QObject {
    Q_OBJECT

public:
    /// Restores the user's own. @p header shows the columns of @p list; all outlive the layout.
    TableLayout(QHeaderView &header, InstanceListModel &list, Settings &settings, QObject *parent = nullptr);

    /// How the table stands now; every column is named.
    TableArrangement arrangement() const;
    /// Arranges the table as a saved view has it; what is changed from now on is the view's matter.
    void showView(const TableArrangement &table);
    /// Back to the user's own, as it was before.
    void showOwn();

    void setVisible(int column, bool visible);
    /// @p place: from the left, hidden columns counted.
    void move(int column, int place);
    void resize(int column, int width);
    /// The key of the column by which rows are grouped; empty: none. Only kept here: who groups follows
    /// groupingChanged().
    void setGrouping(const QString &key);
    const QString &grouping() const { return m_grouping; }
    /// As in the column table: order, widths, choice; sorted by name.
    void reset();
    /// Writes a change of the user's own now instead of soon; to be called while the header still lives.
    void flush();

    const QHeaderView &header() const { return m_header; }

Q_SIGNALS:
    /// Other columns are shown, in another order, sorted or grouped, by the user.
    void arranged();
    /// Other columns are shown, by the user or by a saved view.
    void shownColumnsChanged();
    void groupingChanged(const QString &key);
    /// A column got another width, not by the window's.
    void resized();

private:
    void noteArranged();
    void noteResized(int column, int before, int width);
    void save();
    void apply(const TableArrangement &table);
    void applyDefaults();
    int defaultWidth(int column) const;

    QHeaderView &m_header;
    InstanceListModel &m_list;
    Settings &m_settings;
    QTimer m_saveSoon;
    QList<int> m_widths; ///< By column; a hidden section does not tell its own.
    QString m_grouping;
    bool m_isOwn = true;
    bool m_applying = false;
};

} // namespace roster
