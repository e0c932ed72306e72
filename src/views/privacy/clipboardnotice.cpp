// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/privacy/clipboardnotice.h"

#include "core/redactor.h"
#include "views/privacy/clipboard.h"
#include "views/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace roster {

static constexpr int longestName = 40;

ClipboardNotice::ClipboardNotice(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(this))
    , m_clear(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text);
    row->addWidget(m_clear);
    m_clear->setFlat(true);
    m_clear->setAutoDefault(false);
    Clipboard &clipboard = Clipboard::instance();
    connect(m_clear, &QPushButton::clicked, &clipboard, &Clipboard::clearNow);
    connect(&clipboard, &Clipboard::countdownChanged, this, &ClipboardNotice::update);
    update();
}

void ClipboardNotice::update()
{
    const Clipboard &clipboard = Clipboard::instance();
    setVisible(clipboard.isCounting());
    if (!clipboard.isCounting())
        return;
    const QString what = clipboard.what().isEmpty() ? tr("Secret", "what was copied: a password, a key")
                                                    : safeText(clipboard.what(), longestName);
    m_text->setText(tr("%1 copied · clears in %n s", "status line; %1 is what was copied, such as “Password”",
                       int(clipboard.timeLeft().count()))
                        .arg(what));
    m_clear->setText(tr("Clear now", "button: removes a copied password from the clipboard"));
}

void ClipboardNotice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        update();
}

} // namespace roster
