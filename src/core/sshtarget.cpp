// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sshtarget.h"

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

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAsciiAlnum(QChar c)
{
    return isAsciiLetter(c) || isAsciiDigit(c);
}

/// What an alias is made of.
bool isAliasSign(QChar c)
{
    return isAsciiAlnum(c) || c == u'.' || c == u'_' || c == u'-';
}

/// A part of a host name as RFC 1123 has it.
bool isHostLabel(const QString &label)
{
    constexpr qsizetype longest = 63;
    return !label.isEmpty() && label.size() <= longest && isAsciiAlnum(label.front())
        && isAsciiAlnum(label.back())
        && std::ranges::all_of(label, [](QChar c) { return isAsciiAlnum(c) || c == u'-'; });
}

bool isIpv6(const QString &host)
{
    // Nothing else, although QUrl would take it: a zone id would name an interface of this machine, and an
    // address of a future version may hold what a shell reads.
    constexpr qsizetype longest = 45;
    const auto isSign = [](QChar c) {
        return isAsciiDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F') || c == u':'
            || c == u'.';
    };
    if (host.size() > longest || !host.contains(u':') || !std::ranges::all_of(host, isSign))
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
    constexpr qsizetype longest = 32;
    const auto isSmall = [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'_'; };
    return !user.isEmpty() && user.size() <= longest && isSmall(user.front())
        && std::ranges::all_of(user, [&](QChar c) { return isSmall(c) || isAsciiDigit(c) || c == u'-'; });
}

bool isSshHost(const QString &host)
{
    if (isIpv6(host))
        return true;
    if (host.isEmpty() || host.size() > 253)
        return false;
    const QStringList labels = host.split(u'.');
    if (!std::ranges::all_of(labels, isHostLabel))
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

static constexpr qsizetype longestAlias = 64;

bool isSshAlias(const QString &alias)
{
    return !alias.isEmpty() && alias.size() <= longestAlias && isAsciiAlnum(alias.front())
        && std::ranges::all_of(alias, isAliasSign);
}

QString sshHostAlias(const QString &name, const QString &fallback)
{
    const auto clean = [](const QString &text) {
        QString alias;
        bool isAfterOther = false; // which become one dash, however many they are
        for (const QChar c : text) {
            const bool isOther = !isAliasSign(c);
            if (!isOther || !isAfterOther)
                alias += isOther ? QChar(u'-') : c;
            isAfterOther = isOther;
        }
        const auto begin = std::ranges::find_if(alias, isAsciiAlnum);
        alias.remove(0, begin - alias.begin());
        while (!alias.isEmpty() && !isAsciiAlnum(alias.back()))
            alias.chop(1);
        return alias.left(longestAlias);
    };
    const QString alias = clean(name);
    // Of a Chinese name often its number alone is left, as of others that are numbered.
    return std::ranges::any_of(alias, isAsciiLetter) ? alias : clean(fallback);
}

} // namespace roster
