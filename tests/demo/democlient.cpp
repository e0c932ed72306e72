// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

DemoClient::DemoClient(int instances, bool changing)
    : m_cloud({instances, 7, changing, [this] { return m_now.load(); }})
{
    if (!m_cloud.start())
        QTest::qFail("the demo cloud found no port", __FILE__, __LINE__);
}

DemoAccount DemoClient::account(const QString &name) const
{
    const QList<DemoAccount> accounts = m_cloud.accounts();
    const auto found = std::ranges::find(accounts, name, &DemoAccount::name);
    return found == accounts.end() ? DemoAccount{} : *found;
}

DemoClient::Reply DemoClient::get(const DemoAccount &account, const QString &path,
                                  const Parameters &parameters, const QByteArray &method)
{
    QUrlQuery query;
    for (const auto &[name, value] : parameters)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    QUrl url(account.apiAddress.toString() + path);
    url.setQuery(query);
    QNetworkRequest request(url);
    if (!account.apiKey.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + account.apiKey);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!finished.wait(10'000))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            QJsonDocument::fromJson(reply->readAll()).object()};
}

QJsonArray DemoClient::all(const DemoAccount &account, const Parameters &parameters, int limit)
{
    QJsonArray instances;
    QString cursor;
    do {
        Parameters page = parameters;
        page << std::pair(u"limit"_s, QString::number(limit)) << std::pair(u"cursor"_s, cursor);
        const Reply reply = get(account, u"/gpus/v2/instances"_s, page);
        cursor = reply.json["next_cursor"_L1].toString();
        if (reply.status != 200 || reply.json["has_more"_L1].toBool() == cursor.isEmpty())
            return {};
        for (const QJsonValue &instance : reply.json["data"_L1].toArray())
            instances.append(instance);
    } while (!cursor.isEmpty());
    return instances;
}

QHash<QString, QString> DemoClient::statuses(const DemoAccount &account)
{
    QHash<QString, QString> statuses;
    for (const QJsonValue &instance : all(account))
        statuses.insert(instance["id"_L1].toString(), instance["status"_L1]["status"_L1].toString());
    return statuses;
}

} // namespace roster
