// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/instancelistjob.h"

#include "services/answerreader.h"
#include "services/answerwarnings.h"
#include "services/apicall.h"
#include "services/apiclient.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace roster {

static constexpr qsizetype maxPages = 20'000; // of one list; ends one that has no end of its own

PageWalk::PageWalk(const Provider &provider, ApiClient &client, const Plan &plan, QObject *parent)
    : InstanceListJob(parent)
    , m_provider(provider)
    , m_client(client)
    , m_plan(plan)
{
    ask({});
}

PageWalk::~PageWalk()
{
    delete m_call;
}

void PageWalk::ask(const QString &cursor)
{
    m_cursor = cursor;
    m_askedCursors.insert(cursor);
    const Result<Request> request = m_provider.listRequest(m_plan.query, cursor, m_plan.pageSize);
    if (!request) {
        // Later, so that whoever asked for the job can listen first.
        QMetaObject::invokeMethod(
            this, [this, error = request.error()] { finish(error); }, Qt::QueuedConnection);
        return;
    }
    m_call = m_client.get(request.value());
    connect(m_call, &ApiCall::finished, this, [this](const Result<QByteArray> &answer) {
        if (!answer) {
            finish(answer.error());
            return;
        }
        readAnswer(
            this, answer.value(),
            [&provider = m_provider](const QByteArray &body) { return provider.readPage(body); },
            [this](const Result<InstancePage> &page) { receive(page); });
    });
}

void PageWalk::receive(const Result<InstancePage> &page)
{
    if (!page) {
        finish(m_client.withoutSecrets(page.error()));
        return;
    }
    logWarnings(m_provider, page.value().warnings);

    const int before = m_ids.count();
    const QList<Instance> instances = stamped(page.value());
    const int fresh = m_ids.count() - before;

    const QPointer<PageWalk> alive(this);
    Q_EMIT pageArrived(instances, page.value().total);
    if (alive)
        goOn(page.value(), fresh);
}

/// The page's instances as this account's, each id once: the last one counts.
QList<Instance> PageWalk::stamped(const InstancePage &page)
{
    QList<Instance> instances;
    instances.reserve(page.instances.size());
    QHash<QString, qsizetype> rows;
    for (const Instance &instance : page.instances) {
        const auto row = rows.constFind(instance.id);
        if (row == rows.constEnd()) {
            rows.insert(instance.id, instances.size());
            instances.append(instance);
        } else {
            instances[*row] = instance;
        }
        m_ids.add(instance.id);
    }
    for (Instance &instance : instances)
        instance.account = m_plan.account;
    return instances;
}

void PageWalk::goOn(const InstancePage &page, int fresh)
{
    const int known = m_ids.count();
    const std::optional<QString> next = m_provider.nextPage({m_cursor, page, known, fresh, m_plan.pageSize});
    if (!next || m_plan.extent == Extent::FirstPage) {
        finish({});
    } else if (m_askedCursors.contains(*next)) {
        qCWarning(logAnswers) << "The list names a page that was read already; it ends here";
        finish({});
    } else if (known >= m_client.limits().maxInstances || m_askedCursors.size() >= maxPages) {
        const QString detail =
            u"The list has no end: %1 instances on %2 pages"_s.arg(known).arg(m_askedCursors.size());
        finish(ApiError{.kind = ApiError::Kind::TooLarge, .detail = detail});
    } else {
        ask(*next);
    }
}

void PageWalk::finish(const std::optional<ApiError> &error)
{
    deleteLater();
    Q_EMIT finished(error);
}

} // namespace roster
