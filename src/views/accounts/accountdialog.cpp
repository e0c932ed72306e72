// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/accountdialog.h"

#include "models/text/errortext.h"
#include "services/accountstore.h"
#include "services/connectiontest.h"
#include "services/secretstore.h"
#include "ui_accountdialog.h"

#include <QEvent>
#include <QPushButton>

namespace roster {

AccountDialog::AccountDialog(AccountStore &accounts, SecretStore &secrets,
                             const std::optional<Account> &account, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_secrets(secrets)
    , m_isNew(!account)
    , m_ui(std::make_unique<Ui::AccountDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    // Not a standard button: the box would name it anew when the language changes.
    m_saveButton = m_ui->buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_saveButton->setDefault(true);

    if (account)
        m_ui->editor->startEdit(*account, accounts.accounts());
    else
        m_ui->editor->startNew(QUuid::createUuid(), accounts.nextColor(), accounts.accounts());

    // Saving would leave a key behind that belongs to nothing.
    connect(&accounts, &AccountStore::removed, this, [this](const QUuid &id) {
        if (id == accountId())
            reject();
    });
    connect(m_ui->editor, &AccountEditor::connectionEdited, this, &AccountDialog::endTest);
    connect(m_ui->testButton, &QPushButton::clicked, this, &AccountDialog::testConnection);
    retranslate();
}

QUuid AccountDialog::accountId() const
{
    return m_ui->editor->account().id;
}

AccountDialog::~AccountDialog()
{
    delete m_test; // cancels it
}

void AccountDialog::testConnection()
{
    endTest();
    if (!m_ui->editor->validate())
        return;
    const Secret typed = m_ui->editor->key();
    if (!typed.isEmpty()) {
        testWith(typed);
        return;
    }
    m_ui->testButton->setEnabled(false);
    showWaitingForKeyring();
    m_keyJob = m_secrets.read(m_ui->editor->account().id);
    connect(m_keyJob, &SecretJob::finished, this,
            [this](const Secret &saved, const std::optional<KeyError> &error) {
                endTest();
                if (error)
                    m_ui->strip->setError(errorText(*error));
                else
                    testWith(saved);
            });
}

void AccountDialog::testWith(const Secret &key)
{
    const Account account = m_ui->editor->account();
    m_ui->testButton->setEnabled(false);
    m_ui->strip->setMessage(MessageStrip::Kind::Busy, tr("Testing the connection…"));
    m_test = new ConnectionTest(account.provider, account.apiAddress, key, this);
    connect(m_test, &ConnectionTest::finished, this, &AccountDialog::testFinished);
}

void AccountDialog::testFinished(const std::optional<ApiError> &error, std::optional<int> total)
{
    m_test = nullptr; // deletes itself
    endTest();
    if (error)
        m_ui->strip->setError(errorText(*error, providerInfo(m_ui->editor->account().provider)));
    else
        m_ui->strip->setMessage(MessageStrip::Kind::Success, tr("The connection works."),
                                total ? tr("The account has %n instances.", nullptr, *total) : QString());
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
    m_ui->testButton->setEnabled(true);
    m_ui->strip->clear();
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
    m_keyJob = m_secrets.write(m_ui->editor->account().id, key);
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
    m_ui->strip->setError(errorText(*error));
    m_ui->strip->addAction(tr("Keep the key for this &run only"), [this] { keepKeyForThisRun(); });
}

void AccountDialog::keepKeyForThisRun()
{
    if (!m_ui->editor->validate())
        return;
    m_secrets.keepForThisRun(m_ui->editor->account().id, m_ui->editor->key());
    saveAccount();
}

void AccountDialog::saveAccount()
{
    m_ui->editor->forgetKey();
    const Account account = m_ui->editor->account();
    if (m_isNew)
        m_accounts.add(account);
    else
        m_accounts.update(account);
    QDialog::accept();
}

void AccountDialog::reject()
{
    // The keychain may still take the key that was typed: what comes next undoes it.
    const bool isToBe = !m_isNew && m_accounts.find(accountId()); // it may just have been removed
    if (m_saving && !isToBe) {
        delete m_keyJob;
        m_secrets.remove(accountId());
    } else if (m_saving) {
        m_secrets.takeBack(accountId(), m_keyJob);
    }
    m_ui->editor->forgetKey();
    QDialog::reject();
}

void AccountDialog::showWaitingForKeyring()
{
    m_ui->strip->setMessage(MessageStrip::Kind::Busy, tr("Waiting for the keyring…"),
                            tr("If it asks for your password, enter it there."));
}

void AccountDialog::setSaving(bool saving)
{
    m_saving = saving;
    m_ui->editor->setEnabled(!saving);
    m_ui->testButton->setEnabled(!saving);
    m_saveButton->setEnabled(!saving);
    if (!saving)
        m_ui->strip->clear();
}

bool AccountDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    // As high as its texts need at this width, with every problem and message that comes and goes.
    const bool mayNeedOther = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show;
    if (mayNeedOther) {
        const bool wraps = layout()->hasHeightForWidth();
        resize(width(), wraps ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height());
    }
    return handled;
}

void AccountDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        endTest();
        retranslate();
    }
}

void AccountDialog::retranslate()
{
    setWindowTitle(m_isNew ? tr("Add account") : tr("Edit account"));
    m_saveButton->setText(m_isNew ? tr("A&dd", "button: adds the account")
                                  : tr("Sa&ve", "button: saves the account"));
}

} // namespace roster
