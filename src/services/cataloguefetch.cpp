// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/cataloguefetch.h"

#include "services/answerreader.h"
#include "services/answerwarnings.h"
#include "services/apicall.h"
#include "services/apiclient.h"

namespace roster {

static constexpr int pageSize = 100;
static constexpr PageWalker::Caps caps{.pages = 100, .pagesWithoutNews = 20}; // of one list

/// Another list may be had nevertheless: keys have rights for one path and not for another.
static bool concernsOneList(const ApiError &error)
{
    using Kind = ApiError::Kind;
    switch (error.kind) {
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Rejected:
    case Kind::Unreadable:
    case Kind::Foreign:
    case Kind::TooLarge:
    case Kind::UnsafeAddress:
    case Kind::InvalidRequest:
        return true;
    case Kind::Network:
    case Kind::Timeout:
    case Kind::Tls:
    case Kind::ProxyUnknown:
    case Kind::ProxyFailed:
    case Kind::ProxyAuthentication:
    case Kind::Redirect:
    case Kind::Unauthorized:
    case Kind::RateLimited:
    case Kind::Server:
    case Kind::Cancelled:
        break;
    }
    return false;
}

CatalogueFetch::CatalogueFetch(const Provider &provider, ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_client(client)
    , m_parts(provider.catalogueParts())
{
    QMetaObject::invokeMethod(this, &CatalogueFetch::nextPart, Qt::QueuedConnection);
}

CatalogueFetch::~CatalogueFetch()
{
    delete m_call;
}

void CatalogueFetch::nextPart()
{
    if (m_parts.isEmpty()) {
        deleteLater();
        Q_EMIT finished(m_catalogue, m_completeness, m_error);
        return;
    }
    m_walker.emplace(m_provider.paging(), pageSize, caps);
    m_ids.clear();
    ask();
}

void CatalogueFetch::ask()
{
    const CataloguePart part = m_parts.first();
    const Result<Request> request = m_provider.catalogueRequest(part, *m_walker->next());
    if (!request) {
        fail(request.error());
        return;
    }
    m_call = m_client.get(request.value());
    connect(m_call, &ApiCall::finished, this, [this, part](const Result<QByteArray> &answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        readAnswer(this, answer.value(),
                   m_client.guarded([&provider = m_provider, part](const QByteArray &body) {
                       return provider.readCataloguePage(part, body);
                   }),
                   [this](const Result<CataloguePage> &page) { receive(page); });
    });
}

void CatalogueFetch::receive(const Result<CataloguePage> &page)
{
    if (!page) {
        fail(m_client.withoutSecrets(page.error()));
        return;
    }
    logWarnings(m_provider, page.value().warnings);

    const qsizetype before = m_ids.size();
    for (const Product &product : page.value().products) {
        m_catalogue.add(product);
        m_ids.insert(product.id);
    }
    for (const Region &region : page.value().regions) {
        m_catalogue.add(region);
        m_ids.insert(region.id);
    }

    const int news = int(m_ids.size() - before);
    m_walker->take(page.value().facts, {news, news});
    if (m_walker->next()) {
        ask();
        return;
    }
    m_completeness = m_completeness + m_walker->result();
    m_parts.removeFirst();
    nextPart();
}

void CatalogueFetch::fail(const ApiError &error)
{
    if (!m_error)
        m_error = error;
    if (concernsOneList(error))
        m_parts.removeFirst();
    else
        m_parts.clear();
    nextPart();
}

} // namespace roster
