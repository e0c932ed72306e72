// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network/httpfetch.h"

#include "services/network/certificates.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QNetworkReply>
#include <QSslConfiguration>

#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

Q_LOGGING_CATEGORY(lcFetch, "roster.http.fetch", QtInfoMsg)

static constexpr qint64 chunkBytes = 64 * 1024;
static constexpr qint64 readBufferBytes = 4 * chunkBytes;
static constexpr int mostAttempts = 3; // at once, over one new connection after the other: none lasted

static bool isOfProxy(QNetworkReply::NetworkError error)
{
    return error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError;
}

/// Qt has no code for what a SOCKS5 proxy says of a password, only words, in the language of its translation.
static bool saysThatPasswordFailed(const QString &words)
{
    static constexpr char context[] = "QSocks5SocketEngine"; // none of this program's own texts
    static constexpr char sentence[] = "Proxy authentication failed";
    return words.startsWith(QCoreApplication::translate(context, sentence));
}

HttpFetch::HttpFetch(HttpAccess &access, const QNetworkRequest &request, const FetchLimits &limits)
    : m_access(access)
    , m_request(request)
    , m_limits(limits)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(limits.silence);
    connect(&m_silence, &QTimer::timeout, this, &HttpFetch::failSilent);
    m_longest.setSingleShot(true);
    connect(&m_longest, &QTimer::timeout, this, &HttpFetch::failSlow);
    connect(&access.network(), &Network::renewed, this, [this](bool asking) {
        if (asking && m_status == 0 && m_longest.isActive())
            askAnew();
    });
    // Later, so that whoever asks can listen first. While the keychain is asked for a proxy's password, no
    // clock runs: a person may be typing.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_access.network().whenReady(this, [this] {
                m_longest.start(m_limits.longest);
                findProxy();
            });
        },
        Qt::QueuedConnection);
}

HttpFetch::~HttpFetch()
{
    dropReply();
}

QByteArray HttpFetch::header(const QByteArray &name) const
{
    return m_reply ? m_reply->rawHeader(name) : QByteArray();
}

QUrl HttpFetch::redirectTarget() const
{
    return m_reply ? m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl() : QUrl();
}

std::optional<qint64> HttpFetch::announcedLength() const
{
    bool known = false;
    const qint64 length = header("Content-Length").toLongLong(&known);
    return known && length >= 0 ? std::optional(length) : std::nullopt;
}

void HttpFetch::findProxy()
{
    m_silence.start();
    const int question = ++m_question;
    m_access.network().findProxy(m_request.url(), this, [this, question](const QNetworkProxy &proxy) {
        if (question == m_question)
            send(proxy);
    });
}

void HttpFetch::send(const QNetworkProxy &proxy)
{
    ++m_attempts;
    m_connected = false;
    m_sent = false;
    m_received = 0;
    m_proxy = proxy;
    m_connections = m_access.connections(proxy);
    m_silence.start();

    m_reply = m_connections->get(addressed());
    m_reply->setReadBufferSize(readBufferBytes); // what is not read here is not taken from the network
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] { m_connected = true; });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_sent = true; });
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_connections->tlsErrors = errors; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpFetch::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpFetch::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpFetch::end);
}

/// The request with all that makes it strict. "localhost" is this machine by definition: no resolver is asked
/// for it, because one that says otherwise would be sent the key.
QNetworkRequest HttpFetch::addressed() const
{
    QNetworkRequest request = m_request;
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // HTTP/1.1: for a handful of questions at a time HTTP/2 gains nothing, and a question that Qt 6.4 sends
    // over a connection that the server has just ended politely (GOAWAY) is never answered.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (const auto &tls = m_access.network().tls())
        request.setSslConfiguration(*tls);

    QUrl url = request.url();
    if (url.host() == "localhost"_L1) {
        request.setRawHeader("Host", url.authority(QUrl::FullyEncoded).toLatin1());
        request.setPeerVerifyName(url.host());
        url.setHost(m_byIpv6 ? u"::1"_s : u"127.0.0.1"_s);
        request.setUrl(url);
    }
    return request;
}

void HttpFetch::askAnew()
{
    dropReply();
    findProxy();
}

void HttpFetch::readHead()
{
    m_silence.start();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status != 0 || status < 200) // more headers than once; or only "100 Continue" and its like
        return;
    m_status = status;
    Q_EMIT headArrived();
}

void HttpFetch::read()
{
    m_silence.start();
    const QPointer<HttpFetch> alive(this);
    while (alive && m_reply && m_reply->isOpen()) {
        const QByteArray chunk = m_reply->read(chunkBytes);
        if (chunk.isEmpty())
            return;
        m_received += chunk.size();
        Q_EMIT arrived(chunk);
    }
}

