// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/sshconfigdialog.h"

#include "core/redactor.h"
#include "core/sshconfigtext.h"
#include "ui_sshconfigdialog.h"
#include "views/privacy/discretion.h"
#include "views/style/interfacefont.h"
#include "views/widgets/sidewayswheel.h"

#include <QDir>
#include <QEvent>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

static constexpr int blockMargin = 8;
static constexpr int longestLine = 100;

static QString shownFile(const QString &file)
{
    return displayText(QDir::toNativeSeparators(file));
}

SshConfigDialog::SshConfigDialog(const SshConfig &config, const SshTarget &target, const QString &alias,
                                 QWidget *parent)
    : QDialog(parent)
    , m_config(config)
    , m_target(target)
    , m_ui(std::make_unique<Ui::SshConfigDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_addButton = m_ui->buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_addButton->setDefault(true);
    m_ui->alias->setText(alias);
    m_ui->block->document()->setDocumentMargin(blockMargin);
    m_ui->block->setFont(fixedFont(font()));
    m_ui->block->setFixedHeight(4 * QFontMetrics(m_ui->block->font()).lineSpacing() + 2 * blockMargin + 4);
    scrollSidewaysByWheel(*m_ui->block);
    connect(m_ui->alias, &QLineEdit::textChanged, this, &SshConfigDialog::showBlock);
    connect(&Discretion::instance(), &Discretion::changed, this, &SshConfigDialog::showBlock);
    retranslate();
}

SshConfigDialog::~SshConfigDialog() = default;

void SshConfigDialog::accept()
{
    const QString alias = m_ui->alias->text();
    if (const auto error = m_config.add(alias, m_target)) {
        showError(error);
        return;
    }
    Q_EMIT added(alias);
    QDialog::accept();
}

void SshConfigDialog::showBlock()
{
    const QString alias = m_ui->alias->text();
    const bool isPrivate = Discretion::instance().isPrivate();
    m_ui->alias->setEchoMode(isPrivate ? QLineEdit::Password : QLineEdit::Normal);
    const QString block = isPrivate ? Discretion::hiddenText() : sshConfigBlock(alias, m_target).trimmed();
    m_ui->block->setPlainText(isSshAlias(alias) ? block : QString());
    m_ui->explanation->setText(tr("This block is put in front of the first host in %1, where it comes before "
                                  "all others. Then “ssh” and the name lead to the instance.")
                                   .arg(shownFile(m_config.file())));
    const SshNameLook look = m_config.look(alias, m_target);
    showError(look.error);
    if (!look.error)
        showReport(look.report);
}

void SshConfigDialog::showError(const std::optional<SshConfigError> &error)
{
    m_addButton->setEnabled(!error);
    QString problem;
    m_ui->strip->clear();
    if (error) {
        const QString file = shownFile(error->file);
        switch (error->kind) {
        case SshConfigError::Kind::UnsafeAlias:
            problem = tr("A name begins with a letter or digit and has letters A–Z, digits, dots, dashes and "
                         "underscores only.");
            break;
        case SshConfigError::Kind::AliasTaken:
            problem = tr("Line %1 of %2 has a host of this name already.", "%2: a file")
                          .arg(QString::number(error->line), file);
            break;
        case SshConfigError::Kind::CannotRead:
            m_ui->strip->setMessage(MessageStrip::Kind::Error, tr("%1 cannot be read.").arg(file),
                                    tr("Nothing was changed. You can copy the block."), error->detail);
            break;
        case SshConfigError::Kind::CannotWrite:
            m_ui->strip->setMessage(MessageStrip::Kind::Error, tr("%1 cannot be written.").arg(file),
                                    tr("Nothing was changed. You can copy the block."), error->detail);
            break;
        }
    }
    m_ui->aliasProblem->setProblem(problem, m_ui->alias);
}

void SshConfigDialog::showReport(const SshNameReport &report)
{
    const bool isPrivate = Discretion::instance().isPrivate(); // a line may name an instance
    const auto texts = [isPrivate](const QList<SshConfigPlace> &places) {
        QStringList shown;
        for (const SshConfigPlace &place : places)
            shown.append(isPrivate ? Discretion::hiddenText() : safeText(place.text, longestLine));
        return shown.join(u", "_s);
    };
    const auto places = [&](const QList<SshConfigPlace> &all) {
        QStringList lines;
        for (const SshConfigPlace &place : all)
            lines.append(tr("%1, line %2: %3", "a file, a number, and what stands there")
                             .arg(shownFile(place.file), QString::number(place.line), texts({place})));
        return lines.join(u'\n');
    };
    if (!report.overruling.isEmpty()) {
        m_ui->strip->setMessage(MessageStrip::Kind::Warning,
                                tr("These lines come before the block and win: %1.", "%1: lines of the file")
                                    .arg(texts(report.overruling)),
                                tr("Remove them, or “ssh” will not go to the instance as the block says."),
                                places(report.overruling));
    } else if (!report.besides.isEmpty()) {
        m_ui->strip->setMessage(
            MessageStrip::Kind::Info, tr("Other lines of the file are for this name, too."),
            tr("The block comes first; what it leaves open, they set: %1.", "%1: lines of the file")
                .arg(texts(report.besides)),
            places(report.matching + report.besides));
    } else if (!std::ranges::all_of(report.matching, &SshConfigPlace::isForAll)) {
        m_ui->strip->setMessage(MessageStrip::Kind::Info,
                                tr("Other lines of the file are for this name, too."),
                                tr("The block comes first, so it counts."), places(report.matching));
    }
}

void SshConfigDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void SshConfigDialog::retranslate()
{
    m_addButton->setText(tr("&Add", "button: adds the block to the file"));
    showBlock();
}

} // namespace roster
