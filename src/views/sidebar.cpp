// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebar.h"

#include "models/accountlistmodel.h"
#include "views/icons.h"
#include "views/sidebarlist.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QPushButton>

namespace roster {

SideBar::SideBar(QWidget *parent)
    : QWidget(parent)
    , m_list(new SideBarList(this))
    , m_add(new QPushButton(this))
{
    setAutoFillBackground(true);
    m_add->setFlat(true);
    m_add->setIcon(icon(Glyph::Add));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);

    auto *addRow = new QHBoxLayout;
    addRow->setContentsMargins(2, 0, 8, 8); // its picture below the accounts' dots
    addRow->addWidget(m_add);
    addRow->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_list);
    column->addLayout(addRow);
    column->addStretch();

    connect(m_add, &QPushButton::clicked, this, &SideBar::addRequested);
    connect(m_list, &QWidget::customContextMenuRequested, this, &SideBar::showMenu);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const QUuid account = index.data(AccountListModel::AccountIdRole).toUuid(); !account.isNull())
            Q_EMIT editRequested(account);
    });
    retranslate();
}

void SideBar::setModel(AccountListModel &accounts)
{
    Q_ASSERT(!m_model);
    m_model = &accounts;
    m_list->setModel(&accounts);
    connect(&accounts, &QAbstractItemModel::rowsInserted, this, &SideBar::fitList);
    connect(&accounts, &QAbstractItemModel::rowsRemoved, this, &SideBar::fitList);
    connect(&accounts, &QAbstractItemModel::modelReset, this, [this] {
        fitList();
        setCurrentAccount({});
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT accountSelected(currentAccount()); });
    fitList();
    setCurrentAccount({});
}

void SideBar::setCurrentAccount(const QUuid &account)
{
    const int row = m_model->rowOf(account);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

QUuid SideBar::currentAccount() const
{
    return m_list->currentIndex().data(AccountListModel::AccountIdRole).toUuid();
}

void SideBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SideBar::retranslate()
{
    m_list->setAccessibleName(tr("Accounts"));
    m_add->setText(tr("&Add account…"));
}

void SideBar::fitList()
{
    m_list->updateGeometry();
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
