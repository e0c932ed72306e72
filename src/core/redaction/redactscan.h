// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace roster::redaction {

/// The bound of Redacted::steps. Hostile texts come near to it, others take a third.
inline constexpr qint64 mostStepsPerCharacter = 64;

struct Redacted {
    QString text;
    qint64 steps = 0; ///< how many characters were looked at, each as often as it was
};

/// All rules over one text. @p isCommand: long words without sense are secrets, too.
Redacted redacted(const QString &text, bool isCommand);

} // namespace roster::redaction
