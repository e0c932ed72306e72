// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace roster::test {

/// A file of tests/data.
inline QByteArray data(const char *name)
{
    QFile file(QStringLiteral(ROSTER_TEST_DATA "/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test data %s", name);
    return file.readAll();
}

inline QJsonObject object(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        qFatal("test JSON is no object: %s", qPrintable(problem.errorString()));
    return document.object();
}

inline QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A list answer as both APIs send it around these instances.
inline QByteArray list(const QByteArray &instances, const QByteArray &more = R"("has_more": false)")
{
    return R"({"status": "success", "data": [)" + instances + "], " + more + "}";
}

} // namespace roster::test
