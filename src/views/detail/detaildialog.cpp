// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detail/detaildialog.h"

#include "core/redactor.h"
#include "models/detail/detailpages.h"
#include "models/text/errortext.h"
#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/instanceservice.h"
#include "services/settings.h"
#include "ui_detaildialog.h"
#include "views/access/accessactions.h"
#include "views/detail/detailcopymenu.h"
#include "views/detail/detailjsonpage.h"
#include "views/detail/detailneighbours.h"
#include "views/detail/detailpagewidget.h"
#include "views/privacy/discretion.h"
#include "views/style/icons.h"
#include "views/widgets/copiednote.h"
#include "views/widgets/screenfit.h"

#include <QDataStream>
#include <QDateTime>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

static const QString sizeSetting = u"detail/size"_s;
static const QString jsonId = u"json"_s;
static constexpr int longestTitle = 80;
static constexpr std::chrono::seconds tickTime = 30s;

DetailDialog::DetailDialog(const Instance &known, Fleet &fleet, const AccountStore &accounts,
                           Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_accounts(accounts)
    , m_settings(settings)
    , m_known(known)
    , m_account(accounts.find(known.account).value_or(Account()))
    , m_ui(std::make_unique<Ui::DetailDialog>())
{
    m_ui->setupUi(this);
    m_actions = new AccessActions(*m_ui->strip, m_settings, this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_json = new DetailJsonPage;
    m_ui->pages->addWidget(m_json);
    setUpButtons();
    setUpShortcuts();
    connect(m_ui->tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_wantedPage = index < m_pages.size() ? m_pages[index]->pageId() : jsonId;
        showPage(index);
    });
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible())
            showAll();
        else
            scheduleTick();
    });
    connect(&m_fleet, &Fleet::statusChanged, this, &DetailDialog::accountStatusChanged);
    connect(&Discretion::instance(), &Discretion::changed, this, [this] { showAll(); });

    setBusy(false);
    showAll();
    restoreSize();
    refresh();
}

DetailDialog::~DetailDialog()
{
    delete m_job; // cancels it
}

void DetailDialog::setUpButtons()
{
    m_ui->header->setCorner(m_ui->corner);
    m_ui->busyIcon->setKind(MessageStrip::Kind::Busy);
    m_ui->refreshButton->setFocus();
    m_ui->refreshButton->setIcon(icon(Glyph::Refresh));
    connect(m_ui->refreshButton, &QPushButton::clicked, this, &DetailDialog::refresh);
    m_copyMenu = new DetailCopyMenu(this);
    m_ui->copyButton->setMenu(m_copyMenu);
    connect(m_copyMenu, &DetailCopyMenu::copied, this, [this] { noteCopied(*m_ui->copyButton); });

    m_ui->previousButton->setIcon(icon(Glyph::ChevronLeft));
    m_ui->nextButton->setIcon(icon(Glyph::ChevronRight));
    for (QPushButton *button : {m_ui->previousButton, m_ui->nextButton}) {
        button->setFixedWidth(button->sizeHint().height());
        button->hide();
    }
    connect(m_ui->previousButton, &QPushButton::clicked, this, &DetailDialog::goToPrevious);
    connect(m_ui->nextButton, &QPushButton::clicked, this, &DetailDialog::goToNext);
}

void DetailDialog::setUpShortcuts()
{
    const auto shortcut = [this](const auto &keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    shortcut(QKeySequence::Refresh, &DetailDialog::refresh);
    shortcut(QKeySequence::Find, &DetailDialog::find);
    shortcut(QKeySequence::NextChild, [this] { stepPage(1); });
    // X11 spends the Shift key on making Backtab out of Tab.
    auto *previousPage = new QShortcut(this);
    previousPage->setKeys(QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab),
                                              QKeySequence(Qt::CTRL | Qt::Key_Backtab),
                                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab)});
    for (const auto signal : {&QShortcut::activated, &QShortcut::activatedAmbiguously})
        connect(previousPage, signal, this, [this] { stepPage(-1); });
    shortcut(QKeySequence(Qt::ALT | Qt::Key_Left), &DetailDialog::goToPrevious);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_PageUp), &DetailDialog::goToPrevious);
    shortcut(QKeySequence(Qt::ALT | Qt::Key_Right), &DetailDialog::goToNext);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_PageDown), &DetailDialog::goToNext);
}

