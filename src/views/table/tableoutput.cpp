// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/tableoutput.h"

#include "core/displaytext.h"
#include "models/output/tablewriter.h"
#include "services/longjob.h"
#include "services/wholefile.h"
#include "views/privacy/clipboard.h"
#include "views/table/instancetableview.h"
#include "views/widgets/problembox.h"
#include "views/widgets/savedialog.h"

#include <QDate>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace roster {

using Format = TableOutput::Format;

/// So many rows are written before a frame is over.
static constexpr int mostRowsInPlace = 200;

static QString written(const TableExtract &extract, Format format, const StopFlag &stop)
{
    switch (format) {
    case Format::Text:
        return tablewriter::text(extract, stop);
    case Format::Csv:
        return QString::fromUtf8(tablewriter::csv(extract, stop));
    case Format::Markdown:
        return tablewriter::markdown(extract, stop);
    case Format::Json:
        return QString::fromUtf8(tablewriter::json(extract, stop));
    }
    Q_UNREACHABLE();
}

/// Empty: it worked, or was stopped before the file was touched. Otherwise the system's words for why not.
static QString save(const QString &path, const TableExtract &extract, Format format, const StopFlag &stop)
{
    const QByteArray bytes = format == Format::Json ? tablewriter::json(extract, stop)
                                                    : tablewriter::utf8Mark + tablewriter::csv(extract, stop);
    if (stop.isSet())
        return {};
    return writeWholeFile(path, bytes).value_or(QString());
}

TableOutput::TableOutput(InstanceTableView &table, QWidget &window)
    : QObject(&window)
    , m_table(table)
    , m_window(window)
{
}

void TableOutput::copy(Format format)
{
    const TableExtract extract = m_table.selectedExtract();
    const int rows = int(extract.instances.size());
    if (rows == 0)
        return;
    const auto take = [this, rows](const QString &text) {
        Clipboard::copyText(text);
        Q_EMIT done(tr("%n rows copied", nullptr, rows));
    };
    if (rows <= mostRowsInPlace)
        take(written(extract, format, {}));
    else
        LongJob::run(
            this, [extract, format](const StopFlag &stop) { return written(extract, format, stop); }, take);
}

void TableOutput::exportShown()
{
    const QString csv = tr("CSV for spreadsheets: the shown columns (*.csv)", "filter of a file dialog");
    const QString json = tr("JSON: every known fact (*.json)", "filter of a file dialog");
    auto *dialog =
        new SaveDialog(&m_window, tr("Export the shown instances"), {{csv, u"csv"_s}, {json, u"json"_s}});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(
        tr("instances %1", "name of a file, and a date").arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &SaveDialog::chosen, this, [this](const QString &path, const QString &suffix) {
        exportTo(path, suffix == "json"_L1 ? Format::Json : Format::Csv);
    });
    dialog->open();
}

void TableOutput::exportTo(const QString &path, Format format)
{
    const TableExtract extract = m_table.shownExtract();
    const int rows = int(extract.instances.size());
    const QString name = displayText(QFileInfo(path).fileName());
    LongJob::run(
        this, [path, extract, format](const StopFlag &stop) { return save(path, extract, format, stop); },
        [this, rows, name](const QString &problem) {
            if (problem.isEmpty())
                Q_EMIT done(tr("%n instances exported to “%1”", nullptr, rows).arg(name));
            else
                report(
                    tr("“%1” could not be written: %2", "a file, and why").arg(name, displayText(problem)));
        });
}

void TableOutput::report(const QString &problem)
{
    openProblemBox(
        &m_window, tr("Export"),
        {problem, tr("Nothing was changed. Choose another folder, or make room on the disk."), {}});
    Q_EMIT failed(problem);
}

} // namespace roster
