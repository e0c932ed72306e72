// SPDX-License-Identifier: GPL-3.0-or-later
// Commands for SSH, and names that become an alias.
#include "core/sshconfigtext.h"
#include "core/sshtarget.h"
#include "fuzz.h"

using namespace Qt::StringLiterals;
using namespace roster;

static void verifyTarget(const SshTarget &target)
{
    fuzz::verify(isSshUser(target.user) && isSshHost(target.host), "every part has been checked");
    fuzz::verify(target.port >= 1 && target.port <= 65535, "a port is one of 65,535");

    const auto again = parseSshCommand(sshCommandLine(target));
    fuzz::verify(std::holds_alternative<SshTarget>(again) && std::get<SshTarget>(again) == target,
                 "a command line leads to where it was made from");
    fuzz::verify(fuzz::isPrintableAscii(vsCodeLink(target).toUtf8()), "a link is one word");
    const QUrl url = sshUrl(target);
    fuzz::verify(url.isValid() && !url.host().isEmpty() && url.port() == target.port
                     && url.userName() == target.user,
                 "an address has all parts of the target");
    for (const QString &argument : sshArguments(target))
        fuzz::verify(fuzz::isPrintableAscii(argument.toUtf8()), "an argument is one word");

    const QByteArray block = sshConfigBlock(u"alias"_s, target).toUtf8();
    fuzz::verify(sshConfigLines(block).size() == 4 && block.count('\n') == 4, "a block has four lines");
}

void fuzz::take(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    const auto parsed = parseSshCommand(text);
    if (const auto *target = std::get_if<SshTarget>(&parsed))
        verifyTarget(*target);
    verify(isSshAlias(sshHostAlias(text, u"machine"_s)), "every name becomes an alias");
}
