// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace roster {

/// The one place that decides which part of a text is a secret. Log, error text, dialog and copy go through
/// it.
///
/// Masks, wherever they stand: Bearer and Basic credentials, user:password@ in URLs, values of query items
/// and assignments whose name looks secret (see isSecretName), API keys in known shapes, PEM blocks.
class Redactor {
public:
    static QString redact(const QString &text);
    /// A name that holds key, token, secret, password, passwd, pwd, credential, auth, or cookie as a word
    /// part.
    static bool isSecretName(QStringView name);
};

/// Makes a text from outside fit to be shown as one plain line: control and bidirectional characters made
/// visible or dropped, white space folded, clamped to @p maxLength with an ellipsis.
QString displayText(const QString &text, int maxLength = 512);

} // namespace roster
