// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/interfacefont.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace roster {

QFont interfaceFont(const QFont &system)
{
    QFont font = system;
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // The name of the font that is really used: a generic one such as "Sans Serif" would give way to the
    // second.
    QStringList families{QFontInfo(system).family()};
    for (const QString &chinese : {u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s, u"Source Han Sans SC"_s,
                                   u"Source Han Sans CN"_s, u"WenQuanYi Micro Hei"_s}) {
        if (QFontDatabase::hasFamily(chinese))
            families.append(chinese);
    }
    font.setFamilies(families);
    // What Qt takes when no desktop says anything.
    if (system.family() == "Sans Serif"_L1 && system.pointSizeF() < 10)
        font.setPointSizeF(10);
#endif
    return font;
}

} // namespace roster
