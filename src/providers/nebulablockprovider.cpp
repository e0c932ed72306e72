// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/nebulablockprovider.h"

#include "providers/errorbody.h"
#include "providers/nebulablockreader.h"

using namespace Qt::StringLiterals;

namespace roster {

namespace {

/// A cursor of our own making; the API knows only offsets.
struct Offset {
    enum class Unit { Items, Pages };

    Unit unit = Unit::Items;
    int value = 0;

    static std::optional<Offset> fromCursor(const QString &cursor)
    {
        if (cursor.isEmpty())
            return Offset();
        const bool pages = cursor.startsWith("page:"_L1);
        if (!pages && !cursor.startsWith("skip:"_L1))
            return {};
        bool isNumber = false;
        const int value = cursor.mid(5).toInt(&isNumber);
        if (!isNumber || value < 0)
            return {};
        return Offset{pages ? Unit::Pages : Unit::Items, value};
    }

    QString toCursor() const
    {
        return (unit == Unit::Pages ? "page:"_L1 : "skip:"_L1) + QString::number(value);
    }
};

} // namespace

Result<Request> NebulaBlockProvider::listRequest(const InstanceQuery &, const QString &cursor,
                                                 int limit) const
{
    const auto offset = Offset::fromCursor(cursor);
    if (!offset || limit < 0)
        return invalidRequest(u"The cursor or the limit is none of this list."_s);
    Request request;
    request.path({"computing"_L1, "instances"_L1});
    if (limit > 0)
        request.query("limit"_L1, QString::number(limit));
    request.query("offset"_L1, QString::number(offset->value));
    return request;
}

std::optional<QString> NebulaBlockProvider::nextPage(const PageStep &step) const
{
    const auto offset = Offset::fromCursor(step.cursor);
    const std::optional<int> total = step.page.total;
    const qsizetype size = step.page.instances.size();
    if (!offset || (total && step.known >= *total))
        return {};

    const Offset skipKnown{Offset::Unit::Items, step.known};
    if (!total) {
        const bool isLast = step.fresh == 0 || size < step.limit;
        return isLast ? std::nullopt : std::optional(skipKnown.toCursor());
    }
    if (offset->unit == Offset::Unit::Items) {
        const Offset secondPage{Offset::Unit::Pages, 2};
        if (step.fresh > 0)
            return skipKnown.toCursor();
        return step.known > 0 ? std::optional(secondPage.toCursor()) : std::nullopt;
    }
    // A page may hold only known ids, where an earlier offset was taken for its number, and the next still
    // bring new ones.
    if (size == 0 || offset->value * size >= *total)
        return {};
    return Offset{Offset::Unit::Pages, offset->value + 1}.toCursor();
}

Result<InstancePage> NebulaBlockProvider::readPage(const QByteArray &body) const
{
    return readNebulaBlockPage(body);
}

Result<Request> NebulaBlockProvider::detailRequest(const QString &instanceId) const
{
    if (!Request::isSafeId(instanceId))
        return invalidRequest(u"The instance's id is not safe in an address."_s);
    return Request().path({"computing"_L1, "instance"_L1}).id(instanceId);
}

Result<InstanceDetail> NebulaBlockProvider::readDetail(const QByteArray &body) const
{
    return readNebulaBlockDetail(body);
}

ApiError NebulaBlockProvider::readError(int httpStatus, const QByteArray &body) const
{
    return errorFromAnswer(httpStatus, body);
}

} // namespace roster
