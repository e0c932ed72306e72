// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/programlog.h"

#include "core/displaytext.h"
#include "ui_programlog.h"
#include "views/privacy/clipboard.h"
#include "views/privacy/discretion.h"
#include "views/style/icons.h"
#include "views/style/interfacefont.h"
#include "views/widgets/copiednote.h"
#include "views/widgets/screenfit.h"
#include "views/widgets/sidewayswheel.h"

#include <QDir>
#include <QEvent>
#include <QScrollBar>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace roster {

ProgramLog::ProgramLog(Source source, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_source(std::move(source))
    , m_ui(std::make_unique<Ui::ProgramLog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    fitToScreen(*this);
    m_ui->place->setMuted(true);
    m_ui->refreshButton->setIcon(icon(Glyph::Refresh));
    m_ui->copyButton->setIcon(icon(Glyph::Copy));
    m_ui->text->setFont(fixedFont(font()));
    scrollSidewaysByWheel(*m_ui->text);
    m_ui->text->document()->setDocumentMargin(8);
    connect(m_ui->refreshButton, &QPushButton::clicked, this, &ProgramLog::read);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &ProgramLog::read);
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] {
        Clipboard::copyText(m_ui->text->toPlainText());
        noteCopied(*m_ui->copyButton);
    });
    connect(&Discretion::instance(), &Discretion::changed, this, &ProgramLog::showPlace);
    read();
}

ProgramLog::~ProgramLog() = default;

void ProgramLog::read()
{
    m_ui->text->setPlainText(m_source.text());
    QScrollBar *bar = m_ui->text->verticalScrollBar();
    bar->setValue(bar->maximum()); // what is new stands last
    m_ui->copyButton->setEnabled(!m_ui->text->document()->isEmpty());
    showPlace();
}

void ProgramLog::showPlace()
{
    QString file = QDir::toNativeSeparators(m_source.file());
    if (Discretion::instance().isPrivate()) // it bears the user's name
        file.replace(QDir::toNativeSeparators(QDir::homePath()), u"~"_s);
    m_ui->place->setText(file.isEmpty()
                             ? tr("No log file is written. These are the warnings since the program started.")
                             : tr("The end of %1. Secrets and names are left out.").arg(displayText(file)));
}

void ProgramLog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showPlace();
    }
}

} // namespace roster
