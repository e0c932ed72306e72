// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/accounteditor.h"

#include "core/redactor.h"
#include "models/text/errortext.h"
#include "ui_accounteditor.h"
#include "views/privacy/discretion.h"

#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

AccountEditor::AccountEditor(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::AccountEditor>())
{
    m_ui->setupUi(this);
    fillProviders();
    retranslate();
    // A label stands beside the first line of its field, whatever is said below it.
    for (PlainLabel *label : {m_ui->providerLabel, m_ui->nameLabel, m_ui->addressLabel, m_ui->keyLabel})
        label->setFixedHeight(m_ui->name->sizeHint().height());

    for (auto *problem : {m_ui->providerProblem, m_ui->nameProblem, m_ui->addressProblem, m_ui->keyProblem})
        problem->reserveLine();

    connect(m_ui->provider, &QComboBox::currentIndexChanged, this, &AccountEditor::providerChosen);
    connect(&Discretion::instance(), &Discretion::changed, this, &AccountEditor::followDiscretion);
    followDiscretion();
    connect(m_ui->name, &QLineEdit::textEdited, this, [this] {
        m_nameTouched = true;
        showProblems();
    });
    connect(m_ui->address, &QLineEdit::textEdited, this, [this] {
        m_addressTouched = true;
        showProblems();
        Q_EMIT connectionEdited();
    });
    connect(m_ui->key, &QLineEdit::textEdited, this, [this] {
        showProblems();
        Q_EMIT connectionEdited();
    });
    connect(m_ui->showKey, &QPushButton::clicked, this,
            [this] { m_ui->key->setShown(!m_ui->key->isShown()); });
    connect(m_ui->key, &SecretEdit::shownChanged, this, &AccountEditor::retranslate);
}

AccountEditor::~AccountEditor() = default;

void AccountEditor::startNew(const QUuid &id, quint32 color, const QList<Account> &others)
{
    m_others = others;
    m_account.id = id;
    m_ui->color->setColor(color);
    m_ui->enabled->setChecked(true);
    providerChosen();
}

void AccountEditor::startEdit(const Account &account, const KeyState &key, const QList<Account> &others)
{
    m_others = others;
    m_others.removeIf([&](const Account &other) { return other.id == account.id; });
    m_account = account;
    m_keyState = key;
    m_isNew = false;
    m_nameTouched = true;
    m_addressTouched = account.apiAddress != providerInfo(account.provider).apiAddress;
    m_ui->provider->setCurrentIndex(m_ui->provider->findData(int(account.provider)));
    m_ui->name->setText(account.name);
    m_ui->address->setText(account.apiAddress.toString());
    m_ui->color->setColor(account.color);
    m_ui->enabled->setChecked(account.enabled);
    providerChosen();
    retranslate();
}

void AccountEditor::setKeyState(const KeyState &key)
{
    m_keyState = key;
    showProblems();
}

void AccountEditor::setAccountEnabled(bool enabled)
{
    m_ui->enabled->setChecked(enabled);
}

Account AccountEditor::account() const
{
    Account account = m_account;
    account.provider = provider();
    account.name = m_ui->name->text().simplified();
    account.apiAddress = QUrl(m_ui->address->text().trimmed(), QUrl::StrictMode);
    account.color = m_ui->color->color();
    account.enabled = m_ui->enabled->isChecked();
    return account;
}

Secret AccountEditor::key() const
{
    return m_ui->key->secret();
}

void AccountEditor::forgetKey()
{
    m_ui->key->forget();
}

void AccountEditor::focusKey()
{
    m_ui->key->setFocus();
}

/// Where the key that is there may go. Before it is read, that is known of the saved address alone.
KeyOrigin AccountEditor::keptOrigin() const
{
    return m_keyState.origin.value_or(keyOrigin(m_account));
}

bool AccountEditor::needsKey() const
{
    return m_isNew || keptOrigin() != keyOrigin(account());
}

bool AccountEditor::validate()
{
    m_validated = true;
    showProblems();
    const std::pair<QWidget *, QWidget *> fields[] = {{m_ui->nameProblem, m_ui->name},
                                                      {m_ui->addressProblem, m_ui->address},
                                                      {m_ui->keyProblem, m_ui->key}};
    for (const auto &[problem, field] : fields) {
        if (!problem->isHidden()) {
            field->setFocus();
            return false;
        }
    }
    return true;
}

