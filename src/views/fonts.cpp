// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace roster {

QFont withChineseFace(const QFont &font)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    static const QStringList faces{u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s, u"Source Han Sans SC"_s,
                                   u"WenQuanYi Micro Hei"_s};
    // The name of the font that is really used: a generic name such as "Sans Serif" would give way to the
    // second.
    QStringList families{QFontInfo(font).family()};
    for (const QString &face : faces) {
        if (QFontDatabase::hasFamily(face))
            families.append(face);
    }
    QFont completed = font;
    completed.setFamilies(families);
    return completed;
#else
    return font;
#endif
}

} // namespace roster
