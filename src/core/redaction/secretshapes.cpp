// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/secretshapes.h"

#include "core/redaction/keyprefixes.h"
#include "core/redaction/signindex.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster::redaction {

namespace {

/// "-----BEGIN RSA PRIVATE KEY-----", up to the end line, or to the end of a text that was cut off.
qsizetype endOfPemLine(TextScan &scan, qsizetype label)
{
    constexpr qsizetype longestLabel = 64;
    qsizetype i = label;
    while (i - label < longestLabel && (isAlnum(scan.at(i)) || scan.at(i) == ' '))
        ++i;
    return i > label && scan.has(i, "-----"_L1) ? i + 5 : -1;
}

Span pem(TextScan &scan, qsizetype at)
{
    qsizetype i = endOfPemLine(scan, at + "-----begin "_L1.size());
    if (i < 0)
        return {};
    for (; !scan.isEnd(i); ++i) {
        if (!scan.has(i, "-----end "_L1))
            continue;
        const qsizetype end = endOfPemLine(scan, i + "-----end "_L1.size());
        if (end >= 0)
            return {at, end};
    }
    return {at, scan.size()};
}

/// PuTTY's way to write a private key.
Span puttyLines(TextScan &scan, qsizetype at)
{
    qsizetype i = scan.endOfRun(Run::Space, at + "private-lines:"_L1.size());
    const qsizetype number = i;
    while (isDigit(scan.at(i)))
        ++i;
    const qsizetype begin = i;
    if (begin == number)
        return {};
    while (isSpace(scan.at(i)) || isAlnum(scan.at(i)) || scan.at(i) == '+' || scan.at(i) == '/'
           || scan.at(i) == '=')
        ++i;
    return {begin, i};
}

/// "Bearer abc", but not the words "bearer token".
Span bearer(TextScan &scan, qsizetype at)
{
    const qsizetype behind = at + "bearer"_L1.size();
    if (!scan.isWordBegin(at))
        return {};
    qsizetype i = behind;
    while (true) {
        if (const qsizetype space = scan.endOfRun(Run::Space, i); space > i)
            i = space;
        else if (scan.has(i, "%20"_L1))
            i += 3;
        else if (scan.at(i) == '+')
            ++i;
        else
            break;
    }
    for (const QLatin1StringView word :
         {"token"_L1, "tokens"_L1, "key"_L1, "keys"_L1, "scheme"_L1, "header"_L1}) {
        if (scan.has(i, word) && scan.isWordEnd(i + word.size()))
            return {};
    }
    return i == behind || scan.has(i, "auth"_L1) ? Span{} : Span{i, scan.endOfRun(Run::Credential, i)};
}

/// "Basic dXNlcjpwYXNz", but not "basic authentication".
Span basic(TextScan &scan, qsizetype at)
{
    const qsizetype behind = at + "basic"_L1.size();
    const qsizetype i = scan.endOfRun(Run::Space, behind);
    if (i == behind || !scan.isWordBegin(at))
        return {};
    qsizetype end = scan.endOfRun(Run::Base64, i);
    constexpr qsizetype shortest = 6;
    if (end - i < shortest)
        return {};
    constexpr qsizetype looked = 512; // a word in which nothing of this stands is not longer
    bool isEncoded = scan.at(end) == '=' || end - i > looked;
    for (qsizetype k = i; !isEncoded && k < end; ++k)
        isEncoded = isUpper(scan.at(k)) || isDigit(scan.at(k));
    while (scan.at(end) == '=')
        ++end;
    return isEncoded ? Span{i, end} : Span{};
}

/// A password before the "@" that must not stand in a URL unencoded: "redis://:a/b@host".
Span oddUserInfo(TextScan &scan, qsizetype begin, qsizetype strictEnd)
{
    constexpr qsizetype longest = 256;
    const qsizetype at = scan.nextAt(begin);
    if (at - begin > longest || at >= scan.endOfRun(Run::Solid, begin))
        return {};
    qsizetype colon = begin;
    while (colon < strictEnd && scan.at(colon) != ':')
        ++colon;
    qsizetype digits = colon + 1;
    while (digits < strictEnd && isDigit(scan.at(digits)))
        ++digits;
    const bool isPort = digits == strictEnd && digits > colon + 1;
    return colon == strictEnd || isPort ? Span{} : Span{begin, at};
}

/// What stands before the last "@" of a URL's authority.
Span userInfo(TextScan &scan, qsizetype begin, bool hasScheme)
{
    const qsizetype end = scan.endOfRun(Run::Authority, begin);
    qsizetype at = -1;
    bool hasColon = false;
    for (qsizetype i = begin; i < end; ++i) {
        if (scan.at(i) == '@')
            at = i;
        hasColon |= at < 0 && scan.at(i) == ':';
    }
    if (at > begin && (hasScheme || hasColon))
        return {begin, at};
    return at < 0 && hasScheme ? oddUserInfo(scan, begin, end) : Span{};
}

Span urlUser(TextScan &scan, qsizetype at)
{
    const char16_t before = scan.at(at - 1);
    return before == '/' ? Span{} : userInfo(scan, at + 2, before == ':');
}

/// As JSON may write it: "https:\/\/me:pw@host".
Span escapedUrlUser(TextScan &scan, qsizetype at)
{
    return userInfo(scan, at + ":\\/\\/"_L1.size(), true);
}

/// "https%3A%2F%2Fme%3Apw%40host"
Span encodedUrlUser(TextScan &scan, qsizetype at)
{
    const qsizetype begin = at + "%3a%2f%2f"_L1.size();
    const qsizetype end = scan.endOfRun(Run::Authority, begin);
    for (qsizetype i = begin; i < end && scan.at(i) != '&'; ++i) {
        if (scan.at(i) != '%')
            continue;
        if (scan.has(i, "%40"_L1))
            return {begin, i};
        if (scan.has(i, "%2f"_L1) || scan.has(i, "%3f"_L1) || scan.has(i, "%26"_L1))
            break;
    }
    return {};
}

Span amazonKey(TextScan &scan, qsizetype at)
{
    constexpr qsizetype length = 20;
    const qsizetype end = scan.endOfRun(Run::Alnum, at);
    if (!scan.isWordBegin(at) || end - at != length || !scan.isWordEnd(end))
        return {};
    for (qsizetype i = at; i < end; ++i) {
        if (isLower(scan.at(i)))
            return {};
    }
    return {at, end};
}

Span sendGridKey(TextScan &scan, qsizetype at)
{
    constexpr qsizetype shortest = 16;
    const qsizetype first = at + 3;
    const qsizetype dot = scan.endOfRun(Run::Word, first);
    const qsizetype end = scan.endOfRun(Run::Word, dot + 1);
    const bool isKey = scan.isWordBegin(at) && scan.hasExactly(at, "SG."_L1) && dot - first >= shortest
        && scan.at(dot) == '.' && end - dot > shortest;
    return isKey ? Span{at, end} : Span{};
}

/// A JSON web token; also an object in Base64 alone, when it is long.
Span webToken(TextScan &scan, qsizetype at)
{
    constexpr qsizetype shortest = 8;
    constexpr qsizetype longAlone = 64;
    if (!scan.isWordBegin(at))
        return {};
    qsizetype end = scan.endOfRun(Run::Word, at);
    const qsizetype first = end - at - 3;
    int parts = 1;
    while (parts < 5 && scan.at(end) == '.' && scan.lengthOfRun(Run::Word, end + 1) > 0) {
        end = scan.endOfRun(Run::Word, end + 1);
        ++parts;
    }
    return (parts > 1 && first >= shortest) || first >= longAlone ? Span{at, end} : Span{};
}

/// "name:password@host" without a scheme. Not "image:tag@sha256:…", not an address of mail. @p at: the "@".
Span loginBeforeHost(TextScan &scan, qsizetype at)
{
    constexpr qsizetype longest = 320;
    if (scan.has(at + 1, "sha"_L1) && isDigit(scan.at(at + 4)))
        return {};
    qsizetype begin = at;
    qsizetype colon = -1;
    while (at - begin < longest && isInRun(Run::Authority, scan.at(begin - 1)) && scan.at(begin - 1) != '@') {
        --begin;
        if (begin == 0)
            break;
    }
    for (qsizetype i = begin; i < at && colon < 0; ++i) {
        const char16_t before = scan.at(i - 1);
        if (scan.at(i) == ':' && i > begin
            && (isAlnum(before) || before == '_' || before == '.' || before == '-'))
            colon = i;
    }
    if (colon < 0 || colon + 1 == at)
        return {};
    qsizetype user = colon;
    while (user > begin
           && (isAlnum(scan.at(user - 1)) || scan.at(user - 1) == '_' || scan.at(user - 1) == '.'
               || scan.at(user - 1) == '-'))
        --user;
    const char16_t before = scan.at(user - 1);
    if (before == ':' || before == '@' || before == '%' || (before == '/' && scan.at(user - 2) != '/'))
        return {};
    for (const QLatin1StringView scheme : {"mailto"_L1, "sip"_L1, "sips"_L1, "xmpp"_L1, "acct"_L1}) {
        if (colon - user == scheme.size() && scan.has(user, scheme))
            return {};
    }
    return {colon + 1, at};
}

/// "https://api.telegram.org/bot12:AAb/sendMessage": up to the slash.
Span telegramBot(TextScan &scan, qsizetype at)
{
    qsizetype begin = at + "api.telegram.org/"_L1.size();
    if (scan.has(begin, "file/"_L1))
        begin += 5;
    if (!scan.has(begin, "bot"_L1))
        return {};
    return {begin + 3, scan.endOfRun(Run::Authority, begin + 3)};
}

/// "root:p@w@host": what stands between one "@" behind a password and the next belongs to it.
Span passwordGoesOn(TextScan &scan, qsizetype passwordEnd, qsizetype at)
{
    constexpr qsizetype longest = 256;
    const bool goesOn = at - passwordEnd < longest && scan.at(passwordEnd) == '@'
        && scan.endOfRun(Run::Authority, passwordEnd) > at;
    return goesOn ? Span{passwordEnd, at} : Span{};
}

constexpr std::array known{
    Shape{"-----begin "_L1,
          pem,
          {u"a PEM block, also one that was cut off", u"-----BEGIN RSA PRIVATE KEY-----MII", u"••••••••"}},
    Shape{"private-lines:"_L1,
          puttyLines,
          {u"the private lines of PuTTY's key files", u"Private-Lines: 2 AAAA BBBB==",
           u"Private-Lines: 2••••••••"}},
    Shape{"bearer"_L1, bearer, {u"what follows Bearer", u"Bearer abc", u"Bearer ••••••••"}},
    Shape{"basic"_L1, basic, {u"what follows Basic", u"Basic dXNlcjpwYXNz", u"Basic ••••••••"}},
    Shape{"//"_L1,
          urlUser,
          {u"user information in a URL, up to its last @", u"https://me:hunter2@host/",
           u"https://••••••••@host/"}},
    Shape{":\\/\\/"_L1,
          escapedUrlUser,
          {u"the same with escaped slashes", uR"(https:\/\/me:hunter2@host)", uR"(https:\/\/••••••••@host)"}},
    Shape{"%3a%2f%2f"_L1,
          encodedUrlUser,
          {u"the same in percent-encoding", u"https%3A%2F%2Fme%3Ahunter2%40host",
           u"https%3A%2F%2F••••••••%40host"}},
    Shape{"@"_L1,
          loginBeforeHost,
          {u"a login without a scheme; not image:tag@sha256:…, not mailto:", u"root:hunter2@1.2.3.4",
           u"root:••••••••@1.2.3.4"}},
    Shape{"akia"_L1, amazonKey, {u"an access key of AWS", u"AKIAABCDEFGHIJKLMNOP", u"••••••••"}},
    Shape{"asia"_L1, amazonKey, {u"one that is valid for some time", u"ASIAABCDEFGHIJKLMNOP", u"••••••••"}},
    Shape{"sg."_L1,
          sendGridKey,
          {u"a key of SendGrid", u"SG.abcdefghijklmnopqrst.ABCDEFGHIJKLMNOPQRST", u"••••••••"}},
    Shape{"eyj"_L1,
          webToken,
          {u"a JSON web token; a long JSON object in Base64", u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.c2ln",
           u"••••••••"}},
    Shape{"hooks.slack.com/services/"_L1,
          nullptr,
          {u"an address that is a key: a hook of Slack", u"https://hooks.slack.com/services/T0/B0/xyz",
           u"https://hooks.slack.com/services/••••••••"}},
    Shape{"hooks.slack.com/workflows/"_L1,
          nullptr,
          {u"a workflow of Slack", u"https://hooks.slack.com/workflows/T0/xyz",
           u"https://hooks.slack.com/workflows/••••••••"}},
    Shape{"/bot/v2/hook/"_L1,
          nullptr,
          {u"a hook of Feishu or Lark", u"https://open.feishu.cn/open-apis/bot/v2/hook/0a1b",
           u"https://open.feishu.cn/open-apis/bot/v2/hook/••••••••"}},
    Shape{"discord.com/api/webhooks/"_L1,
          nullptr,
          {u"a hook of Discord", u"https://discord.com/api/webhooks/12/abc",
           u"https://discord.com/api/webhooks/••••••••"}},
    Shape{"webhook.office.com/webhookb2/"_L1,
          nullptr,
          {u"a hook of Teams", u"https://x.webhook.office.com/webhookb2/0a1b",
           u"https://x.webhook.office.com/webhookb2/••••••••"}},
    Shape{"sctapi.ftqq.com/"_L1,
          nullptr,
          {u"an address of ServerChan", u"https://sctapi.ftqq.com/SCT1abc.send",
           u"https://sctapi.ftqq.com/••••••••"}},
    Shape{"api.telegram.org/"_L1,
          telegramBot,
          {u"the address of a bot of Telegram", u"https://api.telegram.org/bot12:AAb/sendMessage",
           u"https://api.telegram.org/bot••••••••/sendMessage"}},
};

} // namespace

