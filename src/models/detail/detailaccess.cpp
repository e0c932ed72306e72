// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/detailfields.h"

#include "models/text/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roster::detail {

namespace {

struct Access {
    Q_DECLARE_TR_FUNCTIONS(roster::DetailAccess)
};

QString addressLabel()
{
    return Access::tr("Address", "detail: label, a web address");
}

QString userNameLabel()
{
    return Access::tr("User name", "detail: label");
}

QString passwordLabel()
{
    return Access::tr("Password", "detail: label");
}

QString enabledLabel()
{
    return Access::tr("Enabled", "detail: label, yes or no");
}

QString sshNote(SshProblem problem)
{
    switch (problem) {
    case SshProblem::NotSsh:
        return Access::tr("This command can only be copied: it does not begin with ssh.");
    case SshProblem::UnknownPart:
        return Access::tr("This command can only be copied: it has more than a port, a user and a host.");
    case SshProblem::BadUser:
        return Access::tr("This command can only be copied: its user name is missing or unusual.");
    case SshProblem::BadHost:
        return Access::tr("This command can only be copied: its host is no host name or IP address.");
    case SshProblem::BadPort:
        return Access::tr("This command can only be copied: its port is no number from 1 to 65535.");
    }
    Q_UNREACHABLE();
}

DetailGroup ssh(const SshAccess &ssh)
{
    const QString label = Access::tr("Command", "detail: label, a command line");
    const auto parsed = parseSshCommand(ssh.command);
    const auto *target = std::get_if<SshTarget>(&parsed);
    Fields fields;
    if (target)
        fields.mono(label, sshCommandLine(*target)); // what is copied is made of checked parts
    else if (!ssh.command.isEmpty())
        fields.masked(label, ssh.command).note(sshNote(std::get<SshProblem>(parsed)));
    DetailGroup group = fields.name(userNameLabel(), ssh.userName)
                            .secret(passwordLabel(), ssh.password)
                            .group(Access::tr("SSH", "detail: heading"));
    if (target)
        group.ssh = *target;
    return group;
}

DetailGroup jupyter(const JupyterAccess &jupyter)
{
    return Fields()
        .text(enabledLabel(), format::yesNo(jupyter.enabled))
        .link(addressLabel(), jupyter.endpoint)
        .text(Access::tr("Port", "detail: label, a network port"),
              jupyter.port.value_or(0) > 0 ? QString::number(*jupyter.port) : QString())
        .group(Access::tr("Jupyter", "detail: heading"));
}

DetailGroup webTerminal(const WebTerminalAccess &terminal)
{
    return Fields()
        .text(enabledLabel(), format::yesNo(terminal.enabled))
        .link(addressLabel(), terminal.endpoint)
        .name(userNameLabel(), terminal.userName)
        .secret(passwordLabel(), terminal.password)
        .group(Access::tr("Web terminal", "detail: heading"));
}

DetailGroup logs(const LogLinks &logs)
{
    return Fields()
        .log(Access::tr("Instance log", "detail: label, a web address"), logs.instance)
        .log(Access::tr("System log", "detail: label, a web address"), logs.system)
        .group(Access::tr("Logs", "detail: heading"));
}

DetailGroup login(const InstanceDetail &detail)
{
    const Login login = detail.login.value_or(Login());
    return Fields()
        .word(Access::tr("Method", "detail: label, how one logs in"), login.method)
        .name(userNameLabel(), login.userName)
        .secret(passwordLabel(), login.password)
        .mono(Access::tr("Exposed ports", "detail: label, network ports that are open to the world"),
              detail.instance.exposedPorts)
        .group(Access::tr("Login", "detail: heading, how one logs in"));
}

} // namespace

DetailPage accessPage(const Source &source)
{
    const InstanceDetail &detail = source.detail;
    return page(u"access"_s, Access::tr("Access", "detail: page, how one gets into the instance"),
                {ssh(detail.ssh.value_or(SshAccess())), jupyter(detail.jupyter.value_or(JupyterAccess())),
                 webTerminal(detail.webTerminal.value_or(WebTerminalAccess())),
                 logs(detail.logs.value_or(LogLinks())), login(detail)});
}

} // namespace roster::detail
