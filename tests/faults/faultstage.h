// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultcase.h"

#include "services/fleethouse.h"
#include "support/nginx.h"
#include "support/proxyserver.h"

#include <memory>

namespace roster::test {

/// A page with these entries, as both APIs list them. @p more: further members, each with a comma before.
FaultAnswer listOf(const QList<QByteArray> &entries, const QByteArray &more = {});
/// The entries of the cloud when it is well: i0 … i11.
QList<QByteArray> dozenEntries();
FaultAnswer dozen();

using Begin = std::function<void(FaultStage &)>;
/// Every question gets this answer.
Begin always(const FaultAnswer &answer);
/// The next questions get these answers, later ones the good one.
Begin once(const QList<FaultAnswer> &answers);

/// A fleet of two accounts: one at a cloud that is going to have a fault, one at a cloud that stays well.
class FaultStage {
public:
    explicit FaultStage(const Scene &scene);
    ~FaultStage();
    Q_DISABLE_COPY_MOVE(FaultStage)

    /// The cloud of the fault. With nginx, what stands behind it.
    FaultServer &cloud() { return *m_cloud; }
    FaultServer &healthyCloud() { return *m_healthyCloud; }
    ProxyServer &proxy() { return *m_proxy; }
    /// What is open ends, and whoever connects from now on is welcomed so.
    void welcome(FaultServer::Welcome welcome);
    /// Nobody listens any more.
    void leave();
    /// All that a fault may have changed is as it was.
    void heal();

    /// Adds the accounts; they load.
    void addAccounts();
    /// Waits until nothing loads any more; false: it does not end.
    bool comesToRest();
    /// Waits until the clouds' catalogues are in as well, so that the next load is alone with its cloud.
    bool knowsCatalogues();
    QString whyNot() const; ///< Why this machine cannot play the scene; empty: it can.

    Fleet &fleet() { return *m_house.fleet; }
    FleetHouse &house() { return m_house; }
    const QUuid &account() const { return m_account; }
    const QUuid &other() const { return m_other; }
    const Scene &scene() const { return m_scene; }

private:
    QUrl address() const;
    void makeProxy();

    const Scene m_scene;
    FleetHouse m_house;
    std::unique_ptr<FaultServer> m_cloud;
    std::unique_ptr<FaultServer> m_healthyCloud;
    std::unique_ptr<Nginx> m_nginx;
    std::unique_ptr<ProxyServer> m_proxy;
    QUuid m_account;
    QUuid m_other;
    QHash<QUuid, int> m_arrivals; ///< how often an account's instances have arrived
};

} // namespace roster::test
