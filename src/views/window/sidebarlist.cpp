// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/sidebarlist.h"

#include "core/accountstatus.h"
#include "models/sidebar/viewlistmodel.h"
#include "models/text/format.h"
#include "views/privacy/mosaic.h"
#include "views/style/icons.h"
#include "views/style/paint.h"
#include "views/style/theme.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace roster {

using theme::Tone;

static constexpr int rowMargin = 8; ///< between the bar's edges and a selected row's box

static int plainHeight(const QFontMetrics &metrics)
{
    return qMax(30, metrics.height() + 12);
}

static int headingHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 20;
}

static void drawHeading(QPainter *painter, const QString &heading, const QRect &rect, const QFont &base,
                        const QPalette &palette)
{
    QFont font(base);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 103);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    painter->setFont(font);
    painter->setPen(theme::color(Tone::Muted, palette));
    painter->drawText(rect.adjusted(2 * rowMargin, 0, -rowMargin, -5),
                      Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, heading);
}

/// What stands between name and count while an account is not simply there; null: nothing.
static QIcon stateIcon(const QModelIndex &index, const QPalette &palette)
{
    if (index.data(AccountListModel::ProblemRole).toBool())
        return icon(Glyph::Warning, theme::color(Tone::Soon, palette));
    if (index.data(AccountListModel::RefreshingRole).toBool())
        return {}; // each refresh would let it flicker
    switch (LoadState(index.data(AccountListModel::StateRole).toInt())) {
    case LoadState::Loading:
        return icon(Glyph::Refresh, theme::color(Tone::Muted, palette));
    case LoadState::WaitingForKeyring:
        return icon(Glyph::Key, theme::color(Tone::Muted, palette));
    default:
        return {};
    }
}

/// "58", or "58+" where there may be more.
static QString countText(const QModelIndex &index)
{
    const QString count = QLocale().toString(index.data(AccountListModel::CountRole).toInt());
    return index.data(AccountListModel::AtLeastRole).toBool()
        ? SideBarDelegate::tr("%1+", "so many instances, and perhaps more").arg(count)
        : count;
}

SideBarDelegate::SideBarDelegate(int headingRow, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_headingRow(headingRow)
{
}

QRect SideBarDelegate::rowRect(const QModelIndex &index, const QRect &rect, const QFontMetrics &metrics) const
{
    return index.row() == m_headingRow ? rect.adjusted(0, headingHeight(metrics), 0, 0) : rect;
}

void SideBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const QFontMetrics metrics(option.font);
    const QRect row = rowRect(index, option.rect, metrics);
    const bool selected = option.state.testFlag(QStyle::State_Selected);

    painter->save();
    if (row != option.rect)
        drawHeading(painter, m_heading,
                    QRect(option.rect.topLeft(), QSize(option.rect.width(), headingHeight(metrics))),
                    option.font, palette);

    const QRect box = row.adjusted(rowMargin, 1, -rowMargin, -1);
    QColor background = palette.color(QPalette::Window);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        background = theme::color(selected ? Tone::Selection : Tone::Hover, palette);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(background);
        painter->drawRoundedRect(box, 5, 5);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paint::drawFocus(painter, box, palette);

    QRect area = box.adjusted(rowMargin, 0, -rowMargin, 0);
    painter->setFont(option.font);
    const bool enabled = index.data(AccountListModel::EnabledRole).toBool();

    const QVariant count = index.data(AccountListModel::CountRole);
    painter->setPen(theme::color(Tone::Muted, palette));
    const bool isAccount = index.data(AccountListModel::AccountIdRole).isValid();
    if (count.isValid() || (isAccount && enabled)) {
        const QString text = count.isValid() ? countText(index) : format::dash();
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, text);
        area.setRight(area.right() - metrics.horizontalAdvance(text) - 8);
    }
    if (const QIcon state = stateIcon(index, palette); !state.isNull()) {
        const QRect place(area.right() - 15, area.center().y() - 7, 16, 16);
        state.paint(painter, place);
        area.setRight(place.left() - 6);
    }
    if (const QVariant color = index.data(AccountListModel::ColorRole); color.isValid()) {
        const QColor dot = theme::readableOn(background, color.value<QColor>());
        paint::drawDot(painter, QPointF(area.left() + 4, area.center().y() + 1), 4, dot);
        area.setLeft(area.left() + 16);
    } else if (index.data(ViewListModel::ViewIdRole).isValid()) {
        const QRect place(area.left() - 3, area.center().y() - 6, 14, 14);
        icon(Glyph::View, theme::color(selected ? Tone::Accent : Tone::Muted, palette)).paint(painter, place);
        area.setLeft(area.left() + 16);
    }
    const bool changed = index.data(ViewListModel::ChangedRole).toBool();
    if (changed)
        area.setRight(area.right() - 12);
    painter->setPen(enabled ? palette.color(QPalette::Text) : theme::color(Tone::Muted, palette));
    const QString name = metrics.elidedText(index.data().toString(), Qt::ElideRight, area.width());
    if (index.data(AccountListModel::ConcealedRole).toBool())
        paint::drawMosaic(painter, area, painter->pen().color(), quint32(index.row()));
    else
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    if (changed) {
        const QPointF dot(area.left() + metrics.horizontalAdvance(name) + 9, area.center().y() + 1);
        paint::drawDot(painter, dot, 3, theme::color(Tone::Accent, palette));
    }
    painter->restore();
}

QSize SideBarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const int heading = index.row() == m_headingRow ? headingHeight(metrics) : 0;
    return {metrics.horizontalAdvance(index.data().toString()) + 96, plainHeight(metrics) + heading};
}

SideBarList::SideBarList(int headingRow, QWidget *parent)
    : QListView(parent)
    , m_delegate(new SideBarDelegate(headingRow, this))
{
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setBackgroundRole(QPalette::Window);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void SideBarList::setHeading(const QString &heading)
{
    m_delegate->setHeading(heading);
    viewport()->update();
}

void SideBarList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    const auto fit = [this] {
        scheduleDelayedItemsLayout(); // another row may carry the heading
        updateGeometry();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fit);
    connect(model, &QAbstractItemModel::rowsMoved, this, fit);
    connect(model, &QAbstractItemModel::modelReset, this, fit);
    fit();
}

QModelIndex SideBarList::indexAt(const QPoint &point) const
{
    const QModelIndex index = QListView::indexAt(point);
    if (index.isValid() && !m_delegate->rowRect(index, visualRect(index), fontMetrics()).contains(point))
        return {};
    return index;
}

void SideBarList::mousePressEvent(QMouseEvent *event)
{
    // A menu is asked for: that chooses no other row.
    if (event->button() != Qt::RightButton)
        QListView::mousePressEvent(event);
}

QItemSelectionModel::SelectionFlags SideBarList::selectionCommand(const QModelIndex &index,
                                                                  const QEvent *) const
{
    // What the table shows stays marked: also when the mouse is drawn over the heading or Ctrl is held.
    return index.isValid() ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::NoUpdate;
}

QSize SideBarList::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    int height = 0;
    for (int row = 0; row < rows; ++row)
        height += sizeHintForRow(row);
    return {220, height};
}

QSize SideBarList::minimumSizeHint() const
{
    // The other list may be long: what is short stays whole beside it.
    constexpr int rows = 4;
    const int few = headingHeight(fontMetrics()) + rows * plainHeight(fontMetrics());
    return {120, qMin(few, sizeHint().height())};
}

} // namespace roster
