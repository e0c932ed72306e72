// SPDX-License-Identifier: GPL-3.0-or-later
#include "album.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

/// A menu comes before its submenu.
QWidgetList openPopups()
{
    QWidgetList popups;
    for (QWidget *popup = QApplication::activePopupWidget(); popup;
         popup = qobject_cast<QMenu *>(popup->parentWidget()))
        popups.prepend(popup);
    return popups;
}

} // namespace

Album::Album(const QDir &folder, const QString &language, const QString &theme)
    : m_folder(folder)
    , m_language(language)
    , m_theme(theme)
{
}

void Album::take(QWidget &window, const QString &name)
{
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("A window does not come up.");
    QTest::qWait(400); // layouts settle, and counts and sums follow the rows after a moment

    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget *popup : openPopups())
        painter.drawPixmap(window.mapFromGlobal(popup->pos()), popup->grab());
    painter.end();
    const QString file = m_folder.filePath(u"%1-%2-%3.png"_s.arg(name, m_language.left(2), m_theme));
    if (!picture.save(file))
        qFatal("A picture cannot be written.");
}

} // namespace roster
