// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in plain text and in commands. The first byte chooses which, and how often the text comes again:
// what is quadratic shows in long texts.
#include "core/redaction/redactscan.h"
#include "core/redactor.h"
#include "fuzz.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roster;

static void verifyCost(const QString &text, bool isCommand)
{
    constexpr qint64 few = 4096; // that short texts may cost more
    const redaction::Redacted masked = redaction::redacted(text, isCommand);
    fuzz::verify(masked.steps <= redaction::mostStepsPerCharacter * text.size() + few,
                 "each character is looked at a bounded number of times");
}

/// Whatever stands before them, these lines are secrets.
static void verifyMasks(const QString &text, Redactor::Text kind)
{
    static const QString secret = u"Hunter2Zq"_s;
    if (text.contains(secret))
        return;
    const QString lines = u"\npassword=%1\nhttps://me:%1@host \n"_s.arg(secret);
    fuzz::verify(!Redactor::redact(text + lines, kind).contains(secret), "a secret is masked");
}

void fuzz::take(const QByteArray &input)
{
    constexpr qsizetype longText = 4'000;
    if (input.isEmpty())
        return;
    const uint choice = uchar(input.front());
    const auto kind = choice % 2 == 0 ? Redactor::Text::Any : Redactor::Text::Command;
    const bool isLong = choice >= 0xF0;
    QString text = QString::fromUtf8(input.sliced(1));
    if (isLong && !text.isEmpty())
        text = text.repeated(std::max<qsizetype>(1, longText / text.size()));

    verifyLinearTime(text.size(), [&] { Redactor::redact(text, kind); });
    verifyCost(text, kind == Redactor::Text::Command);
    if (isLong)
        return;
    verifyMasks(text, kind);
    verify(safeText(text, 512, kind).size() <= 512, "a text for a cell has an end");
    Redactor::isSecretName(text);
}
