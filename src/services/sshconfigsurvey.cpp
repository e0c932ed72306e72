// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sshconfigsurvey.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

constexpr int deepest = 16;
constexpr int mostFiles = 256;
constexpr qint64 largestIncluded = 1024 * 1024;

/// What the block sets.
constexpr std::array ownKeywords{"hostname"_L1, "port"_L1, "user"_L1};
/// What else changes where ssh goes, or with which key.
constexpr std::array telling{"proxyjump"_L1,     "proxycommand"_L1,   "identityfile"_L1,
                             "identityagent"_L1, "identitiesonly"_L1, "certificatefile"_L1,
                             "hostkeyalias"_L1,  "remotecommand"_L1};

bool isOneOf(const QString &word, std::span<const QLatin1StringView> words)
{
    return std::ranges::find(words, word) != words.end();
}

/// The files that a path with "*", "?" and "[…]" in any of its parts stands for, by name.
QStringList filesAt(const QString &pattern)
{
    const QStringList parts = QDir::fromNativeSeparators(pattern).split(u'/');
    QStringList found{parts.first() + u'/'};
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const bool isLast = i == parts.size() - 1;
        const bool isPattern = std::ranges::any_of(parts[i], [](QChar c) { return u"*?["_s.contains(c); });
        QStringList next;
        for (const QString &path : std::as_const(found)) {
            if (!isPattern) {
                next.append(path + parts[i] + (isLast ? QString() : u"/"_s));
                continue;
            }
            const QDir::Filters kind = isLast ? QDir::Files : QDir::Dirs | QDir::NoDotAndDotDot;
            const QStringList names = QDir(path).entryList({parts[i]}, kind, QDir::Name);
            for (const QString &name : names) {
                if (next.size() < mostFiles)
                    next.append(path + name + (isLast ? QString() : u"/"_s));
            }
        }
        found = next;
    }
    return found;
}

class Walk {
public:
    Walk(const QString &file, const QString &name, const QString &host)
        : m_directory(QFileInfo(file).absolutePath())
        , m_name(name)
        , m_host(host)
    {
    }

    /// @p isActive: what stands before the first block of the file counts.
    void read(const QString &file, const QByteArray &content, bool isActive, int depth)
    {
        bool counts = isActive;
        const QList<SshConfigLine> lines = sshConfigLines(content);
        for (const SshConfigLine &line : lines) {
            const SshConfigPlace place{file, line.number, line.text};
            if (line.beginsBlock()) {
                m_isBefore = m_isBefore && depth > 0; // the block stands in front of the main file's first
                counts = isActive && isForName(line);
                if (line.keyword == "host"_L1 && sshHostNames(line.arguments, m_name) && !survey.taken)
                    survey.taken = place;
                if (counts) {
                    const bool isForAll = line.keyword == "host"_L1 && line.arguments == QStringList{u"*"_s};
                    survey.report.matching.append({file, line.number, line.text, isForAll});
                }
            } else if (line.keyword == "include"_L1) {
                for (const QString &included : line.arguments)
                    include(included, counts, depth);
            } else if (counts) {
                note(line, place);
            }
        }
    }

    SshConfigSurvey survey;

private:
    bool isForName(const SshConfigLine &line) const
    {
        return line.keyword == "host"_L1 ? sshHostMatches(line.arguments, m_name)
                                         : sshMatchMatches(line.arguments, m_name, m_host);
    }

    void note(const SshConfigLine &line, const SshConfigPlace &place)
    {
        const bool isKnown = m_set.contains(line.keyword) && line.keyword != "identityfile"_L1;
        if (isKnown)
            return; // the first one counts
        if (isOneOf(line.keyword, ownKeywords)) {
            if (m_isBefore)
                survey.report.overruling.append(place);
        } else if (isOneOf(line.keyword, telling)) {
            survey.report.besides.append(place);
        } else {
            return;
        }
        m_set.append(line.keyword);
    }

    void include(const QString &argument, bool counts, int depth)
    {
        if (depth == deepest)
            return;
        QString path = argument;
        if (path.startsWith("~/"_L1))
            path = QDir::homePath() + path.sliced(1);
        else if (QDir::isRelativePath(path))
            path = m_directory + u'/' + path;
        const QStringList files = filesAt(path);
        for (const QString &file : files) {
            QFile included(file);
            if (m_files++ >= mostFiles || !QFileInfo(file).isFile() || !included.open(QIODevice::ReadOnly))
                continue;
            read(file, included.read(largestIncluded), counts, depth + 1);
        }
    }

    const QString m_directory; ///< of the main file, from which relative paths lead
    const QString m_name;
    const QString m_host;
    bool m_isBefore = true; ///< what is read comes before the block
    int m_files = 0;
    QStringList m_set; ///< keywords that have their value
};

} // namespace

SshConfigSurvey SshConfigSurvey::of(const QString &file, const QByteArray &content, const QString &name,
                                    const QString &host)
{
    Walk walk(file, name, host);
    walk.read(file, content, true, 0);
    return walk.survey;
}

} // namespace roster
