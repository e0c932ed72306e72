// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>

class QWidget;

namespace roster {

/// Where the pictures of one language and theme go: <window>-<language>-<theme>.png.
class Album {
public:
    Album(const QDir &folder, const QString &language, const QString &theme);

    const QString &language() const { return m_language; }

    /// Shows the window, lets it settle, and keeps its picture, with the menu or sheet that is open over it.
    void take(QWidget &window, const QString &name);

private:
    const QDir m_folder;
    const QString m_language;
    const QString m_theme;
};

} // namespace roster
