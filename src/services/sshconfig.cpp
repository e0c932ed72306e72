// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sshconfig.h"

#include "services/sshconfigsurvey.h"
#include "services/wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace roster {

using Kind = SshConfigError::Kind;

static constexpr qint64 largest = 4 * 1024 * 1024;
static constexpr auto ownerFile = QFile::ReadOwner | QFile::WriteOwner;
static constexpr auto ownerDirectory = ownerFile | QFile::ExeOwner;

SshConfig::SshConfig(const QString &file)
    : m_file(file)
{
}

QString SshConfig::defaultFile()
{
    return QDir::home().filePath(u".ssh/config"_s);
}

std::optional<SshConfigError> SshConfig::read(QByteArray &content) const
{
    const QFileInfo info(m_file);
    if (!info.exists() && !info.isSymLink())
        return {};
    // A link to nowhere, a directory, a pipe: whoever made it had something else in mind than our block.
    if (!info.isFile())
        return SshConfigError{Kind::CannotRead, m_file, {}};
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return SshConfigError{Kind::CannotRead, m_file, file.errorString()};
    content = file.read(largest + 1);
    if (file.error() != QFile::NoError || content.size() > largest)
        return SshConfigError{Kind::CannotRead, m_file, file.errorString()};
    return {};
}

std::optional<SshConfigError> SshConfig::check(const QString &alias) const
{
    QByteArray content;
    if (!isSshAlias(alias))
        return SshConfigError{Kind::UnsafeAlias, m_file, {}};
    if (auto error = read(content))
        return error;
    return check(alias, content);
}

std::optional<SshConfigError> SshConfig::check(const QString &alias, const QByteArray &content) const
{
    if (const auto taken = SshConfigSurvey::of(m_file, content, alias, alias).taken)
        return SshConfigError{Kind::AliasTaken, taken->file, {}, taken->line};
    return {};
}

SshNameReport SshConfig::report(const QString &alias, const SshTarget &target) const
{
    QByteArray content;
    if (read(content))
        return {};
    return SshConfigSurvey::of(m_file, content, alias, target.host).report;
}

std::optional<SshConfigError> SshConfig::add(const QString &alias, const SshTarget &target) const
{
    if (!isSshAlias(alias))
        return SshConfigError{Kind::UnsafeAlias, m_file, {}};
    // Read once: what is checked is what is written.
    QByteArray content;
    if (auto error = read(content))
        return error;
    if (auto error = check(alias, content))
        return error;
    return write(withSshConfigBlock(content, sshConfigBlock(alias, target)));
}

std::optional<SshConfigError> SshConfig::write(const QByteArray &content) const
{
    const QFileInfo info(m_file);
    const bool isNew = !info.exists();
    const QString directory = info.absolutePath();
    if (!QFileInfo::exists(directory) && !QDir().mkdir(directory, ownerDirectory))
        return SshConfigError{Kind::CannotWrite, directory, {}};

    // Of a link, what it leads to.
    const auto problem = writeWholeFile(isNew ? m_file : info.canonicalFilePath(), content, ownerFile);
    return problem ? std::optional(SshConfigError{Kind::CannotWrite, m_file, *problem}) : std::nullopt;
}

} // namespace roster
