// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <memory>

namespace Ui {
class ViewNameDialog;
}

namespace roster {

/// Asks for the name of a saved view. Deletes itself when it closes.
class ViewNameDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Purpose { SaveNew, Rename };

    /// @p taken: the names of the other views.
    ViewNameDialog(Purpose purpose, const QString &name, const QStringList &taken, QWidget *parent);
    ~ViewNameDialog() override;

Q_SIGNALS:
    void named(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void check();
    void retranslate();
    QString name() const;

    const Purpose m_purpose;
    const QStringList m_taken;
    std::unique_ptr<Ui::ViewNameDialog> m_ui;
};

} // namespace roster
