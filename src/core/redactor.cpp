// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"

#include "core/secret.h"
#include "core/secretsigns.h"

#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

static QRegularExpression pattern(const QString &text)
{
    const QRegularExpression expression(
        text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    Q_ASSERT(expression.isValid());
    return expression;
}

// Each pattern takes linear time, by possessive and bounded quantifiers and by where it may begin: one that
// gave up on a long text would leave the rest of it unmasked. For each there is a sign in secretsigns.cpp.

/// Secrets that are known by their own look. What the first group holds stays.
static void maskKnownShapes(QString &text)
{
    static const std::array shapes{
        // PEM, also one that was cut off, and PuTTY's way to write a private key.
        pattern(uR"(()-----BEGIN [A-Z0-9 ]+-----.*?(?:-----END [A-Z0-9 ]+-----|$))"_s),
        pattern(uR"(\b(Private-Lines:\s*\d+)[A-Z0-9+/=\s]+)"_s),
        // "Bearer abc", but not the words "bearer token".
        pattern(uR"(\b(Bearer(?:\s|%20|\+)+)(?!(?:tokens?|auth\w*|keys?|scheme|header)\b)[^\s"',;]+)"_s),
        pattern(uR"(\b(Basic\s+)(?=\S*(?-i:[A-Z0-9=]))[A-Z0-9+/_-]{6,}+={0,2}(?![A-Z0-9=]))"_s),
        // user:password@ in a URL, up to the last @ of its authority; percent-encoded; and without a scheme,
        // where "image:tag@sha256:…" and "mailto:" are none.
        pattern(uR"((?<![a-z0-9+.-])([a-z][a-z0-9+.-]*+://)[^\s/?#"'<>]*(?=@))"_s),
        pattern(uR"((%3A%2F%2F)[^\s/?#"'<>%]{1,256}%3A[^\s/?#"'<>]{1,256}?(?=%40))"_s),
        pattern(uR"((?<![\w./:@%-])((?!mailto:|sips?:|xmpp:|acct:)[\w.-]{1,64}+:))"
                uR"([^\s:@/"'<>]{1,256}+(?=@(?!sha\d)))"_s),
        // Keys with a maker's prefix, and JSON web tokens.
        pattern(
            uR"(\b()(?:sk|ak|pk|rk|hf|gh[opsur]|github_pat|glpat|xox[abeprs]|nvapi|npm|pypi|rpa|r8|dop_v1))"
            uR"([-_][A-Z0-9_-]{8,})"_s),
        pattern(uR"(\b()(?-i:A[KS]IA[A-Z0-9]{16}|LTAI[A-Za-z0-9]{12,}|AKID[A-Za-z0-9]{13,})\b)"_s),
        pattern(uR"(\b()(?-i:AIza)[A-Z0-9_-]{30,})"_s),
        pattern(uR"(\b()(?-i:SG)\.[A-Z0-9_-]{16,}\.[A-Z0-9_-]{16,})"_s),
        pattern(uR"(\b()eyJ[A-Z0-9_-]{8,}+(?:\.[A-Z0-9_-]+){1,4})"_s),
        // Addresses that are keys themselves.
        pattern(uR"(\b(hooks\.slack\.com/(?:services|workflows)/)[^\s"'<>]+)"_s),
        pattern(uR"(\b(open\.(?:feishu\.cn|larksuite\.com)/open-apis/bot/v2/hook/)[^\s"'<>]+)"_s),
        pattern(uR"(\b(api\.telegram\.org/(?:file/)?bot)[^\s"'<>/]+)"_s),
    };
    for (const QRegularExpression &shape : shapes)
        text.replace(shape, u"\\1"_s + Secret::mask());
}

/// Passwords that commands take behind an option of one letter, and other phrases with a fixed place for one.
static void maskKnownPhrases(QString &text)
{
    static const std::array phrases{
        pattern(uR"re(\b(sshpass\s{1,9}-p\s{0,9})(?:"[^"]*+"?|'[^']*+'?|\S+))re"_s),
        pattern(uR"re(\b(curl\s[^\n|;]{0,120}?-u\s{0,9}["']?[^\s:"']{1,64}+:)[^\s"']+)re"_s),
        pattern(uR"re(\b(mysql\w{0,9}\s[^\n|;]{0,120}?(?<=\s)-p)(?:"[^"]*+"?|'[^']*+'?|[^\s"'-]\S*))re"_s),
        pattern(uR"re(\b(redis-cli\s[^\n|;]{0,120}?(?<=\s)-a\s{1,9})\S+)re"_s),
        pattern(uR"re(\b(login\s{1,9}\S{1,128}\s{1,9}password\s{1,9})\S+)re"_s), // .netrc
        pattern(uR"re(\b(identified\s{1,9}by\s{1,9})(?:"[^"]*+"?|'[^']*+'?|\S+))re"_s), // SQL
        pattern(
            uR"re(((?:密码|口令|密钥|令牌|凭据|凭证|私钥)\s{0,9}(?:[:：=＝]|为|是)\s{0,9})[^\s,;，；。、]+)re"_s),
    };
    for (const QRegularExpression &phrase : phrases)
        text.replace(phrase, u"\\1"_s + Secret::mask());
}

/// Secrets that are known by the name before them: "?token=x", "password: x", "--api-key x", JSON members.
static QString maskNamedValues(QString text)
{
    // These header lines hold more than one word.
    static const QRegularExpression wholeLine =
        pattern(uR"(\b((?:set-)?cookie|(?:proxy-)?authorization)(\s*:\s*)(?!["'])[^\r\n]+)"_s);
    // Without a sign, only an option of a command takes a value.
    static const QRegularExpression beforeValue = pattern(
        uR"((?<![A-Z0-9_.\-])(?<name>[A-Z0-9_.\-]++))"
        uR"((?:(?:\\?["'\]]|%5D)?\s*(?:[=:：＝]|%3[AD])\s*|(?<option>(?:\\?["'])?(?:\s+|\s*,\s*(?=\\?["'])))))"_s);
    static const QRegularExpression value =
        pattern(uR"(\\"(?:(?!\\").)*+(?:\\"|$)|"(?:[^"\\]|\\.)*+(?:"|$)|'[^']*+(?:'|$))"
                uR"(|(?:[^\s&;,"'<>}\]\\]|[,}\]](?=[^\s"',}\]\\]))++)"_s);

    text.replace(wholeLine, u"\\1\\2"_s + Secret::mask());

    QString masked;
    qsizetype done = 0;
    auto names = beforeValue.globalMatch(text);
    while (names.hasNext()) {
        const auto found = names.next();
        QStringView name = found.capturedView(u"name");
        if (found.capturedStart() > 0 && text[found.capturedStart() - 1] == u'%')
            name = name.mid(2); // the rest of an encoded sign: "%3Ftoken"
        const bool mayHaveValue = !found.hasCaptured(u"option") || name.startsWith(u'-');
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
    if (!hasSignOfSecret(text))
        return text;
    // Half a surrogate pair would make every pattern fail.
    QString masked = text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
    maskKnownShapes(masked);
    maskKnownPhrases(masked);
    return maskNamedValues(std::move(masked));
}

bool Redactor::isSecretName(QStringView name)
{
    // One part of a snake_case, kebab-case or camelCase name; "monkey" and "tokenizer" are none.
    static const QRegularExpression part(
        uR"((?:^|[^A-Za-z]|(?<=[a-z])(?=[A-Z])))"
        uR"((?i:[a-z]*(?:password|passwd|passphrase|passcode|secret|credential|cookie)[a-z]*)"
        uR"(|[a-z]*(?:token|pwd|jwt)s?)"
        uR"(|(?:api|app|access|auth|private|ssh|sign|signing|master|account)?keys?)"
        uR"(|(?:ssh|db|pg|user|root|admin)?pass|auth|oauth2?|authorization|authentication|sig|signature|otp|totp))"
        uR"((?![a-z])|密码|口令|密钥|令牌|凭据|凭证|私钥)"_s);
    // What a secret is called, or how many there are, is none itself.
    static const QRegularExpression about(
        uR"((?:[_.-](?i:ids?|name|type|mode|method|count|status|enabled|required|at|version|url))"
        uR"(|[a-z](?:Ids?|Name|Type|Mode|Method|Count|Status|Enabled|At|Version|Url))$)"_s);
    const QString text = name.toString();
    return hasSignOfSecret(text) && part.match(text).hasMatch()
        && (!about.match(text).hasMatch() || text.contains("secret"_L1, Qt::CaseInsensitive));
}

QString safeText(const QString &text, int maxLength)
{
    // Characters that are not seen shall not take a secret apart before it is looked for; and an endless text
    // is not searched to its end to show its beginning.
    constexpr int searched = 65536;
    return displayText(Redactor::redact(displayText(text, std::max(searched, maxLength))), maxLength);
}

} // namespace roster
