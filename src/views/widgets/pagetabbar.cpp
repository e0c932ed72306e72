// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/pagetabbar.h"

#include "views/style/theme.h"

#include <QCursor>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace roster {

namespace {
constexpr int sidePadding = 14;
constexpr int topPadding = 7;
constexpr int bottomPadding = 9;
constexpr int underline = 2;
} // namespace

PageTabBar::PageTabBar(QWidget *parent)
    : QTabBar(parent)
{
    setExpanding(false);
    setDrawBase(false);
    setElideMode(Qt::ElideNone);
    setAttribute(Qt::WA_Hover);
}

static QString tabTextOf(QString title)
{
    return title.replace(u'&', QStringLiteral("&&"));
}

int PageTabBar::addPage(const QString &title)
{
    return addTab(tabTextOf(title));
}

void PageTabBar::setPages(const QStringList &titles)
{
    bool same = count() == titles.size();
    for (int i = 0; same && i < count(); ++i)
        same = tabText(i) == tabTextOf(titles[i]);
    if (same)
        return;
    while (count() > 0)
        removeTab(0);
    for (const QString &title : titles)
        addPage(title);
}

QFont PageTabBar::boldFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QSize PageTabBar::tabSizeHint(int index) const
{
    // As if each were the current one, so that choosing one moves no other.
    const QFontMetrics metrics(boldFont());
    return {metrics.size(Qt::TextShowMnemonic, tabText(index)).width() + 2 * sidePadding,
            metrics.height() + topPadding + bottomPadding};
}

QSize PageTabBar::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void PageTabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, theme::color(theme::Tone::Line, palette()));

    const int under = tabAt(mapFromGlobal(QCursor::pos()));
    for (int i = 0; i < count(); ++i) {
        const bool current = i == currentIndex();
        const QRect tab = tabRect(i);
        const QRect text = tab.adjusted(0, topPadding, 0, -bottomPadding);
        painter.setFont(current ? boldFont() : font());
        painter.setPen(current || i == under ? palette().color(QPalette::WindowText)
                                             : theme::color(theme::Tone::Muted, palette()));
        painter.drawText(text, Qt::AlignCenter | Qt::TextShowMnemonic, tabText(i));
        if (!current)
            continue;
        painter.fillRect(tab.left(), height() - underline, tab.width(), underline,
                         theme::color(theme::Tone::Accent, palette()));
        if (hasFocus()) {
            QStyleOptionFocusRect focus;
            focus.initFrom(this);
            focus.rect = text.adjusted(4, -3, -4, 3);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
        }
    }
}

} // namespace roster
