// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detailpagewidget.h"

#include "views/fieldrow.h"
#include "views/plainlabel.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace roster {

static constexpr int sideMargin = 4;
static constexpr int groupSpacing = 18;

DetailPageWidget::DetailPageWidget(const DetailPage &page, QWidget *parent)
    : QScrollArea(parent)
    , m_page(page)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
}

void DetailPageWidget::setPage(const DetailPage &page)
{
    const bool sameShape = hasShapeOf(page);
    m_page = page;
    if (!sameShape) {
        const int scrolled = verticalScrollBar()->value();
        build();
        // The new rows get their heights with the next layout.
        QMetaObject::invokeMethod(
            this, [this, scrolled] { verticalScrollBar()->setValue(scrolled); }, Qt::QueuedConnection);
        return;
    }
    qsizetype row = 0;
    for (const DetailGroup &group : std::as_const(m_page.groups)) {
        for (const DetailField &field : group.fields)
            m_rows[row++]->setField(field);
    }
}

void DetailPageWidget::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(sideMargin, 0, sideMargin, groupSpacing);
    column->setSpacing(0);
    m_rows.clear();
    for (const DetailGroup &group : std::as_const(m_page.groups)) {
        column->addSpacing(groupSpacing);
        if (!group.title.isEmpty()) {
            auto *heading = new PlainLabel(group.title, content);
            heading->setEmphasis(QFont::DemiBold, 1.05);
            column->addWidget(heading);
            column->addSpacing(4);
        }
        for (const DetailField &field : group.fields) {
            auto *row = new FieldRow(field, content);
            column->addWidget(row);
            m_rows.append(row);
        }
    }
    column->addStretch();
    setWidget(content); // deletes the one before
    // The window's own background, not the one that item views have.
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

bool DetailPageWidget::hasShapeOf(const DetailPage &page) const
{
    const auto sameField = [](const DetailField &a, const DetailField &b) { return a.label == b.label; };
    const auto sameGroup = [&](const DetailGroup &a, const DetailGroup &b) {
        return a.title == b.title && std::ranges::equal(a.fields, b.fields, sameField);
    };
    return std::ranges::equal(m_page.groups, page.groups, sameGroup);
}

} // namespace roster
