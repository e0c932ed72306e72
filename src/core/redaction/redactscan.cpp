// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/redactscan.h"

#include "core/redaction/commandscan.h"
#include "core/redaction/longtokens.h"
#include "core/redaction/namedvalues.h"
#include "core/redaction/secretshapes.h"
#include "core/secret.h"

#include <algorithm>

namespace roster::redaction {

Redacted redacted(const QString &text, bool isCommand)
{
    TextScan scan(text);
    Spans found = findShapes(scan);
    found += findNamedValues(scan);
    found += findInCommands(scan);
    if (isCommand)
        found += findLongTokens(scan);
    if (found.isEmpty())
        return {text, scan.steps()};

    std::ranges::sort(found, {}, &Span::begin);
    QString masked;
    masked.reserve(text.size());
    qsizetype done = 0;
    for (const Span &span : std::as_const(found)) {
        // What follows a masked part without anything between belongs to it.
        if (span.begin > done || masked.isEmpty()) {
            masked += QStringView(text).sliced(done, span.begin - done);
            masked += Secret::mask();
        }
        done = std::max(done, span.end);
    }
    masked += QStringView(text).sliced(done);
    return {masked, scan.steps()};
}

} // namespace roster::redaction
