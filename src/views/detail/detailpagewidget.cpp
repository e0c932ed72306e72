// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detail/detailpagewidget.h"

#include "models/detail/detailtext.h"
#include "views/access/accessactions.h"
#include "views/access/sshactions.h"
#include "views/detail/fieldrow.h"
#include "views/privacy/clipboard.h"
#include "views/widgets/copiednote.h"
#include "views/widgets/plainlabel.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace roster {

static constexpr int sideMargin = 4;
static constexpr int groupSpacing = 18;
static constexpr qsizetype firstRows = 40; ///< are built at once: as many as are seen
static constexpr qint64 sliceTime = 8; ///< ms of a frame's 16

DetailPageWidget::DetailPageWidget(const DetailPage &page, AccessActions &actions, QWidget *parent)
    : QScrollArea(parent)
    , m_page(page)
    , m_actions(actions)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(m_page.title);
    m_buildSoon.setSingleShot(true);
    m_buildSoon.setInterval(0);
    connect(&m_buildSoon, &QTimer::timeout, this, &DetailPageWidget::buildNext);
    build();
}

void DetailPageWidget::setPage(const DetailPage &page)
{
    const bool sameShape = hasShapeOf(page);
    m_page = page;
    setAccessibleName(m_page.title);
    if (!sameShape) {
        m_scrollTo = verticalScrollBar()->value();
        build();
        return;
    }
    qsizetype row = 0;
    qsizetype ssh = 0;
    for (const DetailGroup &group : std::as_const(m_page.groups)) {
        for (const DetailField &field : group.fields) {
            if (row == m_rows.size()) // the rest is not built yet
                return;
            m_rows[row++]->setField(field);
        }
        if (group.ssh && ssh < m_sshActions.size())
            m_sshActions[ssh++]->setTarget(*group.ssh);
    }
}

void DetailPageWidget::build()
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(sideMargin, 0, sideMargin, groupSpacing);
    m_column->setSpacing(0);
    m_rows.clear();
    m_sshActions.clear();
    m_nextGroup = 0;
    m_nextField = 0;
    buildNext();
    setWidget(content); // deletes the one before
    // The window's own background, not the one that item views have.
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

void DetailPageWidget::buildNext()
{
    QElapsedTimer time;
    time.start();
    const qsizetype before = m_rows.size();
    while (!isBuilt()
           && (m_rows.size() < firstRows || m_rows.size() == before || !time.hasExpired(sliceTime))) {
        const DetailGroup &group = m_page.groups[m_nextGroup];
        if (m_nextField == 0)
            addHeading(group);
        if (m_nextField < group.fields.size())
            addRow(group.fields[m_nextField++]);
        if (m_nextField == group.fields.size())
            endGroup(group);
    }
    if (!isBuilt()) {
        m_buildSoon.start();
        return;
    }
    m_column->addStretch();
    // The new rows get their heights with the next layout.
    QMetaObject::invokeMethod(
        this,
        [this, scrolled = std::exchange(m_scrollTo, 0)] {
            if (scrolled > 0)
                verticalScrollBar()->setValue(scrolled);
        },
        Qt::QueuedConnection);
}

void DetailPageWidget::addRow(const DetailField &field)
{
    m_rows.append(new FieldRow(field, m_column->parentWidget()));
    connect(m_rows.last(), &FieldRow::actionRequested, &m_actions, &AccessActions::run);
    m_column->addWidget(m_rows.last());
}

void DetailPageWidget::endGroup(const DetailGroup &group)
{
    if (group.ssh) {
        m_sshActions.append(new SshActions(*group.ssh, m_actions, m_column->parentWidget()));
        m_column->addWidget(m_sshActions.last());
    }
    ++m_nextGroup;
    m_nextField = 0;
}

void DetailPageWidget::addHeading(const DetailGroup &group)
{
    m_column->addSpacing(groupSpacing);
    if (!group.title.isEmpty()) {
        auto *heading = new PlainLabel(group.title);
        heading->setEmphasis(QFont::DemiBold, 1.05);
        auto *line = new QHBoxLayout;
        line->addWidget(heading, 1);
        line->addWidget(makeCopyButton(group.title));
        m_column->addLayout(line);
        m_column->addSpacing(2);
    }
    if (group.columns.isEmpty())
        return;
    auto *titles = new QHBoxLayout;
    titles->setSpacing(FieldRow::spacing);
    const qsizetype cells = group.columns.size() - 1;
    for (qsizetype i = 0; i <= cells; ++i) {
        auto *title = new PlainLabel(group.columns[i]);
        title->setMuted(true);
        if (i < cells)
            title->setFixedWidth(FieldRow::cellWidth(cells));
        titles->addWidget(title, i < cells ? 0 : 1);
    }
    m_column->addLayout(titles);
    m_column->addSpacing(2);
}

QPushButton *DetailPageWidget::makeCopyButton(const QString &title)
{
    auto *button = new QPushButton(tr("Copy", "button: copies a section of the details"));
    button->setFlat(true);
    button->setAutoDefault(false);
    FieldRow::makeCompact(button, {button->text(), FieldRow::copiedText()});
    button->setToolTip(tr("Copies the section as text, secrets masked"));
    button->setAccessibleDescription(title);
    connect(button, &QPushButton::clicked, this, [this, button, title] {
        const auto group = std::ranges::find(m_page.groups, title, &DetailGroup::title);
        Clipboard::copyText(QString::fromUtf8(detailText(*group, CopiedSecrets::Masked).reveal()));
        noteCopied(*button);
    });
    return button;
}

bool DetailPageWidget::hasShapeOf(const DetailPage &page) const
{
    const auto sameField = [](const DetailField &a, const DetailField &b) {
        return a.label == b.label && a.cells.size() == b.cells.size();
    };
    const auto sameGroup = [&](const DetailGroup &a, const DetailGroup &b) {
        return a.title == b.title && a.columns == b.columns && a.ssh.has_value() == b.ssh.has_value()
            && std::ranges::equal(a.fields, b.fields, sameField);
    };
    return std::ranges::equal(m_page.groups, page.groups, sameGroup);
}

} // namespace roster
