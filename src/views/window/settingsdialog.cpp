// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/settingsdialog.h"

#include "core/programlanguage.h"
#include "services/settings.h"
#include "services/terminallauncher.h"
#include "ui_settingsdialog.h"
#include "views/privacy/captureguard.h"
#include "views/window/connectiondialog.h"

#include <QEvent>

#include <array>

namespace roster {

namespace {

struct Interval {
    int seconds;
    const char *text;
};

constexpr std::array intervals{
    Interval{0, QT_TRANSLATE_NOOP("roster::SettingsDialog", "Only when asked")},
    Interval{10, QT_TRANSLATE_NOOP("roster::SettingsDialog", "Every 10 seconds")},
    Interval{30, QT_TRANSLATE_NOOP("roster::SettingsDialog", "Every 30 seconds")},
    Interval{60, QT_TRANSLATE_NOOP("roster::SettingsDialog", "Every minute")},
    Interval{300, QT_TRANSLATE_NOOP("roster::SettingsDialog", "Every 5 minutes")},
    Interval{900, QT_TRANSLATE_NOOP("roster::SettingsDialog", "Every 15 minutes")},
    Interval{3600, QT_TRANSLATE_NOOP("roster::SettingsDialog", "Every hour")},
};

constexpr std::array clipboardTimes{
    Interval{10, QT_TRANSLATE_NOOP("roster::SettingsDialog", "Cleared after 10 seconds")},
    Interval{20, QT_TRANSLATE_NOOP("roster::SettingsDialog", "Cleared after 20 seconds")},
    Interval{30, QT_TRANSLATE_NOOP("roster::SettingsDialog", "Cleared after 30 seconds")},
    Interval{60, QT_TRANSLATE_NOOP("roster::SettingsDialog", "Cleared after 1 minute")},
    Interval{120, QT_TRANSLATE_NOOP("roster::SettingsDialog", "Cleared after 2 minutes")},
    Interval{0, QT_TRANSLATE_NOOP("roster::SettingsDialog", "Cleared when GPU Roster ends")},
};

void choose(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(box->findData(value)); // none of them: nothing is marked
}

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    fill();
    // activated: only what the user does, not what fill() does.
    connect(m_ui->language, &QComboBox::activated, this,
            [this] { m_settings.setLanguage(m_ui->language->currentData().toString()); });
    connect(m_ui->theme, &QComboBox::activated, this,
            [this] { m_settings.setTheme(Settings::Theme(m_ui->theme->currentData().toInt())); });
    connect(m_ui->terminal, &QComboBox::activated, this,
            [this] { m_settings.setTerminal(m_ui->terminal->currentData().toString()); });
    connect(m_ui->interval, &QComboBox::activated, this, [this] {
        m_settings.setRefreshInterval(std::chrono::seconds(m_ui->interval->currentData().toInt()));
    });
    connect(m_ui->pause, &QCheckBox::clicked, &m_settings, &Settings::setPausesUnseen);
    connect(m_ui->clipboard, &QComboBox::activated, this, [this] {
        m_settings.setClipboardTime(std::chrono::seconds(m_ui->clipboard->currentData().toInt()));
    });
    connect(m_ui->neverReveal, &QCheckBox::clicked, &m_settings, &Settings::setNeverReveal);
    connect(m_ui->connection, &QPushButton::clicked, this, &SettingsDialog::connectionRequested);
    connect(&settings, &Settings::proxyChanged, this, &SettingsDialog::showProxy);
    connect(m_ui->hiddenFromCapture, &QCheckBox::clicked, &m_settings, &Settings::setHiddenFromCapture);
    connect(&m_settings, &Settings::changedElsewhere, this, &SettingsDialog::fill);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fill()
{
    m_ui->language->clear();
    m_ui->language->addItem(tr("System", "the system's language"), QString());
    for (const ProgramLanguage &language : programLanguages())
        m_ui->language->addItem(language.name.toString(), QString(language.code));
    choose(m_ui->language, m_settings.language());

    m_ui->theme->clear();
    m_ui->theme->addItem(tr("System", "the system's appearance"), int(Settings::Theme::System));
    m_ui->theme->addItem(tr("Light", "appearance"), int(Settings::Theme::Light));
    m_ui->theme->addItem(tr("Dark", "appearance"), int(Settings::Theme::Dark));
    choose(m_ui->theme, int(m_settings.theme()));

    m_ui->interval->clear();
    for (const Interval &interval : intervals)
        m_ui->interval->addItem(tr(interval.text), interval.seconds);
    choose(m_ui->interval, int(m_settings.refreshInterval().count()));
    m_ui->pause->setChecked(m_settings.pausesUnseen());

    m_ui->clipboard->clear();
    for (const Interval &time : clipboardTimes)
        m_ui->clipboard->addItem(tr(time.text), time.seconds);
    choose(m_ui->clipboard, int(m_settings.clipboardTime().count()));
    m_ui->neverReveal->setChecked(m_settings.neverReveal());
    m_ui->hiddenFromCapture->setChecked(m_settings.hiddenFromCapture());
    m_ui->hiddenFromCapture->setVisible(CaptureGuard::isSupported());

    m_ui->terminal->clear();
    m_ui->terminal->addItem(tr("Automatic", "terminal: the first that is found"), QString());
    const auto terminals = TerminalLauncher().installed();
    for (const Terminal &terminal : terminals)
        m_ui->terminal->addItem(terminal.name, QString(terminal.id));
    choose(m_ui->terminal, m_settings.terminal());
    if (m_ui->terminal->currentIndex() < 0) // no longer installed: as if none had been chosen
        m_ui->terminal->setCurrentIndex(0);
    showProxy();
}

void SettingsDialog::showProxy()
{
    m_ui->proxy->setText(ConnectionDialog::modeName(m_settings.proxy().mode));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fill();
    }
}

} // namespace roster
