// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/interfacefont.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace roster {

/// The font that is really used, and then the faces that stand in for what it lacks, the best first. Its own
/// name is needed because a generic one, such as "Sans Serif", would give way to the second.
static QStringList familiesBehind(const QFont &system, const QStringList &chinese)
{
    QStringList families{QFontInfo(system).family()};
    for (const QString &family : chinese) {
        if (QFontDatabase::hasFamily(family))
            families.append(family);
    }
    return families;
}

/// With the forms of mainland China: of Linux, Windows and macOS.
static QStringList chineseFamilies()
{
    return {u"Noto Sans CJK SC"_s,    u"Noto Sans SC"_s,     u"Source Han Sans SC"_s, u"Source Han Sans CN"_s,
            u"Microsoft YaHei UI"_s,  u"Microsoft YaHei"_s,  u"PingFang SC"_s,        u"Hiragino Sans GB"_s,
            u"WenQuanYi Micro Hei"_s, u"WenQuanYi Zen Hei"_s};
}

/// The same, twice as wide as a monospaced Latin letter where there is one, else as they come.
static QStringList fixedChineseFamilies()
{
    return QStringList{u"Noto Sans Mono CJK SC"_s, u"Source Han Mono SC"_s, u"Sarasa Mono SC"_s,
                       u"WenQuanYi Micro Hei Mono"_s}
    + chineseFamilies();
}

QFont interfaceFont(const QFont &system)
{
    QFont font = system;
    font.setFamilies(familiesBehind(system, chineseFamilies()));
    // What Qt takes when no desktop says anything.
    if (system.family() == "Sans Serif"_L1 && system.pointSizeF() < 10)
        font.setPointSizeF(10);
    return font;
}

QFont fixedFont(const QFont &beside)
{
    static const QStringList families =
        familiesBehind(QFontDatabase::systemFont(QFontDatabase::FixedFont), fixedChineseFamilies());
    QFont font(beside);
    font.setFamilies(families);
    font.setFixedPitch(true);
    if (beside.pointSizeF() > 0)
        font.setPointSizeF(beside.pointSizeF() * 0.94); // monospaced faces look larger
    return font;
}

} // namespace roster
