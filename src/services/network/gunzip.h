// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace roster {

/// Unfolds gzip as it arrives, and never further than its limit: a few kilobytes can unfold to gigabytes.
/// Not bound to a thread.
class Gunzip {
public:
    explicit Gunzip(qint64 limit);
    ~Gunzip();

    enum class State {
        Unfinished, ///< all good so far
        Finished, ///< the whole of it was read
        TooLarge, ///< more than the limit; what fits has been given
        Broken, ///< no gzip
    };

    /// Appends what @p folded unfolds to. After TooLarge and Broken, nothing more is read.
    State add(QByteArrayView folded, QByteArray &unfolded);

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    qint64 m_left;
    State m_state = State::Unfinished;
};

/// How a body travels, by its Content-Encoding header. Asked for is gzip; anything else is not read.
enum class Coding { Plain, Gzip, Unknown };
Coding codingOf(const QByteArray &contentEncoding);

/// All of a body at once. State::Unfinished: its end is missing.
struct Unfolded {
    Gunzip::State state;
    QByteArray body;
};
Unfolded gunzip(const QByteArray &folded, qint64 limit);

} // namespace roster
