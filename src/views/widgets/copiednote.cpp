// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/copiednote.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

using namespace std::chrono_literals;

namespace roster {

namespace {

struct CopiedNote {
    Q_DECLARE_TR_FUNCTIONS(roster::CopiedNote)
};

} // namespace

void noteCopied(QPushButton &button)
{
    const QString copied = CopiedNote::tr("Copied", "button, for a moment after the value was copied");
    const QString before = button.text();
    if (before == copied)
        return;
    const int minimum = button.minimumWidth();
    button.setMinimumWidth(std::max(minimum, button.width()));
    button.setText(copied);
    QTimer::singleShot(1500ms, &button, [&button, copied, before, minimum] {
        button.setMinimumWidth(minimum);
        if (button.text() == copied) // otherwise it has learnt another language meanwhile
            button.setText(before);
    });
}

} // namespace roster
