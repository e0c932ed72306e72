// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logbuffer.h"
#include "services/logsource.h"

#include <QDateTime>
#include <QDialog>
#include <QTextDocument>
#include <QTimer>

#include <chrono>
#include <memory>

namespace Ui {
class LogViewer;
}

namespace roster {

class LinkOpener;
class LogFeed;

/// A window that shows the text behind one log link, as plain text, while it arrives; to find in, to follow,
/// to save. Not modal; deletes itself when it is closed.
class LogViewer : public QDialog {
    Q_OBJECT

public:
    /// @p title: what log, of @p instance, for the title bar.
    LogViewer(const WebLink &link, const QString &title, const QString &instance, QWidget *parent = nullptr,
              const LogLimits &limits = {});
    ~LogViewer() override;

    LogSource &source() { return m_source; }
    const LogSource &source() const { return m_source; }
    void setFollowInterval(std::chrono::milliseconds interval) { m_followInterval = interval; }

    /// Fetches the log anew. What is shown stays, as far as it is still the log's.
    void fetch();
    /// Writes what came, byte for byte: the whole file or nothing.
    void save(const QString &file);

    /// More lines are not kept: the oldest go.
    static constexpr int mostLines = 100'000;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpShortcuts();
    void finish(LogSource::Cut cut);
    void grow(const QByteArray &piece, std::optional<int> overlap);
    void follow();
    void fail(const LogError &error);
    void sayError(const LogError &error);
    void forgetError();
    void ended();
    void setFollowing(bool following);
    void find(QTextDocument::FindFlags flags);
    void findFirst();
    void askWhereToSave();
    void showState();
    bool isAtEnd() const;
    void scrollToEnd();

    LogSource m_source;
    LogBuffer m_log;
    LinkOpener *m_opener = nullptr;
    LogFeed *m_feed = nullptr;
    bool m_staysAtEnd = false; ///< whatever is shown next
    std::unique_ptr<Ui::LogViewer> m_ui;
    const QString m_title;
    const QString m_instance;
    const qint64 m_maxBytes;
    LogSource::Cut m_cut = LogSource::Cut::None;
    QDateTime m_fetchedAt; ///< null: never
    bool m_stripTellsOfFetch = false; ///< that it failed
    QTimer m_followTimer;
    std::chrono::milliseconds m_followInterval;
};

} // namespace roster
