// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "providers/jsonfields.h"
#include "providers/paging.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace roster {

/// The JSON of an answer that has a list "data" and tells of no failure. An empty list may come as [], null
/// or nothing where other members show that this is a list.
Result<QJsonObject> readListAnswer(const QByteArray &body);

/// The entries of the list "data", each made by @p read of its JsonFields. Counted in @p facts are all; those
/// without an id are left out with a warning.
template<typename Entry, typename Read>
QList<Entry> readEntries(const JsonFields &fields, PageFacts &facts, Read read)
{
    QList<Entry> entries;
    facts.entries = fields.forEach(QLatin1StringView("data"), [&](const JsonFields &item) {
        Entry entry = read(item);
        if (entry.id.isEmpty())
            item.warn(QLatin1StringView("id"), QLatin1StringView("a text; the entry is left out"));
        else
            entries.append(std::move(entry));
    });
    facts.unreadable = facts.entries - entries.size();
    return entries;
}

/// What has_more, next_cursor and total say. A word on more that cannot be read, or a cursor that could not
/// be sent, means that there is more.
void readCursorFacts(const JsonFields &fields, PageFacts &facts);

/// The most characters that a cursor may have, as PPIO documents it.
inline constexpr int maxCursor = 1024;

} // namespace roster
