// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailkit.h"

#include "views/detail/fieldrow.h"
#include "views/widgets/pagetabbar.h"

using namespace Qt::StringLiterals;

namespace roster::test {

FaultAnswer answerWithSecret(const SeenRequest &request)
{
    FaultAnswer answer = answerLikePpio(request);
    answer.body.replace(R"("password": "xxx")", QByteArray(R"("password": ")") + secretWord + '"');
    return answer;
}

PageTabBar *DetailWindow::tabs() const
{
    return dialog->findChild<PageTabBar *>();
}

QString DetailWindow::tab() const
{
    return tabs()->tabText(tabs()->currentIndex());
}

void DetailWindow::goTo(const QString &title) const
{
    for (int i = 0; i < tabs()->count(); ++i) {
        if (tabs()->tabText(i) == title)
            tabs()->setCurrentIndex(i);
    }
}

FieldRow *DetailWindow::row(const QString &label) const
{
    for (FieldRow *row : dialog->findChildren<FieldRow *>()) {
        if (row->isVisible() && row->field().label == label)
            return row;
    }
    return nullptr;
}

bool DetailWindow::isComplete() const
{
    return shows(*dialog, u"example-instance"_s);
}

} // namespace roster::test
