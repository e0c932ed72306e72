// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/instancelistjob.h"

#include "services/answerreader.h"
#include "services/answerwarnings.h"
#include "services/apicall.h"
#include "services/apiclient.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

static constexpr qsizetype takenAtOnce = 200; // so that a table takes them within a frame

/// The cloud has understood, and has no such list, or not for this key.
static bool isRefusal(const ApiError &error)
{
    return error.kind == ApiError::Kind::Rejected || error.kind == ApiError::Kind::NotFound
        || error.kind == ApiError::Kind::Forbidden;
}

ListFetch::ListFetch(const Provider &provider, ApiClient &client, const Plan &plan,
                     QList<InstanceList> &givenLists, QObject *parent)
    : InstanceListJob(parent)
    , m_provider(provider)
    , m_client(client)
    , m_plan(plan)
    , m_givenLists(givenLists)
    , m_lists(provider.instanceLists())
{
    beginList();
}

ListFetch::~ListFetch()
{
    delete m_call;
}

void ListFetch::beginList()
{
    m_walker.emplace(m_provider.paging(), m_plan.pageSize,
                     PageWalker::Caps{.entries = m_client.limits().maxInstances});
    m_ids.beginLoad();
    ask();
}

void ListFetch::ask()
{
    const Result<Request> request =
        m_provider.listRequest(m_plan.query, m_lists.constFirst(), *m_walker->next());
    if (!request) {
        // Later, so that whoever asked for the job can listen first.
        QMetaObject::invokeMethod(
            this, [this, error = request.error()] { fail(error); }, Qt::QueuedConnection);
        return;
    }
    m_call = m_client.get(request.value());
    connect(m_call, &ApiCall::finished, this, [this](const Result<QByteArray> &answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        readAnswer(this, answer.value(), m_client.guarded([&provider = m_provider](const QByteArray &body) {
            return provider.readPage(body);
        }),
                   [this](Result<InstancePage> page) { receive(std::move(page)); });
    });
}

void ListFetch::receive(Result<InstancePage> page)
{
    if (!page) {
        fail(m_client.withoutSecrets(page.error()));
        return;
    }
    m_page = std::move(page).value();
    m_taken = 0;
    m_news = {};
    logWarnings(m_provider, m_page.warnings);
    takeSome();
}

/// Who hears of instances puts them into tables: how many those are at one time is not the cloud's choice.
void ListFetch::takeSome()
{
    const QList<Instance> some = stamped(m_page.instances.mid(m_taken, takenAtOnce));
    m_taken += takenAtOnce;
    const PageNews news = take(some);
    m_news = {m_news.ofList + news.ofList, m_news.ofAll + news.ofAll};
    const bool isLast = m_taken >= m_page.instances.size();
    if (isLast) {
        m_walker->take(m_page.facts, m_news);
        m_page = {};
    }

    const QPointer<ListFetch> alive(this);
    Q_EMIT pageArrived(some, expected());
    if (!alive)
        return;
    if (!isLast)
        QMetaObject::invokeMethod(this, &ListFetch::takeSome, Qt::QueuedConnection);
    else if (m_walker->next() && m_plan.extent == Extent::Everything)
        ask();
    else
        endList(m_walker->result(m_read.value_or(Completeness())));
}

/// Instances of a page as this account's, each id once: the last one counts.
QList<Instance> ListFetch::stamped(const QList<Instance> &page)
{
    QList<Instance> instances;
    instances.reserve(page.size());
    QHash<QString, qsizetype> rows;
    for (const Instance &instance : page) {
        const auto row = rows.constFind(instance.id);
        if (row == rows.constEnd()) {
            rows.insert(instance.id, instances.size());
            instances.append(instance);
        } else {
            instances[*row] = instance;
        }
    }
    for (Instance &instance : instances)
        instance.account = m_plan.account;
    return instances;
}

PageNews ListFetch::take(const QList<Instance> &instances)
{
    const int before = m_ids.count();
    PageNews news;
    for (const Instance &instance : instances)
        news.ofList += m_ids.add(instance.id) ? 1 : 0;
    news.ofAll = m_ids.count() - before;
    if (news.ofAll > 0 && !m_givenLists.contains(m_lists.constFirst()))
        m_givenLists.append(m_lists.constFirst());
    return news;
}

/// How many there are in all the lists that were begun.
std::optional<int> ListFetch::expected() const
{
    const std::optional<int> ofThis = m_walker->expected();
    if (!m_read)
        return ofThis;
    return ofThis && m_read->expected ? std::optional(*m_read->expected + *ofThis) : std::nullopt;
}

void ListFetch::fail(const ApiError &error)
{
    const bool isAnother = m_lists.constFirst() != InstanceList::Main;
    if (!isAnother || !isRefusal(error)) {
        finish(error);
        return;
    }
    qCInfo(logAnswers) << "The cloud refuses the list of reserved instances:" << error.kind << "status"
                       << error.httpStatus;
    Completeness refused = m_walker->result(m_read.value_or(Completeness()));
    const bool isThere = m_givenLists.contains(m_lists.constFirst()) || refused.unreadable > 0;
    refused.gap = isThere ? Completeness::Gap::Refused : Completeness::Gap::None;
    endList(refused);
}

void ListFetch::endList(const Completeness &result)
{
    m_read = m_read ? *m_read + result : result;
    m_lists.removeFirst();
    if (m_lists.isEmpty() || m_plan.extent == Extent::FirstPage)
        finish(*m_read);
    else
        beginList();
}

void ListFetch::finish(const Result<Completeness> &end)
{
    deleteLater();
    Q_EMIT finished(end);
}

} // namespace roster
