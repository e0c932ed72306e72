// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/flatstyle.h"

#include "views/style/flatdrawing.h"
#include "views/style/icons.h"
#include "views/style/paint.h"
#include "views/style/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace roster {

using namespace flat;
using theme::Tone;

static constexpr int controlHeight = 30;
static constexpr int buttonPadding = 14; // at each side of a button's text

FlatStyle::FlatStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawPushButton(option, painter);
    case PE_PanelButtonTool: {
        const bool raised = !has(option, State_AutoRaise);
        const QColor rest = raised ? option->palette.color(QPalette::Button) : QColor();
        const QColor border = raised || isFocused(option) ? borderColor(option) : QColor();
        return drawBox(painter, option->rect, buttonFill(option, rest), border);
    }
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth <= 0) // inside a spin box, an editable combo box or a cell
            return painter->fillRect(option->rect.adjusted(1, 1, -1, -1),
                                     option->palette.brush(QPalette::Base));
        return drawBox(painter, option->rect, option->palette.color(QPalette::Base), borderColor(option));
    }
    case PE_FrameLineEdit:
        return drawBox(painter, option->rect, QColor(), borderColor(option));
    case PE_IndicatorArrowDown:
        return drawChevron(
            painter, option->rect,
            option->palette.color(has(option, State_Enabled) ? QPalette::Active : QPalette::Disabled,
                                  QPalette::ButtonText));
    case PE_IndicatorCheckBox:
        return drawIndicator(option, painter, false);
    case PE_IndicatorRadioButton:
        return drawIndicator(option, painter, true);
    case PE_FrameTabBarBase:
        return painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                                 theme::color(Tone::Line, option->palette));
    case PE_PanelScrollAreaCorner:
        return painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    case PE_FrameMenu:
        return; // the panel has its frame
    case PE_PanelMenu:
        // Pen and brush stay as they are: Fusion draws the chosen item with what it finds.
        painter->fillRect(option->rect, option->palette.color(QPalette::Mid));
        return painter->fillRect(option->rect.adjusted(1, 1, -1, -1),
                                 option->palette.color(QPalette::Button));
    case PE_FrameFocusRect: // Fusion lays a gradient over what has the focus
        if (has(option, State_KeyboardFocusChange))
            paint::drawFocus(painter, option->rect.adjusted(1, 1, -2, -2), option->palette);
        return;
    case PE_Frame:
        return drawBox(painter, option->rect, QColor(), theme::color(Tone::Line, option->palette));
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

/// On the chosen item's colour: Fusion would draw it in the colour that it has on the others.
static QIcon chosenIcon(const QIcon &icon, int size, const QPainter &painter)
{
    return icon.pixmap({size, size}, painter.device()->devicePixelRatio(), QIcon::Selected);
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return drawMenuBarItem(item, painter, *this);
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && !item->icon.isNull() && has(item, State_Selected) && has(item, State_Enabled)) {
            QStyleOptionMenuItem chosen(*item);
            chosen.icon = chosenIcon(item->icon, pixelMetric(PM_SmallIconSize, option, widget), *painter);
            return QProxyStyle::drawControl(element, &chosen, painter, widget);
        }
        break;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && !bar->textVisible)
            return drawProgress(bar, painter);
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return drawTab(tab, painter);
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                                 theme::color(Tone::Line, option->palette));
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine))
            return drawLine(frame, painter);
        break;
    case CE_Splitter: {
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        const QRect &r = option->rect;
        const bool upright = has(option, State_Horizontal);
        const QRect line =
            upright ? QRect(r.right(), r.top(), 1, r.height()) : QRect(r.left(), r.bottom(), r.width(), 1);
        return painter->fillRect(line, theme::color(Tone::Line, option->palette));
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar)
        return drawScrollBar(bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget), painter,
                             widget);
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == CC_ComboBox && combo->frame) {
        const QColor rest = combo->palette.color(combo->editable ? QPalette::Base : QPalette::Button);
        drawBox(painter, combo->rect, combo->editable ? rest : buttonFill(combo, rest), borderColor(combo));
        return drawChevron(painter, subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget),
                           combo->palette.color(QPalette::ButtonText));
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin && control == CC_SpinBox && spin->frame && spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return drawBox(painter, spin->rect, spin->palette.color(QPalette::Base), borderColor(spin));
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar)
        return visualRect(bar->direction, bar->rect, scrollBarPart(*bar, part));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.rwidth() = qMax(result.width(), size.width() + 2 * buttonPadding);
        [[fallthrough]];
    case CT_ComboBox:
    case CT_LineEdit:
        result.setHeight(qMax(result.height(), controlHeight));
        break;
    case CT_SpinBox: // as high as the line edit in it wants to be: no frame is around that one
        result.setHeight(qMax(size.height(), controlHeight));
        break;
    case CT_MenuBarItem:
        result += QSize(6, 4);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result += QSize(8, 4);
        break;
    case CT_TabBarTab:
        result += QSize(4, 8);
        break;
    default:
        break;
    }
    return result;
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return 5;
    case PM_HeaderMargin:
        return 7;
    case PM_MenuButtonIndicator:
        return 18;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *answer) const
{
    if (hint == SH_EtchDisabledText || hint == SH_ScrollView_FrameOnlyAroundContents
        || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    if (hint == SH_UnderlineShortcut)
        return m_showMnemonics;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return element == SE_LineEditContents && frame && frame->lineWidth > 0 ? rect.adjusted(4, 0, -4, 0)
                                                                           : rect;
}

QIcon FlatStyle::standardIcon(StandardPixmap standard, const QStyleOption *option,
                              const QWidget *widget) const
{
    if (standard == SP_LineEditClearButton)
        return icon(Glyph::Cancel);
    return QProxyStyle::standardIcon(standard, option, widget);
}

void FlatStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

bool FlatStyle::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if (key && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
        setShowMnemonics(event->type() == QEvent::KeyPress);
    else if (event->type() == QEvent::ApplicationDeactivate)
        setShowMnemonics(false);
    return QProxyStyle::eventFilter(watched, event);
}

void FlatStyle::setShowMnemonics(bool show)
{
    if (m_showMnemonics == show)
        return;
    m_showMnemonics = show;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLabel *>(widget)
            || qobject_cast<QMenuBar *>(widget) || qobject_cast<QTabBar *>(widget))
            widget->update();
    }
}

void FlatStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace roster
