// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logerror.h"
#include "core/weblink.h"
#include "services/network/httpaccess.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace roster {

class Gunzip;
class HttpFetch;
struct FetchFailure;

struct LogLimits {
    qint64 maxBytes = 8 * 1024 * 1024; ///< of one fetch, unfolded
    std::chrono::milliseconds transferTimeout{30'000}; ///< without a byte for so long, a fetch has failed
    std::chrono::milliseconds longestFetch{300'000};
    /// An answer of unknown length that is silent for so long is the log so far.
    std::chrono::milliseconds quiet{2'000};
    /// Whether the server is asked for the last lines; nothing: where providers/logaddress.h knows of it.
    std::optional<bool> asksForLines;
};

/// Fetches the text behind one log link, and what is added to it. Nothing is known here of accounts and keys:
/// it has connections of its own, sends no credentials and no cookies, and follows no redirect.
class LogSource : public QObject {
    Q_OBJECT

public:
    /// @p link is encrypted.
    explicit LogSource(const WebLink &link, const LogLimits &limits = {}, QObject *parent = nullptr,
                       Network &network = Network::shared());
    ~LogSource() override;

    const WebLink &link() const { return m_link; }

    /// What of a log does not fit below the limit.
    enum class Cut { None, Start, End };

    /// Asks for the last lines or bytes of the log, as many as the limit allows; a server that cannot give
    /// them gives the first. What is on its way is given up.
    void fetch();
    /// Asks for what is new since: for that part alone where the server can give it, else for all of it.
    /// Does nothing while something is on its way.
    void follow();
    void cancel();

    bool isFetching() const;
    /// The log so far is in, the answer stays open: what is added comes by itself.
    bool isLive() const { return m_isLive; }
    /// Whether following may bring anything: not where only the first part of the log can be had.
    bool canFollow() const { return m_cut != Cut::End; }
    /// How long to leave the server alone before it is asked again, for what the last answer has cost.
    std::chrono::milliseconds rest() const;

Q_SIGNALS:
    /// The whole log comes: arrived() brings it.
    void begun();
    void arrived(const QByteArray &bytes);
    /// The end of what begun() began; then exactly one of the two comes, unless cancel() comes before.
    void finished(roster::LogSource::Cut cut);
    void failed(const roster::LogError &error);
    /// The log's new end, which begins with the last @p overlap bytes that came; nothing: with as many as the
    /// two have in common, at least one. Should it begin otherwise, the log is another one: fetch().
    void grown(const QByteArray &piece, std::optional<int> overlap);
    /// isLive() no more.
    void stopped();

private:
    enum class Part { Whole, NewBytes, LastLines };

    void ask(Part part, const QUrl &url, const QByteArray &range);
    void readHead();
    void judge(int status);
    void read(const QByteArray &bytes);
    void take(const QByteArray &bytes);
    void takeOfPiece(const QByteArray &bytes);
    void readEnd(const std::optional<FetchFailure> &failure);
    void complete();
    void goLive();
    void fail(LogError::Kind kind, const QString &detail);
    void fail(const FetchFailure &failure);

    const WebLink m_link;
    const LogLimits m_limits;
    HttpAccess m_access;
    std::unique_ptr<HttpFetch> m_fetch; ///< goes before the access
    std::unique_ptr<Gunzip> m_gunzip; ///< where the answer is compressed, unasked
    QTimer m_quiet;
    Part m_part = Part::Whole;
    Cut m_cut = Cut::None; ///< of the last whole log
    bool m_byLines; ///< the server is asked for the last lines
    int m_lines; ///< so many of them
    std::optional<qint64> m_end; ///< where the log ended, by the server's count; null: it gives no part
    int m_overlap = 0; ///< bytes of NewBytes that are known already
    qint64 m_bytes = 0; ///< of this answer, unfolded
    qint64 m_received = 0; ///< of the last answer, as it came
    qint64 m_lineEnds = 0;
    QByteArray m_piece;
    bool m_isLive = false;
};

} // namespace roster
