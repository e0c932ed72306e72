// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sshconfigtext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

/// The words of a line behind its keyword, as ssh takes them apart.
QStringList splitArguments(QStringView text)
{
    QStringList arguments;
    QString word;
    bool isOpen = false;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (c == u'\\'
            && (next == u'"' || next == u'\'' || next == u'\\' || (quote.isNull() && next == u' '))) {
            word += text[++i];
            isOpen = true;
        } else if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else
                word += c;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            isOpen = true;
        } else if (c.isSpace()) {
            if (std::exchange(isOpen, false))
                arguments.append(std::exchange(word, {}));
        } else if (c == u'#' && !isOpen) {
            break;
        } else {
            word += c;
            isOpen = true;
        }
    }
    if (isOpen)
        arguments.append(word);
    return arguments;
}

SshConfigLine readLine(int number, qsizetype offset, const QString &text)
{
    qsizetype end = 0;
    while (end < text.size() && !text[end].isSpace() && text[end] != u'=')
        ++end;
    QStringView rest = QStringView(text).sliced(end).trimmed();
    if (rest.startsWith(u'='))
        rest = rest.sliced(1);
    return {number, offset, text, text.first(end).toLower(), splitArguments(rest)};
}

/// "*" and "?", as ssh has them; no other sign is special. Linear but for the number of "*".
bool matchesPattern(QStringView pattern, QStringView name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype star = -1;
    qsizetype retry = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            retry = n;
        } else if (p < pattern.size() && (pattern[p] == u'?' || pattern[p] == name[n])) {
            ++p;
            ++n;
        } else if (star >= 0) {
            p = star + 1;
            n = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

/// Where the lines of the first block begin, with the comments right above them; the end where there is none.
qsizetype firstBlock(const QByteArray &file)
{
    const QList<SshConfigLine> lines = sshConfigLines(file);
    const auto first = std::ranges::find_if(lines, &SshConfigLine::beginsBlock);
    if (first == lines.end())
        return file.size();
    qsizetype place = first->offset;
    const qsizetype start = file.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    while (place > start) {
        const qsizetype before = place >= 2 ? file.lastIndexOf('\n', place - 2) + 1 : 0;
        const qsizetype begin = std::max(before, start);
        if (!QByteArrayView(file).sliced(begin, place - begin).trimmed().startsWith('#'))
            break;
        place = begin;
    }
    return place;
}

} // namespace

bool SshConfigLine::beginsBlock() const
{
    return keyword == "host"_L1 || keyword == "match"_L1;
}

QList<SshConfigLine> sshConfigLines(const QByteArray &file)
{
    QList<SshConfigLine> lines;
    qsizetype begin = file.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    for (int number = 1; begin < file.size(); ++number) {
        const qsizetype found = file.indexOf('\n', begin);
        const qsizetype end = found < 0 ? file.size() : found;
        const QString text = QString::fromUtf8(QByteArrayView(file).sliced(begin, end - begin)).trimmed();
        if (!text.isEmpty() && !text.startsWith(u'#'))
            lines.append(readLine(number, begin, text));
        begin = end + 1;
    }
    return lines;
}

bool sshHostMatches(const QStringList &patterns, const QString &name)
{
    bool matches = false;
    for (const QString &pattern : patterns) {
        const bool isNegated = pattern.startsWith(u'!');
        if (!matchesPattern(QStringView(pattern).sliced(isNegated ? 1 : 0), name))
            continue;
        if (isNegated)
            return false;
        matches = true;
    }
    return matches;
}

bool sshMatchMatches(const QStringList &criteria, const QString &name, const QString &host)
{
    for (qsizetype i = 0; i < criteria.size(); ++i) {
        QString criterion = criteria[i].toLower();
        const bool isNegated = criterion.startsWith(u'!');
        if (isNegated)
            criterion.remove(0, 1);
        if (criterion == "all"_L1 || criterion == "canonical"_L1 || criterion == "final"_L1)
            continue;
        const QString value = criteria.value(++i);
        if (criterion != "host"_L1 && criterion != "originalhost"_L1)
            continue;
        if (sshHostMatches(value.split(u','), criterion == "host"_L1 ? host : name) == isNegated)
            return false;
    }
    return !criteria.isEmpty();
}

bool sshHostNames(const QStringList &patterns, const QString &name)
{
    return patterns.contains(name, Qt::CaseInsensitive);
}

QString sshConfigBlock(const QString &alias, const SshTarget &target)
{
    return u"Host %1\n    HostName %2\n    Port %3\n    User %4\n"_s.arg(
        alias, target.host, QString::number(target.port), target.user);
}

QByteArray withSshConfigBlock(const QByteArray &file, const QString &block)
{
    const QByteArray lineBreak = file.contains("\r\n") ? "\r\n"_ba : "\n"_ba;
    const qsizetype place = firstBlock(file);
    QByteArray before = file.first(place);
    const QByteArray behind = file.sliced(place);
    if (!before.isEmpty() && before != byteOrderMark) {
        if (!before.endsWith('\n'))
            before += lineBreak;
        if (!before.endsWith("\n\n") && !before.endsWith("\n\r\n"))
            before += lineBreak;
    }
    QByteArray own = block.toUtf8();
    own.replace("\n", lineBreak);
    return before + own + (behind.isEmpty() ? QByteArray() : lineBreak + behind);
}

} // namespace roster