void DetailDialog::follow(const InstanceListModel &list, const InstanceTableModel &table)
{
    m_neighbours = new DetailNeighbours(list, table, this);
    connect(m_neighbours, &DetailNeighbours::changed, this, &DetailDialog::listChanged);
    m_neighbours->setCurrent(key());
    m_ui->previousButton->show();
    m_ui->nextButton->show();
}

void DetailDialog::listChanged()
{
    m_ui->previousButton->setEnabled(m_neighbours->previous());
    m_ui->nextButton->setEnabled(m_neighbours->next());
    const Instance *known = m_neighbours->current();
    if (!known || *known == m_known)
        return;
    m_known = *known;
    if (m_detail)
        addWhatTheListKnows();
    showAll();
}

void DetailDialog::goToPrevious()
{
    goTo(m_neighbours ? m_neighbours->previous() : nullptr);
}

void DetailDialog::goToNext()
{
    goTo(m_neighbours ? m_neighbours->next() : nullptr);
}

void DetailDialog::goTo(const Instance *instance)
{
    if (!instance)
        return;
    m_known = *instance;
    m_detail.reset();
    m_account = m_accounts.find(m_known.account).value_or(Account());
    qDeleteAll(std::exchange(m_pages, {})); // with what was revealed there
    m_ui->header->setDimmed(false);
    m_neighbours->setCurrent(key());
    showAll();
    refresh();
}

void DetailDialog::refresh()
{
    delete m_job;
    m_waitsForKey = false;
    m_ui->strip->clear();
    m_account = m_accounts.find(m_known.account).value_or(m_account);
    m_job = m_fleet.detail(key());
    setBusy(m_job);
    if (m_job)
        connect(m_job, &InstanceDetailJob::finished, this, &DetailDialog::finish);
    else
        showWhyNotAsked();
}

void DetailDialog::finish(const Result<InstanceDetail> &result)
{
    m_job = nullptr; // deletes itself
    setBusy(false);
    if (result.ok()) {
        const std::optional<InstanceDetail> before = std::exchange(m_detail, result.value());
        addWhatTheListKnows();
        m_ui->header->setDimmed(false);
        showAll(before);
        return;
    }
    if (result.error().kind == ApiError::Kind::NotFound) {
        showGone();
        return;
    }
    m_ui->strip->say([this, error = result.error()] {
        m_ui->strip->setError(errorText(error, providerInfo(m_account.provider)));
        addRetry();
    });
}

void DetailDialog::addRetry()
{
    m_ui->strip->addAction(tr("Retry", "button: asks the cloud again"), [this] { refresh(); });
}

/// A list may tell what the instance's own page leaves out.
void DetailDialog::addWhatTheListKnows()
{
    Instance &instance = m_detail->instance;
    if (instance.gpu.isEmpty())
        instance.gpu = m_known.gpu;
    if (!instance.price)
        instance.price = m_known.price;
    instance.listPrice = m_known.listPrice;
    instance.regionName = m_known.regionName;
}

void DetailDialog::showGone()
{
    m_ui->header->setDimmed(true);
    m_ui->strip->say([this] {
        m_ui->strip->setMessage(MessageStrip::Kind::Warning, tr("This instance no longer exists."),
                                tr("Below is what was known of it last."));
    });
}

void DetailDialog::showWhyNotAsked()
{
    m_waitsForKey = m_accounts.find(m_known.account).has_value();
    m_ui->strip->say([this] { sayWhyNotAsked(); });
}

void DetailDialog::sayWhyNotAsked()
{
    if (!m_accounts.find(m_known.account)) {
        m_ui->strip->setMessage(MessageStrip::Kind::Warning, tr("The account of this instance was removed."),
                                tr("Below is what was known of it last."));
        return;
    }
    const AccountStatus status = m_fleet.status(m_known.account);
    if (status.state == LoadState::WaitingForKeyring) {
        m_ui->strip->setMessage(MessageStrip::Kind::Busy, tr("Waiting for the keyring…"),
                                tr("If it asks for your password, enter it there."));
        return;
    }
    if (status.keyError) {
        m_ui->strip->setError(errorText(*status.keyError));
    } else {
        m_ui->strip->setMessage(MessageStrip::Kind::Warning,
                                tr("The account's API key has not been read yet."),
                                tr("Enable the account and load its instances, then try again."));
    }
    addRetry();
}

