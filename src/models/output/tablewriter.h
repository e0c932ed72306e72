// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/output/tableextract.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Instances as files and clipboards want them. Pure functions, linear in the rows; any thread. What could be
/// a secret is masked, as everywhere. docs/export.md describes each format. When @p stop is set they end
/// soon, and what they return is worth nothing.
namespace roster::tablewriter {

/// The shown columns as they read, a line for each instance, tabs between the cells; unknown values are
/// empty. No formulas, as in csv(): this is what a spreadsheet gets that it is pasted into.
QString text(const TableExtract &extract, const StopFlag &stop = {});
/// The shown columns as a table with a header.
QString markdown(const TableExtract &extract, const StopFlag &stop = {});
/// Any table; the first row is its header.
QString markdownTable(const QList<QStringList> &rows);

/// The shown columns for a spreadsheet: RFC 4180, UTF-8 without a mark, a header in the user's language,
/// numbers plain with their unit in the header, moments in ISO 8601 (UTC), and no cell that a spreadsheet
/// would take for a formula.
QByteArray csv(const TableExtract &extract, const StopFlag &stop = {});
/// Before a CSV file: spreadsheets take it for the system's 8-bit character set otherwise.
inline constexpr auto utf8Mark = "\xEF\xBB\xBF";
/// One cell of it, quoted if it must be, and withoutFormulas().
QString csvCell(const QString &text);

/// Every known fact of each instance under the names in docs/export.md, whatever columns are shown.
QByteArray json(const TableExtract &extract, const StopFlag &stop = {});

} // namespace roster::tablewriter
