// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/accountsdialog.h"

#include "core/redactor.h"
#include "models/text/accounttext.h"
#include "models/text/format.h"
#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/secretstore.h"
#include "ui_accountsdialog.h"
#include "views/accounts/accountdialog.h"
#include "views/privacy/discretion.h"
#include "views/privacy/mosaic.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/colordot.h"

#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace roster {

namespace {
enum { NameColumn, StateColumn };
constexpr int idRole = Qt::UserRole;
constexpr int rowHeight = 30;
constexpr int nameLeft = 48; ///< behind box and dot

/// Selected rows are tinted, as in the table, so that dots and boxes keep their colours. In privacy mode
/// names are a mosaic.
class TintedSelection : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->state.testFlag(QStyle::State_Selected)) {
            option->state.setFlag(QStyle::State_Selected, false);
            option->backgroundBrush = theme::color(theme::Tone::Selection, option->palette);
        }
        if (index.column() == NameColumn && Discretion::instance().isPrivate())
            option->text.clear();
    }

public:
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (index.column() != NameColumn || !Discretion::instance().isPrivate())
            return;
        const QRect area = option.rect.adjusted(nameLeft, 0, -nameLeft, 0);
        paint::drawMosaic(painter, area, option.palette.color(QPalette::Text), quint32(index.row()));
    }
};

} // namespace

AccountsDialog::AccountsDialog(AccountStore &accounts, SecretStore &secrets, Fleet &fleet, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_secrets(secrets)
    , m_fleet(fleet)
    , m_ui(std::make_unique<Ui::AccountsDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->addButton->setIcon(icon(Glyph::Add));
    m_ui->editButton->setIcon(icon(Glyph::Edit));
    m_ui->removeButton->setIcon(icon(Glyph::Remove));
    m_ui->empty->setMuted(true);
    m_ui->list->setItemDelegate(new TintedSelection(m_ui->list));

    connect(m_ui->addButton, &QPushButton::clicked, this, &AccountsDialog::addAccount);
    connect(m_ui->editButton, &QPushButton::clicked, this, &AccountsDialog::editCurrent);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &AccountsDialog::askToRemoveCurrent);
    connect(m_ui->list, &QTreeWidget::itemActivated, this, &AccountsDialog::editCurrent);
    connect(m_ui->list, &QTreeWidget::itemChanged, this, &AccountsDialog::enabledClicked);
    connect(m_ui->list, &QTreeWidget::currentItemChanged, this, &AccountsDialog::showButtons);

    connect(&m_accounts, &AccountStore::added, this, [this](const Account &account) {
        fillList();
        m_ui->list->setCurrentItem(itemOf(account.id));
    });
    connect(&m_accounts, &AccountStore::updated, this, &AccountsDialog::fillList);
    connect(&m_accounts, &AccountStore::removed, this, &AccountsDialog::fillList);
    connect(&m_fleet, &Fleet::statusChanged, this, &AccountsDialog::showStatus);
    connect(&Discretion::instance(), &Discretion::changed, this, &AccountsDialog::fillList);

    retranslate();
}

AccountsDialog::~AccountsDialog() = default;

void AccountsDialog::addAccount()
{
    openEditor(std::nullopt);
}

void AccountsDialog::editCurrent()
{
    if (const auto account = current())
        openEditor(account);
}

void AccountsDialog::openEditor(const std::optional<Account> &account)
{
    AccountDialog::present({m_accounts, m_secrets, m_fleet}, account, this);
}

void AccountsDialog::askToRemove(const QUuid &id)
{
    if (QTreeWidgetItem *item = itemOf(id)) {
        m_ui->list->setCurrentItem(item);
        askToRemoveCurrent();
    }
}

