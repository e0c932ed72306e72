// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long does it take from the first request until ten thousand instances stand in the window, how long is
// the longest stall of the event loop on the way, and what does it cost in memory? The same for a refresh.
//
//   bench_load [instances]
//
// prints one line per figure: name, value, unit, target and "ok" or "short", separated by tabs; "-" where
// there is no target. Build it as a release; a debug build is several times slower.
#include "demo/democloud.h"
#include "memory.h"
#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/secretstore.h"
#include "services/settings.h"
#include "stallmeter.h"
#include "views/instancetableview.h"
#include "views/mainwindow.h"
#include "views/rostercontroller.h"
#include "views/themecontroller.h"
#include "watchedapplication.h"

#include <QSettings>
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

/// What the program makes once it knows its accounts.
struct Program {
    Program(AccountStore &accounts, SecretStore &secrets, Settings &settings)
        : fleet(accounts, secrets)
        , controller(accounts, fleet)
        , window(controller, settings, MainWindow::Purpose::Demo)
    {
    }

    Fleet fleet;
    RosterController controller;
    MainWindow window;
};

/// The program's own window over its own services, with the demo cloud in the place of the others.
class Bench : public QObject {
    Q_OBJECT

public:
    Bench(WatchedApplication &application, int instances);

    bool start();

private:
    void addAccount(const DemoAccount &account);
    void load(const char *phase);
    void onBusyChanged(bool busy);
    void onPainted(const QObject *widget);
    void report();

    WatchedApplication &m_application;
    DemoCloud m_cloud;
    QTemporaryDir m_directory;
    QSettings m_file{m_directory.filePath(u"bench.ini"_s), QSettings::IniFormat};
    Settings m_settings{m_file};
    AccountStore m_accounts{m_file};
    SecretStore m_secrets{SecretStore::Backend::SessionOnly};
    ThemeController m_theme;
    std::unique_ptr<Program> m_program;
    InstanceTableView *m_table = nullptr;
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
    m_theme.apply(Settings::Theme::Light);
}

bool Bench::start()
{
    if (!m_directory.isValid() || !m_cloud.start())
        return false;
    for (const DemoAccount &account : m_cloud.accounts())
        addAccount(account);
    m_program = std::make_unique<Program>(m_accounts, m_secrets, m_settings);
    m_table = m_program->window.findChild<InstanceTableView *>();
    m_program->controller.list().sortBy({{Column::Name, Qt::AscendingOrder}});
    m_program->window.resize(1440, 860);
    m_program->window.show();

    connect(&m_program->fleet, &Fleet::busyChanged, this, &Bench::onBusyChanged);
    connect(&m_application, &WatchedApplication::painted, this, &Bench::onPainted);
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
    m_program->fleet.refresh();
}

void Bench::onBusyChanged(bool busy)
{
    m_arrived = !busy;
    if (m_arrived)
        m_table->viewport()->update();
}

void Bench::onPainted(const QObject *widget)
{
    if (!m_phase && widget == &m_program->window) { // the empty window is on the screen
        m_rssBefore = memoryKb("VmRSS").value_or(0);
        QMetaObject::invokeMethod(
            this, [this] { load("load"); }, Qt::QueuedConnection);
    } else if (m_arrived && widget == m_table->viewport()) {
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
        if (m_program->fleet.status(account.id).state != LoadState::Complete) {
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
    print(phase + ": the longest stall ended after", inMilliseconds(m_meter.longestEnd() - m_begun), "ms");
    print(phase + ": longest event, " + longest.what.toUtf8(), inMilliseconds(longest.took), "ms");
    const auto &busiest = m_application.busiest();
    print(phase + ": most processor time in one event, " + busiest.what.toUtf8(),
          inMilliseconds(busiest.took), "ms");
    const int rows = m_program->controller.list().rowCount();
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
