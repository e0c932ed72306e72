// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/namedvalues.h"

#include "core/redaction/secretname.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster::redaction {

namespace {

constexpr std::array nameExamples{
    Example{u"a value behind a secret's name and a sign: = : => := or a wide one", u"HF_TOKEN=hunter2 run",
            u"HF_TOKEN=•••••••• run"},
    Example{u"in a URL", u"wss://host/x?token=hunter2&size=3", u"wss://host/x?token=••••••••&size=3"},
    Example{u"in percent-encoding", u"?next=%3Ftoken%3Dhunter2", u"?next=%3Ftoken%3D••••••••"},
    Example{u"in quotes, also escaped ones", uR"({"password":"hunter 2","n":1})",
            uR"({"password":••••••••,"n":1})"},
    Example{u"in an element of XML", u"<password>hunter2</password>", u"<password>••••••••</password>"},
    Example{u"header lines of several words", u"Cookie: a=b; c=d", u"Cookie: ••••••••"},
    Example{u"the same in quotes", u"curl -H 'Authorization: Bearer hunter2' https://host",
            u"curl -H 'Authorization: ••••••••' https://host"},
    Example{
        u"密码, 口令, 密钥, 令牌, 凭据, 凭证, 私钥 with a sign, 为 or 是; as they are written in Taiwan, too",
        u"初始密码为 hunter2，请保管", u"初始密码为 ••••••••，请保管"},
};

constexpr qsizetype longestName = 256;

bool isNameSign(char16_t c)
{
    return isAlnum(c) || c == '_' || c == '.' || c == '-';
}

class NamedValues {
public:
    explicit NamedValues(TextScan &scan)
        : m_scan(scan)
    {
    }

    Spans find()
    {
        for (m_at = 0; !m_scan.isEnd(m_at); ++m_at) {
            const char16_t c = m_scan.at(m_at);
            if (c == '=' || c == ':' || c == u'：' || c == u'＝')
                takeSign(m_at, m_at + 1);
            else if (c == '%' && (m_scan.has(m_at, "%3d"_L1) || m_scan.has(m_at, "%3a"_L1)))
                takeSign(m_at, m_at + 3);
            else if (c == '>')
                takeElement(m_at);
            else if (c == u'为' || c == u'為' || c == u'是')
                takeChineseVerb(m_at);
        }
        return m_found;
    }

private:
    void mask(Span span)
    {
        if (span.isEmpty())
            return;
        m_found.append(span);
        m_at = span.end - 1;
    }

    qsizetype skipSpaceBack(qsizetype i)
    {
        while (i > 0 && isSpace(m_scan.at(i - 1)))
            --i;
        return i;
    }

    /// Before a sign: the quotes and brackets that close what the name stands in.
    qsizetype skipClosersBack(qsizetype i)
    {
        constexpr int most = 8;
        for (int n = 0; n < most && i > 0; ++n) {
            const char16_t c = m_scan.at(i - 1);
            if (isQuote(c) || c == '\\' || c == ']' || c == ')' || c == '*' || c == u'”' || c == u'】')
                --i;
            else if (m_scan.has(i - 3, "%5d"_L1) || m_scan.has(i - 3, "%22"_L1)
                     || m_scan.has(i - 3, "%27"_L1))
                i -= 3;
            else
                break;
        }
        return i;
    }

    /// Of the name that ends at @p end. What is longer is judged by its end.
    qsizetype beginOfName(qsizetype end)
    {
        qsizetype begin = end;
        while (begin > 0 && end - begin < longestName && isNameSign(m_scan.at(begin - 1)))
            --begin;
        if (begin == 0 || begin == end)
            return begin;
        const char16_t before = m_scan.at(begin - 1);
        if (before == '%' && end - begin > 2)
            return begin + 2; // the rest of an encoded sign: "%3Ftoken"
        const char16_t first = m_scan.at(begin);
        if (before == '\\' && (first == 'n' || first == 'r' || first == 't'))
            return begin + 1;
        return begin;
    }

