// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"

namespace roster::test {

/// A cloud of the simplest kind, for tests of what lies between it and a window. A page is text, "a b c" or
/// "a b c > cursor"; ">" without a cursor says that there is more, "/12" that there are so many. An entry "?"
/// cannot be read; a "!" alone is not readable, one before a word is a warning. A detail is its id.
class FakeProvider : public Provider {
public:
    ProviderId id() const override { return ProviderId::Ppio; }

    Paging paging() const override { return Paging::Cursor; }
    Result<Request> listRequest(const InstanceQuery &query, InstanceList list,
                                const PageRequest &page) const override;
    Result<InstancePage> readPage(const QByteArray &body) const override;

    Result<Request> detailRequest(const QString &instanceId) const override;
    Result<InstanceDetail> readDetail(const QByteArray &body) const override;

    /// The body is the provider's message.
    ApiError readError(int httpStatus, const QByteArray &body) const override;
};

} // namespace roster::test
