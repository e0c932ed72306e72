// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/accessactions.h"

#include "core/redactor.h"
#include "core/weblink.h"
#include "services/settings.h"
#include "services/sshconfig.h"
#include "views/access/linkopener.h"
#include "views/access/logviewer.h"
#include "views/access/sshconfigdialog.h"
#include "views/privacy/discretion.h"
#include "views/window/messagestrip.h"

#include <algorithm>

namespace roster {

AccessActions::AccessActions(MessageStrip &strip, Settings &settings, QWidget *window)
    : QObject(window)
    , m_strip(strip)
    , m_settings(settings)
    , m_window(window)
    , m_opener(new LinkOpener(strip, window))
{
}

void AccessActions::run(const DetailField &field)
{
    switch (field.action) {
    case DetailField::Action::None:
        return;
    case DetailField::Action::OpenLink:
        m_opener->open(field.original());
        return;
    case DetailField::Action::ShowLog:
        showLog(field);
        return;
    }
}

void AccessActions::showLog(const DetailField &field)
{
    const auto parsed = parseWebLink(QString::fromUtf8(field.original().reveal()));
    const auto *link = std::get_if<WebLink>(&parsed);
    if (!link || !link->encrypted)
        return m_opener->open(field.original()); // tells why not, or asks

    // Beside this window, not above it: a log is often read on when the details are closed.
    QWidget *parent = m_window->parentWidget();
    const auto viewers = parent ? parent->findChildren<LogViewer *>(QString(), Qt::FindDirectChildrenOnly)
                                : QList<LogViewer *>();
    const auto open = std::ranges::find_if(
        viewers, [link](const LogViewer *viewer) { return viewer->source().link().url == link->url; });
    LogViewer *viewer = nullptr;
    if (open != viewers.end()) {
        viewer = *open;
    } else {
        const QString name = m_instance.name.isEmpty() ? m_instance.id : m_instance.name;
        viewer = new LogViewer(*link, field.label, safeText(name), parent);
        viewer->fetch();
    }
    viewer->show();
    viewer->raise();
    viewer->activateWindow();
}

void AccessActions::openTerminal(const SshTarget &target)
{
    const TerminalLauncher::Problem problem = TerminalLauncher().open(target, m_settings.terminal());
    if (problem != TerminalLauncher::Problem::None)
        m_strip.say([this, problem] { sayProblem(problem); });
}

void AccessActions::sayProblem(TerminalLauncher::Problem problem)
{
    using Problem = TerminalLauncher::Problem;
    switch (problem) {
    case Problem::None:
        return;
    case Problem::NoTerminal:
        m_strip.setMessage(MessageStrip::Kind::Warning, tr("No terminal program was found."),
                           tr("Copy the command and run it where you have one."));
        return;
    case Problem::NoSsh:
        m_strip.setMessage(MessageStrip::Kind::Warning, tr("No ssh program was found."),
                           tr("Install OpenSSH, or copy the command and run it where you have it."));
        return;
    case Problem::NotStarted:
        m_strip.setMessage(MessageStrip::Kind::Warning, tr("The terminal could not be started."),
                           tr("Choose another one in the settings, or copy the command."));
        return;
    }
}

void AccessActions::addToConfig(const SshTarget &target)
{
    // What is masked elsewhere is not written to a file, either.
    const QString proposed = sshHostAlias(safeText(m_instance.name), safeText(m_instance.id));
    auto *dialog = new SshConfigDialog(SshConfig(), target, proposed, m_window);
    connect(dialog, &SshConfigDialog::added, this,
            [this](const QString &alias) { m_strip.say([this, alias] { sayAdded(alias); }); });
    dialog->open();
}

void AccessActions::sayAdded(const QString &alias)
{
    const QString shown = Discretion::instance().isPrivate() ? Discretion::hiddenText() : alias;
    m_strip.setMessage(MessageStrip::Kind::Success, tr("Added to your SSH configuration."),
                       tr("From now on, “ssh %1” leads to this instance.").arg(shown));
}

} // namespace roster
