// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in plain text and in commands. The first byte chooses which, and how often the text comes again:
// what is quadratic shows in long texts.
#include "core/redactor.h"
#include "fuzz.h"

using namespace roster;

void fuzz::take(const QByteArray &input)
{
    if (input.isEmpty())
        return;
    const uint choice = uchar(input.front());
    const auto kind = choice % 2 == 0 ? Redactor::Text::Any : Redactor::Text::Command;
    const int times = choice >= 0xF0 ? 100 : 1;
    const QString text = QString::fromUtf8(input.sliced(1)).repeated(times);
    verifyLinearTime(text.size(), [&] { Redactor::redact(text, kind); });
    verify(safeText(text, 512, kind).size() <= 512, "a text for a cell has an end");
    Redactor::isSecretName(text);
}
