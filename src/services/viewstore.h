// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/savedview.h"

#include <QJsonArray>
#include <QObject>

#include <optional>

namespace roster {

class Settings;

/// The user's saved views, in the user's order, kept in the settings.
class ViewStore : public QObject {
    Q_OBJECT

public:
    /// Reads what was saved; @p starters stand in as long as nothing was. An entry that cannot be read is
    /// kept as it is but not shown; so is all of it when none of it can be read. @p settings outlive the
    /// store.
    ViewStore(Settings &settings, const QList<SavedView> &starters, QObject *parent = nullptr);

    /// What was saved comes from a newer version of the program. It stays as it is, for that version: what is
    /// done to the views here is forgotten with the store.
    bool isTooNew() const { return m_tooNew; }

    const QList<SavedView> &views() const { return m_views; }
    std::optional<SavedView> find(const QUuid &id) const;

    /// At the end. Ids must be new and not null.
    void add(const SavedView &view) { add(QList{view}); }
    void add(const QList<SavedView> &views);
    /// Replaces the view with the same id; no signal when nothing changed.
    void update(const SavedView &view);
    void remove(const QUuid &id);
    /// Both are places in views().
    void move(qsizetype from, qsizetype to);

Q_SIGNALS:
    void changed();

private:
    void save();

    Settings &m_settings;
    QList<SavedView> m_views;
    QJsonArray m_unreadable;
    bool m_tooNew = false;
};

} // namespace roster
