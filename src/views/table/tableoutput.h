// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/output/tableextract.h"

#include <QObject>
#include <QString>

class QMenu;
class QWidget;

namespace roster {

class InstanceTableView;

/// Takes rows out of the table: the selected ones to the clipboard, the shown ones to a file.
class TableOutput final : public QObject {
    Q_OBJECT

public:
    enum class Format { Text, Csv, Markdown, Json };

    /// Both outlive it.
    TableOutput(InstanceTableView &table, QWidget &window);

    /// The selected rows. Many of them are written on another thread and reach the clipboard a moment later.
    void copy(Format format);
    /// Asks for a file.
    void exportShown();
    /// Writes what is shown. The file is the old one or the whole new one, never a part.
    void exportTo(const QString &path, Format format);

Q_SIGNALS:
    /// In a sentence: what was done.
    void done(const QString &message);
    /// What could not be done and why; shown already.
    void failed(const QString &message);

private:
    void report(const QString &problem);

    InstanceTableView &m_table;
    QWidget &m_window;
};

} // namespace roster
