// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sshtarget.h"
#include "services/sshconfig.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class SshConfigDialog;
}

namespace roster {

/// Shows the block that would be added to the user's SSH configuration, and adds it. Deletes itself when it
/// is closed.
class SshConfigDialog : public QDialog {
    Q_OBJECT

public:
    /// @p alias: a first proposal.
    SshConfigDialog(const SshConfig &config, const SshTarget &target, const QString &alias,
                    QWidget *parent = nullptr);
    ~SshConfigDialog() override;

    void accept() override;

Q_SIGNALS:
    void added(const QString &alias);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showBlock();
    void showError(const std::optional<SshConfigError> &error);
    void showReport(const SshNameReport &report);
    void retranslate();

    const SshConfig m_config;
    const SshTarget m_target;
    std::unique_ptr<Ui::SshConfigDialog> m_ui;
    QPushButton *m_addButton = nullptr;
};

} // namespace roster
