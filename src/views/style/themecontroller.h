// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/terminal.h"
#include "services/settings.h"

#include <QObject>

namespace roster {

/// Dresses the application: its font, and the chosen theme, at once and whenever the choice or the system's
/// changes. Each theme is the same look, however it was come to.
class ThemeController : public QObject {
    Q_OBJECT

public:
    /// Needs the QApplication with the style that the platform gave it.
    explicit ThemeController(QObject *parent = nullptr);

    void apply(Settings::Theme theme);

    /// Whether FlatStyle takes the place of the style that the platform gave: of Fusion, and on Windows of
    /// all, whose styles know either no dark windows or no light ones beside a dark system.
    static bool usesOwnStyle(const QString &platformStyle, DesktopSystem system);

private:
    void followPlatform();
    void tellPlatform();
    bool platformIsDark() const;
    bool wantsDark() const;
    void useOwnPalette();

    const QString m_platformStyle;
    const bool m_usesOwnStyle;
    bool m_platformIsDark = false; ///< before Qt 6.5, which knows it itself
    Settings::Theme m_theme = Settings::Theme::System;
};

} // namespace roster
