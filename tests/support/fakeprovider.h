// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"

namespace roster::test {

/// A cloud of the simplest kind, for tests of what lies between it and a window. A page is text, "a b c" or
/// "a b c > cursor"; a "!" alone is not readable, one before a word is a warning. A detail is its id.
class FakeProvider : public Provider {
public:
    ProviderId id() const override { return ProviderId::Ppio; }

    Result<Request> listRequest(const InstanceQuery &query, const QString &cursor, int limit) const override;
    std::optional<QString> nextPage(const PageStep &step) const override;
    Result<InstancePage> readPage(const QByteArray &body) const override;

    Result<Request> detailRequest(const QString &instanceId) const override;
    Result<InstanceDetail> readDetail(const QByteArray &body) const override;

    /// The body is the provider's message.
    ApiError readError(int httpStatus, const QByteArray &body) const override;
};

} // namespace roster::test
