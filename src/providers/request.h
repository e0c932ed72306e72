// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <initializer_list>
#include <utility>

namespace roster {

/// What is asked of a cloud: path segments and query items below an account's API address. It has no method
/// and no body, because the program only ever reads. A segment stays one segment, whatever it holds.
class Request {
public:
    Request() = default;

    /// Adds segments that the program itself names, such as "gpus".
    Request &path(std::initializer_list<QLatin1StringView> segments);
    /// Adds a segment that came from outside. See isSafeId(): anything else makes the request invalid.
    Request &id(const QString &segment);
    /// Adds a query item; an empty value is left out.
    Request &query(QLatin1StringView name, const QString &value);

    /// The whole address, percent-encoded, or InvalidRequest. Keeps a path prefix of @p apiAddress, which has
    /// to pass checkApiAddress().
    Result<QUrl> url(const QUrl &apiAddress) const;

    /// Whether an id may become a part of a path. Nebula Block changes machines through
    /// "GET .../instance/{id}/stop", so an id that looks like a path is refused, not merely encoded: 1 to 255
    /// printable ASCII characters, none of / \ ? # % ; and not "." or "..".
    static bool isSafeId(const QString &id);

private:
    QStringList m_segments;
    QList<std::pair<QString, QString>> m_query;
    bool m_valid = true;
};

/// What is not even asked: @p detail says in English which documented limit or rule forbids it.
ApiError invalidRequest(const QString &detail);

} // namespace roster
