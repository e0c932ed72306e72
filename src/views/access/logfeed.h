// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logtext.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

class QPlainTextEdit;

namespace roster {

/// Puts a log into a text field, as plain lines, a little in each turn of the event loop: megabytes may
/// arrive at once, and the window is to go on meanwhile.
class LogFeed : public QObject {
    Q_OBJECT

public:
    /// @p edit outlives the feed, which alone writes into it. Lines before the last @p mostLines are left
    /// out.
    LogFeed(QPlainTextEdit &edit, int mostLines, QObject *parent);

    /// Shown soon, together with what else arrives until then.
    void append(const QByteArray &bytes);
    /// Another log in the place of what is shown; the view stays where it is scrolled to.
    void replace(const QByteArray &bytes);
    /// What waits is shown from now on, not soon.
    void flush();
    /// A part is shown, the rest follows in the next turns.
    bool isBusy() const { return m_read > 0; }

Q_SIGNALS:
    void aboutToShow();
    void shown();

private:
    void skipOldLines();
    void show();

    QPlainTextEdit &m_edit;
    const int m_mostLines;
    LogText m_text;
    QByteArray m_waiting;
    qsizetype m_read = 0; ///< of m_waiting
    bool m_isNew = false; ///< m_waiting has grown since it was looked at
    int m_scrolledTo = -1; ///< to be kept while another log is put in; -1: nothing to keep
    QTimer m_timer;
};

} // namespace roster
