// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/connectiondialog.h"

#include "models/text/connectiontext.h"
#include "services/network/certificates.h"
#include "services/settings.h"
#include "ui_connectiondialog.h"
#include "views/privacy/discretion.h"

#include <QEvent>
#include <QFileDialog>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;

namespace roster {

using Mode = ProxyChoice::Mode;

static constexpr std::array modes{Mode::System, Mode::None, Mode::Http, Mode::Socks5};
static constexpr int httpPort = 8080; // as most of them have it
static constexpr int socksPort = 1080;

ConnectionDialog::ConnectionDialog(Settings &settings, NetworkSetup &setup, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_setup(setup)
    , m_ui(std::make_unique<Ui::ConnectionDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    // Not a standard button: the box would name it anew when the language changes.
    m_saveButton = m_ui->buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_saveButton->setDefault(true);
    for (PlainLabel *label : {m_ui->hostLabel, m_ui->authoritiesLabel})
        label->setFixedHeight(m_ui->host->sizeHint().height());
    m_ui->authorities->setMinimumHeight(m_ui->host->sizeHint().height()); // one name stands beside its label

    const ProxyChoice proxy = settings.proxy();
    fillModes();
    m_ui->mode->setCurrentIndex(m_ui->mode->findData(int(proxy.mode)));
    m_ui->host->setText(proxy.host);
    m_ui->port->setValue(proxy.port > 0 ? proxy.port : httpPort);
    m_ui->user->setText(proxy.user);
    m_opened = choice();

    connect(m_ui->mode, &QComboBox::activated, this, [this] {
        const bool isSocks = choice().mode == Mode::Socks5;
        if (m_ui->host->text().isEmpty()) // nobody has thought of a port yet
            m_ui->port->setValue(isSocks ? socksPort : httpPort);
        showMode();
    });
    for (QLineEdit *edit : {m_ui->host, m_ui->user})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionDialog::showMode);
    connect(m_ui->port, &QSpinBox::valueChanged, this, &ConnectionDialog::showMode);
    connect(m_ui->chooseAuthority, &QPushButton::clicked, this, &ConnectionDialog::askForAuthority);
    connect(m_ui->removeAuthority, &QPushButton::clicked, this, [this] { chooseAuthority({}); });
    connect(&setup, &NetworkSetup::changed, this, &ConnectionDialog::showAuthorities);
    connect(&Discretion::instance(), &Discretion::changed, this, &ConnectionDialog::followDiscretion);
    followDiscretion();
    retranslate();
}

ConnectionDialog::~ConnectionDialog() = default;

QString ConnectionDialog::modeName(ProxyChoice::Mode mode)
{
    switch (mode) {
    case Mode::System:
        return tr("System", "proxy: as the system says");
    case Mode::None:
        return tr("None", "proxy: connect directly");
    case Mode::Http:
        return tr("HTTP", "proxy: of this kind");
    case Mode::Socks5:
        return tr("SOCKS5", "proxy: of this kind");
    }
    Q_UNREACHABLE();
}

void ConnectionDialog::fillModes()
{
    const int current = m_ui->mode->currentIndex();
    m_ui->mode->clear();
    for (const Mode mode : modes)
        m_ui->mode->addItem(modeName(mode), int(mode));
    m_ui->mode->setCurrentIndex(current);
}

ProxyChoice ConnectionDialog::choice() const
{
    return {Mode(m_ui->mode->currentData().toInt()), m_ui->host->text().trimmed(), m_ui->port->value(),
            m_ui->user->text()};
}

/// What belongs to a proxy of one's own can be written where one is chosen.
void ConnectionDialog::showMode()
{
    const ProxyChoice proxy = choice();
    const bool isManual = proxy.isManual() && m_saving == 0;
    for (QWidget *field : std::initializer_list<QWidget *>{m_ui->host, m_ui->port, m_ui->user})
        field->setEnabled(isManual);
    m_ui->password->setEnabled(isManual && !proxy.user.isEmpty());
    m_ui->password->setPlaceholderText(m_setup.hasPassword(proxy) && !proxy.user.isEmpty()
                                           ? tr("Saved. Leave empty to keep it.")
                                           : QString());
    QString problem;
    if (m_validated && proxy.isManual() && !proxy.isComplete())
        problem = proxy.host.isEmpty()
            ? tr("There is no host. Enter the name or address of the proxy.")
            : tr("This is no host. Enter a name such as proxy.example.com, without http:// and path.");
    m_ui->hostProblem->setProblem(problem, m_ui->host);
}

void ConnectionDialog::askForAuthority()
{
    auto *dialog = new QFileDialog(this, tr("Choose a certificate authority"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Certificates as text (*.pem *.crt *.cer)"), tr("All files (*)", "of a file dialog")});
    connect(dialog, &QFileDialog::fileSelected, this, &ConnectionDialog::chooseAuthority);
    dialog->open();
}

void ConnectionDialog::chooseAuthority(const QString &file)
{
    m_problem.reset();
    QStringList names;
    if (!file.isEmpty()) {
        const auto content = readAuthorities(file);
        if (const auto *problem = std::get_if<AuthorityProblem>(&content))
            m_problem = *problem;
        else
            names = std::get<Authorities>(content).names;
    }
    if (!m_problem) {
        m_chosenFile = file;
        m_chosenNames = names;
    }
    showAuthorities();
}

void ConnectionDialog::showAuthorities()
{
    const QStringList &names = m_chosenFile ? m_chosenNames : m_setup.authorities();
    const QString file = m_chosenFile.value_or(m_settings.authorityFile());
    const auto problem = m_problem || m_chosenFile ? m_problem : m_setup.authorityProblem();
    m_ui->authorities->setConfidentialText(names.join(u'\n'));
    const bool isTrusted = !names.isEmpty();
    m_ui->authorities->setVisible(isTrusted);
    m_ui->authorityProblem->setProblem(problem ? errorText(*problem) : QString(), m_ui->chooseAuthority);
    m_ui->removeAuthority->setEnabled(!file.isEmpty() && m_saving == 0);
    m_ui->chooseAuthority->setEnabled(m_saving == 0);
}

void ConnectionDialog::followDiscretion()
{
    const bool isPrivate = Discretion::instance().isPrivate();
    for (QLineEdit *edit : {m_ui->host, m_ui->user})
        edit->setEchoMode(isPrivate ? QLineEdit::Password : QLineEdit::Normal);
}

bool ConnectionDialog::validate()
{
    m_validated = true;
    showMode();
    const ProxyChoice proxy = choice();
    if (!proxy.isManual() || proxy.isComplete())
        return true;
    m_ui->host->setFocus();
    return false;
}

void ConnectionDialog::accept()
{
    if (m_saving == 0 && validate())
        save();
}

void ConnectionDialog::save()
{
    m_saving = 2;
    m_passwordError.reset();
    m_authorityError.reset();
    const QPointer<ConnectionDialog> alive(this);
    const Secret typed(m_ui->password->text().toUtf8()); // a blank may belong to it
    // What nobody changed here is left alone: another window may have changed it meanwhile.
    if (choice() == m_opened && typed.isEmpty())
        proxySaved({});
    else
        m_setup.setProxy(choice(), typed.isEmpty() ? std::nullopt : std::optional(typed),
                         [alive](const std::optional<KeyError> &error) {
                             if (alive)
                                 alive->proxySaved(error);
                         });
    const auto saved = [alive](const std::optional<KeyError> &error) {
        if (alive)
            alive->authoritySaved(error);
    };
    if (!m_chosenFile)
        saved({});
    else if (const auto problem = m_setup.setAuthorityFile(*m_chosenFile, saved)) {
        m_problem = problem; // it is another file by now
        m_chosenFile.reset();
        saved({});
    }
    if (m_saving > 0)
        m_ui->strip->say([this] {
            m_ui->strip->setMessage(MessageStrip::Kind::Busy, tr("Waiting for the keyring…"),
                                    tr("If it asks for your password, enter it there."));
        });
    showMode();
    showAuthorities();
}

void ConnectionDialog::proxySaved(const std::optional<KeyError> &error)
{
    m_passwordError = error;
    finishSaving();
}

void ConnectionDialog::authoritySaved(const std::optional<KeyError> &error)
{
    m_authorityError = error;
    finishSaving();
}

void ConnectionDialog::finishSaving()
{
    if (--m_saving > 0)
        return;
    m_ui->password->forget();
    m_ui->strip->clear();
    if (m_passwordError || m_authorityError) {
        m_ui->strip->say([this, password = m_passwordError, authority = m_authorityError] {
            const QString what = password ? tr("The keyring did not take the proxy's password.")
                                          : tr("The keyring did not take your choice of an authority.");
            m_ui->strip->setMessage(MessageStrip::Kind::Warning, what,
                                    tr("It holds until GPU Roster ends; then choose it again."),
                                    (password ? password : authority)->detail);
        });
        m_chosenFile.reset();
    }
    if (m_passwordError || m_authorityError || m_problem) {
        showMode();
        showAuthorities();
        return;
    }
    QDialog::accept();
}

void ConnectionDialog::reject()
{
    m_ui->password->forget();
    QDialog::reject();
}

bool ConnectionDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    // As high as its texts need at this width, with every problem and message that comes and goes.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) {
        const bool wraps = layout()->hasHeightForWidth();
        resize(width(), wraps ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height());
    }
    return handled;
}

void ConnectionDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillModes();
        retranslate();
    }
}

void ConnectionDialog::retranslate()
{
    m_saveButton->setText(tr("Sa&ve", "button: saves how to connect"));
    showMode();
    showAuthorities();
}

} // namespace roster
