// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/aboutdialog.h"

#include "ui_aboutdialog.h"
#include "views/style/icons.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLayout>

using namespace Qt::StringLiterals;

namespace roster {

static constexpr int iconSide = 64;

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->icon->setPixmap(applicationIcon().pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
    m_ui->name->setEmphasis(QFont::DemiBold, 1.5);
    m_ui->version->setMuted(true);
    m_ui->copying->setMuted(true);
    m_ui->licence->setTarget(QUrl(u"https://www.gnu.org/licenses/gpl-3.0.html"_s));
    retranslate();
}

AboutDialog::~AboutDialog() = default;

void AboutDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void AboutDialog::retranslate()
{
    m_ui->version->setText(tr("Version %1, with Qt %2", "%1: the program's version")
                               .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    resize(width(),
           layout()->totalHeightForWidth(width())); // a dialog does not grow with wrapped text by itself
}

} // namespace roster
