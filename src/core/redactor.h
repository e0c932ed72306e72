// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/displaytext.h"

#include <QByteArray>
#include <QString>

namespace roster {

/// The one place that decides which part of a text is a secret. Table, dialogs, tool tips, copies, exports,
/// log and error texts go through it. docs/redaction.md lists its rules.
///
/// Its cost is linear in the text, whatever the text is, and small: about what docs/redaction.md says for
/// each character. What is longer than asideFrom does not belong on the main thread all the same.
class Redactor {
public:
    enum class Text {
        Any,
        Command, ///< long words without sense are secrets, too
    };

    /// @p text with a mask in the place of each secret. Costs next to nothing for a text without any sign of
    /// a secret, so that each cell of a table can go through it. Any thread.
    static QString redact(const QString &text, Text kind = Text::Any);
    /// A name that holds key, token, secret, password, credential, auth, cookie and the like as a word of its
    /// own, and is not the id, name or type of one ("registry_auth_id").
    static bool isSecretName(QStringView name);

    /// Characters of a text that takes a millisecond, and ten at worst. A longer one is redacted on another
    /// thread.
    static constexpr qsizetype asideFrom = 32 * 1024;
};

/// How a text from outside is shown wherever its secrets cannot be revealed: displayText() of it, redacted.
/// Of a long text only the beginning is looked at.
QString safeText(const QString &text, int maxLength = 512, Redactor::Text kind = Redactor::Text::Any);

/// A JSON text, its secrets masked and everything else as it was, down to white space and digits: what has a
/// secret's name, the values of environment variables, secrets among the words of a command, and what
/// redact() finds inside strings. What is no JSON is redacted as plain text. Linear; any thread.
QByteArray redactJson(const QByteArray &json);

} // namespace roster
