// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace roster {

/// Whether the desktop wishes dark or light windows, as GNOME and others say it by the settings portal of
/// xdg-desktop-portal. Qt by itself asks there from 6.5 on.
///
/// Asks when it is made and does not wait: the answer comes as changed(), or never where there is no portal.
class ColorSchemePortal : public QObject {
    Q_OBJECT

public:
    enum class Scheme { NoPreference, Dark, Light };

    explicit ColorSchemePortal(QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }

Q_SIGNALS:
    void changed();

private:
    void setScheme(Scheme scheme);

    Scheme m_scheme = Scheme::NoPreference;
};

} // namespace roster
