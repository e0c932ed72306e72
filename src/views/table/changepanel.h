// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instance.h"

#include <QDockWidget>

class QAction;
class QPushButton;
class QTreeView;

namespace roster {

class ChangeLog;
class PlainLabel;

/// The list of what changed, below the table. A line leads to its instance; lines can be copied.
class ChangePanel final : public QDockWidget {
    Q_OBJECT

public:
    /// @p log outlives the panel.
    explicit ChangePanel(ChangeLog &log, QWidget *parent = nullptr);

    /// The selected lines, all of them when none is selected.
    QString selectedText() const;

Q_SIGNALS:
    void instanceRequested(const roster::InstanceKey &instance);

protected:
    void changeEvent(QEvent *event) override;

private:
    void stayWhereOneReads();
    void saySoWhenNothingChanged();
    void makeTitle();
    void makeActions();
    void goToCurrent();
    void retranslate();

    ChangeLog &m_log;
    QTreeView *m_lines;
    PlainLabel *m_title;
    PlainLabel *m_nothing; ///< in place of lines
    QPushButton *m_clear;
    QPushButton *m_close;
    QAction *m_goTo;
    QAction *m_copy;
};

} // namespace roster
