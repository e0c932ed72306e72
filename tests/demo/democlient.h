// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/democloud.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QString>

#include <atomic>
#include <memory>

namespace roster {

/// A demo cloud under test, with a clock that the test moves, and a plain HTTP client for it.
class DemoClient {
public:
    static constexpr qint64 start = 1'790'000'000; ///< What the clock shows at first.

    struct Reply {
        int status = 0; ///< 0: no answer came
        QJsonObject json;
    };
    using Parameters = QList<std::pair<QString, QString>>;

    explicit DemoClient(int instances = 142, bool changing = false);

    DemoCloud &cloud() { return m_cloud; }
    void pass(qint64 seconds) { m_now += seconds; }

    DemoAccount account(const QString &name) const;
    Reply get(const DemoAccount &account, const QString &path, const Parameters &parameters = {},
              const QByteArray &method = "GET");

    /// Every instance of a PPIO account, page by page; empty after any error.
    QJsonArray all(const DemoAccount &account, const Parameters &parameters = {}, int limit = 100);
    /// Status word by id.
    QHash<QString, QString> statuses(const DemoAccount &account);

private:
    std::atomic<qint64> m_now = start;
    DemoCloud m_cloud;
    QNetworkAccessManager m_network;
};

} // namespace roster
