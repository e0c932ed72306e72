// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringList>
#include <QStringView>

#include <span>

namespace roster::redaction {

/// The length of the Chinese word for a secret that @p text ends with, or 0.
qsizetype chineseNameAtEnd(QStringView text);

/// In lower case: one of them stands in every ASCII name of a secret.
std::span<const QLatin1StringView> secretNameSigns();
/// 密码 and the like.
std::span<const QStringView> chineseSecretNames();

/// All words that docs/redaction.md has about the names of secrets, and what makes none of them.
QStringList documentedNameWords();

/// Whether a name says that its value is a secret. docs/redaction.md has the words. Linear in the name.
bool isSecretName(QStringView name);

/// Whether a name says that its value tells what something is, and not how to get in: a digest, a revision,
/// an id.
bool isFingerprintName(QStringView name);

/// Whether a member of a JSON object, or a variable, is called an environment.
bool isEnvironmentName(QStringView name);

/// Whether a member of a JSON object holds a command, or the words of one.
bool isCommandName(QStringView name);

} // namespace roster::redaction
