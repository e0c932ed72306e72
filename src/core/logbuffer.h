// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <limits>
#include <optional>

namespace roster {

/// The bytes of a log that is fetched again and again, and shown as it grows: what is there already stays,
/// only what is new is added. Should it be another log than before, it is to be shown anew.
class LogBuffer {
public:
    /// @p mostBytes: more are not kept by a log that grows; the oldest lines go.
    explicit LogBuffer(qsizetype mostBytes = std::numeric_limits<qsizetype>::max());

    /// A fetch of the whole log begins.
    void begin();
    /// The next bytes of the fetch; returns those to append to what is shown.
    QByteArray add(const QByteArray &bytes);
    /// The fetch is complete. False: what is shown is another log; bytes() is to be shown in its place.
    bool end();

    /// The log's new end, which begins with the last @p overlap bytes that are there; returns what to append.
    /// Nothing, and nothing is changed, where it begins otherwise: then it is another log.
    std::optional<QByteArray> grow(const QByteArray &piece, qsizetype overlap);
    /// How many bytes at the beginning of @p piece, the last lines of a log, are the last ones that are
    /// there. Takes linear time.
    qsizetype overlap(QByteArrayView piece) const;

    /// What came, as it came, of what is shown.
    const QByteArray &bytes() const { return m_shown; }

private:
    const qsizetype m_mostBytes;
    QByteArray m_shown;
    QByteArray m_fetched;
    bool m_isAnother = false; ///< the fetch began otherwise than what is shown
};

} // namespace roster
