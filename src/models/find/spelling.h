// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace roster {

/// @p text as finding compares it: without case, and in one spelling of Unicode (NFKC). "ü" is one character
/// or two, and "ＧＰＵ" may be as wide as a Chinese character: people read the same. What is shown, copied
/// and exported keeps the cloud's spelling. Costs next to nothing for ASCII.
QString foldedForFinding(const QString &text);

/// Finds @p words in a text that is left as it is, in either canonical spelling (NFC or NFD), without case.
QRegularExpression spellingsOf(const QString &words);

} // namespace roster
