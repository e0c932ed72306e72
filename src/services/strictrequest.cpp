// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/strictrequest.h"

#include <QNetworkReply>

namespace roster {

QNetworkRequest strictRequest(const QUrl &url, std::chrono::milliseconds transferTimeout)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setTransferTimeout(static_cast<int>(transferTimeout.count()));
    request.setDecompressedSafetyCheckThreshold(-1);
    return request;
}

void drop(QPointer<QNetworkReply> &reply, const QObject *receiver)
{
    if (!reply)
        return;
    reply->disconnect(receiver); // abort() would call back
    reply->abort();
    reply->deleteLater();
    reply = nullptr;
}

} // namespace roster
