// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/rosternotices.h"

#include "core/redactor.h"
#include "services/accountstore.h"
#include "services/fleet.h"
#include "views/find/filterline.h"
#include "views/find/findline.h"
#include "views/privacy/discretion.h"
#include "views/window/messagestrip.h"
#include "views/window/rostercontroller.h"

#include <QAbstractScrollArea>
#include <QPushButton>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

struct Sentence {
    QString text;
    QStringList names;
    bool needsNames = false; ///< It does not say itself whom it is about.
};

} // namespace

/// "training, inference: The key was refused. …" for each thing that went wrong. An account that is named
/// like its cloud needs no name before a sentence that names the cloud: "PPIO could not be reached."
static QStringList sentencesOf(const QList<AccountProblem> &problems)
{
    QList<Sentence> sentences;
    for (const AccountProblem &problem : problems) {
        const QString text = (problem.text.what + u' ' + problem.text.todo).trimmed();
        auto found = std::ranges::find(sentences, text, &Sentence::text);
        if (found == sentences.end()) {
            sentences.append({text, {}});
            found = std::prev(sentences.end());
        }
        const QString cloud = providerInfo(problem.account.provider).name;
        const QString name = Discretion::instance().isPrivate() ? cloud : safeText(problem.account.name);
        const bool isSaid = name.compare(cloud, Qt::CaseInsensitive) == 0 && text.contains(cloud);
        found->names.append(name);
        found->needsNames = found->needsNames || !isSaid;
    }
    QStringList texts;
    for (const auto &[text, names, needsNames] : std::as_const(sentences)) {
        const QString list = names.join(RosterNotices::tr(", ", "between names of accounts"));
        texts.append(needsNames
                         ? RosterNotices::tr("%1: %2", "names of accounts, and what went wrong with them")
                               .arg(list, text)
                         : text);
    }
    return texts;
}

static QString headingOf(const QList<AccountProblem> &problems)
{
    const int count = int(problems.size());
    return std::ranges::all_of(problems, &AccountProblem::isGap)
        ? RosterNotices::tr("%n accounts are not complete", nullptr, count)
        : RosterNotices::tr("%n accounts could not be loaded", nullptr, count);
}

RosterNotices::RosterNotices(RosterController &controller, const Places &places, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_places(places)
    , m_empty(new EmptyState(places.table)) // belongs to the table
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &RosterNotices::update);
    const auto soon = [this] { m_soon.start(); };
    const InstanceListModel &list = controller.list();
    connect(&list, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&list, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&list, &QAbstractItemModel::layoutChanged, this, soon);
    connect(&list, &QAbstractItemModel::modelReset, this, soon);
    connect(&list, &InstanceListModel::hiddenChanged, this, soon);
    connect(&controller, &RosterController::filterChanged, this, soon);
    connect(&controller, &RosterController::statusChanged, this, soon);
    connect(&Discretion::instance(), &Discretion::changed, this, soon);
    update();
}

void RosterNotices::update()
{
    const bool hasRows = m_controller.list().rowCount() > 0;
    if (hasRows)
        m_empty->clear();
    else
        m_empty->show(emptyMessage());
    showProblems();
}

EmptyState::Message RosterNotices::emptyMessage()
{
    using Message = EmptyState::Message;
    const auto refresh = [this] { m_controller.fleet().refresh(); };
    bool busy = false;
    bool waits = false;
    const QList<Account> shown = m_controller.shownAccounts();
    for (const Account &account : shown) {
        const AccountStatus status = m_controller.fleet().status(account.id);
        busy = busy || status.isBusy();
        waits = waits || status.state == LoadState::WaitingForKeyring;
    }

    if (m_controller.list().hidden().all > 0)
        return noMatchMessage();
    if (busy)
        return Message{
            Glyph::Refresh,
            tr("Loading instances…"),
            waits ? tr("Waiting for the keyring: it may be asking for its password in another window.")
                  : QString(),
            {}};
    if (!m_controller.problems().isEmpty())
        return problemMessage();
    if (!m_controller.hasEnabledAccounts())
        return Message{Glyph::Account,
                       tr("All accounts are disabled"),
                       tr("Enable one to see its instances."),
                       {{tr("Accounts…"), [this] { Q_EMIT accountsRequested(); }}}};
    if (shown.isEmpty())
        return Message{Glyph::Account,
                       tr("None of these accounts is asked"),
                       tr("The accounts that are shown here are disabled, or were removed."),
                       {{tr("Accounts…"), [this] { Q_EMIT accountsRequested(); }}}};
    if (!m_controller.isComplete())
        return Message{Glyph::Refresh,
                       tr("Not loaded yet"),
                       tr("The clouds have not been asked to the end."),
                       {{tr("Refresh"), refresh}}};
    if (!m_controller.filter().query.isEmpty())
        return noMatchMessage();
    return Message{Glyph::Instance,
                   tr("No instances"),
                   tr("The clouds answered: there is none in what is shown here."),
                   {{tr("Refresh"), refresh}}};
}

