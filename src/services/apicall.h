// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

namespace roster {

class ApiClient;
class HttpFetch;
struct FetchFailure;

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
    void readBody(const QByteArray &bytes);
    void readEnd(const std::optional<FetchFailure> &failure);
    void unfold();

    void failTooLarge();
    void failRedirect();
    void failStatus();
    void failNetwork(const FetchFailure &failure);
    void retryOrFail(ApiError error, int retries);

    QString what() const;
    void finish(const Result<QByteArray> &answer);

    ApiClient &m_client;
    const Result<QUrl> m_url;
    std::unique_ptr<HttpFetch> m_fetch;
    int m_status = 0; ///< of the last attempt
    QByteArray m_body; ///< as the cloud sent it
    QTimer m_retryTimer;
    QElapsedTimer m_attemptTime;
    int m_retries = 0;
    bool m_hasPlace = false;
};

} // namespace roster
