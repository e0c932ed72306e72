// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weblink.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

static bool isOdd(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate: // of a pair or not: no address needs one unescaped
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return c == u'\\';
    }
}

QString WebLink::host() const
{
    return url.host(QUrl::FullyEncoded);
}

std::variant<WebLink, LinkProblem> parseWebLink(const QString &text)
{
    if (std::ranges::any_of(text, isOdd))
        return LinkProblem::OddCharacters;
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.isRelative())
        return LinkProblem::NotAnAddress;
    const QString scheme = url.scheme();
    if (scheme == "ws"_L1 || scheme == "wss"_L1)
        return LinkProblem::Terminal;
    if (scheme != "http"_L1 && scheme != "https"_L1)
        return LinkProblem::OtherScheme;
    if (url.host().isEmpty())
        return LinkProblem::NoHost;
    if (url.authority().contains(u'@'))
        return LinkProblem::UserInfo;
    return WebLink{url, scheme == "https"_L1};
}

bool isWebAddress(const QString &text)
{
    return text.startsWith("http://"_L1, Qt::CaseInsensitive)
        || text.startsWith("https://"_L1, Qt::CaseInsensitive);
}

} // namespace roster
