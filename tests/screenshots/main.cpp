// SPDX-License-Identifier: GPL-3.0-or-later
// roster-screenshots <folder>: a picture of every window, in both languages and both themes.
#include "album.h"
#include "core/programlanguage.h"
#include "scenes.h"
#include "views/style/language.h"
#include "views/style/themecontroller.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"GPU Roster"_s);
    QApplication::setApplicationVersion(QStringLiteral(ROSTER_VERSION));
    const QStringList arguments = QApplication::arguments();
    const QDir folder(arguments.value(1));
    if (arguments.size() != 2 || !folder.mkpath(u"."_s)) {
        std::fputs("usage: roster-screenshots <folder>\n", stderr);
        return 2;
    }

    roster::Language language;
    roster::ThemeController theme;
    for (const roster::ProgramLanguage &choice : roster::programLanguages()) {
        language.apply(choice.code);
        for (const bool dark : {false, true}) {
            theme.apply(dark ? roster::Settings::Theme::Dark : roster::Settings::Theme::Light);
            roster::Album album(folder, choice.code, dark ? u"dark"_s : u"light"_s);
            roster::takeAllScenes(album);
        }
    }
    return 0;
}
