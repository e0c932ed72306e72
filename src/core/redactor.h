// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/displaytext.h"

#include <QByteArray>
#include <QString>

namespace roster {

/// The one place that decides which part of a text is a secret. Table, dialogs, tool tips, copies, exports,
/// log and error texts go through it. docs/redaction.md lists its rules.
class Redactor {
public:
    /// @p text with a mask in the place of each secret. Takes linear time, and next to none for a text
    /// without any sign of a secret, so that each cell of a table can go through it.
    static QString redact(const QString &text);
    /// A name that holds key, token, secret, password, credential, auth, cookie and the like as a word of its
    /// own, and is not the id, name or type of one ("registry_auth_id").
    static bool isSecretName(QStringView name);
};

/// How a text from outside is shown wherever its secrets cannot be revealed: displayText() of it, redacted.
QString safeText(const QString &text, int maxLength = 512);

/// A JSON text, its secrets masked and everything else as it was, down to white space and digits: what has a
/// secret's name, the values of environment variables, and what redact() finds inside strings.
/// What is no JSON is redacted as plain text.
QByteArray redactJson(const QByteArray &json);

} // namespace roster
