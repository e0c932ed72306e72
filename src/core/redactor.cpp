// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"

#include "core/secret.h"

#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

static QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(
        text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
}

// Each pattern takes linear time, by possessive quantifiers and by where it may begin: one that gave up on a
// long text would leave the rest of it unmasked.

/// Secrets that are known by their own look. What the first group holds stays.
static void maskKnownShapes(QString &text)
{
    static const std::array shapes{
        // PEM, also one that was cut off.
        pattern(uR"(()-----BEGIN [A-Z0-9 ]+-----.*?(?:-----END [A-Z0-9 ]+-----|$))"_s),
        // "Bearer abc", but not the words "bearer token".
        pattern(uR"(\b(Bearer\s+)(?!(?:tokens?|auth\w*|keys?|scheme|header)\b)[^\s"',;]+)"_s),
        pattern(uR"(\b(Basic\s+)(?=\S*(?-i:[A-Z0-9=]))[A-Z0-9+/_-]{6,}+={0,2}(?![A-Z0-9=]))"_s),
        // user:password@ in a URL, up to the last @ of its authority.
        pattern(uR"((?<![a-z0-9+.-])([a-z][a-z0-9+.-]*+://)[^\s/?#"'<>]*(?=@))"_s),
        // Keys with a maker's prefix, and JSON web tokens.
        pattern(uR"(\b()(?:sk|ak|pk|rk|hf|gh[opsur]|github_pat|glpat|xox[abps])[-_][A-Z0-9_-]{8,})"_s),
        pattern(uR"(\b()AKIA[A-Z0-9]{16}\b)"_s),
        pattern(uR"(\b()eyJ[A-Z0-9_-]{8,}+(?:\.[A-Z0-9_-]+){1,4})"_s),
    };
    for (const QRegularExpression &shape : shapes)
        text.replace(shape, u"\\1"_s + Secret::mask());
}

/// Secrets that are known by the name before them: "?token=x", "password: x", "--api-key x", JSON members.
static QString maskNamedValues(QString text)
{
    // These header lines hold more than one word.
    static const QRegularExpression wholeLine =
        pattern(uR"(\b((?:set-)?cookie|(?:proxy-)?authorization)(\s*:\s*)(?!["'])[^\r\n]+)"_s);
    // Without a sign, only an option of a command takes a value.
    static const QRegularExpression beforeValue =
        pattern(uR"((?<![A-Z0-9_.\-])(?<name>[A-Z0-9_.\-]++)(?:(?:\\?["'])?\s*[=:]\s*|(?<option>\s+)))"_s);
    static const QRegularExpression value =
        pattern(uR"(\\"(?:(?!\\").)*+(?:\\"|$)|"(?:[^"\\]|\\.)*+(?:"|$)|'[^']*+(?:'|$))"
                uR"(|(?:[^\s&;,"'<>}\]\\]|[,}\]](?=[^\s"',}\]\\]))++)"_s);

    text.replace(wholeLine, u"\\1\\2"_s + Secret::mask());

    QString masked;
    qsizetype done = 0;
    auto names = beforeValue.globalMatch(text);
    while (names.hasNext()) {
        const auto found = names.next();
        const QStringView name = found.capturedView(u"name");
        const bool mayHaveValue = !found.hasCaptured(u"option") || name.startsWith(u"--");
        if (found.capturedStart() < done || !mayHaveValue || !Redactor::isSecretName(name))
            continue;
        const auto secret = value.match(text, found.capturedEnd(), QRegularExpression::NormalMatch,
                                        QRegularExpression::AnchorAtOffsetMatchOption);
        if (!secret.hasMatch())
            continue;
        masked += QStringView(text).sliced(done, secret.capturedStart() - done);
        masked += Secret::mask();
        done = secret.capturedEnd();
    }
    masked += QStringView(text).sliced(done);
    return masked;
}

QString Redactor::redact(const QString &text)
{
    // Half a surrogate pair would make every pattern fail.
    QString masked = text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
    maskKnownShapes(masked);
    return maskNamedValues(std::move(masked));
}

bool Redactor::isSecretName(QStringView name)
{
    // One part of a snake_case, kebab-case or camelCase name; "monkey" and "tokenizer" are none.
    static const QRegularExpression part(
        uR"((?:^|[^A-Za-z]|(?<=[a-z])(?=[A-Z])))"
        uR"((?i:[a-z]*(?:password|passwd|passphrase|secret|credential|cookie)[a-z]*)"
        uR"(|[a-z]*(?:token|pwd)s?|(?:api|app|access|auth|private|ssh|sign|signing|master)?keys?)"
        uR"(|pass|auth|oauth2?|authorization|authentication|sig|signature))"
        uR"((?![a-z]))"_s);
    return part.match(name.toString()).hasMatch();
}

/// Characters that change how others are read: shown as what they are, because a name is not a stage.
static bool turnsDirection(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F
        || c == 0x061C;
}

/// Not shown: controls and formats, except those that join letters and emoji.
static bool isInvisible(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control
        || (category == QChar::Other_Format && c != 0x200C && c != 0x200D);
}

static bool isPlain(QStringView text)
{
    bool afterSpace = true;
    for (const QChar c : text) {
        const bool space = c == u' ';
        if ((space && afterSpace) || c.isSurrogate() || (!space && c.isSpace()) || isInvisible(c.unicode()))
            return false;
        afterSpace = space;
    }
    return text.isEmpty() || !afterSpace;
}

QString displayText(const QString &text, int maxLength)
{
    if (text.size() <= maxLength && isPlain(text))
        return text;

    QString shown;
    bool space = false;
    for (qsizetype i = 0; i < text.size() && shown.size() <= maxLength; ++i) {
        char32_t c = text.at(i).unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        } else if (QChar::isSurrogate(c)) {
            c = QChar::ReplacementCharacter;
        }

        if (QChar::isSpace(c)) {
            space = !shown.isEmpty();
            continue;
        }
        if (!turnsDirection(c) && isInvisible(c))
            continue;
        if (std::exchange(space, false))
            shown += u' ';
        if (turnsDirection(c))
            shown += u"[U+%1]"_s.arg(static_cast<uint>(c), 4, 16, QChar(u'0')).toUpper();
        else
            shown += QChar::fromUcs4(c);
    }
    if (shown.size() <= maxLength)
        return shown;

    shown.truncate(qMax(0, maxLength - 1));
    if (!shown.isEmpty() && shown.back().isHighSurrogate())
        shown.chop(1);
    return shown + u'…';
}

} // namespace roster
