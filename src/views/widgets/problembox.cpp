// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/problembox.h"

#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QMessageBox>

namespace roster {

static constexpr int problemIconSide = 32;

QMessageBox *openProblemBox(QWidget *window, const QString &title, const ErrorText &problem)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(
        icon(Glyph::Warning, theme::color(theme::Tone::Soon, box->palette())).pixmap(problemIconSide));
    box->setWindowTitle(title);
    box->setTextFormat(Qt::PlainText);
    box->setText(problem.what);
    box->setInformativeText(problem.todo);
    box->setDetailedText(problem.details);
    box->addButton(QMessageBox::Close);
    box->open();
    return box;
}

} // namespace roster
