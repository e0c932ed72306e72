// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/loadedids.h"

#include <utility>

namespace roster {

static size_t hashOf(const QString &id)
{
    return qHash(id, QHashSeed::globalSeed());
}

void LoadedIds::beginLoad()
{
    ++m_load;
    m_loaded = 0;
}

bool LoadedIds::add(const QString &id)
{
    if (const int known = find(id); known >= 0) {
        const bool isFirst = std::exchange(m_broughtBy[known], m_load) != m_load;
        m_loaded += isFirst ? 1 : 0;
        return isFirst;
    }
    m_index.append(hashOf(id));
    m_ids.append(id);
    m_broughtBy.append(m_load);
    ++m_loaded;
    return true;
}

QList<QString> LoadedIds::takeMissing()
{
    if (m_loaded == count())
        return {};
    // The ids move without being looked at: most of them are far from the processor.
    m_index.removeWhere([this](int at) { return m_broughtBy.at(at) != m_load; });
    QList<QString> missing;
    qsizetype kept = 0;
    for (qsizetype at = 0; at < m_ids.size(); ++at) {
        if (m_broughtBy.at(at) != m_load)
            missing.append(std::move(m_ids[at]));
        else if (const qsizetype to = kept++; to != at)
            m_ids[to] = std::move(m_ids[at]);
    }
    m_ids.resize(kept);
    m_broughtBy.fill(m_load, kept);
    return missing;
}

int LoadedIds::find(const QString &id) const
{
    return m_index.find(hashOf(id), [&](int at) { return m_ids.at(at) == id; });
}

} // namespace roster
