// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace roster {

/// Makes a text from outside fit to be shown as one plain line, and to be read as what it is: control,
/// bidirectional and invisible characters are shown ("␛", "[U+202E]"), white space is folded, piles of
/// combining marks are cut, and all of it is clamped to @p maxLength UTF-16 units with an ellipsis.
QString displayText(const QString &text, int maxLength = 512);

/// At most @p maxLength UTF-16 units of @p text, the last one an ellipsis where it is longer.
QString clampedText(const QString &text, qsizetype maxLength);

/// @p text for the clipboard: as it came, without what a terminal would act on when it is pasted there.
/// Lines and tabs stay.
QString pastableText(const QString &text);

} // namespace roster
