// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/accountdialog.h"

#include "models/text/errortext.h"
#include "services/accountstore.h"
#include "services/connectiontest.h"
#include "services/fleet.h"
#include "services/secretstore.h"
#include "ui_accountdialog.h"
#include "views/window/messagestrip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>

namespace roster {

AccountDialog *AccountDialog::present(const Services &services, const std::optional<Account> &account,
                                      QWidget *parent)
{
    AccountDialog *form = nullptr;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        auto *open = qobject_cast<AccountDialog *>(window);
        if (open && open->isVisible() && (account ? open->accountId() == account->id : open->m_isNew))
            form = open;
    }
    if (!form) {
        form = new AccountDialog(services, account, parent);
        // Over another dialog, which would take it along when it is closed, it comes first.
        if (qobject_cast<QDialog *>(parent))
            form->setWindowModality(Qt::WindowModal);
    }
    form->show();
    form->raise();
    form->activateWindow();
    return form;
}

AccountDialog::AccountDialog(const Services &services, const std::optional<Account> &account, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_isNew(!account)
    , m_ui(std::make_unique<Ui::AccountDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    // Not a standard button: the box would name it anew when the language changes.
    m_saveButton = m_ui->buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_saveButton->setDefault(true);
    retranslate();

    AccountStore &accounts = services.accounts;
    if (account)
        startEdit(*account);
    else
        m_ui->editor->startNew(QUuid::createUuid(), accounts.nextColor(), accounts.accounts());

    // Saving would leave a key behind that belongs to nothing.
    connect(&accounts, &AccountStore::removed, this, [this](const QUuid &id) {
        if (id == accountId())
            reject();
    });
    connect(&accounts, &AccountStore::updated, this, [this](const Account &changed) {
        if (changed.id == accountId())
            m_ui->editor->setAccountEnabled(changed.enabled);
    });
    connect(&services.secrets, &SecretStore::keyChanged, this, &AccountDialog::followKey);
    connect(&services.secrets, &SecretStore::keyArrived, this, &AccountDialog::followKey);
    connect(m_ui->editor, &AccountEditor::connectionEdited, this, &AccountDialog::endTest);
    connect(m_ui->testButton, &QPushButton::clicked, this, &AccountDialog::testConnection);
}

AccountDialog::~AccountDialog()
{
    delete m_test; // cancels it
    if (m_saving)
        m_services.secrets.takeBack(accountId());
}

QUuid AccountDialog::accountId() const
{
    return m_ui->editor->account().id;
}

MessageStrip &AccountDialog::strip() const
{
    return m_ui->place->strip();
}

/// Whether entering a key is what helps: not where the keyring only has to be unlocked.
static bool asksForKey(const AccountStatus &status)
{
    if (status.keyError)
        return status.keyError->kind != KeyError::Kind::Locked
            && status.keyError->kind != KeyError::Kind::Timeout;
    return status.error && status.error->kind == ApiError::Kind::Unauthorized;
}

void AccountDialog::startEdit(const Account &account)
{
    const AccountStatus status = m_services.fleet.status(account.id);
    m_ui->editor->startEdit(account, m_services.secrets.state(account.id), m_services.accounts.accounts());
    if (status.keyError)
        say(*status.keyError);
    else if (asksForKey(status))
        strip().say([this, error = *status.error, provider = account.provider] {
            strip().setError(errorText(error, providerInfo(provider)));
        });
    if (asksForKey(status) || m_ui->editor->needsKey())
        m_ui->editor->focusKey();
}

void AccountDialog::followKey(const QUuid &account)
{
    if (account == accountId())
        m_ui->editor->setKeyState(m_services.secrets.state(account));
}

void AccountDialog::testConnection()
{
    // The button stays enabled, or the keyboard would be on the one that saves.
    if (m_test || m_keyJob)
        return;
    strip().clear();
    if (!m_ui->editor->validate())
        return;
    const Secret typed = m_ui->editor->key();
    if (!typed.isEmpty()) {
        testWith(typed);
        return;
    }
    showWaitingForKeyring();
    m_keyJob = m_services.secrets.read(m_ui->editor->account());
    connect(m_keyJob, &SecretJob::finished, this,
            [this](const Secret &saved, const std::optional<KeyError> &error) {
                endTest();
                m_ui->editor->setKeyState(m_services.secrets.state(accountId()));
                if (error)
                    say(*error);
                else
                    testWith(saved);
            });
}

void AccountDialog::testWith(const Secret &key)
{
    const Account account = m_ui->editor->account();
    strip().say([this] { strip().setMessage(MessageStrip::Kind::Busy, tr("Testing the connection…")); });
    m_test = new ConnectionTest(account.provider, account.apiAddress, key, this);
    connect(m_test, &ConnectionTest::finished, this, &AccountDialog::testFinished);
}

void AccountDialog::testFinished(const std::optional<ApiError> &error, std::optional<int> total)
{
    m_test = nullptr; // deletes itself
    endTest();
    strip().say([this, error, total, provider = m_ui->editor->account().provider] {
        if (error)
            strip().setError(errorText(*error, providerInfo(provider)));
        else
            strip().setMessage(MessageStrip::Kind::Success, tr("The connection works."),
                               total ? tr("The account has %n instances.", nullptr, *total) : QString());
    });
}

void AccountDialog::endTest()
{
    if (m_saving)
        return;
    delete m_test;
    // It deletes itself: whoever calls may be its signal.
    if (m_keyJob)
        m_keyJob->disconnect(this);
    m_keyJob = nullptr;
    strip().clear();
}

void AccountDialog::accept()
{
    endTest();
    if (m_saving || !m_ui->editor->validate())
        return;
    const Secret key = m_ui->editor->key();
    if (key.isEmpty()) {
        saveAccount();
        return;
    }
    setSaving(true);
    showWaitingForKeyring();
    m_keyJob = m_services.secrets.write(m_ui->editor->account(), key);
    connect(m_keyJob, &SecretJob::finished, this,
            [this](const Secret &, const std::optional<KeyError> &error) { keyWritten(error); });
}

void AccountDialog::keyWritten(const std::optional<KeyError> &error)
{
    m_keyJob = nullptr; // deletes itself
    setSaving(false);
    if (!error) {
        saveAccount();
        return;
    }
    strip().say([this, error = *error] {
        strip().setError(errorText(error));
        strip().addAction(tr("Keep the key for this &run only"), [this] { keepKeyForThisRun(); });
    });
}

void AccountDialog::keepKeyForThisRun()
{
    const Secret key = m_ui->editor->key();
    if (!m_ui->editor->validate() || key.isEmpty())
        return;
    const Account account = m_ui->editor->account();
    saveAccount();
    m_services.secrets.keepForThisRun(account, key);
}

/// Before anybody hears of the key: what is then asked with it is asked at the address that goes with it.
void AccountDialog::saveAccount()
{
    m_ui->editor->forgetKey();
    const Account account = m_ui->editor->account();
    if (m_isNew)
        m_services.accounts.add(account);
    else
        m_services.accounts.update(account);
    QDialog::accept();
}

void AccountDialog::reject()
{
    // Nothing is left of what was typed: neither here nor on its way to the keychain.
    const bool isGone = !m_isNew && !m_services.accounts.find(accountId());
    if (m_saving && isGone)
        m_services.secrets.remove(accountId());
    else if (m_saving)
        m_services.secrets.takeBack(accountId());
    m_saving = false;
    m_ui->editor->forgetKey();
    QDialog::reject();
}

void AccountDialog::showWaitingForKeyring()
{
    strip().say([this] {
        strip().setMessage(MessageStrip::Kind::Busy, tr("Waiting for the keyring…"),
                           tr("If it asks for your password, enter it there."));
    });
}

void AccountDialog::say(const KeyError &error)
{
    strip().say([this, error] { strip().setError(errorText(error)); });
}

void AccountDialog::setSaving(bool saving)
{
    // Whatever is disabled gives the keyboard to what is not, and that is Cancel.
    if (saving)
        m_focusBefore = focusWidget();
    m_saving = saving;
    m_ui->editor->setEnabled(!saving);
    m_ui->testButton->setEnabled(!saving);
    m_saveButton->setEnabled(!saving);
    if (saving)
        return;
    strip().clear();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

bool AccountDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    // High enough for its texts at this width, and never less again: nothing moves under the pointer.
    const bool mayNeedOther = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show;
    if (mayNeedOther) {
        const bool wraps = layout()->hasHeightForWidth();
        const int needed =
            wraps ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height();
        if (needed > height())
            resize(width(), needed);
    }
    return handled;
}

void AccountDialog::keyPressEvent(QKeyEvent *event)
{
    // On a button, Enter does what the button says, and not what the default one would do.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if (isEnter && button)
        button->click();
    else
        QDialog::keyPressEvent(event);
}

void AccountDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void AccountDialog::retranslate()
{
    m_ui->place->setHint(tr("The key is kept in the system's keyring, and sent to this API address only."));
    setWindowTitle(m_isNew ? tr("Add account") : tr("Edit account"));
    m_saveButton->setText(m_isNew ? tr("A&dd", "button: adds the account")
                                  : tr("Sa&ve", "button: saves the account"));
}

} // namespace roster
