// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network/gunzip.h"

#include <algorithm>

#include <zlib.h>

namespace roster {

static constexpr int gzipOnly = 16 + MAX_WBITS; // as zlib wants to be told
static constexpr qint64 stepBytes = 64 * 1024;

struct Gunzip::Stream {
    z_stream zlib{};
    bool isReady = inflateInit2(&zlib, gzipOnly) == Z_OK;

    Stream() = default;
    Q_DISABLE_COPY_MOVE(Stream)
    ~Stream() { inflateEnd(&zlib); }
};

Gunzip::Gunzip(qint64 limit)
    : m_stream(std::make_unique<Stream>())
    , m_left(limit)
{
    if (!m_stream->isReady)
        m_state = State::Broken;
}

Gunzip::~Gunzip() = default;

Gunzip::State Gunzip::add(QByteArrayView folded, QByteArray &unfolded)
{
    if (m_state == State::TooLarge || m_state == State::Broken)
        return m_state;
    z_stream &zlib = m_stream->zlib;
    // zlib reads only, but an old compiler's headers may say otherwise.
    zlib.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(folded.data()));
    zlib.avail_in = uInt(folded.size());

    while (true) {
        if (m_state == State::Finished) {
            // A file may be several, one after the other. What else may follow is padding.
            if (zlib.avail_in == 0 || *zlib.next_in != 0x1f || inflateReset(&zlib) != Z_OK)
                return m_state;
            m_state = State::Unfinished;
        }
        // One byte beyond the limit tells whether there is more.
        const qint64 step = std::min(stepBytes, m_left + 1);
        const qsizetype start = unfolded.size();
        unfolded.resize(start + step);
        zlib.next_out = reinterpret_cast<Bytef *>(unfolded.data() + start);
        zlib.avail_out = uInt(step);
        const int result = inflate(&zlib, Z_NO_FLUSH);
        const qint64 got = step - zlib.avail_out;
        unfolded.resize(start + std::min(got, m_left));

        if (got > m_left)
            return m_state = State::TooLarge;
        m_left -= got;
        if (result == Z_STREAM_END)
            m_state = State::Finished;
        else if (result == Z_BUF_ERROR || (result == Z_OK && zlib.avail_in == 0 && zlib.avail_out > 0))
            return m_state; // all that came is read
        else if (result != Z_OK)
            return m_state = State::Broken;
    }
}

Coding codingOf(const QByteArray &contentEncoding)
{
    const QByteArray name = contentEncoding.trimmed().toLower();
    if (name.isEmpty() || name == "identity")
        return Coding::Plain;
    return name == "gzip" || name == "x-gzip" ? Coding::Gzip : Coding::Unknown;
}

Unfolded gunzip(const QByteArray &folded, qint64 limit)
{
    Unfolded all{Gunzip::State::Finished, {}};
    if (!folded.isEmpty()) // an answer without a body may still name a coding
        all.state = Gunzip(limit).add(folded, all.body);
    return all;
}

} // namespace roster
