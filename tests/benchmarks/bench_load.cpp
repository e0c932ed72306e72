// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long does it take from the first request until ten thousand instances stand in the table, how long is
// the longest stall of the event loop on the way, and what does it cost in memory? The same for a refresh.
//
//   bench_load [instances]
//
// prints one line per figure: name, value, unit, target and "ok" or "short", separated by tabs; "-" where
// there is no target. Build it as a release; a debug build is several times slower.
#include "demo/democloud.h"
#include "memory.h"
#include "models/instancelistmodel.h"
#include "models/instancetablemodel.h"
#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/secretstore.h"
#include "stallmeter.h"
#include "watchedapplication.h"

#include <QHeaderView>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace roster;

namespace {

constexpr double stallTarget = 16; // ms; a frame at 60 Hz

double inMilliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

void print(const QByteArray &name, double value, const char *unit, std::optional<double> target = {})
{
    std::printf("%s\t%.1f\t%s\t%s\t%s\n", name.constData(), value, unit,
                target ? QByteArray::number(*target).constData() : "-",
                !target               ? "-"
                    : value < *target ? "ok"
                                      : "short");
    std::fflush(stdout);
}

/// The program's own way from key to table, with the demo cloud in the place of the others.
class Bench : public QObject {
    Q_OBJECT

public:
    Bench(WatchedApplication &application, int instances);

    bool start();

private:
    void addAccount(const DemoAccount &account);
    void load(const char *phase);
    void onPainted(const QObject *widget);
    void report();

    WatchedApplication &m_application;
    DemoCloud m_cloud;
    QTemporaryDir m_directory;
    QSettings m_settings{m_directory.filePath(u"bench.ini"_s), QSettings::IniFormat};
    AccountStore m_accounts{m_settings};
    SecretStore m_secrets{SecretStore::Backend::SessionOnly};
    QNetworkAccessManager m_network;
    std::unique_ptr<Fleet> m_fleet; ///< Made when the accounts are known, as at the program's start.
    InstanceTableModel m_table;
    InstanceListModel m_list{m_table};
    QTableView m_view;
    StallMeter m_meter;

    const char *m_phase = nullptr; ///< What is being measured.
    StallMeter::Clock::time_point m_begun;
    qint64 m_rssBefore = 0;
    bool m_arrived = false; ///< All rows are in; the next painting shows the last of them.
};

Bench::Bench(WatchedApplication &application, int instances)
    : m_application(application)
    , m_cloud({.instances = instances})
{
    m_view.setModel(&m_list);
    m_view.setSortingEnabled(true);
    m_view.sortByColumn(int(Column::Name), Qt::AscendingOrder);
    m_view.verticalHeader()->hide();
    m_view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view.setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view.resize(1440, 860);

    connect(&application, &WatchedApplication::painted, this, &Bench::onPainted);
}

bool Bench::start()
{
    if (!m_cloud.start())
        return false;
    for (const DemoAccount &account : m_cloud.accounts())
        addAccount(account);
    m_table.setAccounts(m_accounts.accounts());

    m_fleet = std::make_unique<Fleet>(m_accounts, m_secrets, m_network);
    connect(m_fleet.get(), &Fleet::instancesArrived, &m_table, &InstanceTableModel::upsert);
    connect(m_fleet.get(), &Fleet::instancesGone, &m_table, &InstanceTableModel::remove);
    connect(m_fleet.get(), &Fleet::busyChanged, this, [this](bool busy) {
        m_arrived = !busy;
        if (m_arrived)
            m_view.viewport()->update();
    });
    m_view.show();
    return true;
}

void Bench::addAccount(const DemoAccount &account)
{
    const Account added{.id = QUuid::createUuid(),
                        .provider = *providerFromKey(account.provider),
                        .name = account.name,
                        .apiAddress = account.apiAddress};
    m_secrets.keepForThisRun(added.id, Secret(account.apiKey));
    m_accounts.add(added);
}

void Bench::load(const char *phase)
{
    m_phase = phase;
    m_application.restart();
    m_meter.restart();
    m_begun = StallMeter::Clock::now();
    m_fleet->refresh();
}

void Bench::onPainted(const QObject *widget)
{
    if (widget != m_view.viewport())
        return;
    if (!m_phase) { // the empty table is on the screen
        m_rssBefore = memoryKb("VmRSS").value_or(0);
        QMetaObject::invokeMethod(
            this, [this] { load("load"); }, Qt::QueuedConnection);
    } else if (m_arrived) {
        m_arrived = false;
        // Delivered behind the painting, so that a stall of the painting itself counts.
        QMetaObject::invokeMethod(this, &Bench::report, Qt::QueuedConnection);
    }
}

void Bench::report()
{
    const QByteArray phase = m_phase;
    const auto took = StallMeter::Clock::now() - m_begun;
    for (const Account &account : m_accounts.accounts()) {
        if (m_fleet->status(account.id).state != LoadState::Complete) {
            std::fputs("bench_load: an account did not load\n", stderr);
            m_application.exit(1);
            return;
        }
    }
    const auto &longest = m_application.longest();
    // A beat that fell into the middle of an event waited for the rest of it only.
    const auto stall = std::max<std::chrono::nanoseconds>(m_meter.longest(), longest.took);
    print(phase + ": first request to last row painted", inMilliseconds(took), "ms");
    print(phase + ": longest stall of the event loop", inMilliseconds(stall), "ms", stallTarget);
    print(phase + ": longest event, " + longest.what.toUtf8(), inMilliseconds(longest.took), "ms");
    const auto &busiest = m_application.busiest();
    print(phase + ": most processor time in one event, " + busiest.what.toUtf8(),
          inMilliseconds(busiest.took), "ms");
    const int rows = m_list.rowCount();
    print(phase + ": rows", rows, "rows");
    if (phase == "load") {
        if (const auto rss = memoryKb("VmRSS"); rss && rows > 0) {
            print("memory: per row", double(*rss - m_rssBefore) * 1024 / rows, "bytes");
            print("memory: at most", double(memoryKb("VmHWM").value_or(0)) / 1024, "MiB");
        }
        load("refresh");
    } else {
        m_application.quit();
    }
}

} // namespace

int main(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    const int instances = argc > 1 ? application.arguments().at(1).toInt() : 10'000;
    Bench bench(application, instances);
    if (!bench.start()) {
        std::fputs("bench_load: the demo cloud found no port\n", stderr);
        return 1;
    }
    return application.exec();
}

#include "bench_load.moc"
