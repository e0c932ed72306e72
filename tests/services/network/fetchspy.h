// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/network/httpfetch.h"
#include "support/slowness.h"

#include <QtTest>

#include <memory>
#include <optional>

namespace roster::test {

/// One fetch, and what came of it.
class FetchSpy : public QObject {
public:
    FetchSpy(HttpAccess &access, const QUrl &url, const FetchLimits &limits = {})
        : fetch(access.get(QNetworkRequest(url), limits))
    {
        connect(fetch.get(), &HttpFetch::arrived, this, [this](const QByteArray &bytes) { body += bytes; });
        connect(fetch.get(), &HttpFetch::finished, this, [this](const std::optional<FetchFailure> &why) {
            ++ends;
            failure = why;
        });
    }

    bool wait(int milliseconds = 8000 * slowness)
    {
        return QTest::qWaitFor([this] { return ends > 0; }, milliseconds);
    }
    bool ok() const { return ends == 1 && !failure; }

    std::unique_ptr<HttpFetch> fetch;
    QByteArray body;
    std::optional<FetchFailure> failure;
    int ends = 0;
};

} // namespace roster::test
