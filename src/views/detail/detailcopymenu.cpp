// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detail/detailcopymenu.h"

#include "core/redactor.h"
#include "models/detail/detailjson.h"
#include "models/detail/detailtext.h"
#include "views/privacy/clipboard.h"

#include <QEvent>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace roster {

static void copyMasked(const QList<DetailPage> &pages)
{
    Clipboard::copyText(QString::fromUtf8(detailText(pages, CopiedSecrets::Masked).reveal()));
}

DetailCopyMenu::DetailCopyMenu(QWidget *parent)
    : QMenu(parent)
    , m_pageAction(addAction(QString(), this, &DetailCopyMenu::copyPage))
    , m_allAction(addAction(QString(), this, &DetailCopyMenu::copyAll))
    , m_jsonAction(addAction(QString(), this, &DetailCopyMenu::copyJson))
    , m_secretsAction(nullptr)
{
    addSeparator();
    m_secretsAction = addAction(QString(), this, &DetailCopyMenu::askForSecrets);
    retranslate();
}

void DetailCopyMenu::setContents(const QList<DetailPage> &pages, const Secret &json)
{
    m_pages = pages;
    m_json = json;
    m_jsonAction->setEnabled(!json.isEmpty());
}

void DetailCopyMenu::copyPage()
{
    if (m_current == "json"_L1) {
        copyJson();
        return;
    }
    QList<DetailPage> pages = m_pages;
    pages.removeIf([this](const DetailPage &page) { return page.id != m_current; });
    copyMasked(pages);
    Q_EMIT copied();
}

void DetailCopyMenu::copyAll()
{
    copyMasked(m_pages);
    Q_EMIT copied();
}

void DetailCopyMenu::copyJson()
{
    Clipboard::copyText(layOutJson(redactJson(m_json.reveal()), wholeJson).text());
    Q_EMIT copied();
}

void DetailCopyMenu::askForSecrets()
{
    auto *box = new QMessageBox(parentWidget());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("Copy with secrets"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Copy everything, passwords and keys in plain text included?"));
    box->setInformativeText(tr("Whoever you give the text to can get onto the machine."));
    QPushButton *copy =
        box->addButton(tr("Copy with secrets", "button: copies passwords, too"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(copy, &QPushButton::clicked, this, [this, pages = m_pages] {
        Clipboard::copySecret(detailText(pages, CopiedSecrets::Plain),
                              tr("Details", "names what is in the clipboard"));
        Q_EMIT copied();
    });
    box->open();
}

void DetailCopyMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DetailCopyMenu::retranslate()
{
    m_pageAction->setText(tr("This &page", "menu item: copies one page of the details"));
    m_allAction->setText(tr("&All pages", "menu item: copies the details"));
    m_jsonAction->setText(tr("&JSON", "menu item: copies the cloud's answer"));
    m_secretsAction->setText(tr("All pages with &secrets…", "menu item: copies passwords, too; asks first"));
}

} // namespace roster
