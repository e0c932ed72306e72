// SPDX-License-Identifier: GPL-3.0-or-later
// The find language: every text is understood or has its mistake, and an instance is found or not.
#include "core/savedview.h"
#include "fuzz.h"
#include "models/find/findparser.h"
#include "models/find/instancematcher.h"
#include "models/fixtures.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace roster;

static bool finds(const FindParse &parsed, const Instance &instance, const CellContext &context)
{
    return parsed.expression.matches(instance, context, SearchTexts().make(instance, context));
}

static void verifyMistake(const QString &text, const FindError &mistake)
{
    fuzz::verify(mistake.start >= 0 && mistake.length >= 0 && mistake.start + mistake.length <= text.size(),
                 "a mistake stands in the text");
    fuzz::verify(!mistake.message.isEmpty(), "a mistake is explained");
}

void fuzz::take(const QByteArray &input)
{
    static const Account account = fixtures::account();
    static const std::array instances{fixtures::fullInstance(), fixtures::instance(u"1"_s)};
    static const CellContext context{&account, fixtures::now};

    const QString text = QString::fromUtf8(input).left(SavedView::longestFind);
    const FindParse parsed = parseFind(text);
    if (parsed.error) {
        verifyMistake(text, *parsed.error);
        return;
    }
    // Of two alternatives that are the same, the second adds nothing. OR wants something on either side.
    const FindParse twice = parsed.expression.isEmpty() ? parsed : parseFind(text + " OR "_L1 + text);
    verify(!twice.error, "alternatives that are no mistake are none together");
    const InstanceMatcher matcher({.find = text});
    for (const Instance &instance : instances) {
        const bool found = finds(parsed, instance, context);
        verify(found == finds(twice, instance, context), "a text or the same text finds the same");
        verify(
            found
                == matcher.accepts(instance, context, [&] { return SearchTexts().make(instance, context); }),
            "the filter finds what the expression finds");
    }
}
