// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/longtokens.h"

#include "core/redaction/secretname.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster::redaction {

namespace {

constexpr std::array tokenExamples{
    Example{u"a word of 32 and more letters and digits, mixed as no word is",
            u"start 0a1b2c3d4e5f60718293a4b5c6d7e8f9 now", u"start •••••••• now"},
    Example{u"not: a digest",
            u"docker run me/llm@sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9",
            u"docker run me/llm@sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9"},
    Example{u"not: a UUID", u"attach 6f1ed002-ab5c-4bd2-9b14-0a1b2c3d4e5f",
            u"attach 6f1ed002-ab5c-4bd2-9b14-0a1b2c3d4e5f"},
    Example{u"not: a part of a path or of an address",
            u"get https://host/x/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567.tar",
            u"get https://host/x/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567.tar"},
    Example{u"not: what a name like revision, rev, ref, commit, sha, md5, digest, hash, checksum, "
            u"fingerprint, etag, "
            "id, uuid, guid, image or tag stands before",
            u"serve --revision 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
            u"serve --revision 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"},
    Example{u"not: a commit for git or pip", u"git checkout 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
            u"git checkout 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"},
    Example{u"not: a public SSH key", u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA1b2C3d4E5f6G7h8I9j0K1l2M3",
            u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA1b2C3d4E5f6G7h8I9j0K1l2M3"},
};

constexpr qsizetype shortestToken = 32;

bool isInToken(char16_t c)
{
    return isInRun(Run::Base64, c) || c == '=';
}

/// How often the kind of letter changes: in random text all the time, in names hardly ever. A capital that
/// begins a word does not count, nor do short groups, as of "x86_64".
int changesIn(QStringView token)
{
    constexpr qsizetype shortestGroup = 8;
    int changes = 0;
    qsizetype group = 0;
    int inGroup = 0;
    const auto kind = [](char16_t c) { return isDigit(c) ? 0 : isUpper(c) ? 1 : 2; };
    for (qsizetype i = 0; i <= token.size(); ++i) {
        if (i == token.size() || !isAlnum(token[i].unicode())) {
            changes += group >= shortestGroup ? inGroup : 0;
            group = inGroup = 0;
            continue;
        }
        if (group > 0) {
            const int before = kind(token[i - 1].unicode());
            const int now = kind(token[i].unicode());
            inGroup += before != now && !(before == 1 && now == 2);
        }
        ++group;
    }
    return changes;
}

bool isMixed(QStringView token)
{
    constexpr int leastChanges = 7;
    const bool hasDigit = std::ranges::any_of(token, [](QChar c) { return isDigit(c.unicode()); });
    const bool hasLetter = std::ranges::any_of(token, [](QChar c) { return isLetter(c.unicode()); });
    return hasDigit && hasLetter && changesIn(token) >= leastChanges;
}

bool isHexadecimal(QStringView token)
{
    return std::ranges::all_of(token, [](QChar c) { return isHex(c.unicode()); });
}

bool isUuid(QStringView token)
{
    constexpr std::array<qsizetype, 4> dashes{8, 13, 18, 23};
    if (token.size() != 36)
        return false;
    for (qsizetype i = 0; i < token.size(); ++i) {
        const bool isDash = std::ranges::find(dashes, i) != dashes.end();
        if (isDash ? token[i] != u'-' : !isHex(token[i].unicode()))
            return false;
    }
    return true;
}

bool isPublicKey(QStringView token)
{
    return token.startsWith("AAAAB3NzaC1"_L1) || token.startsWith("AAAAC3NzaC1"_L1)
        || token.startsWith("AAAAE2VjZHNh"_L1);
}

class LongTokens {
public:
    explicit LongTokens(TextScan &scan)
        : m_scan(scan)
    {
    }

    Spans find()
    {
        Spans found;
        qsizetype at = 0;
        while (!m_scan.isEnd(at)) {
            const qsizetype begin = at;
            while (!m_scan.isEnd(at) && isInToken(m_scan.at(at)))
                ++at;
            if (at == begin) {
                noteSign(at++);
                continue;
            }
            noteWord(begin, at);
            const qsizetype value = behindSign(begin, at);
            if (at - value >= shortestToken && isSecret(value, at))
                found.append({value, at});
        }
        return found;
    }

private:
    void noteSign(qsizetype at)
    {
        const char16_t c = m_scan.at(at);
        if (c == '|' || c == ';' || c == '\n' || c == '&')
            m_readsCommits = false;
    }

    void noteWord(qsizetype begin, qsizetype end)
    {
        const qsizetype length = end - begin;
        const auto is = [&](QLatin1StringView word) {
            return length == word.size() && m_scan.has(begin, word);
        };
        m_readsCommits |= is("git"_L1) || is("pip"_L1) || is("pip3"_L1) || is("uv"_L1);
    }

    /// "name=value": the last sign that does not end a value.
    qsizetype behindSign(qsizetype begin, qsizetype end)
    {
        qsizetype value = begin;
        for (qsizetype i = begin; i < end - 1; ++i) {
            if (m_scan.at(i) == '=' && m_scan.at(i + 1) != '=')
                value = i + 1;
        }
        return value;
    }

    bool isSecret(qsizetype value, qsizetype end)
    {
        const QStringView token = m_scan.text().sliced(value, end - value);
        m_scan.count(4 * token.size());
        if (!isMixed(token) || isUuid(token) || isPublicKey(token))
            return false;
        const bool isEncoded = token.contains(u'+') || token.endsWith(u'=');
        const char16_t before = m_scan.at(value - 1);
        if (token.contains(u'/') ? !isEncoded || token.startsWith(u'/') : before == '.' || before == '~')
            return false; // a path
        if (isHexadecimal(token) && (before == '@' || m_readsCommits))
            return false;
        return !isFingerprintName(nameBefore(value)) && !isDigest(token);
    }

    /// "sha256-abc…", as package managers write it.
    static bool isDigest(QStringView token)
    {
        const qsizetype dash = token.indexOf(u'-');
        return dash > 0 && dash < 8 && isFingerprintName(token.first(dash));
    }

    /// "--revision abc", "sha256:abc", "commit=abc"
    QStringView nameBefore(qsizetype value)
    {
        constexpr qsizetype longest = 64;
        qsizetype end = value;
        constexpr qsizetype mostSigns = 4;
        while (value - end < mostSigns && end > 0
               && (isSpace(m_scan.at(end - 1)) || isQuote(m_scan.at(end - 1)) || m_scan.at(end - 1) == ':'
                   || m_scan.at(end - 1) == '='))
            --end;
        qsizetype begin = end;
        while (begin > 0 && end - begin < longest && isInRun(Run::Word, m_scan.at(begin - 1)))
            --begin;
        return m_scan.text().sliced(begin, end - begin);
    }

    TextScan &m_scan;
    bool m_readsCommits = false; ///< git or pip
};

} // namespace

std::span<const Example> longTokenExamples()
{
    return tokenExamples;
}

Spans findLongTokens(TextScan &scan)
{
    return LongTokens(scan).find();
}

} // namespace roster::redaction
