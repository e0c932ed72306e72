// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redaction/textscan.h"

#include <QList>

namespace roster::redaction {

/// What is masked: from begin up to end.
struct Span {
    qsizetype begin = 0;
    qsizetype end = 0;

    bool isEmpty() const { return end <= begin; }
};

using Spans = QList<Span>;

/// The value that begins at @p begin: a text in quotes with them, in escaped quotes as JSON has them within
/// JSON, or a word up to white space or a sign that ends values. Empty where none is. A quote that is never
/// closed reaches to the end of the text.
Span valueAt(TextScan &scan, qsizetype begin);

/// What stands within the quotes of @p value, if it has any.
Span withoutQuotes(TextScan &scan, Span value);

/// Whether @p value says that there is none: true, null and the like.
bool isNoValue(QStringView value);

} // namespace roster::redaction
