// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/comparisonmodel.h"

#include <QDialog>

#include <memory>

class QPushButton;
class QSortFilterProxyModel;

namespace Ui {
class CompareDialog;
}

namespace roster {

/// Two to four instances side by side, their differences marked. Stays up to date while it is open; deletes
/// itself when it is closed.
class CompareDialog final : public QDialog {
    Q_OBJECT

public:
    /// @p table outlives the dialog.
    CompareDialog(const InstanceTableModel &table, const QList<InstanceKey> &instances,
                  QWidget *parent = nullptr);
    ~CompareDialog() override;

    /// What is shown, as a table in Markdown.
    QString markdown() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateSummary();
    void retranslate();

    std::unique_ptr<Ui::CompareDialog> m_ui;
    ComparisonModel m_model;
    QSortFilterProxyModel *m_rows = nullptr;
    QPushButton *m_copyButton = nullptr;
};

} // namespace roster
