// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/apierror.h"
#include "core/secret.h"

#include <QObject>

#include <optional>

namespace roster {

/// Asks a cloud once whether address and key are good, before anything is saved. Deletes itself after
/// finished(); delete it to cancel. Less patient than a load, because somebody waits in front of it.
class ConnectionTest : public QObject {
    Q_OBJECT

public:
    /// Asks at once; finished() never comes before the event loop has run.
    ConnectionTest(ProviderId provider, const QUrl &apiAddress, const Secret &key, QObject *parent = nullptr);

Q_SIGNALS:
    /// @p total: how many instances the cloud says there are; nothing when it does not say.
    void finished(const std::optional<roster::ApiError> &error, std::optional<int> total);

private:
    void finish(const std::optional<ApiError> &error);

    std::optional<int> m_total;
};

} // namespace roster
