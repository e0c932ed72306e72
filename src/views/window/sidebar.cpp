// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/sidebar.h"

#include "models/sidebar/accountlistmodel.h"
#include "models/sidebar/viewlistmodel.h"
#include "views/style/icons.h"
#include "views/widgets/dragreorder.h"
#include "views/window/sidebarlist.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>

namespace roster {

/// The row of "All instances" stands above the heading of the accounts.
static constexpr int firstAccountRow = 1;

/// A flat button below a list, its picture below the list's dots.
static QLayout *below(QPushButton *button, int space)
{
    button->setFlat(true);
    button->setIcon(icon(Glyph::Add));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(2, 0, 8, space);
    row->addWidget(button);
    row->addStretch();
    return row;
}

SideBar::SideBar(QWidget *parent)
    : QWidget(parent)
    , m_list(new SideBarList(firstAccountRow, this))
    , m_add(new QPushButton(this))
    , m_viewList(new SideBarList(0, this))
    , m_saveView(new QPushButton(this))
{
    setAutoFillBackground(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_viewList->setContextMenuPolicy(Qt::CustomContextMenu);
    m_viewList->installEventFilter(this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_list);
    column->addLayout(below(m_add, 0));
    column->addWidget(m_viewList);
    column->addLayout(below(m_saveView, 8));
    column->addStretch();

    connect(m_add, &QPushButton::clicked, this, &SideBar::addRequested);
    connect(m_saveView, &QPushButton::clicked, this, &SideBar::saveViewRequested);
    connect(m_list, &QWidget::customContextMenuRequested, this, &SideBar::showMenu);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const QUuid account = index.data(AccountListModel::AccountIdRole).toUuid(); !account.isNull())
            Q_EMIT editRequested(account);
    });
    connect(m_viewList, &QListView::activated, m_viewList, &QListView::setCurrentIndex);
    connect(m_viewList, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QUuid view = m_viewList->indexAt(at).data(ViewListModel::ViewIdRole).toUuid();
        Q_EMIT viewMenuRequested(view, m_viewList->viewport()->mapToGlobal(at));
    });
    retranslate();
}

void SideBar::setModel(AccountListModel &accounts)
{
    Q_ASSERT(!m_model);
    m_model = &accounts;
    m_list->setModel(&accounts);
    connect(&accounts, &QAbstractItemModel::modelReset, this, [this] { setCurrentAccount({}); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SideBar::takeCurrentAccount);
    setCurrentAccount({});
}

void SideBar::setViews(ViewListModel &views)
{
    Q_ASSERT(!m_views);
    m_views = &views;
    m_viewList->setModel(&views);
    new DragReorder(*m_viewList, [this](int from, int to) { Q_EMIT viewMoveRequested(from, to); });
    connect(m_viewList->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SideBar::takeCurrentView);
}

// What is chosen in one list is no longer chosen in the other. A list that loses its marked row so is not
// the one that the user chose in. A list that gets the keyboard makes its first row the current one: that
// chooses nothing.

void SideBar::takeCurrentAccount()
{
    if (!m_list->chosen().isValid())
        return;
    if (m_views)
        m_viewList->selectionModel()->clear();
    Q_EMIT accountSelected(currentAccount());
}

void SideBar::takeCurrentView()
{
    if (!m_viewList->chosen().isValid())
        return;
    m_list->selectionModel()->clear();
    Q_EMIT viewSelected(currentView());
}

void SideBar::setCurrentAccount(const QUuid &account)
{
    const int row = m_model->rowOf(account);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

QUuid SideBar::currentAccount() const
{
    return m_list->chosen().data(AccountListModel::AccountIdRole).toUuid();
}

void SideBar::setCurrentView(const QUuid &view)
{
    const int row = m_views->rowOf(view);
    if (row >= 0)
        m_viewList->setCurrentIndex(m_views->index(row));
}

QUuid SideBar::currentView() const
{
    return m_viewList->chosen().data(ViewListModel::ViewIdRole).toUuid();
}

void SideBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool SideBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_viewList && event->type() == QEvent::KeyPress && !currentView().isNull()) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_F2:
            Q_EMIT viewRenameRequested(currentView());
            return true;
        case Qt::Key_Delete:
            Q_EMIT viewRemoveRequested(currentView());
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SideBar::retranslate()
{
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setHeading(tr("Accounts", "heading in the side bar"));
    m_add->setText(tr("&Add account…"));
    m_viewList->setAccessibleName(tr("Saved views"));
    m_viewList->setHeading(tr("Saved views", "heading in the side bar"));
    m_saveView->setText(tr("Save vie&w…", "button: what is shown becomes a saved view"));
}

void SideBar::showMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    const QUuid account = index.data(AccountListModel::AccountIdRole).toUuid();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!account.isNull()) {
        const bool enabled = index.data(AccountListModel::EnabledRole).toBool();
        menu->addAction(icon(Glyph::Refresh), tr("&Refresh", "account menu"), this,
                        [this, account] { Q_EMIT refreshRequested(account); })
            ->setEnabled(enabled);
        menu->addAction(icon(Glyph::Edit), tr("&Edit…", "account menu"), this,
                        [this, account] { Q_EMIT editRequested(account); });
        menu->addAction(enabled ? tr("&Disable", "account menu: it is no longer asked")
                                : tr("E&nable", "account menu: it is asked again"),
                        this, [this, account, enabled] { Q_EMIT enableRequested(account, !enabled); });
        menu->addSeparator();
        menu->addAction(icon(Glyph::Remove), tr("Re&move…", "account menu"), this,
                        [this, account] { Q_EMIT removeRequested(account); });
        menu->addSeparator();
    }
    menu->addAction(icon(Glyph::Add), tr("&Add account…"), this, &SideBar::addRequested);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace roster
