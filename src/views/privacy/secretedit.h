// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QLineEdit>
#include <QTimer>

#include <chrono>

namespace roster {

/// A field for a secret that is typed or pasted, such as an API key: bullets, until the user wants to look at
/// it, and again after a while. What leaves it for the clipboard goes as a secret does: marked, and counted
/// down. Under *Never show passwords and keys*, and in privacy mode, it cannot be looked at.
class SecretEdit final : public QLineEdit {
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    /// What is called so in the countdown of the clipboard: "API key".
    void setWhat(const QString &what) { m_what = what; }

    /// What was typed, without white space around it.
    Secret secret() const;
    /// Empties the field, and forgets what could be undone.
    void forget();

    bool isShown() const { return echoMode() == Normal; }
    /// Does nothing while Discretion forbids it.
    void setShown(bool shown);

    static constexpr std::chrono::seconds showTime{30};

Q_SIGNALS:
    void shownChanged(bool shown);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    bool canCopy() const { return isShown() && hasSelectedText(); }
    void copySelected();
    void cutSelected();

    QString m_what;
    QTimer m_hideAgain{this};
};

} // namespace roster
