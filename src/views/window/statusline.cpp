// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/statusline.h"

#include "models/table/totalscounter.h"
#include "models/text/fleetsummary.h"
#include "services/fleet.h"
#include "views/privacy/clipboardnotice.h"
#include "views/privacy/confidentiallabel.h"
#include "views/style/icons.h"
#include "views/table/selectedruns.h"
#include "views/widgets/fittinglabel.h"
#include "views/widgets/plainlabel.h"
#include "views/window/rostercontroller.h"

#include <QEvent>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

/// A refresh that is over sooner is not worth telling: it would only flicker.
static constexpr std::chrono::milliseconds patience = 500ms;

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_counts(new FittingLabel(this))
    , m_money(new ConfidentialLabel(this))
    , m_list(new ConfidentialLabel(this))
    , m_freshness(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    m_money->setEmphasis(QFont::DemiBold);
    m_list->setMuted(true);
    m_list->setContentsMargins(8, 0, 0, 0);
    m_freshness->setMuted(true);
    m_progress->setFixedWidth(160);
    m_progress->setTextVisible(false);
    m_cancel->setFlat(true);
    m_cancel->setIcon(icon(Glyph::Cancel));
    m_counts->setContentsMargins(8, 0, 8, 0);
    m_freshness->setContentsMargins(8, 0, 8, 0);
    setSizeGripEnabled(false);
    setMinimumHeight(34);
    addWidget(m_counts);
    addWidget(m_money);
    addWidget(m_list);
    addPermanentWidget(new ClipboardNotice(this));
    addPermanentWidget(m_progress);
    addPermanentWidget(m_cancel);
    addPermanentWidget(m_freshness);

    m_soon.setSingleShot(true);
    m_soon.setInterval(100ms);
    connect(&m_soon, &QTimer::timeout, this, &StatusLine::updateSummary);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_tellsProgress = true;
        updateProgress();
    });
    m_progressSoon.setSingleShot(true);
    m_progressSoon.setInterval(50ms);
    connect(&m_progressSoon, &QTimer::timeout, this, &StatusLine::updateProgress);
    retranslate();
}

void StatusLine::setController(RosterController &controller, const QItemSelectionModel &selection)
{
    Q_ASSERT(!m_controller);
    m_controller = &controller;
    m_selection = &selection;
    m_counter = new TotalsCounter(controller.table(), controller.list(), this);
    connect(m_counter, &TotalsCounter::counted, this, &StatusLine::showSummary);
    const auto soon = [this] {
        if (!m_soon.isActive()) // a steady stream of rows must not put it off for ever
            m_soon.start();
    };
    const InstanceListModel &list = controller.list();
    connect(&list, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&list, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&list, &InstanceListModel::sumsChanged, this, soon);
    connect(&list, &QAbstractItemModel::layoutChanged, this, [this, soon] {
        if (m_counter->isCounting()) // a row may be counted twice
            soon();
    });
    connect(&list, &InstanceListModel::hiddenChanged, this, soon);
    connect(&controller, &RosterController::filterChanged, this, soon);
    connect(&selection, &QItemSelectionModel::selectionChanged, this, soon);
    // A progress bar paints at once, and with it whatever waits for painting in the window: not for each
    // page.
    connect(&controller, &RosterController::statusChanged, this, [this] {
        if (!m_progressSoon.isActive())
            m_progressSoon.start();
        if (m_controller->list().acceptedCount() == 0 && !m_soon.isActive())
            m_soon.start(); // an answer may tell that there are none
    });
    connect(&controller.fleet(), &Fleet::busyChanged, this, &StatusLine::updateProgress);
    connect(&controller.fleet(), &Fleet::pauseChanged, this, &StatusLine::updateProgress);
    connect(&controller.fleet(), &Fleet::refreshIntervalChanged, this, &StatusLine::updateProgress);
    connect(m_cancel, &QPushButton::clicked, &controller.fleet(), &Fleet::cancel);
    updateSummary();
    updateProgress();
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// In Qt's words: a tool tip that is plain text whatever it looks like.
static QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? text : u"<qt>%1</qt>"_s.arg(text.toHtmlEscaped().replace(u'\n', "<br>"_L1));
}

void StatusLine::updateSummary()
{
    if (m_counter->isCounting()) {
        m_soon.start(); // a steady stream of rows must not put the sums off for ever
        return;
    }
    const std::vector<RowRun> selected = selectedRuns(*m_selection);
    m_ofSelection = rowsIn(selected) > 1; // one is selected wherever the keyboard is
    if (m_ofSelection)
        m_counter->count(selected);
    else
        m_counter->countAll();
}