void HttpFetch::end()
{
    const QPointer<HttpFetch> alive(this);
    read();
    if (!alive || !m_reply)
        return;
    // An HTTP status of failure says more than what became of its body.
    const bool hasFailed = m_reply->error() != QNetworkReply::NoError;
    if (!hasFailed && isCutShort()) {
        fail({ApiError::Kind::Network,
              NetworkFailure::Retry::Always,
              u"the connection ended after %1 of %2 bytes"_s.arg(m_received).arg(*announcedLength()),
              {}});
    } else if (!hasFailed || (m_status >= 300 && !(usesProxy() && isOfProxy(m_reply->error())))) {
        m_silence.stop();
        m_longest.stop();
        Q_EMIT finished({});
    } else if (!asksAgain(m_reply->error())) {
        fail(failureOf(*m_reply));
    }
}

/// Whether nothing but a connection was lost, and another one is tried at once.
bool HttpFetch::asksAgain(QNetworkReply::NetworkError error)
{
    if (m_status != 0 || m_attempts >= mostAttempts)
        return false;
    const bool isLocal = m_request.url().host() == "localhost"_L1;
    if (isLocal && error == QNetworkReply::ConnectionRefusedError && !m_byIpv6) {
        m_byIpv6 = true; // a server may listen at one of the two only
    } else if (NetworkFailure::of(error).retry == NetworkFailure::Retry::AtOnce
               || (error == QNetworkReply::RemoteHostClosedError && usedOldConnection())) {
        m_access.renew(m_connections);
    } else {
        return false;
    }
    qCDebug(lcFetch) << error << "- again at once, after attempt" << m_attempts;
    askAnew();
    return true;
}

FetchFailure HttpFetch::failureOf(const QNetworkReply &reply)
{
    const NetworkFailure &row = NetworkFailure::of(reply.error());
    const QString name =
        QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(reply.error()));
    FetchFailure failure{row.kind, row.retry, u"%1 (%2)"_s.arg(reply.errorString(), name), {}};
    if (failure.kind == ApiError::Kind::Tls) {
        const QSslCertificate peer = reply.sslConfiguration().peerCertificate();
        failure.certificate = certificateProblem(m_connections->tlsErrors, peer, m_request.url().host());
        m_access.renew(m_connections); // the next question may meet another certificate
    }
    if (failure.kind != ApiError::Kind::Tls && failure.kind != ApiError::Kind::ProxyAuthentication)
        blameProxy(failure);
    return failure;
}

/// What goes wrong before the request could leave is the proxy's: Qt has the same few errors for a proxy that
/// is not there and for one that says that a server is not.
void HttpFetch::blameProxy(FetchFailure &failure)
{
    if (!usesProxy() || m_sent)
        return;
    const bool wantsPassword = saysThatPasswordFailed(failure.words);
    failure.kind = wantsPassword ? ApiError::Kind::ProxyAuthentication : ApiError::Kind::ProxyFailed;
    m_access.network().proxyFailed(m_request.url());
}

bool HttpFetch::usesProxy() const
{
    return m_proxy.type() != QNetworkProxy::NoProxy;
}

bool HttpFetch::isOpenStream() const
{
    return m_limits.staysOpen && m_status >= 200 && m_status < 300 && !announcedLength();
}

/// Where a connection is reset amid the body, Qt sometimes takes what came for all of it.
bool HttpFetch::isCutShort() const
{
    return m_status >= 200 && m_status < 300 && header("Transfer-Encoding").isEmpty()
        && m_received < announcedLength().value_or(0);
}

void HttpFetch::failSilent()
{
    if (!isOpenStream())
        failLate(u"no byte came for %1 ms"_s.arg(m_limits.silence.count()));
}

void HttpFetch::failSlow()
{
    if (!isOpenStream())
        failLate(u"the answer did not end within %1 ms"_s.arg(m_limits.longest.count()));
}

/// Nothing tells a slow server from a connection that is dead, so the next question gets another one. And
/// where this one had been good before, no other that is open can be trusted, either.
void HttpFetch::failLate(const QString &words)
{
    if (!m_reply) {
        fail({ApiError::Kind::ProxyUnknown, {}, u"the system did not say in time which proxy to use"_s, {}});
        return;
    }
    FetchFailure failure{ApiError::Kind::Timeout, NetworkFailure::Retry::Never, words, {}};
    blameProxy(failure);
    m_access.renew(m_connections);
    if (m_status == 0 && usedOldConnection())
        m_access.network().doubt();
    fail(failure);
}

void HttpFetch::fail(const FetchFailure &failure)
{
    dropReply();
    m_longest.stop();
    Q_EMIT finished(failure);
}

void HttpFetch::dropReply()
{
    m_silence.stop();
    ++m_question; // an answer that is on its way is for nobody
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->deleteLater(); // which ends it; abort() would bother Qt where it is about to report an error
        m_reply = nullptr;
    }
    m_access.release(std::exchange(m_connections, nullptr));
}

} // namespace roster
