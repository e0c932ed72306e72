// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"

#include "core/redaction/redactscan.h"
#include "core/redaction/secretname.h"
#include "core/secretsigns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

QString Redactor::redact(const QString &text, Text kind)
{
    if (kind != Text::Command && !hasSignOfSecret(text))
        return text;
    // Half a surrogate pair would be half a character of what is shown.
    return redaction::redacted(text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8()),
                               kind == Text::Command)
        .text;
}

bool Redactor::isSecretName(QStringView name)
{
    return redaction::isSecretName(name);
}

QString safeText(const QString &text, int maxLength, Redactor::Text kind)
{
    // Characters that are not seen shall not take a secret apart before it is looked for. An endless text is
    // not searched to its end to show its beginning; what its cut may have parted is not shown either.
    constexpr int searched = 4096;
    constexpr qsizetype longestWord = 512;
    const int most = std::max(searched, 2 * maxLength);
    QString looked = displayText(text, most);
    if (text.size() > most && looked.size() >= most) {
        qsizetype end = looked.size();
        while (end > 0 && looked.size() - end < longestWord && looked[end - 1] != u' ')
            --end;
        if (end > 0 && looked[end - 1] == u' ')
            looked = looked.first(end) + u'…';
    }
    return displayText(Redactor::redact(looked, kind), maxLength);
}

} // namespace roster
