// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue.h"
#include "core/result.h"
#include "providers/provider.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <optional>

namespace roster {

class ApiCall;
class ApiClient;

/// Asks for all lists of a cloud's catalogue, one page after the other, so that it never takes more than one
/// of the client's places. Delete it to cancel; it deletes itself after finished().
class CatalogueFetch : public QObject {
    Q_OBJECT

public:
    /// @p provider and @p client outlive the fetch. Begins when the event loop runs.
    CatalogueFetch(const Provider &provider, ApiClient &client, QObject *parent);
    ~CatalogueFetch() override;

Q_SIGNALS:
    /// @p catalogue holds what came, also when a list could not be had: @p error says why the first of these
    /// could not. @p completeness is that of the others.
    void finished(const roster::Catalogue &catalogue, const roster::Completeness &completeness,
                  const std::optional<roster::ApiError> &error);

private:
    void nextPart();
    void ask();
    void receive(const Result<CataloguePage> &page);
    void fail(const ApiError &error);

    const Provider &m_provider;
    ApiClient &m_client;
    QList<CataloguePart> m_parts; ///< that are still to be asked for; the first one is
    QPointer<ApiCall> m_call;
    std::optional<PageWalker> m_walker; ///< over the first part
    QSet<QString> m_ids; ///< of the first part
    Catalogue m_catalogue;
    Completeness m_completeness;
    std::optional<ApiError> m_error;
};

} // namespace roster
