// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/find/findhelp.h"

#include "models/find/findfields.h"
#include "views/style/interfacefont.h"
#include "views/widgets/plainlabel.h"

#include <QGridLayout>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

struct Example {
    const char *text;
    const char *meaning;
};

constexpr std::array examples{
    Example{"train 4090", QT_TRANSLATE_NOOP("roster::FindHelp", "both words, anywhere in the row")},
    Example{"\"train llm\"", QT_TRANSLATE_NOOP("roster::FindHelp", "these very words")},
    Example{"-idle", QT_TRANSLATE_NOOP("roster::FindHelp", "rows without the word")},
    Example{"h100 OR a100", QT_TRANSLATE_NOOP("roster::FindHelp", "one or the other")},
    Example{"name:train", QT_TRANSLATE_NOOP("roster::FindHelp", "the name holds it; = for the whole name")},
    Example{"status:running,exited", QT_TRANSLATE_NOOP("roster::FindHelp", "any of several values")},
    Example{"gpus>=4  memory>200GB",
            QT_TRANSLATE_NOOP("roster::FindHelp", "numbers and sizes: < <= > >= = !=")},
    Example{"price>2  price<1usd", QT_TRANSLATE_NOOP("roster::FindHelp", "money, in any currency or in one")},
    Example{"age>30d  ends<7d",
            QT_TRANSLATE_NOOP("roster::FindHelp", "time since creation, time until the end")},
    Example{"renew:no  price:none",
            QT_TRANSLATE_NOOP("roster::FindHelp", "yes or no; values that are unknown")},
};

/// In the user's own words where the field has any.
QString fieldNames()
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    QStringList names;
    for (const FindField &field : findFields()) {
        const QString own = QString::fromLatin1(field.name);
        const QString alias = QString::fromUtf16(field.aliases).section(u' ', 0, 0);
        names.append(chinese ? u"%1 %2"_s.arg(own, alias) : own);
    }
    return names.join(u", "_s);
}

} // namespace

FindHelp::FindHelp(QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setWindowTitle(tr("How to find"));
    setAccessibleName(windowTitle());

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    int row = 0;
    for (const Example &example : examples) {
        auto *text = new PlainLabel(QString::fromLatin1(example.text), this);
        text->setFont(fixedFont(font()));
        grid->addWidget(text, row, 0);
        grid->addWidget(new PlainLabel(tr(example.meaning), this), row++, 1);
    }
    auto *fields = new PlainLabel(tr("Fields: %1").arg(fieldNames()), this);
    fields->setWordWrap(true);
    fields->setMuted(true);
    grid->setRowMinimumHeight(row++, 4);
    grid->addWidget(fields, row, 0, 1, 2);
}

} // namespace roster
