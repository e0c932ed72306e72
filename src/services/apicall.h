// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QUrl>

class QNetworkReply;

namespace roster {

class ApiClient;

/// One question to a cloud, with all its retries. Belongs to its ApiClient; delete it to cancel.
class ApiCall : public QObject {
    Q_OBJECT

public:
    ~ApiCall() override;

Q_SIGNALS:
    /// Exactly once, unless the call is deleted before: the whole body of a good answer, or why there is
    /// none. The call deletes itself afterwards.
    void finished(const roster::Result<QByteArray> &answer);

private:
    friend class ApiClient;
    ApiCall(ApiClient &client, const Result<QUrl> &url);

    /// Takes the place that the client gives; keeps it through all retries, so that a cloud in trouble does
    /// not get more questions than one in health.
    void start();
    void attempt();

    void readHead();
    /// False when the call has ended, or begun anew, because the answer is too large.
    bool readBody();
    void readEnd();
    void judge();

    void failTooLarge();
    void failTimeout();
    void failRedirect();
    void failStatus();
    void failNetwork();
    void retryOrFail(ApiError error, int retries);

    int status() const;
    QString what() const;
    void dropReply();
    void finish(const Result<QByteArray> &answer);

    ApiClient &m_client;
    const Result<QUrl> m_url;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    QTimer m_attemptGuard; ///< Ends an attempt whose bytes come, but too slowly.
    QTimer m_retryTimer;
    QElapsedTimer m_attemptTime;
    int m_retries = 0;
    bool m_hasPlace = false;
};

} // namespace roster
