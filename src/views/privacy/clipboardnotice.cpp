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
    connect(&clipboard, &Clipboard::noticeChanged, this, &ClipboardNotice::update);
    update();
}

void ClipboardNotice::update()
{
    const std::optional<Clipboard::Notice> notice = Clipboard::instance().notice();
    setVisible(notice.has_value());
    if (!notice)
        return;
    const QString what = notice->what.isEmpty() ? tr("Secret", "what was copied: a password, a key")
                                                : safeText(notice->what, longestName);
    const int left = int(notice->left.count());
    QString text;
    if (notice->unseen && notice->selected)
        text =
            tr("%1 may still be in the selection", "status line: what a middle click pastes; %1 is a secret");
    else if (notice->unseen)
        text =
            tr("%1 may still be in the clipboard", "status line; %1 is what was copied, such as “Password”");
    else if (notice->selected)
        text = tr("%1 selected · clears in %n s", "status line: for a middle click to paste; %1 is a secret",
                  left);
    else
        text =
            tr("%1 copied · clears in %n s", "status line; %1 is what was copied, such as “Password”", left);
    m_text->setText(text.arg(what));
    m_clear->setText(tr("Clear now", "button: removes a copied password from the clipboard"));
}

void ClipboardNotice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        update();
}

} // namespace roster
