// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/columnchooser.h"

#include "ui_columnchooser.h"
#include "views/style/paint.h"
#include "views/style/theme.h"
#include "views/table/tablelayout.h"
#include "views/widgets/dragreorder.h"
#include "views/widgets/popupplace.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>

namespace roster {

using theme::Tone;

namespace {

/// A row of the chooser: box and title, and at its end the sign that it can be dragged.
class ColumnDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const bool active = option.state.testAnyFlags(QStyle::State_MouseOver | QStyle::State_Selected);
        const QColor color = theme::color(active ? Tone::Muted : Tone::Line, option.palette);
        const QPointF grip(option.rect.right() - 14, option.rect.center().y() + 0.5);
        for (const int x : {-2, 2}) {
            for (const int y : {-4, 0, 4})
                paint::drawDot(painter, grip + QPointF(x, y), 1.1, color);
        }
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width() + 24, qMax(28, hint.height() + 6)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        // Tinted, so that the box keeps its colours.
        if (option->state.testFlag(QStyle::State_Selected)) {
            option->state.setFlag(QStyle::State_Selected, false);
            option->backgroundBrush = theme::color(Tone::Selection, option->palette);
        } else if (option->state.testFlag(QStyle::State_MouseOver)) {
            option->backgroundBrush = theme::color(Tone::Hover, option->palette);
        }
        if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
            option->palette.setCurrentColorGroup(QPalette::Disabled);
    }
};

} // namespace

ColumnChooser::ColumnChooser(TableLayout &layout, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_layout(layout)
    , m_ui(std::make_unique<Ui::ColumnChooser>())
{
    m_ui->setupUi(this);
    setFrameShape(StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_found.setSourceModel(&m_columns);
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->list->setModel(&m_found);
    m_ui->list->setItemDelegate(new ColumnDelegate(m_ui->list));
    m_ui->list->setMouseTracking(true);
    m_ui->none->setMuted(true);
    m_ui->search->installEventFilter(this);
    new DragReorder(*m_ui->list, [this](int from, int to) { move(from, to); });

    const auto follow = [this] { m_columns.setArrangement(m_layout.arrangement()); };
    connect(&m_layout, &TableLayout::arranged, this, follow);
    connect(&m_columns, &ColumnListModel::visibleRequested, this,
            [this](Column column, bool visible) { m_layout.setVisible(int(column), visible); });
    connect(m_ui->search, &QLineEdit::textChanged, this, &ColumnChooser::search);
    connect(m_ui->fitButton, &QPushButton::clicked, this, &ColumnChooser::fitRequested);
    connect(m_ui->resetButton, &QPushButton::clicked, &m_layout, &TableLayout::reset);
    follow();
    search({});
    retranslate();
}

ColumnChooser::~ColumnChooser() = default;

void ColumnChooser::popUpBelow(const QWidget &button)
{
    m_columns.setArrangement(m_layout.arrangement()); // another view may have come
    m_ui->search->clear();
    m_ui->list->setCurrentIndex(m_found.index(0, 0));
    const int rows = m_ui->list->sizeHintForRow(0) * m_found.rowCount();
    const int rest = sizeHint().height() - m_ui->list->sizeHint().height();
    setGeometry(popupPlace({qMax(300, sizeHint().width()), rows + rest},
                           {button.mapToGlobal(QPoint()), button.size()}, Qt::AlignRight,
                           button.screen()->availableGeometry()));
    show();
    m_ui->search->setFocus(Qt::PopupFocusReason);
}

void ColumnChooser::search(const QString &words)
{
    m_found.setFilterFixedString(words.trimmed());
    const bool any = m_found.rowCount() > 0;
    m_ui->list->setVisible(any);
    m_ui->none->setVisible(!any);
    if (any && !m_ui->list->currentIndex().isValid())
        m_ui->list->setCurrentIndex(m_found.index(0, 0));
}

void ColumnChooser::move(int from, int to)
{
    const auto columnAt = [this](int row) {
        return m_found.index(row, 0).data(ColumnListModel::ColumnRole).toInt();
    };
    m_layout.move(columnAt(from), m_layout.header().visualIndex(columnAt(to)));
}

void ColumnChooser::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            m_ui->list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            const QModelIndex index = m_ui->list->currentIndex();
            const bool shown = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            m_found.setData(index, int(shown ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ColumnChooser::retranslate()
{
    m_ui->search->setLabel(tr("Find a column"));
    m_columns.retranslate();
}

} // namespace roster
