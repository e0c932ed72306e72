// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in JSON: it stays JSON.
#include "core/redactor.h"
#include "fuzz.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace roster;

void fuzz::take(const QByteArray &input)
{
    QByteArray masked;
    verifyLinearTime(input.size(), [&] { masked = redactJson(input); });

    QJsonParseError before;
    const QJsonDocument json = QJsonDocument::fromJson(input, &before);
    if (before.error != QJsonParseError::NoError)
        return;
    QJsonParseError after;
    const QJsonDocument rest = QJsonDocument::fromJson(masked, &after);
    verify(after.error == QJsonParseError::NoError, "JSON stays JSON");
    verify(json.isArray() == rest.isArray() && json.object().keys().size() == rest.object().keys().size(),
           "JSON keeps its form");
}
