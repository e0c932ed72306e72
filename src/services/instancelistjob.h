// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancequery.h"
#include "services/instanceservice.h"
#include "services/loadedids.h"

#include <QPointer>
#include <QSet>
#include <QString>
#include <QUuid>

namespace roster {

class ApiCall;
class ApiClient;

/// The walk itself. Each page is one call, and so one turn of the event loop.
class PageWalk : public InstanceListJob {
    Q_OBJECT

public:
    enum class Extent { FirstPage, WholeList };
    struct Plan {
        QUuid account;
        InstanceQuery query;
        int pageSize;
        Extent extent;
    };

    PageWalk(const Provider &provider, ApiClient &client, const Plan &plan, QObject *parent);
    ~PageWalk() override;

private:
    void ask(const QString &cursor);
    void receive(const Result<InstancePage> &page);
    QList<Instance> stamped(const InstancePage &page);
    void goOn(const InstancePage &page, int fresh);
    void finish(const std::optional<ApiError> &error);

    const Provider &m_provider;
    ApiClient &m_client;
    const Plan m_plan;
    QPointer<ApiCall> m_call;
    QString m_cursor;
    QSet<QString> m_askedCursors;
    LoadedIds m_ids;
};

} // namespace roster
