// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/settings.h"

#include <QObject>

namespace roster {

/// Dresses the application: its font, and the chosen theme, at once and whenever the choice or the system's
/// changes.
class ThemeController : public QObject {
    Q_OBJECT

public:
    /// Needs the QApplication with the style that the platform gave it.
    explicit ThemeController(QObject *parent = nullptr);

    void apply(Settings::Theme theme);

private:
    void followPlatform();
    bool wantsDark() const;
    void useOwnPalette();

    const bool m_platformUsesFusion;
    bool m_platformIsDark = false;
    Settings::Theme m_theme = Settings::Theme::System;
};

} // namespace roster
