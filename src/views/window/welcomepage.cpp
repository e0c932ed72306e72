// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/welcomepage.h"

#include "ui_welcomepage.h"
#include "views/style/icons.h"

#include <QEvent>

namespace roster {

static constexpr int pictureSize = 96;

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::WelcomePage>())
{
    m_ui->setupUi(this);
    m_ui->picture->setPixmap(applicationIcon().pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
    m_ui->title->setEmphasis(QFont::DemiBold, 1.5);
    m_ui->explanation->setMuted(true);
    m_ui->demoNote->setMuted(true);
    connect(m_ui->addButton, &QPushButton::clicked, this, &WelcomePage::addAccountRequested);
    connect(m_ui->demoButton, &QPushButton::clicked, this, &WelcomePage::demoRequested);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

} // namespace roster
