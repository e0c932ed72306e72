// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logbuffer.h"

#include <algorithm>

namespace roster {

void LogBuffer::begin()
{
    m_fetched.clear();
    m_isAnother = false;
}

QString LogBuffer::add(const QByteArray &bytes)
{
    const qsizetype start = m_fetched.size();
    m_fetched += bytes;
    const qsizetype known = std::clamp<qsizetype>(m_shown.size() - start, 0, bytes.size());
    const QByteArrayView before = QByteArrayView(m_shown).sliced(std::min(start, m_shown.size()), known);
    m_isAnother = m_isAnother || before != QByteArrayView(bytes).first(known);
    if (m_isAnother || known == bytes.size())
        return {};
    const QByteArrayView added = QByteArrayView(bytes).sliced(known);
    m_shown.append(added.data(), added.size());
    return m_text.add(added);
}

std::optional<QString> LogBuffer::end()
{
    if (!m_isAnother && m_fetched.size() == m_shown.size())
        return {};
    m_shown = m_fetched;
    m_text = {};
    return m_text.add(m_shown);
}

} // namespace roster