void AccountsDialog::askToRemoveCurrent()
{
    const auto account = current();
    if (!account)
        return;
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(icon(Glyph::Warning, theme::color(theme::Tone::Soon, palette())).pixmap(32));
    box->setWindowTitle(tr("Remove account"));
    box->setTextFormat(Qt::PlainText);
    box->setText(
        tr("Remove the account “%1”?")
            .arg(Discretion::instance().isPrivate() ? Discretion::hiddenText() : safeText(account->name)));
    box->setInformativeText(
        tr("Its API key is removed from the keyring, too. Nothing changes at %1: no instance is stopped.")
            .arg(providerInfo(account->provider).name));
    QPushButton *removeButton =
        box->addButton(tr("&Remove", "button: removes an account"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(removeButton, &QPushButton::clicked, this, [this, id = account->id] { remove(id); });
    box->open();
}

void AccountsDialog::remove(const QUuid &id)
{
    m_ui->strip->clear();
    m_accounts.remove(id);
    connect(m_secrets.remove(id), &SecretJob::finished, this,
            [this](const Secret &, const std::optional<KeyError> &error) {
                if (!error)
                    return;
                m_ui->strip->say([this, error = *error] {
                    const ErrorText text = errorText(error);
                    m_ui->strip->setMessage(
                        MessageStrip::Kind::Warning,
                        tr("The account is removed, but its key may still be in the keyring."), text.what,
                        text.details);
                });
            });
}

void AccountsDialog::enabledClicked(QTreeWidgetItem *item, int column)
{
    auto account = m_accounts.find(item->data(NameColumn, idRole).toUuid());
    if (column != NameColumn || !account)
        return;
    account->enabled = item->checkState(NameColumn) == Qt::Checked;
    // Later: the list is filled anew, and the view is still at work on this item.
    QMetaObject::invokeMethod(
        this, [this, changed = *account] { m_accounts.update(changed); }, Qt::QueuedConnection);
}

void AccountsDialog::fillList()
{
    const QUuid before = current() ? current()->id : QUuid();
    const QSignalBlocker blocker(m_ui->list);
    m_ui->list->clear();
    const QList<Account> &accounts = m_accounts.accounts();
    for (const Account &account : accounts)
        showItem(new QTreeWidgetItem(m_ui->list), account);
    m_ui->list->setCurrentItem(itemOf(before) ? itemOf(before) : m_ui->list->topLevelItem(0));
    m_ui->pages->setCurrentWidget(accounts.isEmpty() ? m_ui->emptyPage : m_ui->listPage);
    showButtons();
}

void AccountsDialog::showItem(QTreeWidgetItem *item, const Account &account)
{
    item->setData(NameColumn, idRole, account.id);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable
                   | Qt::ItemNeverHasChildren);
    item->setCheckState(NameColumn, account.enabled ? Qt::Checked : Qt::Unchecked);
    item->setText(NameColumn, format::account(account));
    item->setData(NameColumn, Qt::AccessibleTextRole,
                  Discretion::instance().isPrivate() ? Discretion::hiddenText() : QString());
    item->setIcon(NameColumn, colorDot(account.color));
    item->setSizeHint(NameColumn, QSize(0, rowHeight));
    showState(item, account);
}

void AccountsDialog::showState(QTreeWidgetItem *item, const Account &account)
{
    const AccountStatus status = m_fleet.status(account.id);
    ErrorText error;
    if (!status.isBusy()) // otherwise it is that of the load before
        error = troubleText(status, providerInfo(account.provider)).value_or(ErrorText());

    QString text = stateText(status);
    if (!error.what.isEmpty())
        text = error.what;
    else if (status.rows > 0 && !status.isBusy())
        text += u"  ·  "_s + tr("%n instances", nullptr, status.rows);
    item->setText(StateColumn, text);
    item->setToolTip(StateColumn, u"<qt>%1 %2</qt>"_s.arg(text.toHtmlEscaped(), error.todo.toHtmlEscaped()));
    item->setData(StateColumn, Qt::ForegroundRole,
                  error.what.isEmpty() ? QVariant()
                                       : QVariant(theme::color(theme::Tone::Failed, m_ui->list->palette())));
}

void AccountsDialog::showStatus(const QUuid &id)
{
    const auto account = m_accounts.find(id);
    QTreeWidgetItem *item = itemOf(id);
    if (!account || !item)
        return;
    const QSignalBlocker blocker(m_ui->list);
    showItem(item, *account);
    m_ui->list->viewport()->update();
}

void AccountsDialog::showButtons()
{
    const bool any = current().has_value();
    m_ui->editButton->setEnabled(any);
    m_ui->removeButton->setEnabled(any);
}

QTreeWidgetItem *AccountsDialog::itemOf(const QUuid &id) const
{
    for (int i = 0; i < m_ui->list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_ui->list->topLevelItem(i);
        if (item->data(NameColumn, idRole).toUuid() == id)
            return item;
    }
    return nullptr;
}

std::optional<Account> AccountsDialog::current() const
{
    const QTreeWidgetItem *item = m_ui->list->currentItem();
    return item ? m_accounts.find(item->data(NameColumn, idRole).toUuid()) : std::nullopt;
}

void AccountsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    if (event->type() == QEvent::PaletteChange && m_ui)
        fillList(); // for the colours in it
}

void AccountsDialog::retranslate()
{
    fillList();
    QHeaderView *header = m_ui->list->header();
    header->setStretchLastSection(true);
    header->resizeSection(NameColumn, 280);
}

} // namespace roster
