// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/changepanel.h"

#include "models/table/changelog.h"
#include "views/privacy/clipboard.h"
#include "views/privacy/mosaic.h"
#include "views/style/icons.h"
#include "views/widgets/plainlabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTreeView>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace roster {

/// By ChangeLog::Field; the last one takes what is left.
static constexpr std::array widths{90, 190, 190, 130, 220, 220};
static_assert(widths.size() == ChangeLog::FieldCount);

namespace {

/// Lines with a little room around them.
class LineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * padding, 2 * padding);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem padded = option;
        padded.rect.adjust(padding, 0, -padding, 0);
        if (!index.data(ChangeLog::ConcealedRole).toBool())
            return QStyledItemDelegate::paint(painter, padded, index);
        paint::drawMosaic(painter, padded.rect.adjusted(padding, padding, -padding, -padding),
                          option.palette.color(QPalette::Text),
                          quint32(index.row() * ChangeLog::FieldCount + index.column()), false);
    }

private:
    static constexpr int padding = 4;
};

} // namespace

ChangePanel::ChangePanel(ChangeLog &log, QWidget *parent)
    : QDockWidget(parent)
    , m_log(log)
    , m_lines(new QTreeView(this))
    , m_title(new PlainLabel)
    , m_nothing(new PlainLabel)
    , m_clear(new QPushButton)
    , m_close(new QPushButton)
    , m_goTo(new QAction(this))
    , m_copy(new QAction(this))
{
    setObjectName(u"changes"_s); // QMainWindow::saveState() knows it by that
    setFeatures(DockWidgetClosable);
    setAllowedAreas(Qt::BottomDockWidgetArea);

    m_lines->setModel(&log);
    m_lines->setItemDelegate(new LineDelegate(m_lines));
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setAlternatingRowColors(true);
    m_lines->setAllColumnsShowFocus(true);
    m_lines->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_lines->setFrameShape(QFrame::NoFrame);
    for (int field = 0; field < ChangeLog::FieldCount; ++field)
        m_lines->setColumnWidth(field, widths[size_t(field)]);
    setWidget(m_lines);
    stayWhereOneReads();
    saySoWhenNothingChanged();
    makeTitle();
    makeActions();
    retranslate();
}

/// New lines come above the others: whoever reads further down shall not see them move.
void ChangePanel::stayWhereOneReads()
{
    connect(&m_log, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                QScrollBar *bar = m_lines->verticalScrollBar();
                const int lines = bar->value(); // it scrolls by lines
                if (lines == 0)
                    return;
                m_lines->doItemsLayout(); // before it, the scroll bar's range is the old one
                bar->setValue(lines + last - first + 1);
            });
}

void ChangePanel::saySoWhenNothingChanged()
{
    m_nothing->setMuted(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *page = new QVBoxLayout(m_lines->viewport());
    page->addWidget(m_nothing);
    const auto update = [this] { m_nothing->setVisible(m_log.rowCount() == 0); };
    connect(&m_log, &QAbstractItemModel::rowsInserted, this, update);
    connect(&m_log, &QAbstractItemModel::rowsRemoved, this, update);
    connect(&m_log, &QAbstractItemModel::modelReset, this, update);
    update();
}

void ChangePanel::makeTitle()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(10, 4, 6, 4);
    row->addWidget(m_title, 1);
    row->addWidget(m_clear);
    row->addWidget(m_close);
    m_title->setEmphasis(QFont::DemiBold);
    m_clear->setFlat(true);
    m_close->setFlat(true);
    m_close->setIcon(icon(Glyph::Cancel));
    connect(m_clear, &QPushButton::clicked, &m_log, &ChangeLog::clear);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    setTitleBarWidget(bar);
}

void ChangePanel::makeActions()
{
    m_copy->setIcon(icon(Glyph::Copy));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_lines->addActions({m_goTo, m_copy});
    m_lines->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_lines, &QTreeView::activated, this, &ChangePanel::goToCurrent);
    connect(m_goTo, &QAction::triggered, this, &ChangePanel::goToCurrent);
    connect(m_copy, &QAction::triggered, this, [this] {
        if (m_log.rowCount() > 0)
            Clipboard::copyText(selectedText());
    });
}

QString ChangePanel::selectedText() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_lines->selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty()) {
        rows.resize(m_log.rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    std::ranges::sort(rows);
    QString text;
    for (const int row : std::as_const(rows))
        text += m_log.lineAt(row) + u'\n';
    return text;
}

void ChangePanel::goToCurrent()
{
    if (const QModelIndex current = m_lines->currentIndex(); current.isValid())
        Q_EMIT instanceRequested(m_log.instanceAt(current.row()));
}

void ChangePanel::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChangePanel::retranslate()
{
    setWindowTitle(tr("What changed"));
    m_title->setText(windowTitle());
    m_lines->setAccessibleName(windowTitle());
    m_nothing->setText(tr("Nothing has changed yet."));
    m_clear->setText(tr("Clear", "a button: empties the list of changes"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(m_close->toolTip());
    m_goTo->setText(tr("&Go to the instance"));
    m_copy->setText(tr("&Copy"));
    m_log.retranslate();
}

} // namespace roster
