// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/sshactions.h"

#include "views/access/accessactions.h"
#include "views/detail/fieldrow.h"
#include "views/privacy/clipboard.h"
#include "views/widgets/copiednote.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace roster {

SshActions::SshActions(const SshTarget &target, AccessActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_target(target)
    , m_terminal(new QPushButton(this))
    , m_config(new QPushButton(this))
    , m_code(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(FieldRow::labelWidth + FieldRow::spacing, 8, 0, 0);
    row->setSpacing(8);
    for (QPushButton *button : {m_terminal, m_config, m_code}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();

    connect(m_terminal, &QPushButton::clicked, &actions,
            [this, &actions] { actions.openTerminal(m_target); });
    connect(m_config, &QPushButton::clicked, &actions, [this, &actions] { actions.addToConfig(m_target); });
    connect(m_code, &QPushButton::clicked, this, [this] {
        Clipboard::copyText(vsCodeLink(m_target));
        noteCopied(*m_code);
    });
    retranslate();
}

void SshActions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SshActions::retranslate()
{
    m_terminal->setText(tr("Open in terminal", "button: starts ssh in a terminal window"));
    m_config->setText(tr("Add to SSH config…", "button: opens a dialog that adds to ~/.ssh/config"));
    m_code->setText(tr("Copy VS Code link", "button: copies a vscode:// address"));
    m_code->setToolTip(tr("Opens the machine in Visual Studio Code with the Remote - SSH extension"));
}

} // namespace roster