void StatusLine::showSummary(const TableTotals &totals)
{
    const FleetSummary summary{totals, m_controller->hiddenCount(), m_ofSelection};
    // Nothing known is not the same as none.
    const bool isKnown = totals.instances > 0 || summary.hidden > 0 || hasAnswers();
    m_counts->setTexts(isKnown ? summary.countsTexts() : QStringList(QString()));
    m_counts->setToolTip(plainToolTip(summary.countsDetail()));
    m_money->setConfidentialText(summary.moneyText());
    m_money->setToolTip(plainToolTip(summary.moneyDetail()));
    m_list->setConfidentialText(summary.listText());
    m_list->setToolTip(plainToolTip(summary.listDetail()));
}

void StatusLine::updateProgress()
{
    const LoadProgress progress = m_controller->progress();
    if (!progress.busy) {
        m_patience.stop();
        m_tellsProgress = false;
    } else if (m_controller->table().rowCount() == 0) {
        m_tellsProgress = true;
    } else if (!m_tellsProgress && !m_patience.isActive()) {
        m_patience.start();
    }
    m_progress->setVisible(m_tellsProgress);
    m_cancel->setVisible(m_tellsProgress);
    m_progress->setRange(0, progress.expected.value_or(0));
    m_progress->setValue(progress.rows);
    m_freshness->setToolTip(
        slowedTo() ? tr(
            "A cloud answered that it gets too many requests. Its account is asked less often for a while.")
                   : QString());
    if (!m_tellsProgress)
        m_freshness->setText(freshness());
    else if (progress.expected)
        m_freshness->setText(
            tr("Loading… %1 of %2", "so many of so many instances")
                .arg(QLocale().toString(progress.rows), QLocale().toString(*progress.expected)));
    else if (progress.rows == 0)
        m_freshness->setText(tr("Loading…"));
    else
        m_freshness->setText(
            tr("Loading… %1", "so many instances so far").arg(QLocale().toString(progress.rows)));
}

QString StatusLine::freshness() const
{
    if (!m_controller->hasEnabledAccounts())
        return {};
    const Freshness freshness = m_controller->freshness();
    QString text = tr("Not complete yet", "freshness: not every account could be read to its end");
    if (freshness.updatedAt.isValid())
        text = tr("Updated %1", "a time of day")
                   .arg(QLocale().toString(freshness.updatedAt.toLocalTime().time(), u"HH:mm:ss"_s));
    if (freshness.failed > 0)
        text += u"  ·  "_s + tr("%n accounts failed", "to be loaded", freshness.failed);
    if (freshness.incomplete > 0)
        text += u"  ·  "_s
            + tr("%n accounts incomplete", "not all of their instances came", freshness.incomplete);
    const Fleet &fleet = m_controller->fleet();
    const auto interval = std::chrono::floor<std::chrono::seconds>(fleet.refreshInterval());
    if (interval <= 0s)
        return text;
    if (fleet.isPaused())
        return text + u"  ·  "_s
            + (fleet.pause().testFlag(PauseReason::Offline)
                   ? tr("paused: no network", "refreshing by the clock")
                   : tr("paused", "refreshing by the clock"));
    const auto every = [](std::chrono::seconds time) {
        return time % 60s == 0s && time > 60s ? tr("every %1 min").arg(time / 60s)
                                              : tr("every %1 s").arg(time.count());
    };
    const auto slow = slowedTo();
    return text + u"  ·  "_s
        + (slow ? tr("%1, slowed down: %2", "“every 60 s, slowed down: every 4 min”")
                      .arg(every(interval), every(std::chrono::floor<std::chrono::seconds>(*slow)))
                : every(interval));
}

bool StatusLine::hasAnswers() const
{
    const QList<Account> shown = m_controller->shownAccounts();
    return std::ranges::any_of(shown, [this](const Account &account) {
        return m_controller->fleet().status(account.id).hasAnswered();
    });
}

/// How often the slowest of the accounts is asked whose clouds find that they are asked too often.
std::optional<std::chrono::milliseconds> StatusLine::slowedTo() const
{
    std::optional<std::chrono::milliseconds> slowest;
    const QList<Account> shown = m_controller->shownAccounts();
    for (const Account &account : shown)
        slowest = std::max(slowest, m_controller->fleet().status(account.id).slowedTo);
    return slowest;
}

void StatusLine::retranslate()
{
    m_progress->setAccessibleName(tr("Loading", "name of the progress bar"));
    m_cancel->setText(tr("Cancel"));
    if (m_controller) {
        updateSummary();
        updateProgress();
    }
}

} // namespace roster
