// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detaildialog.h"

#include "core/redactor.h"
#include "models/detailpages.h"
#include "models/errortext.h"
#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/instanceservice.h"
#include "services/settings.h"
#include "ui_detaildialog.h"
#include "views/accessactions.h"
#include "views/detailpagewidget.h"
#include "views/discretion.h"
#include "views/icons.h"

#include <QDataStream>
#include <QDateTime>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

static const QString sizeSetting = u"detail/size"_s;
static constexpr int longestTitle = 80;

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
    m_ui->refreshButton->setIcon(icon(Glyph::Refresh));
    m_ui->busyIcon->setKind(MessageStrip::Kind::Busy);

    connect(m_ui->refreshButton, &QPushButton::clicked, this, &DetailDialog::refresh);
    auto *shortcut = new QShortcut(QKeySequence::Refresh, this);
    connect(shortcut, &QShortcut::activated, this, &DetailDialog::refresh);
    connect(m_ui->tabs, &QTabBar::currentChanged, this, &DetailDialog::showPage);
    connect(&m_fleet, &Fleet::statusChanged, this, &DetailDialog::accountStatusChanged);
    connect(&Discretion::instance(), &Discretion::changed, this, &DetailDialog::showAll);

    setBusy(false);
    showAll();
    restoreSize();
    refresh();
}

DetailDialog::~DetailDialog()
{
    delete m_job; // cancels it
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
        m_detail = result.value();
        // A list may tell what the instance's own page leaves out.
        if (m_detail->instance.gpu.isEmpty())
            m_detail->instance.gpu = m_known.gpu;
        if (!m_detail->instance.price)
            m_detail->instance.price = m_known.price;
        m_detail->instance.listPrice = m_known.listPrice;
        m_detail->instance.regionName = m_known.regionName;
        m_ui->header->setEnabled(true);
        showAll();
        return;
    }
    if (result.error().kind == ApiError::Kind::NotFound) {
        showGone();
        return;
    }
    m_ui->strip->setError(errorText(result.error(), providerInfo(m_account.provider)));
    m_ui->strip->addAction(tr("Retry", "button: asks the cloud again"), [this] { refresh(); });
}

void DetailDialog::showGone()
{
    m_ui->header->setEnabled(false);
    m_ui->strip->setMessage(MessageStrip::Kind::Warning, tr("This instance no longer exists."),
                            tr("Below is what was known of it last."));
}

void DetailDialog::showWhyNotAsked()
{
    if (!m_accounts.find(m_known.account)) {
        m_ui->strip->setMessage(MessageStrip::Kind::Warning, tr("The account of this instance was removed."),
                                tr("Below is what was known of it last."));
        return;
    }
    m_waitsForKey = true;
    const AccountStatus status = m_fleet.status(m_known.account);
    if (status.keyError) {
        m_ui->strip->setError(errorText(*status.keyError));
    } else if (status.state == LoadState::WaitingForKeyring) {
        m_ui->strip->setMessage(MessageStrip::Kind::Busy, tr("Waiting for the keyring…"),
                                tr("If it asks for your password, enter it there."));
        return;
    } else {
        m_ui->strip->setMessage(MessageStrip::Kind::Warning,
                                tr("The account's API key has not been read yet."),
                                tr("Enable the account and load its instances, then try again."));
    }
    m_ui->strip->addAction(tr("Retry", "button: asks the cloud again"), [this] { refresh(); });
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

void DetailDialog::showAll()
{
    const Instance &instance = m_detail ? m_detail->instance : m_known;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    setWindowTitle(Discretion::instance().isPrivate()
                       ? tr("Instance", "window title, in place of the instance's name")
                       : safeText(instance.name.isEmpty() ? instance.id : instance.name, longestTitle));
    m_ui->header->setInstance(instance, m_account);
    m_actions->setInstance(instance);
    showPages(m_detail ? detailPages(*m_detail, m_account, now) : detailPages(m_known, m_account, now));
}

void DetailDialog::showPages(const QList<DetailPage> &pages)
{
    const int index = m_ui->tabs->currentIndex();
    const QString currentId = index < 0 ? QString() : m_pages[index]->pageId();
    QList<DetailPageWidget *> before = std::exchange(m_pages, {});

    const QSignalBlocker blocker(m_ui->tabs);
    while (m_ui->tabs->count() > 0)
        m_ui->tabs->removeTab(0);
    int current = 0;
    for (const DetailPage &page : pages) {
        const auto known = std::ranges::find(before, page.id, &DetailPageWidget::pageId);
        if (known != before.end()) {
            (*known)->setPage(page);
            m_pages.append(*known);
            before.erase(known);
        } else {
            m_pages.append(new DetailPageWidget(page, *m_actions));
            m_ui->pages->addWidget(m_pages.last());
        }
        m_ui->tabs->addPage(page.title);
        if (page.id == currentId)
            current = int(m_pages.size()) - 1;
    }
    qDeleteAll(before);
    m_ui->tabs->setCurrentIndex(current);
    showPage(current);
}

void DetailDialog::showPage(int index)
{
    if (index >= 0 && index < m_pages.size())
        m_ui->pages->setCurrentWidget(m_pages[index]);
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
    // A message of before speaks the other language: say again how things are.
    if (m_ui->strip->isVisible())
        refresh();
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
}

} // namespace roster
