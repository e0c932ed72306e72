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

ThemeController::ThemeController(QObject *parent)
    : QObject(parent)
    , m_platformUsesFusion(QApplication::style()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0)
    , m_platformIsDark(theme::isDark(QGuiApplication::palette()))
{
    QApplication::setFont(interfaceFont(QApplication::font()));
    if (m_platformUsesFusion)
        QApplication::setStyle(new FlatStyle);
    followPlatform();
}

void ThemeController::followPlatform()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    m_platformIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this](Qt::ColorScheme scheme) {
                if (m_theme != Settings::Theme::System)
                    return;
                m_platformIsDark = scheme == Qt::ColorScheme::Dark;
                apply(m_theme);
            });
#else
    using Scheme = ColorSchemePortal::Scheme;
    auto *portal = new ColorSchemePortal(this);
    connect(portal, &ColorSchemePortal::changed, this, [this, portal, paletteIsDark = m_platformIsDark] {
        const Scheme scheme = portal->scheme();
        m_platformIsDark = scheme == Scheme::NoPreference ? paletteIsDark : scheme == Scheme::Dark;
        if (m_theme == Settings::Theme::System)
            apply(m_theme);
    });
#endif
}

void ThemeController::apply(Settings::Theme theme)
{
    m_theme = theme;
    if (m_platformUsesFusion)
        return useOwnPalette();
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // The platform's own style knows both schemes.
    switch (theme) {
    case Settings::Theme::System:
        return QGuiApplication::styleHints()->unsetColorScheme();
    case Settings::Theme::Light:
        return QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Light);
    case Settings::Theme::Dark:
        return QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Dark);
    }
#else
    // It does not: what it lacks, Fusion has. Going back to the platform's style needs a restart.
    if (wantsDark() != theme::isDark(QGuiApplication::palette())) {
        QApplication::setStyle(new FlatStyle);
        useOwnPalette();
    }
#endif
}

bool ThemeController::wantsDark() const
{
    return m_theme == Settings::Theme::System ? m_platformIsDark : m_theme == Settings::Theme::Dark;
}

void ThemeController::useOwnPalette()
{
    QApplication::setPalette(wantsDark() ? theme::darkPalette() : theme::lightPalette());
}

} // namespace roster