QList<Shape> shapes()
{
    return {known.begin(), known.end()};
}

Spans findShapes(TextScan &scan)
{
    struct Finder {
        QLatin1StringView sign;
        const Shape *shape = nullptr;
        const KeyPrefix *prefix = nullptr;

        Span find(TextScan &scan, qsizetype at) const
        {
            if (prefix)
                return prefixedKey(scan, at, *prefix);
            if (shape->find)
                return shape->find(scan, at);
            const qsizetype rest = at + sign.size();
            return {rest, scan.endOfRun(Run::Solid, rest)};
        }
    };
    static const SignIndex<Finder> index = [] {
        SignIndex<Finder> made;
        for (const Shape &shape : known)
            made.add({shape.sign, &shape, nullptr});
        for (const KeyPrefix &prefix : keyPrefixes())
            made.add({prefix.begin, nullptr, &prefix});
        return made;
    }();

    Spans found;
    for (qsizetype i = 0; !scan.isEnd(i); ++i) {
        for (const Finder &finder : index.beginningWith(scan.at(i))) {
            if (!scan.has(i, finder.sign))
                continue;
            Span span = finder.find(scan, i);
            if (span.isEmpty() && finder.sign == "@"_L1 && !found.isEmpty())
                span = passwordGoesOn(scan, found.constLast().end, i);
            if (span.isEmpty())
                continue;
            found.append(span);
            i = std::max(i, span.end - 1);
            break;
        }
    }
    return found;
}

} // namespace roster::redaction
