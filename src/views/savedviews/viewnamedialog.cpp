// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedviews/viewnamedialog.h"

#include "core/savedview.h"
#include "ui_viewnamedialog.h"

#include <QPushButton>

namespace roster {

ViewNameDialog::ViewNameDialog(Purpose purpose, const QString &name, const QStringList &taken,
                               QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_taken(taken)
    , m_ui(std::make_unique<Ui::ViewNameDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->hint->setMuted(true);
    m_ui->name->setMaxLength(int(SavedView::longestName));
    m_ui->name->setText(name);
    m_ui->name->selectAll();
    m_ui->name->setFocus();
    connect(m_ui->name, &QLineEdit::textChanged, this, &ViewNameDialog::check);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT named(this->name()); });
    retranslate();
}

ViewNameDialog::~ViewNameDialog() = default;

QString ViewNameDialog::name() const
{
    return m_ui->name->text().simplified();
}

void ViewNameDialog::check()
{
    const bool isTaken = m_taken.contains(name(), Qt::CaseInsensitive);
    QString hint;
    if (isTaken)
        hint = tr("Another view has this name.");
    else if (m_purpose == Purpose::SaveNew)
        hint = tr("Accounts, filters, find text, columns, sorting and grouping are saved as they are now.");
    m_ui->hint->setText(hint);
    m_ui->buttons->button(QDialogButtonBox::Save)->setEnabled(!name().isEmpty() && !isTaken);
}

void ViewNameDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void ViewNameDialog::retranslate()
{
    setWindowTitle(m_purpose == Purpose::SaveNew ? tr("Save view") : tr("Rename view"));
    check();
}

} // namespace roster
