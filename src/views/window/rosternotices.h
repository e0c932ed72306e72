// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/window/emptystate.h"

#include <QTimer>

namespace roster {

class FilterLine;
class FindLine;
class MessageStrip;
class RosterController;

/// Says why there are fewer rows than one may expect: in the middle of an empty table, or in a strip above
/// one that has some. An account that loads or has failed never looks like one without instances.
class RosterNotices : public QObject {
    Q_OBJECT

public:
    struct Places {
        QAbstractScrollArea &table;
        MessageStrip &strip;
        FilterLine &filterLine;
        FindLine &findLine;
    };
    RosterNotices(RosterController &controller, const Places &places, QObject *parent = nullptr);

    /// Looks again now: texts changed their language.
    void update();

Q_SIGNALS:
    void editAccountRequested(const QUuid &account);
    void accountsRequested();

private:
    EmptyState::Message emptyMessage();
    EmptyState::Message noMatchMessage();
    EmptyState::Message problemMessage();
    QList<EmptyState::Action> problemActions();
    void showProblems();

    RosterController &m_controller;
    Places m_places;
    EmptyState *m_empty = nullptr;
    QTimer m_soon;
    QString m_shownProblem; ///< What the strip says, so that it is not built anew with each page.
};

} // namespace roster
