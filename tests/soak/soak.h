// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process.h"
#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/secretstore.h"
#include "services/settingsfile.h"
#include "soakcloud.h"
#include "views/window/rostercontroller.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTimer>

#include <optional>
#include <random>

namespace roster::soak {

/// Refreshes a real fleet, whose rows go into the program's own models, over and over, while machines come
/// and go, answers are spoiled, and the user filters, sorts, cancels and takes accounts away. The clock is a
/// false one, of which hours pass between two refreshes.
///
/// After each refresh, each account that says that it is complete is held against the truth; in the end, with
/// good answers alone, the whole table is.
class Soak : public QObject {
    Q_OBJECT

public:
    struct Options {
        SoakCloud::Options cloud;
        int refreshes = 10'000;
    };

    explicit Soak(const Options &options);

    void start() { beginRefresh(); }

Q_SIGNALS:
    /// @p good: nothing grew, and nothing differed.
    void finished(bool good);

private:
    void addAccount(int number);
    int numberOf(const QUuid &account) const { return int(m_ids.indexOf(account)); }

    void beginRefresh();
    void letTimePass();
    void actAsUser();
    void actInBetween();
    void takeStatus(const QUuid &account);
    void endRefresh();
    void takeSample();

    void beginEnd();
    void finish();
    void giveUp();

    void comparePart(int account);
    void compareAll();
    void miss(const QString &what);
    bool report();
    bool chance(double share) { return std::uniform_real_distribution<>()(m_random) < share; }

    const Options m_options;
    std::mt19937_64 m_random;
    SoakCloud m_cloud;
    QTemporaryDir m_folder;
    SettingsFile m_settings{m_folder.filePath(QStringLiteral("settings.json"))};
    AccountStore m_accounts{m_settings};
    SecretStore m_secrets{SecretStore::Backend::SessionOnly};
    Fleet m_fleet;
    RosterController m_roster;
    QList<QUuid> m_ids; ///< of the accounts, by their number in the cloud
    QDateTime m_now = QDateTime::currentDateTimeUtc();

    int m_refreshes = 0; ///< that have begun
    int m_cleanRefreshes = 0; ///< in the end, with good answers alone
    bool m_isEnding = false;
    bool m_isOver = true; ///< no refresh runs
    QSet<QUuid> m_waitsFor; ///< accounts that have not ended this refresh
    QSet<QUuid> m_begun; ///< … that have begun it
    QTimer m_watchdog;

    QElapsedTimer m_time;
    QList<Holdings> m_samples; ///< at 10 %, 50 % and the end
    int m_compared = 0; ///< complete accounts
    int m_mismatches = 0;
};

} // namespace roster::soak
