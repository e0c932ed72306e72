// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/interfacefont.h"

#include <QFontDatabase>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace roster {

/// Empty: the system's own choice is as good as it gets.
static QString simplifiedChineseFamily()
{
    // On a system in another language the substitute may be a font for Japanese, with Japanese forms.
    static const QStringList known{u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s, u"Source Han Sans SC"_s,
                                   u"Source Han Sans CN"_s, u"WenQuanYi Micro Hei"_s};
    for (const QString &family : known) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return {};
}

void applyInterfaceFont(const QString &language)
{
    static const QFont system = QGuiApplication::font();
    QFont font = system;
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // What Qt takes when no desktop says anything.
    if (system.family() == "Sans Serif"_L1 && system.pointSizeF() < 10)
        font.setPointSizeF(10);
    if (const QString chinese = simplifiedChineseFamily(); language.startsWith("zh"_L1) && !chinese.isEmpty())
        font.setFamilies(system.families() << chinese);
#else
    Q_UNUSED(language)
#endif
    QGuiApplication::setFont(font);
}

} // namespace roster
