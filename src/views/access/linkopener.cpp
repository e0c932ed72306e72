// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/linkopener.h"

#include "views/window/messagestrip.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace roster {

LinkOpener::LinkOpener(MessageStrip &strip, QWidget *window)
    : QObject(window)
    , m_strip(strip)
    , m_window(window)
{
}

void LinkOpener::open(const Secret &address)
{
    const auto parsed = parseWebLink(QString::fromUtf8(address.reveal()));
    const auto *link = std::get_if<WebLink>(&parsed);
    if (!link)
        m_strip.say([this] {
            m_strip.setMessage(MessageStrip::Kind::Warning, tr("This address is not opened."),
                               tr("It is no web address that is safe to open. You can copy it."));
        });
    else if (link->encrypted)
        hand(link->url);
    else
        ask(*link);
}

void LinkOpener::ask(const WebLink &link)
{
    const QString host = link.url.port() < 0 ? link.host() : u"%1:%2"_s.arg(link.host()).arg(link.url.port());
    auto *question = new QMessageBox(m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Open without encryption?"));
    question->setText(tr("Open %1 without encryption?", "%1: a host and its port").arg(host));
    question->setInformativeText(
        tr("Everyone on the way can read what you see and type there, passwords and tokens included."));
    QPushButton *open =
        question->addButton(tr("Open", "button: opens a web address"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(open, &QPushButton::clicked, this, [this, url = link.url] { hand(url); });
    question->open();
}

void LinkOpener::hand(const QUrl &url)
{
    if (!QDesktopServices::openUrl(url))
        m_strip.say([this] {
            m_strip.setMessage(MessageStrip::Kind::Warning, tr("The browser could not be opened."),
                               tr("Copy the address and paste it into a browser."));
        });
}

} // namespace roster
