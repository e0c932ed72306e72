// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/themecontroller.h"

#include "services/colorschemeportal.h"
#include "views/style/flatstyle.h"
#include "views/style/interfacefont.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace roster {

bool ThemeController::usesOwnStyle(const QString &platformStyle, DesktopSystem system)
{
    return system == DesktopSystem::Windows || platformStyle.compare("fusion"_L1, Qt::CaseInsensitive) == 0;
}

ThemeController::ThemeController(QObject *parent)
    : QObject(parent)
    , m_platformStyle(QApplication::style()->name())
    , m_usesOwnStyle(usesOwnStyle(m_platformStyle, thisSystem))
    , m_platformIsDark(theme::isDark(QGuiApplication::palette()))
{
    QApplication::setFont(interfaceFont(QApplication::font()));
    if (m_usesOwnStyle)
        QApplication::setStyle(new FlatStyle);
    followPlatform();
}

void ThemeController::followPlatform()
{
    const auto follow = [this] {
        if (m_theme == Settings::Theme::System)
            apply(m_theme);
    };
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, follow);
#else
    using Scheme = ColorSchemePortal::Scheme;
    auto *portal = new ColorSchemePortal(this);
    connect(portal, &ColorSchemePortal::changed, this,
            [this, portal, follow, paletteIsDark = m_platformIsDark] {
                const Scheme scheme = portal->scheme();
                m_platformIsDark = scheme == Scheme::NoPreference ? paletteIsDark : scheme == Scheme::Dark;
                follow();
            });
#endif
}

bool ThemeController::platformIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    return m_platformIsDark;
#endif
}

void ThemeController::apply(Settings::Theme theme)
{
    m_theme = theme;
    if (m_platformStyle.compare("fusion"_L1, Qt::CaseInsensitive) != 0)
        tellPlatform();
    if (m_usesOwnStyle)
        useOwnPalette();
}

/// The platform's own style, the frames of windows and its file dialogs change with the theme where they can.
void ThemeController::tellPlatform()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    switch (m_theme) {
    case Settings::Theme::System:
        return QGuiApplication::styleHints()->unsetColorScheme();
    case Settings::Theme::Light:
        return QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Light);
    case Settings::Theme::Dark:
        return QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Dark);
    }
#else
    if (m_usesOwnStyle)
        return;
    // The style cannot be told: what it lacks, Fusion has.
    const bool isAway = qobject_cast<FlatStyle *>(QApplication::style());
    if (wantsDark() != platformIsDark()) {
        if (!isAway)
            QApplication::setStyle(new FlatStyle);
        useOwnPalette();
    } else if (isAway) {
        QApplication::setStyle(m_platformStyle);
        QApplication::setPalette(QPalette());
    }
#endif
}

bool ThemeController::wantsDark() const
{
    return m_theme == Settings::Theme::System ? platformIsDark() : m_theme == Settings::Theme::Dark;
}

void ThemeController::useOwnPalette()
{
    QApplication::setPalette(wantsDark() ? theme::darkPalette() : theme::lightPalette());
}

} // namespace roster
