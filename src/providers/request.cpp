// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/request.h"

#include "core/account.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

static QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

Request &Request::path(std::initializer_list<QLatin1StringView> segments)
{
    for (const QLatin1StringView segment : segments)
        m_segments.append(segment);
    return *this;
}

Request &Request::id(const QString &segment)
{
    m_valid = m_valid && isSafeId(segment);
    m_segments.append(segment);
    return *this;
}

Request &Request::query(QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty())
        m_query.append({name, value});
    return *this;
}

Result<QUrl> Request::url(const QUrl &apiAddress) const
{
    if (!m_valid)
        return invalidRequest(u"The id is not safe in an address."_s);
    if (checkApiAddress(apiAddress) != AddressProblem::None)
        return ApiError{ApiError::Kind::UnsafeAddress, 0, {}, u"The API address is not usable."_s, {}};

    QString path = apiAddress.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const QString &segment : m_segments)
        path += u'/' + encoded(segment);

    // Not QUrlQuery, which leaves a "+" as it is: servers read that as a space.
    QStringList items;
    for (const auto &[name, value] : m_query)
        items.append(name + u'=' + encoded(value));

    QUrl url = apiAddress;
    url.setPath(path, QUrl::TolerantMode); // it is encoded already
    url.setQuery(items.isEmpty() ? QString() : items.join(u'&'));
    return url;
}

bool Request::isSafeId(const QString &id)
{
    static constexpr QStringView unsafe(u"/\\?#%;");
    return !id.isEmpty() && id.size() <= 255 && id != "."_L1 && id != ".."_L1
        && std::ranges::all_of(id, [](QChar c) { return c > u' ' && c < u'\x7f' && !unsafe.contains(c); });
}

ApiError invalidRequest(const QString &detail)
{
    return {ApiError::Kind::InvalidRequest, 0, {}, detail, {}};
}

} // namespace roster
