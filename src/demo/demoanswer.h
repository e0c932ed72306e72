// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QUrlQuery>

namespace roster::demo {

/// What is asked: a GET of a path, decoded and cut at its slashes.
struct Question {
    QStringList path;
    QUrlQuery query;
    QByteArray key; ///< The bearer token; empty when there is none.

    QString parameter(QLatin1StringView name) const { return query.queryItemValue(name, QUrl::FullyDecoded); }
};

struct Answer {
    int httpStatus = 200;
    QByteArray json;
};

/// A parameter that shall be a whole number from 0; absent or empty means @p absent. -1: it is not one.
inline int wholeNumber(const QString &text, int absent)
{
    if (text.isEmpty())
        return absent;
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= 0 ? number : -1;
}

} // namespace roster::demo