void DetailDialog::accountStatusChanged(const QUuid &account)
{
    if (account != m_known.account || !m_waitsForKey)
        return;
    // Loading means that the key is there.
    const LoadState state = m_fleet.status(account).state;
    if (state != LoadState::WaitingForKeyring)
        QMetaObject::invokeMethod(this, &DetailDialog::refresh, Qt::QueuedConnection);
}

void DetailDialog::showAll(const std::optional<InstanceDetail> &before)
{
    const Instance &instance = m_detail ? m_detail->instance : m_known;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    setWindowTitle(Discretion::instance().isPrivate()
                       ? tr("Instance", "window title, in place of the instance's name")
                       : safeText(instance.name.isEmpty() ? instance.id : instance.name, longestTitle));
    m_ui->header->setInstance(instance, m_account);
    m_actions->setInstance(instance);
    QList<DetailPage> pages =
        m_detail ? detailPages(*m_detail, m_account, now) : detailPages(m_known, m_account, now);
    const Secret json = m_detail ? m_detail->json : Secret();
    m_copyMenu->setContents(pages, json);
    if (before) {
        InstanceDetail old = *before;
        old.instance.runningTime = instance.runningTime; // a clock, too
        markChanges(pages, detailPages(old, m_account, now));
    }
    m_json->setJson(json);
    showPages(pages);
    scheduleTick();
}

void DetailDialog::showPages(const QList<DetailPage> &pages)
{
    QList<DetailPageWidget *> before = std::exchange(m_pages, {});
    for (const DetailPage &page : pages) {
        const auto known = std::ranges::find(before, page.id, &DetailPageWidget::pageId);
        if (known != before.end()) {
            (*known)->setPage(page);
            m_pages.append(*known);
            before.removeAt(known - before.begin());
        } else {
            m_pages.append(new DetailPageWidget(page, *m_actions));
            m_ui->pages->addWidget(m_pages.last());
        }
    }
    qDeleteAll(before);
    showTabs(pages);
}

void DetailDialog::showTabs(const QList<DetailPage> &pages)
{
    QStringList ids;
    QStringList titles;
    for (const DetailPage &page : pages) {
        ids << page.id;
        titles << page.title;
    }
    if (m_detail && !m_detail->json.isEmpty()) {
        ids << jsonId;
        titles << tr("JSON", "detail: page, the cloud's answer as it came");
    }
    const QSignalBlocker blocker(m_ui->tabs);
    m_ui->tabs->setPages(titles);
    const int current = std::max(0, int(ids.indexOf(m_wantedPage)));
    m_ui->tabs->setCurrentIndex(current);
    showPage(current);
}

void DetailDialog::showPage(int index)
{
    if (index < 0)
        return;
    const bool isJson = index >= m_pages.size();
    m_ui->pages->setCurrentWidget(isJson ? static_cast<QWidget *>(m_json) : m_pages[index]);
    m_copyMenu->setCurrentPage(isJson ? jsonId : m_pages[index]->pageId());
}

void DetailDialog::stepPage(int step)
{
    const int count = m_ui->tabs->count();
    m_ui->tabs->setCurrentIndex((m_ui->tabs->currentIndex() + step + count) % count);
}

/// Only the JSON is searched: it has everything.
void DetailDialog::find()
{
    if (m_ui->tabs->count() == m_pages.size())
        return; // no answer yet
    m_ui->tabs->setCurrentIndex(int(m_pages.size()));
    m_json->startFind();
}

/// Once a second while a countdown shows seconds.
void DetailDialog::scheduleTick()
{
    const Timestamp end = m_detail && m_detail->pricing && m_detail->pricing->spot
        ? m_detail->pricing->spot->reclaimAt
        : Timestamp();
    const qint64 left = end.unixSeconds() - QDateTime::currentSecsSinceEpoch();
    const bool countsSeconds = end.isMoment() && left >= 0 && left < 3600 + tickTime.count();
    m_tick.start(countsSeconds ? 1s : tickTime);
}

void DetailDialog::setBusy(bool busy)
{
    m_ui->busyIcon->setVisible(busy);
    m_ui->refreshButton->setEnabled(!busy);
}

void DetailDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    showAll();
}

void DetailDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << size();
    m_settings.setLayout(sizeSetting, state);
}

void DetailDialog::restoreSize()
{
    // Not the position: several may be open.
    QDataStream stream(m_settings.layout(sizeSetting));
    QSize saved;
    stream >> saved;
    if (!saved.isEmpty()) // nothing saved yet
        resize(saved);
    fitToScreen(*this); // it may be another one
}

} // namespace roster
