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

SshNameLook SshConfig::look(const QString &alias, const SshTarget &target) const
{
    QByteArray content;
    return look(alias, target, content);
}

SshNameLook SshConfig::look(const QString &alias, const SshTarget &target, QByteArray &content) const
{
    if (!isSshAlias(alias))
        return {SshConfigError{Kind::UnsafeAlias, m_file, {}}, {}};
    if (const auto error = read(content))
        return {error, {}};
    const auto [taken, report] = SshConfigSurvey::of(m_file, content, alias, target.host);
    if (taken)
        return {SshConfigError{Kind::AliasTaken, taken->file, {}, taken->line}, report};
    return {{}, report};
}

std::optional<SshConfigError> SshConfig::add(const QString &alias, const SshTarget &target) const
{
    QByteArray content; // read once: what is checked is what is written
    if (const auto error = look(alias, target, content).error)
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
