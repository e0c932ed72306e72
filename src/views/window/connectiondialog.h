// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/network/networksetup.h"
#include "services/network/proxychoice.h"

#include <QDialog>

#include <memory>
#include <optional>

class QPushButton;

namespace Ui {
class ConnectionDialog;
}

namespace roster {

class Settings;

/// How the program connects: through which proxy, and whom it trusts beside the system's authorities. Saved
/// holds at once, for all accounts and logs. Deletes itself when it is closed.
class ConnectionDialog : public QDialog {
    Q_OBJECT

public:
    /// Both outlive the dialog.
    ConnectionDialog(Settings &settings, NetworkSetup &setup, QWidget *parent = nullptr);
    ~ConnectionDialog() override;

    /// "System proxy", "HTTP proxy" and so on, in the user's language.
    static QString modeName(ProxyChoice::Mode mode);

    void accept() override;
    void reject() override;
    /// As if the user had chosen it; checked at once, used when it is saved.
    void chooseAuthority(const QString &file);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillModes();
    ProxyChoice choice() const;
    void showMode();
    void showAuthorities();
    void askForAuthority();
    void followDiscretion();
    bool validate();
    void save();
    void proxySaved(const std::optional<KeyError> &error);
    void authoritySaved(const std::optional<KeyError> &error);
    void finishSaving();
    void retranslate();

    Settings &m_settings;
    NetworkSetup &m_setup;
    std::unique_ptr<Ui::ConnectionDialog> m_ui;
    QPushButton *m_saveButton = nullptr;
    ProxyChoice m_opened; ///< what the fields said at first
    std::optional<QString> m_chosenFile; ///< of authorities; empty: none; null: as it is
    QStringList m_chosenNames;
    std::optional<AuthorityProblem> m_problem; ///< of the last file that was chosen
    bool m_validated = false;
    int m_saving = 0; ///< answers of the keychain that are not there yet
    std::optional<KeyError> m_passwordError;
    std::optional<KeyError> m_authorityError;
};

} // namespace roster
