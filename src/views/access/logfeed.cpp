// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/logfeed.h"

#include <QDeadlineTimer>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextCursor>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace roster {

static constexpr std::chrono::milliseconds gathering = 50ms; // of what arrives, until it is shown
static constexpr std::chrono::milliseconds longestTurn = 8ms; // half a frame
static constexpr qsizetype stepBytes = 8 * 1024;

LogFeed::LogFeed(QPlainTextEdit &edit, int mostLines, QObject *parent)
    : QObject(parent)
    , m_edit(edit)
    , m_mostLines(mostLines)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LogFeed::show);
}

void LogFeed::append(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    m_waiting += bytes;
    m_isNew = true;
    if (!m_timer.isActive())
        m_timer.start(gathering);
}

void LogFeed::replace(const QByteArray &bytes)
{
    Q_EMIT aboutToShow(); // as it is before it is cleared
    m_scrolledTo = m_edit.verticalScrollBar()->value();
    m_edit.clear();
    m_text = {};
    m_waiting = bytes;
    m_isNew = true;
    m_read = 0;
    show();
}

void LogFeed::flush()
{
    if (m_read < m_waiting.size())
        show();
}

/// To lay out more lines than are kept, only to drop them, would take time for nothing.
void LogFeed::skipOldLines()
{
    if (!std::exchange(m_isNew, false))
        return;
    qsizetype start = m_waiting.size();
    for (int lines = 0; lines <= m_mostLines && start > m_read; ++lines)
        start = m_waiting.lastIndexOf('\n', start - 1);
    if (start <= m_read)
        return;
    m_read = start + 1;
    m_text = {};
}

void LogFeed::show()
{
    if (m_scrolledTo < 0)
        Q_EMIT aboutToShow();
    skipOldLines();
    const QDeadlineTimer turn(longestTurn);
    while (m_read < m_waiting.size() && !turn.hasExpired()) {
        const qsizetype step = std::min(stepBytes, m_waiting.size() - m_read);
        const QString text = m_text.add(QByteArrayView(m_waiting).sliced(m_read, step));
        m_read += step;
        QTextCursor cursor(m_edit.document()); // its own: a selection stays
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(text);
    }
    if (m_scrolledTo >= 0)
        m_edit.verticalScrollBar()->setValue(m_scrolledTo);
    if (m_read < m_waiting.size()) {
        m_timer.start(0);
    } else {
        m_waiting.clear();
        m_read = 0;
        m_scrolledTo = -1;
    }
    Q_EMIT shown();
}

} // namespace roster
