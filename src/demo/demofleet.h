// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demomachine.h"
#include "demo/demomaker.h"

#include <QByteArray>
#include <QHash>
#include <QRandomGenerator>
#include <QString>

#include <vector>

namespace roster::demo {

/// One account at the demo cloud and what it rents.
struct Tenant {
    Style style;
    QString name;
    QByteArray key; ///< Made up; a real one never comes here.
    QString ownerId;
    bool asLive; ///< Answers with the deviations that were seen at the live service, not as documented.
    qsizetype size; ///< About so many machines, while they come and go.
    MachineMaker maker;
    std::vector<Machine> machines; ///< By serial.
    qint64 nextSerial = 1;

    const Machine *find(const QString &id) const;
};

/// All machines of the demo cloud, and how they live: the same seed, start and clock give the same fleet.
/// Lives on one thread.
class Fleet {
public:
    /// @p instances are shared out over three accounts. @p start: seconds since 1970 UTC.
    Fleet(int instances, quint32 seed, bool changing, qint64 start);

    /// Lets life go on until @p now. Of a gap longer than ten minutes only the last ten are lived.
    void advanceTo(qint64 now);
    /// Until when it has lived.
    qint64 now() const { return m_now; }

    const std::vector<Tenant> &tenants() const { return m_tenants; }
    /// Null: nobody has this key.
    const Tenant *tenantOf(Style style, QByteArrayView key) const;
    /// Thousandths of the currency per GPU and hour. Nebula Block's change now and then.
    int milliPrice(const Product &product) const { return m_prices.value(&product, product.milliPrice); }

private:
    void step();
    void liveOn(Tenant &tenant);
    void disturb(const Tenant &tenant, Machine &machine);
    void enter(Machine &machine, QLatin1StringView status);

    const bool m_changing;
    qint64 m_now; ///< Of the clock.
    qint64 m_lived; ///< The last step's moment.
    QRandomGenerator m_random;
    std::vector<Tenant> m_tenants;
    QHash<const Product *, int> m_prices; ///< Those that have changed.
};

} // namespace roster::demo
