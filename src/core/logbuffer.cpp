// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logbuffer.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace roster {

LogBuffer::LogBuffer(qsizetype mostBytes)
    : m_mostBytes(mostBytes)
{
}

void LogBuffer::begin()
{
    m_fetched.clear();
    m_isAnother = false;
}

QByteArray LogBuffer::add(const QByteArray &bytes)
{
    const qsizetype start = m_fetched.size();
    m_fetched += bytes;
    const qsizetype known = std::clamp<qsizetype>(m_shown.size() - start, 0, bytes.size());
    const QByteArrayView before = QByteArrayView(m_shown).sliced(std::min(start, m_shown.size()), known);
    m_isAnother = m_isAnother || before != QByteArrayView(bytes).first(known);
    if (m_isAnother || known == bytes.size())
        return {};
    QByteArray added = bytes.sliced(known);
    m_shown += added;
    return added;
}

bool LogBuffer::end()
{
    const bool isShown = !m_isAnother && m_fetched.size() == m_shown.size();
    m_shown = std::exchange(m_fetched, {}); // where they are the same, one of the two is enough
    return isShown;
}

std::optional<QByteArray> LogBuffer::grow(const QByteArray &piece, qsizetype overlap)
{
    if (overlap > piece.size() || overlap > m_shown.size()
        || QByteArrayView(m_shown).last(overlap) != QByteArrayView(piece).first(overlap))
        return {};
    const QByteArray added = piece.sliced(overlap);
    m_shown += added;
    // A quarter more, so that not each new line moves all the others.
    if (m_shown.size() / 5 > m_mostBytes / 4) {
        const qsizetype cut = m_shown.indexOf('\n', m_shown.size() - m_mostBytes);
        m_shown.remove(0, cut < 0 ? m_shown.size() - m_mostBytes : cut + 1);
    }
    return added;
}

qsizetype LogBuffer::overlap(QByteArrayView piece) const
{
    if (piece.isEmpty())
        return 0;
    // As Knuth, Morris and Pratt: borders[i] is the longest end of piece[0..i] that it also begins with.
    std::vector<qsizetype> borders(size_t(piece.size()), 0);
    const auto extended = [&](qsizetype matched, char next) {
        while (matched > 0 && (matched == piece.size() || piece[matched] != next))
            matched = borders[size_t(matched - 1)];
        return piece[matched] == next ? matched + 1 : matched;
    };
    for (qsizetype i = 1; i < piece.size(); ++i)
        borders[size_t(i)] = extended(borders[size_t(i - 1)], piece[i]);
    qsizetype matched = 0;
    for (const char next : QByteArrayView(m_shown).last(std::min(piece.size(), m_shown.size())))
        matched = extended(matched, next);
    return matched;
}

} // namespace roster
