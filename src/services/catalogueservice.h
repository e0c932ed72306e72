// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue.h"
#include "core/result.h"
#include "providers/provider.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QPointer>

#include <optional>

namespace roster {

class ApiClient;
class CatalogueFetch;

/// Puts names to the ids of one account's instances: keeps its cloud's catalogue, for an hour, and fetches it
/// when instances come that it should explain.
///
/// Nothing waits for a catalogue. What passes while one is on its way is announced again when it is in. A
/// catalogue that cannot be had (many keys may not read it) is asked for again beside a later list, and until
/// then the ids stay as they are.
class CatalogueService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~CatalogueService() override;

    /// @p instances with all that is known of them. Through @p client, which is to live until reset(), it
    /// asks for the catalogue when there is none, or an old one.
    QList<Instance> describe(QList<Instance> instances, ApiClient &client);

    /// Ends a fetch that runs; the next instances start another.
    void cancel();
    /// As cancel(), and forgets the catalogue: it was another cloud's, or another key's.
    void reset();

Q_SIGNALS:
    /// Instances that have passed, some of them no longer there perhaps, by the new catalogue. Many come in
    /// several turns of the event loop.
    void described(const QList<roster::Instance> &instances);

private:
    void fetch(ApiClient &client);
    void receive(const Catalogue &catalogue, const Completeness &completeness,
                 const std::optional<ApiError> &error);
    void announce();

    Catalogue m_catalogue;
    QDeadlineTimer m_goodUntil; ///< Expired: ask when there is an occasion.
    QPointer<CatalogueFetch> m_fetch;
    /// By id, as the cloud's list had them: what has passed since the fetch began and is to be announced.
    QHash<QString, Instance> m_passed;
    std::optional<ApiError> m_error; ///< of the last fetch, so that the log says it once
    Completeness::Gap m_gap = Completeness::Gap::None; ///< … and this
};

} // namespace roster
