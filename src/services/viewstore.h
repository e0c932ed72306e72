// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/savedview.h"
#include "services/sharedfile.h"

#include <QJsonArray>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace roster {

class Settings;

/// The user's saved views, in the user's order, in a file of their own beside the settings. Its form is that
/// of an export.
///
/// Another running copy of the program may change them at the same time: each change is made to what the file
/// holds at that moment, view by view and part by part, so that no copy undoes what another one did. Where
/// both changed the same part of a view, the last one holds. What cannot be written holds until the program
/// ends.
class ViewStore : public QObject {
    Q_OBJECT

public:
    /// So many are shown; more can only come from a hand that means no good.
    static constexpr qsizetype mostViews = 2000;

    /// Reads what was saved; @p starters stand in as long as nothing was. An entry that cannot be read is
    /// kept as it is but not shown. What goes wrong is told by Settings::fileProblem. @p settings outlive the
    /// store.
    ViewStore(Settings &settings, const QList<SavedView> &starters, QObject *parent = nullptr);

    /// What was saved comes from a newer version of the program. It stays as it is, for that version: what is
    /// done to the views here is forgotten with the store.
    bool isTooNew() const { return m_file.isTooNew(); }

    const QList<SavedView> &views() const { return m_views; }
    std::optional<SavedView> find(const QUuid &id) const;

    /// At the end. Ids must be new and not null.
    void add(const SavedView &view) { add(QList{view}); }
    void add(const QList<SavedView> &views);
    /// Writes what is different now in the view with the same id; no signal when nothing is.
    void update(const SavedView &view);
    void remove(const QUuid &id);
    /// Both are places in views().
    void move(qsizetype from, qsizetype to);

Q_SIGNALS:
    void changed();
    /// Another copy of the program has removed, added or changed these views, by more than how wide columns
    /// are; changed() follows.
    void changedElsewhere(const QSet<QUuid> &views);

private:
    using Edit = std::function<void(QList<SavedView> &views)>;

    void adoptEarlier(Settings &settings);
    void change(const Edit &edit);
    /// The views that some file content stands for, and its entries that are none.
    QList<SavedView> viewsIn(const QByteArray &content, QJsonArray &unreadable) const;
    void takeFile();
    void tellOthers(const QList<SavedView> &before, const QList<SavedView> &now);
    QList<SavedView> withWaiting(QList<SavedView> views) const;

    const QList<SavedView> m_starters;
    SharedFile m_file;
    QList<SavedView> m_views;
    QList<Edit> m_waiting; ///< changes that are not in the file
};

} // namespace roster
