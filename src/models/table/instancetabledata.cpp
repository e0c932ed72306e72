// SPDX-License-Identifier: GPL-3.0-or-later
// How the table's cells and header read. Its rows: see instancetablemodel.cpp.
#include "models/table/instancetablemodel.h"

#include "core/displaytext.h"
#include "models/table/instancecells.h"
#include "models/text/format.h"

#include <QColor>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roster {

/// However much one instance holds, a cell is one line and a tool tip fits the screen.
static constexpr qsizetype longestCell = 512;
static constexpr qsizetype longestTip = 4096;

static Qt::Alignment alignment(const ColumnSpec &spec)
{
    return (spec.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

/// Plain text as a tool tip, which would otherwise guess whether it is rich text.
static QString toToolTip(const QString &plain)
{
    if (plain.isEmpty())
        return {};
    const QString shown = clampedText(plain, longestTip);
    return u"<qt>%1</qt>"_s.arg(shown.toHtmlEscaped().replace('\n'_L1, "<br>"_L1));
}

static QString toolTip(const ColumnSpec &spec, const Instance &instance, const CellContext &context,
                       Mark mark)
{
    QStringList lines{(spec.detail ? spec.detail : spec.text)(instance, context)};
    if (mark == Mark::Gone)
        lines << InstanceTableModel::tr("The cloud no longer lists this instance.");
    lines.removeAll(QString());
    return lines.join('\n'_L1);
}

static QString cellText(const ColumnSpec &spec, const Instance &instance, const CellContext &context)
{
    return clampedText(spec.text(instance, context), longestCell);
}

/// What a screen reader says of a mark.
static QString spoken(Mark mark)
{
    switch (mark) {
    case Mark::None:
        break;
    case Mark::Changed:
        return InstanceTableModel::tr("changed", "spoken: a cell");
    case Mark::New:
        return InstanceTableModel::tr("new", "spoken: an instance");
    case Mark::Gone:
        return InstanceTableModel::tr("gone", "spoken: an instance");
    }
    return {};
}

/// What a screen reader says where the cell's text is not enough.
static QString accessibleText(const ColumnSpec &spec, const Instance &instance, const CellContext &context)
{
    const QString text = cellText(spec, instance, context);
    if (text.isEmpty())
        return QCoreApplication::translate("roster::InstanceTableModel", "unknown",
                                           "spoken in place of an em dash");
    if (spec.column == Column::Ends && format::urgency(instance.endsAt, context.now) != format::Urgency::None)
        return u"%1, %2"_s.arg(text, format::relative(instance.endsAt, context.now));
    return spec.column == Column::Price ? cells::priceSpoken(instance) : text;
}

QVariant InstanceTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ColumnSpec &spec = columnSpec(Column(index.column()));
    const Instance &instance = this->instance(index.row());
    const CellContext context = this->context(index.row());
    const auto mark = [&] { return m_marks.mark(instance.key(), spec.column); };
    const bool concealed = m_private && spec.confidential;
    if (concealed && (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole))
        return QCoreApplication::translate("roster::InstanceTableModel", "hidden",
                                           "in privacy mode, in place of a name, an address or a cost");

    switch (role) {
    case Qt::DisplayRole: {
        const QString text = cellText(spec, instance, context);
        return text.isEmpty() ? format::dash() : text;
    }
    case Qt::ToolTipRole:
        return toToolTip(toolTip(spec, instance, context, mark()));
    case Qt::AccessibleTextRole: {
        const QString text = accessibleText(spec, instance, context);
        const QString news = spoken(mark());
        return news.isEmpty() ? text : u"%1, %2"_s.arg(text, news);
    }
    case MarkRole:
        return int(mark());
    case Qt::TextAlignmentRole:
        return alignment(spec).toInt();
    case SortRole:
        return spec.value(instance, context);
    case StatusGroupRole:
        return spec.column == Column::Status ? QVariant(int(instance.status.group())) : QVariant();
    case AccountColorRole:
        if (spec.column == Column::Account && context.account)
            return QColor(QRgb(context.account->color));
        return {};
    case ConcealedRole:
        return concealed;
    case MonospaceRole:
        return spec.monospace && !spec.text(instance, context).isEmpty();
    case ProblemRole:
        return spec.column == Column::Ends ? QVariant(int(format::urgency(instance.endsAt, context.now)))
                                           : QVariant();
    default:
        return {};
    }
}

QVariant InstanceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section < 0 || section >= columnTotal)
        return {};
    const ColumnSpec &spec = columnSpec(Column(section));
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(spec.column);
    case Qt::ToolTipRole:
        return toToolTip(columnToolTip(spec.column));
    case Qt::TextAlignmentRole:
        return alignment(spec).toInt();
    case Qt::InitialSortOrderRole:
        return int(spec.number ? Qt::DescendingOrder : Qt::AscendingOrder);
    default:
        return {};
    }
}

} // namespace roster
