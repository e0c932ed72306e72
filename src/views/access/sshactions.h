// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sshtarget.h"

#include <QWidget>

class QPushButton;

namespace roster {

class AccessActions;

/// The buttons that lead onto a machine, below what its SSH section tells.
class SshActions : public QWidget {
    Q_OBJECT

public:
    /// @p actions outlive the buttons.
    SshActions(const SshTarget &target, AccessActions &actions, QWidget *parent = nullptr);

    void setTarget(const SshTarget &target) { m_target = target; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SshTarget m_target;
    QPushButton *m_terminal;
    QPushButton *m_config;
    QPushButton *m_code;
};

} // namespace roster