QString AccountEditor::freeName(ProviderId provider, const QList<Account> &others)
{
    const auto isTaken = [&](const QString &name) {
        return std::ranges::any_of(
            others, [&](const Account &other) { return other.provider == provider && other.name == name; });
    };
    const QString plain = providerInfo(provider).name;
    QString name = plain;
    for (int number = 2; isTaken(name); ++number)
        name = plain + u' ' + QString::number(number);
    return name;
}

void AccountEditor::fillProviders()
{
    const QSignalBlocker blocker(m_ui->provider);
    for (const ProviderInfo &info : allProviders())
        m_ui->provider->addItem(info.name, int(info.id));
}

ProviderId AccountEditor::provider() const
{
    return ProviderId(m_ui->provider->currentData().toInt());
}

void AccountEditor::providerChosen()
{
    const ProviderInfo &info = providerInfo(provider());
    if (!m_nameTouched)
        m_ui->name->setText(freeName(info.id, m_others));
    if (!m_addressTouched)
        m_ui->address->setText(info.apiAddress.toString());
    m_ui->keyPage->setTarget(info.keyPage);
    showProblems();
    Q_EMIT connectionEdited();
}

QString AccountEditor::nameProblem() const
{
    return m_ui->name->text().simplified().isEmpty() ? tr("Give the account a name.") : QString();
}

QString AccountEditor::keyProblem() const
{
    const QString key = m_ui->key->text().trimmed();
    if (key.isEmpty() && m_isNew)
        return tr("Enter the API key.");
    if (key.isEmpty() && needsKey()) {
        if (Discretion::instance().isPrivate())
            return tr("The saved key is for another address only. Enter it again.");
        const KeyOrigin kept = keptOrigin();
        const bool isSameServer = kept.server == keyOrigin(account()).server;
        const QString place = isSameServer ? providerInfo(kept.provider).name : kept.server.host();
        return tr("The saved key is for %1 only. Enter it again.", "%1: a provider or a server")
            .arg(safeText(place));
    }
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    if (std::ranges::any_of(key, isSpace))
        return tr("An API key has no spaces or line breaks. Copy it again.");
    const auto isForeign = [](QChar c) { return c.unicode() < 0x21 || c.unicode() > 0x7e; };
    if (std::ranges::any_of(key, isForeign))
        return tr("A key has only Latin letters, digits and punctuation.");
    return {};
}

/// What an empty field means.
QString AccountEditor::keyHint() const
{
    if (needsKey())
        return {};
    if (m_keyState.forThisRun)
        return tr("Kept for this run only. Leave empty to keep it.");
    if (m_keyState.origin)
        return tr("Saved. Leave empty to keep it.");
    if (!m_keyState.error)
        return tr("Leave empty to keep the saved key.");
    return m_keyState.error->kind == KeyError::Kind::Missing
        ? tr("The keyring shows no key.", "in the field of the API key")
        : tr("Not read. Leave empty to keep what the keyring holds.", "in the field of the API key");
}

void AccountEditor::showProblems()
{
    const AddressProblem address = checkApiAddress(account().apiAddress);
    const bool addressShown = m_validated || m_addressTouched;
    const QString none;
    m_ui->addressProblem->setProblem(addressShown ? errorText(address) : none, m_ui->address);
    m_ui->nameProblem->setProblem(m_validated ? nameProblem() : none, m_ui->name);
    const bool keyShown = m_validated || !m_isNew || !m_ui->key->text().isEmpty();
    m_ui->keyProblem->setProblem(keyShown ? keyProblem() : none, m_ui->key);
    m_ui->key->setPlaceholderText(keyHint());
}

/// Names and addresses are not to be read in privacy mode; a key that may not be looked at has no button.
void AccountEditor::followDiscretion()
{
    const Discretion &discretion = Discretion::instance();
    for (QLineEdit *edit : {m_ui->name, m_ui->address})
        edit->setEchoMode(discretion.isPrivate() ? QLineEdit::Password : QLineEdit::Normal);
    m_ui->showKey->setVisible(discretion.mayReveal());
    showProblems();
}

void AccountEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    retranslate();
    showProblems();
}

void AccountEditor::retranslate()
{
    m_ui->key->setWhat(tr("API key", "what was copied"));
    m_ui->showKey->setText(m_ui->key->isShown() ? tr("&Hide", "button: shows the API key as bullets")
                                                : tr("&Show", "button: shows the API key"));
}

} // namespace roster
