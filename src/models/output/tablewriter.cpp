// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/output/tablewriter.h"

#include "models/output/formulaguard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster::tablewriter {

namespace {

/// As the table shows it, on one line; empty when unknown.
QStringList shownCells(const QList<Column> &columns, const Instance &instance, const CellContext &context)
{
    QStringList cells;
    cells.reserve(columns.size());
    for (const Column column : columns)
        cells.append(columnSpec(column).text(instance, context).simplified());
    return cells;
}

/// Nothing in it is markup: neither Markdown nor the HTML that may stand in it.
QString markdownCell(const QString &text)
{
    QString cell;
    cell.reserve(text.size());
    const QString line = text.simplified();
    for (const QChar c : line) {
        if (c == u'<')
            cell += "&lt;"_L1;
        else if (c == u'&')
            cell += "&amp;"_L1;
        else if ("\\|`*_[]~#>!"_L1.contains(c))
            cell += u"\\"_s + c;
        else
            cell += c;
    }
    return cell;
}

QString markdownLine(const QStringList &cells)
{
    QString line;
    for (const QString &cell : cells)
        line += (line.isEmpty() ? "| "_L1 : " | "_L1) + markdownCell(cell);
    return line + " |\n"_L1;
}

/// With the line of dashes that makes it a header.
QString markdownHeader(const QStringList &titles)
{
    return markdownLine(titles) + u"| %1 |\n"_s.arg(QStringList(titles.size(), u"---"_s).join(" | "_L1));
}

} // namespace

QString text(const TableExtract &extract, const StopFlag &stop)
{
    QString lines;
    extract.forEach(stop, [&](const Instance &instance, const CellContext &context) {
        QStringList cells = shownCells(extract.columns, instance, context);
        std::ranges::transform(cells, cells.begin(), withoutFormulas);
        lines += cells.join(u'\t') + u'\n';
    });
    return lines;
}

QString markdown(const TableExtract &extract, const StopFlag &stop)
{
    QStringList titles;
    for (const Column column : extract.columns)
        titles.append(columnTitle(column));
    QString lines = markdownHeader(titles);
    extract.forEach(stop, [&](const Instance &instance, const CellContext &context) {
        lines += markdownLine(shownCells(extract.columns, instance, context));
    });
    return lines;
}

QString markdownTable(const QList<QStringList> &rows)
{
    QString lines;
    for (const QStringList &row : rows)
        lines += lines.isEmpty() ? markdownHeader(row) : markdownLine(row);
    return lines;
}

QString csvCell(const QString &text)
{
    QString cell = withoutFormulas(text);
    const auto isSpecial = [](QChar c) { return QStringView(u"\",;\r\n\t").contains(c); };
    const bool hasEdge = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    if (hasEdge || std::ranges::any_of(cell, isSpecial))
        cell = u"\"%1\""_s.arg(cell.replace(u'"', "\"\""_L1));
    return cell;
}

} // namespace roster::tablewriter
