// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/comparedialog.h"

#include "models/output/tablewriter.h"
#include "ui_comparedialog.h"
#include "views/privacy/clipboard.h"
#include "views/table/comparedelegate.h"
#include "views/widgets/copiednote.h"
#include "views/widgets/screenfit.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QSortFilterProxyModel>

namespace roster {

static constexpr int markColumnWidth = 30;
static constexpr int titleWidth = 140;
static constexpr int instanceWidth = 220;

CompareDialog::CompareDialog(const InstanceTableModel &table, const QList<InstanceKey> &instances,
                             QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CompareDialog>())
    , m_model(table, instances)
    , m_rows(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_copyButton = m_ui->buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_copyButton->setAutoDefault(false);
    m_ui->summary->setMuted(true);

    // What none of them tells is not worth a row.
    m_rows->setFilterRole(ComparisonModel::KnownRole);
    m_rows->setFilterFixedString(QVariant(true).toString());
    m_rows->setSourceModel(&m_model);
    m_ui->table->setModel(m_rows);
    m_ui->table->setItemDelegate(new CompareDelegate(m_ui->table));
    m_ui->table->verticalHeader()->setDefaultSectionSize(CompareDelegate::rowHeight(fontMetrics()));
    QHeaderView *header = m_ui->table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setMinimumSectionSize(markColumnWidth);
    header->resizeSection(ComparisonModel::MarkColumn, markColumnWidth);
    header->resizeSection(ComparisonModel::TitleColumn, titleWidth);
    for (int column = ComparisonModel::FirstInstanceColumn; column < m_model.columnCount(); ++column)
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    resize(markColumnWidth + titleWidth + int(m_model.instances().size()) * instanceWidth + 60, height());
    fitToScreen(*this);

    connect(m_ui->differencesOnly, &QCheckBox::toggled, this, [this](bool only) {
        m_rows->setFilterRole(only ? ComparisonModel::DifferentRole : ComparisonModel::KnownRole);
    });
    connect(m_copyButton, &QPushButton::clicked, this, [this] {
        Clipboard::copyText(markdown());
        noteCopied(*m_copyButton);
    });
    connect(&m_model, &ComparisonModel::compared, this, &CompareDialog::updateSummary);
    retranslate();
}

CompareDialog::~CompareDialog() = default;

QString CompareDialog::markdown() const
{
    QList<QStringList> rows{{}};
    for (int column = 0; column < m_rows->columnCount(); ++column)
        rows.first().append(m_rows->headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        rows.append(QStringList());
        for (int column = 0; column < m_rows->columnCount(); ++column)
            rows.last().append(m_rows->index(row, column).data().toString());
    }
    return tablewriter::markdownTable(rows);
}

void CompareDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model.retranslate();
        retranslate();
    }
}

void CompareDialog::updateSummary()
{
    const int different = m_model.differentCount();
    m_ui->summary->setText(
        different == 0
            ? tr("All that is known of them is the same.", "of compared instances")
            : tr("%1 of %n known properties differ", nullptr, m_model.knownCount()).arg(different));
}

void CompareDialog::retranslate()
{
    setWindowTitle(tr("Compare %n instances", "the window's title", int(m_model.instances().size())));
    m_copyButton->setText(tr("Copy as &Markdown", "button"));
    updateSummary();
}

} // namespace roster
