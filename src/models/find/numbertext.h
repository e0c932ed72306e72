// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/find/findfields.h"

#include <QString>
#include <QStringList>

namespace roster {

/// What a value of the find language says in numbers, in whichever way they are written. A number has a
/// point; but the table shows "1,412.64" or "1.412,64" as the user's language has it, and people copy what
/// they see. What can only be read in one way is read; a text never means one thing here and another there.
struct NumberText {
    /// One for each number, with a point and without groups; the signs and units around it stay.
    QStringList numbers;
    /// Not empty: the text can be read in two ways. These are clear ways to write it as one number.
    QStringList clearer;
    /// The numbers that it would be as a list, when that is the other way to read it.
    QStringList asList;
};

/// @p text: of a field of @p kind, which is none of Text. In half-width signs; a comma in it stands between
/// digits.
NumberText readNumberText(const QString &text, FindKind kind);

/// Whether this space stands between the groups of a number, as French and others write it.
bool isGroupSpace(QChar c);

} // namespace roster