    void takeSign(qsizetype sign, qsizetype behind)
    {
        const qsizetype end = skipClosersBack(skipSpaceBack(sign));
        const qsizetype begin = beginOfName(end);
        const QStringView name = m_scan.text().sliced(begin, end - begin);
        if (name.isEmpty()) {
            if (chineseNameAtEnd(m_scan.text().first(end)) > 0)
                takeChineseValue(behind);
            return;
        }
        m_scan.count(name.size());
        if (!isSecretName(name))
            return;
        if (m_scan.at(sign) == ':' && isHeaderName(name) && takeHeader(begin, behind))
            return;
        takeValue(behind);
    }

    void takeValue(qsizetype behind)
    {
        // ":=", "==", "=>"
        qsizetype i = behind;
        while (i - behind < 3 && (m_scan.at(i) == '=' || m_scan.at(i) == ':'))
            ++i;
        if (m_scan.at(i) == '>')
            ++i;
        if (m_scan.has(i, "//"_L1))
            return; // the scheme of a URL
        const qsizetype begin = m_scan.endOfRun(Run::Space, i);
        const Span value = valueAt(m_scan, begin);
        if (value.isEmpty() || isNoValue(m_scan.text().sliced(value.begin, value.end - value.begin)))
            return;
        if (begin > i && isNextMember(i, value))
            return;
        mask(value);
    }

    /// What stands on a later line may be the next member of a list: "auth:" and below it "user: me".
    bool isNextMember(qsizetype spaceBegin, Span value)
    {
        bool hasBreak = false;
        for (qsizetype i = spaceBegin; i < value.begin && !hasBreak; ++i)
            hasBreak = isLineBreak(m_scan.at(i));
        const char16_t last = m_scan.at(value.end - 1);
        return hasBreak && (last == ':' || last == '=');
    }

    static bool isHeaderName(QStringView name)
    {
        for (const QLatin1StringView header :
             {"cookie"_L1, "set-cookie"_L1, "authorization"_L1, "proxy-authorization"_L1}) {
            if (name.compare(header, Qt::CaseInsensitive) == 0)
                return true;
        }
        return false;
    }

    /// A header line holds more than one word: all of them, or up to the quote that closes the line.
    bool takeHeader(qsizetype nameBegin, qsizetype behind)
    {
        const qsizetype begin = m_scan.endOfRun(Run::Space, behind);
        if (isQuote(m_scan.at(m_scan.endOfRun(Run::Backslash, begin))))
            return false;
        const char16_t around = m_scan.at(nameBegin - 1);
        qsizetype end = begin;
        while (!m_scan.isEnd(end) && !isLineBreak(m_scan.at(end))
               && !(isQuote(around) && m_scan.at(end) == around))
            ++end;
        while (end > begin && m_scan.at(end) == around && m_scan.at(end - 1) == '\\')
            --end;
        mask({begin, end});
        return true;
    }

    /// "<password>hunter2</password>"
    void takeElement(qsizetype sign)
    {
        const qsizetype begin = beginOfName(sign);
        if (m_scan.at(begin - 1) != '<' || !isSecretName(m_scan.text().sliced(begin, sign - begin)))
            return;
        qsizetype end = sign + 1;
        while (!m_scan.isEnd(end) && m_scan.at(end) != '<')
            ++end;
        mask({sign + 1, end});
    }

    /// "密码是 hunter2", but not "密码是否正确" and "密码为空".
    void takeChineseVerb(qsizetype verb)
    {
        const char16_t next = m_scan.at(verb + 1);
        if (next != u'否' && next != u'空' && next != u'必'
            && chineseNameAtEnd(m_scan.text().first(skipSpaceBack(verb))) > 0)
            takeChineseValue(verb + 1);
    }

    void takeChineseValue(qsizetype behind)
    {
        qsizetype i = behind;
        while (m_scan.at(i) == ':' || m_scan.at(i) == '=' || m_scan.at(i) == u'：')
            ++i;
        mask(valueAt(m_scan, m_scan.endOfRun(Run::Space, i)));
    }

    TextScan &m_scan;
    qsizetype m_at = 0;
    Spans m_found;
};

} // namespace

std::span<const Example> namedValueExamples()
{
    return nameExamples;
}

Spans findNamedValues(TextScan &scan)
{
    return NamedValues(scan).find();
}

} // namespace roster::redaction
