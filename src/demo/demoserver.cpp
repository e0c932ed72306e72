// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoserver.h"

#include "demo/demonebula.h"
#include "demo/demoppio.h"

#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace roster::demo {

namespace {

constexpr auto ppioPrefix = "/gpus/v2/"_L1;
constexpr auto nebulaPrefix = "/api/v1/"_L1;

QByteArray bearerToken(const QHttpServerRequest &request)
{
    const QByteArray header = request.value("Authorization");
    constexpr QByteArrayView scheme = "Bearer ";
    return header.startsWith(scheme) ? header.sliced(scheme.size()).trimmed() : QByteArray();
}

/// Cut first and decoded then, so that an encoded slash stays within its segment.
QStringList segments(const QUrl &url)
{
    QStringList path = url.path(QUrl::FullyEncoded).sliced(1).split(u'/');
    for (QString &segment : path)
        segment = QUrl::fromPercentEncoding(segment.toLatin1());
    return path;
}

} // namespace

Server::Server(Fleet fleet, std::function<qint64()> clock)
    : m_fleet(std::move(fleet))
    , m_clock(std::move(clock))
{
}

Server::~Server() = default;

quint16 Server::listen()
{
    m_http = std::make_unique<QHttpServer>();
    m_http->route(u"/<arg>"_s, [this](const QUrl &, const QHttpServerRequest &request) {
        const Answer result = answer(request);
        return QHttpServerResponse("application/json", result.json,
                                   QHttpServerResponse::StatusCode(result.httpStatus));
    });
    auto tcp = std::make_unique<QTcpServer>();
    if (!tcp->listen(QHostAddress::LocalHost))
        return 0;
    const quint16 port = tcp->serverPort();
    m_http->bind(tcp.release()); // becomes its parent
    return port;
}

void Server::stop()
{
    m_http.reset();
}

QList<DemoAccount> Server::accounts(quint16 port) const
{
    const QString origin = u"http://127.0.0.1:%1"_s.arg(port);
    QList<DemoAccount> accounts;
    for (const Tenant &tenant : m_fleet.tenants()) {
        const bool ppio = tenant.style == Style::Ppio;
        accounts.append({ppio ? u"ppio"_s : u"nebulablock"_s, tenant.name,
                         QUrl(ppio ? origin : origin + nebulaPrefix.chopped(1)), tenant.key});
    }
    return accounts;
}

Answer Server::answer(const QHttpServerRequest &request)
{
    ++m_requests;
    const QString path = request.url().path(QUrl::FullyEncoded);
    const bool isNebula = path.startsWith(nebulaPrefix);
    if (request.method() != QHttpServerRequest::Method::Get) {
        ++m_refused;
        return isNebula ? nebula::error(405, "Method not allowed"_L1)
                        : ppio::error(405, "METHOD_NOT_ALLOWED"_L1, u"only GET is answered"_s);
    }
    m_fleet.advanceTo(m_clock());
    const Question question{segments(request.url()), request.query(), bearerToken(request)};
    if (isNebula)
        return nebula::answer(m_fleet, question);
    if (path.startsWith(ppioPrefix))
        return ppio::answer(m_fleet, question);
    return ppio::error(404, "NOT_FOUND"_L1, u"no such path"_s);
}

} // namespace roster::demo
