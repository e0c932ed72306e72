// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace roster {

class Settings;

/// What the user may choose. Each choice holds at once. Deletes itself when it is closed.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// @p settings outlive the dialog.
    explicit SettingsDialog(Settings &settings, QWidget *parent = nullptr);
    ~SettingsDialog() override;

Q_SIGNALS:
    /// The user wants to choose how to connect.
    void connectionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void showProxy();

    Settings &m_settings;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
};

} // namespace roster
