// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/secretstore.h"
#include "services/settingsfile.h"
#include "support/faultserver.h"

#include <QHash>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

#include <chrono>
#include <memory>
#include <vector>

namespace roster::test {

/// A page of a list: without @p next the last one; -1: it tells no total.
FaultAnswer ppioPage(const QList<QByteArray> &ids, const QByteArray &next = {}, int total = -1);
/// A list on one page.
FaultAnswer nebulaPage(const QList<QByteArray> &ids);
/// Given when FaultServer::release() is called.
FaultAnswer held(FaultAnswer answer);
QString queryItem(const SeenRequest &request, const QString &name);
InstanceQuery named(const QString &name);

/// A fleet with all that it needs, its clouds, and what a table would show of it.
class FleetHouse : public QObject {
public:
    /// Limits as the program has them, but for retries: there are none, the fleet's own patience is the
    /// longer one.
    FleetHouse();
    explicit FleetHouse(const ApiLimits &limits);
    ~FleetHouse() override;

    /// A cloud that waits to be told its answers. It has no catalogue.
    FaultServer &server();
    /// The same, but what it has of a catalogue it is to be told as well.
    FaultServer &serverWithCatalogue() { return *m_servers.emplace_back(std::make_unique<FaultServer>()); }
    /// An account that is not in the store yet.
    static Account account(const FaultServer &server, ProviderId provider = ProviderId::Ppio);
    /// The same, with a key and in the store: the fleet asks at once.
    QUuid add(const FaultServer &server, ProviderId provider = ProviderId::Ppio);
    QUuid add(const Account &account);
    /// A key for this run, for the address that the account has.
    void giveKey(const QUuid &account, const QByteArray &key);

    AccountStatus status(const QUuid &account) const { return fleet->status(account); }
    LoadState state(const QUuid &account) const { return status(account).state; }
    /// Sorted ids.
    QStringList rows(const QUuid &account) const;
    /// Whether every account counts as many rows as it has told of.
    bool countsAreRight() const;

private:
    QTemporaryDir m_folder;
    SettingsFile m_settings{m_folder.filePath(QStringLiteral("settings.json"))};
    std::vector<std::unique_ptr<FaultServer>> m_servers;
    QHash<QUuid, QSet<QString>> m_rows;

public:
    AccountStore accounts{m_settings};
    SecretStore secrets{SecretStore::Backend::SessionOnly};
    std::unique_ptr<Fleet> fleet;
};

/// A test of the fleet: each function has a house of its own, in which the rows are counted in the end.
class FleetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<FleetHouse>(); }
    void cleanup()
    {
        QVERIFY(m_house->countsAreRight());
        m_house.reset();
    }

protected:
    Fleet &fleet() { return *m_house->fleet; }
    /// Waits until another fleet, whose clock goes on, has loaded so often. What the fleet under test has not
    /// done by then it does not do at all.
    static void letPass(int loads, std::chrono::milliseconds interval);

    std::unique_ptr<FleetHouse> m_house;
};

} // namespace roster::test
