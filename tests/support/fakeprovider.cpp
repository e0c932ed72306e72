// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeprovider.h"

using namespace Qt::StringLiterals;

namespace roster::test {

Result<Request> FakeProvider::listRequest(const InstanceQuery &query, InstanceList,
                                          const PageRequest &page) const
{
    if (query.name.size() > 255)
        return ApiError{.kind = ApiError::Kind::InvalidRequest, .detail = u"The name is too long"_s};
    return Request()
        .path({"instances"_L1})
        .query("limit"_L1, QString::number(page.limit))
        .query("cursor"_L1, page.cursor)
        .query("name"_L1, query.name);
}

Result<InstancePage> FakeProvider::readPage(const QByteArray &body) const
{
    InstancePage page;
    const QStringList words = QString::fromUtf8(body).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == "!"_L1)
            return ApiError{.kind = ApiError::Kind::Unreadable, .providerMessage = u"not a page"_s};
        if (word == ">"_L1) {
            page.facts.hasMore = true;
            page.facts.nextCursor = words.value(i + 1);
            break;
        }
        if (word.startsWith(u'/')) {
            page.facts.total = word.mid(1).toInt();
            continue;
        }
        if (word.startsWith(u'!')) {
            page.warnings.append(word.mid(1));
            continue;
        }
        ++page.facts.entries;
        if (word == "?"_L1) {
            ++page.facts.unreadable;
            continue;
        }
        Instance instance;
        instance.id = word.section(u'=', 0, 0);
        instance.name = word.section(u'=', 1);
        page.instances.append(instance);
    }
    return page;
}

Result<Request> FakeProvider::detailRequest(const QString &instanceId) const
{
    return Request().path({"instances"_L1}).id(instanceId);
}

Result<InstanceDetail> FakeProvider::readDetail(const QByteArray &body) const
{
    if (body.startsWith('!'))
        return ApiError{.kind = ApiError::Kind::Unreadable};
    InstanceDetail detail;
    detail.instance.id = QString::fromUtf8(body.trimmed());
    return detail;
}

ApiError FakeProvider::readError(int httpStatus, const QByteArray &body) const
{
    auto kind = httpStatus >= 500 ? ApiError::Kind::Server : ApiError::Kind::Rejected;
    if (httpStatus == 401)
        kind = ApiError::Kind::Unauthorized;
    else if (httpStatus == 404)
        kind = ApiError::Kind::NotFound;
    else if (httpStatus == 429)
        kind = ApiError::Kind::RateLimited;
    return ApiError{.kind = kind, .providerMessage = QString::fromUtf8(body)};
}

} // namespace roster::test
