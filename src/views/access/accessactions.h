// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sshtarget.h"
#include "models/detail/detailpages.h"
#include "services/terminallauncher.h"

#include <QObject>

namespace roster {

class LinkOpener;
class MessageStrip;
class Settings;

/// Does what the detail dialog's buttons offer: opens links and logs, terminals and the SSH configuration.
class AccessActions : public QObject {
    Q_OBJECT

public:
    /// Dialogs open above @p window; @p strip, which belongs to it, tells what came of it. @p settings
    /// outlive this.
    AccessActions(MessageStrip &strip, Settings &settings, QWidget *window);

    /// Whose fields these are.
    void setInstance(const Instance &instance) { m_instance = instance; }

    void run(const DetailField &field);
    void openTerminal(const SshTarget &target);
    void addToConfig(const SshTarget &target);

private:
    void showLog(const DetailField &field);
    void sayProblem(TerminalLauncher::Problem problem);
    void sayAdded(const QString &alias);

    MessageStrip &m_strip;
    Settings &m_settings;
    QWidget *m_window;
    LinkOpener *m_opener;
    Instance m_instance;
};

} // namespace roster
