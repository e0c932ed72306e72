// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QHeaderView;
class QJsonObject;

namespace roster {

class InstanceListModel;
class Settings;

/// Which columns stand where, how wide, and which ones sort. Saved under the columns' names, so that a later
/// version with other columns still finds what it knows; only saved when the user changed something, so that
/// better defaults reach those who did not.
class TableLayout : public QObject {
    Q_OBJECT

public:
    /// Restores what was saved. @p header shows the columns of @p list; all outlive the layout.
    TableLayout(QHeaderView &header, InstanceListModel &list, Settings &settings, QObject *parent = nullptr);

    void setVisible(int column, bool visible);
    /// As in the column table: order, widths, choice; sorted by name.
    void reset();
    /// Writes a change now instead of soon; to be called while the header still lives.
    void flush();

private:
    void save();
    void applyDefaults();
    void restore(const QJsonObject &saved);
    QJsonObject current() const;
    int defaultWidth(int column) const;
    int savedWidth(int column) const;

    QHeaderView &m_header;
    InstanceListModel &m_list;
    Settings &m_settings;
    QTimer m_saveSoon;
    bool m_restoring = false;
};

} // namespace roster
