// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/catalogueservice.h"

#include "services/apiclient.h"
#include "services/cataloguefetch.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace roster {

Q_LOGGING_CATEGORY(lcCatalogue, "roster.services.catalogue")

static constexpr std::chrono::seconds lifetime = 1h;
static constexpr std::chrono::seconds patience = 10min; // after an error, before the next attempt
static constexpr qsizetype announcedAtOnce = 500; // so that a table takes them within a frame

CatalogueService::~CatalogueService()
{
    delete m_fetch;
}

QList<Instance> CatalogueService::describe(QList<Instance> instances, ApiClient &client)
{
    if (!instances.isEmpty() && !m_fetch && m_goodUntil.hasExpired())
        fetch(client);
    for (Instance &instance : instances) {
        if (m_fetch)
            m_passed.insert(instance.id, instance);
        else
            m_passed.remove(instance.id); // this is newer
        m_catalogue.describe(instance);
    }
    return instances;
}

void CatalogueService::cancel()
{
    if (!m_fetch)
        return;
    m_fetch->disconnect(this);
    delete m_fetch;
    m_passed.clear();
}

void CatalogueService::reset()
{
    cancel();
    m_passed.clear();
    m_catalogue = {};
    m_goodUntil = {};
    m_error.reset();
    m_gap = Completeness::Gap::None;
}

void CatalogueService::fetch(ApiClient &client)
{
    if (client.provider().catalogueParts().isEmpty())
        return;
    m_fetch = new CatalogueFetch(client.provider(), client, this);
    connect(m_fetch, &CatalogueFetch::finished, this, &CatalogueService::receive);
}

void CatalogueService::receive(const Catalogue &catalogue, const Completeness &completeness,
                               const std::optional<ApiError> &error)
{
    m_fetch.clear(); // deletes itself
    if (error && (!m_error || m_error->kind != error->kind))
        qCInfo(lcCatalogue) << "The cloud's catalogue is not complete, so some ids have no names:"
                            << error->kind << "status" << error->httpStatus;
    else if (!error && completeness.gap != m_gap)
        qCInfo(lcCatalogue) << "Entries of the cloud's catalogue are missing:" << completeness.gap
                            << completeness.have << "have come," << completeness.unreadable
                            << "could not be read";
    m_error = error;
    m_gap = completeness.gap;
    m_goodUntil = QDeadlineTimer(error ? std::max(patience, error->retryAfter.value_or(0s)) : lifetime);
    if (!error && completeness.isComplete())
        m_catalogue = catalogue;
    else
        m_catalogue.add(catalogue); // the rest is as an earlier one said it
    announce();
}

void CatalogueService::announce()
{
    QList<Instance> some;
    auto next = m_passed.begin();
    while (next != m_passed.end() && some.size() < announcedAtOnce) {
        m_catalogue.describe(*next);
        some.append(std::move(*next));
        next = m_passed.erase(QHash<QString, Instance>::const_iterator(next));
    }
    if (!m_passed.isEmpty())
        QMetaObject::invokeMethod(this, &CatalogueService::announce, Qt::QueuedConnection);
    if (!some.isEmpty() && !m_catalogue.isEmpty())
        Q_EMIT described(some);
}

} // namespace roster
