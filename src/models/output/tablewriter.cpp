// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/output/tablewriter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace roster::tablewriter {

namespace {

/// As the table shows it, on one line; empty when unknown.
QStringList shownCells(const TableExtract &extract, const Instance &instance)
{
    const CellContext context = extract.context(instance);
    QStringList cells;
    cells.reserve(extract.columns.size());
    for (const Column column : extract.columns)
        cells.append(columnSpec(column).text(instance, context).simplified());
    return cells;
}

/// Nothing in it is markup: neither Markdown nor the HTML that may stand in it.
QString markdownCell(const QString &text)
{
    QString cell;
    cell.reserve(text.size());
    for (const QChar c : text.simplified()) {
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

} // namespace

QString text(const TableExtract &extract)
{
    QString lines;
    for (const Instance &instance : extract.instances)
        lines += shownCells(extract, instance).join(u'\t') + u'\n';
    return lines;
}

QString markdown(const TableExtract &extract)
{
    QList<QStringList> rows{{}};
    for (const Column column : extract.columns)
        rows.first().append(columnTitle(column));
    for (const Instance &instance : extract.instances)
        rows.append(shownCells(extract, instance));
    return markdownTable(rows);
}

QString markdownTable(const QList<QStringList> &rows)
{
    const auto line = [](const QStringList &cells) { return u"| %1 |\n"_s.arg(cells.join(" | "_L1)); };
    QString lines;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(markdownCell(cell));
        lines += line(cells);
        if (lines.count(u'\n') == 1)
            lines += line(QStringList(row.size(), u"---"_s));
    }
    return lines;
}

QString csvCell(const QString &text)
{
    // Spreadsheets skip white space before a formula, and take full-width signs for the usual ones.
    static const QRegularExpression formula(
        uR"(^[\s\x{A0}\x{3000}\x{FEFF}]*[=+\-@\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]|^[\t\r\n])"_s);
    static const QRegularExpression number(uR"(^-?(?:0|[1-9]\d*)(?:\.\d+)?$)"_s);
    QString cell = text;
    if (formula.match(text).hasMatch() && !number.match(text).hasMatch())
        cell.prepend(u'\'');
    static const QRegularExpression special(uR"([",\r\n\t;]|^\s|\s$)"_s);
    if (special.match(cell).hasMatch())
        cell = u"\"%1\""_s.arg(cell.replace(u'"', "\"\""_L1));
    return cell;
}

} // namespace roster::tablewriter
