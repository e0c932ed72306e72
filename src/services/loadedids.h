// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hashindex.h"

#include <QList>
#include <QString>

namespace roster {

/// The ids of a list's rows, and which of them the load that runs has brought. However many there are, adding
/// one never takes long: a hash of a hundred thousand texts would, when it makes room.
class LoadedIds {
public:
    /// The next load begins, and has brought nothing yet.
    void beginLoad();
    /// The load that runs has brought this one. @return whether it was the first time.
    bool add(const QString &id);
    /// Forgets those that the load that runs has not brought, and returns them.
    QList<QString> takeMissing();

    bool contains(const QString &id) const { return find(id) >= 0; }
    int count() const { return int(m_ids.size()); }
    /// How many the load that runs has brought.
    int loadedCount() const { return m_loaded; }

private:
    int find(const QString &id) const;

    HashIndex m_index; ///< of m_ids
    QList<QString> m_ids;
    QList<int> m_broughtBy; ///< the last load that did, by position in m_ids
    int m_load = 0;
    int m_loaded = 0;
};

} // namespace roster
