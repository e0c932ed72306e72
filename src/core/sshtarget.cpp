// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sshtarget.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isIpv6(const QString &host)
{
    // Nothing else, although QUrl would take it: a zone id would name an interface of this machine, and an
    // address of a future version may hold what a shell reads.
    static const QRegularExpression form(u"\\A[0-9A-Fa-f:.]{2,45}\\z"_s);
    if (!host.contains(u':') || !form.match(host).hasMatch())
        return false;
    QUrl url;
    url.setScheme(u"ssh"_s);
    url.setHost(u'[' + host + u']', QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty();
}

bool isIpv4(const QStringList &labels)
{
    return labels.size() == 4 && std::ranges::all_of(labels, [](const QString &label) {
               return label.size() <= 3 && label.toInt() <= 255 && (label.size() == 1 || label[0] != u'0');
           });
}

std::optional<int> readPort(const QString &text)
{
    if (text.isEmpty() || text.size() > 5 || !std::ranges::all_of(text, isAsciiDigit))
        return std::nullopt;
    const int port = text.toInt();
    return port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

} // namespace

bool isSshUser(const QString &user)
{
    static const QRegularExpression form(u"\\A[a-z_][a-z0-9_-]{0,31}\\z"_s);
    return form.match(user).hasMatch();
}

bool isSshHost(const QString &host)
{
    if (isIpv6(host))
        return true;
    if (host.isEmpty() || host.size() > 253)
        return false;
    static const QRegularExpression labelForm(u"\\A[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\z"_s);
    const QStringList labels = host.split(u'.');
    if (!std::ranges::all_of(labels, [](const QString &label) { return labelForm.match(label).hasMatch(); }))
        return false;
    // A last label of digits alone makes it an IPv4 address, or something that only looks like one.
    return !std::ranges::all_of(labels.last(), isAsciiDigit)
        || (isIpv4(labels) && std::ranges::all_of(labels, [](const QString &l) {
                return std::ranges::all_of(l, isAsciiDigit);
            }));
}

std::variant<SshTarget, SshProblem> parseSshCommand(const QString &command)
{
    QStringList words = command.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || words.takeFirst() != "ssh"_L1)
        return SshProblem::NotSsh;

    SshTarget target;
    bool hasPort = false;
    QString destination;
    while (!words.isEmpty()) {
        const QString word = words.takeFirst();
        if (word == "-p"_L1 && !hasPort) {
            const std::optional<int> port = words.isEmpty() ? std::nullopt : readPort(words.takeFirst());
            if (!port)
                return SshProblem::BadPort;
            target.port = *port;
            hasPort = true;
        } else if (word.startsWith(u'-') || !destination.isEmpty()) {
            return SshProblem::UnknownPart;
        } else {
            destination = word;
        }
    }

    const qsizetype at = destination.indexOf(u'@');
    target.user = destination.left(qMax<qsizetype>(at, 0));
    target.host = destination.sliced(at + 1);
    if (!isSshUser(target.user))
        return SshProblem::BadUser;
    if (!isSshHost(target.host))
        return SshProblem::BadHost;
    return target;
}

QStringList sshArguments(const SshTarget &target)
{
    return {u"-p"_s, QString::number(target.port), u"--"_s, target.user + u'@' + target.host};
}

QString sshCommandLine(const SshTarget &target)
{
    return u"ssh -p %1 %2@%3"_s.arg(QString::number(target.port), target.user, target.host);
}

QString vsCodeLink(const SshTarget &target)
{
    const QString host = target.host.contains(u':') ? u'[' + target.host + u']' : target.host;
    return u"vscode://vscode-remote/ssh-remote+%1@%2:%3/"_s.arg(target.user, host,
                                                                QString::number(target.port));
}

QUrl sshUrl(const SshTarget &target)
{
    QUrl url;
    url.setScheme(u"ssh"_s);
    url.setUserName(target.user);
    url.setHost(target.host);
    url.setPort(target.port);
    return url;
}

bool isSshAlias(const QString &alias)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"_s);
    return form.match(alias).hasMatch();
}

QString sshHostAlias(const QString &name, const QString &fallback)
{
    const auto clean = [](const QString &text) {
        static const QRegularExpression others(u"[^A-Za-z0-9._-]+"_s);
        static const QRegularExpression edges(u"^[._-]+|[._-]+$"_s);
        // Half a surrogate pair would make both patterns fail.
        return QString::fromUtf8(text.toUtf8()).replace(others, u"-"_s).remove(edges).left(64);
    };
    const QString alias = clean(name);
    // Of a Chinese name often its number alone is left, as of others that are numbered.
    static const QRegularExpression letter(u"[A-Za-z]"_s);
    return alias.contains(letter) ? alias : clean(fallback);
}

QString sshConfigBlock(const QString &alias, const SshTarget &target)
{
    return u"Host %1\n    HostName %2\n    Port %3\n    User %4\n"_s.arg(
        alias, target.host, QString::number(target.port), target.user);
}

bool sshConfigHas(const QString &config, const QString &alias)
{
    for (const QStringView line : QStringView(config).tokenize(u'\n')) {
        // "Host a b", "Host=a" and "Host \"a\"" are all allowed, in any case.
        static const QRegularExpression separators(u"[\\s=\"]"_s);
        const QString words = line.toString().replace(separators, u" "_s);
        const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
        if (parts.size() > 1 && parts.first().compare("host"_L1, Qt::CaseInsensitive) == 0
            && parts.sliced(1).contains(alias, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace roster
