// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/accounteditor.h"

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
    for (PlainLabel *label : {m_ui->nameLabel, m_ui->addressLabel, m_ui->keyLabel})
        label->setFixedHeight(m_ui->name->sizeHint().height());

    connect(m_ui->provider, &QComboBox::currentIndexChanged, this, &AccountEditor::providerChosen);
    const auto followDiscretion = [this] {
        const bool isPrivate = Discretion::instance().isPrivate();
        for (QLineEdit *edit : {m_ui->name, m_ui->address})
            edit->setEchoMode(isPrivate ? QLineEdit::Password : QLineEdit::Normal);
    };
    connect(&Discretion::instance(), &Discretion::changed, this, followDiscretion);
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
    connect(m_ui->showKey, &QPushButton::toggled, this, [this](bool shown) {
        m_ui->key->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        retranslate();
    });
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

void AccountEditor::startEdit(const Account &account, const QList<Account> &others)
{
    m_others = others;
    m_others.removeIf([&](const Account &other) { return other.id == account.id; });
    m_account = account;
    m_keySaved = true;
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
    return Secret(m_ui->key->text().trimmed().toUtf8());
}

void AccountEditor::forgetKey()
{
    m_ui->key->setText(QString()); // unlike clear(), this forgets what could be undone, too
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
    if (key.isEmpty())
        return m_keySaved ? QString() : tr("Enter the API key.");
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    if (std::ranges::any_of(key, isSpace))
        return tr("An API key has no spaces or line breaks. Copy it again, the key alone.");
    const auto isForeign = [](QChar c) { return c.unicode() < 0x21 || c.unicode() > 0x7e; };
    if (std::ranges::any_of(key, isForeign))
        return tr("An API key has only Latin letters, digits and punctuation. Copy it again.");
    return {};
}

void AccountEditor::showProblems()
{
    const AddressProblem address = checkApiAddress(account().apiAddress);
    const bool addressShown = m_validated || m_addressTouched;
    const QString none;
    m_ui->addressProblem->setProblem(addressShown ? errorText(address) : none, m_ui->address);
    m_ui->nameProblem->setProblem(m_validated ? nameProblem() : none, m_ui->name);
    const bool keyShown = m_validated || !m_ui->key->text().isEmpty();
    m_ui->keyProblem->setProblem(keyShown ? keyProblem() : none, m_ui->key);
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
    m_ui->showKey->setText(m_ui->showKey->isChecked() ? tr("&Hide", "button: shows the API key as bullets")
                                                      : tr("&Show", "button: shows the API key"));
    m_ui->key->setPlaceholderText(m_keySaved ? tr("Saved. Leave empty to keep it.") : QString());
}

} // namespace roster