EmptyState::Message RosterNotices::noMatchMessage()
{
    EmptyState::Message message{Glyph::Find, tr("No instance matches"), {}, {}};
    QStringList reasons;
    const InstanceFilter &filter = m_controller.filter();
    if (!filter.query.isEmpty()) {
        const int hidden = m_controller.hiddenByQuery();
        const QString what = m_places.filterLine.description();
        if (hidden > 0)
            reasons.append(tr("The filter (%1) hides %n instances.", nullptr, hidden).arg(what));
        else if (m_controller.isComplete())
            reasons.append(tr("The clouds found nothing for the filter (%1).").arg(what));
        message.actions.append({tr("Clear filter"), [this] { m_places.filterLine.clear(); }});
    }
    if (const QString words = filter.find.trimmed(); !words.isEmpty()) {
        if (const int hidden = m_controller.hiddenByFind(); hidden > 0)
            reasons.append(tr("Finding “%1” hides %n instances.", nullptr, hidden).arg(safeText(words, 60)));
        message.actions.append({tr("Clear find"), [this] { m_places.findLine.clear(); }});
    }
    message.text = reasons.join(u'\n');
    return message;
}

EmptyState::Message RosterNotices::problemMessage()
{
    const QList<AccountProblem> problems = m_controller.problems();
    return {Glyph::Warning, headingOf(problems), sentencesOf(problems).join(u'\n'), problemActions()};
}

QList<EmptyState::Action> RosterNotices::problemActions()
{
    const QList<AccountProblem> problems = m_controller.problems();
    QList<QUuid> ids;
    for (const AccountProblem &problem : problems)
        ids.append(problem.account.id);
    QList<EmptyState::Action> actions{{tr("Try again"), [this, ids] {
                                           for (const QUuid &id : ids)
                                               m_controller.fleet().refresh(id);
                                       }}};
    if (ids.size() == 1)
        actions.append({tr("Edit account…"), [this, id = ids.first()] { Q_EMIT editAccountRequested(id); }});
    else
        actions.append({tr("Accounts…"), [this] { Q_EMIT accountsRequested(); }});
    return actions;
}

void RosterNotices::showProblems()
{
    const QList<AccountProblem> problems = m_controller.problems();
    // An empty table says it itself.
    if (problems.isEmpty() || m_controller.list().rowCount() == 0) {
        m_shownProblem.clear();
        if (!m_places.strip.isHidden())
            m_places.strip.clear();
        return;
    }
    const bool one = problems.size() == 1;
    const QString what = one ? sentencesOf(problems).constFirst() : headingOf(problems);
    const QString todo = one ? QString() : tr("Their instances may be missing or out of date.");
    QStringList details = one ? QStringList() : sentencesOf(problems);
    for (const AccountProblem &problem : problems)
        details.append(problem.text.details);
    details.removeAll(QString());
    const QString all = what + todo + details.join(u'\n');
    if (all == m_shownProblem)
        return;
    m_shownProblem = all;
    m_places.strip.setMessage(MessageStrip::Kind::Warning, what, todo, details.join(u"\n\n"_s));
    const QList<EmptyState::Action> actions = problemActions();
    for (const EmptyState::Action &action : actions)
        m_places.strip.addAction(action.text, action.run);
}

} // namespace roster
