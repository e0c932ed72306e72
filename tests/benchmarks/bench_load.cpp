// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long does it take from the first request until ten thousand instances stand in the window, how long is
// the longest stall of the event loop on the way, and what does it cost in memory? The same for a refresh.
//
//   bench_load [instances]
//   bench_load --accounts <file>
//
// The first asks a demo cloud on a thread of its own, the second one in another process, whose accounts are
// in the file as demo-server prints them. Prints one line per figure: see figure.h. Build it as a release; a
// debug build is several times slower.
#include "demo/democloud.h"
#include "figure.h"
#include "memory.h"
#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/secretstore.h"
#include "services/settings.h"
#include "services/settingsfile.h"
#include "support/stallmeter.h"
#include "views/style/themecontroller.h"
#include "views/table/instancetableview.h"
#include "views/window/mainwindow.h"
#include "views/window/rostercontroller.h"
#include "watchedapplication.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace roster;

namespace {

constexpr Target oneFrame{Target::AtMost, 16}; // ms, at 60 Hz

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
    explicit Bench(WatchedApplication &application);

    bool start(const QList<DemoAccount> &accounts);

private:
    void addAccount(const DemoAccount &account);
    void load(const char *phase);
    void onBusyChanged(bool busy);
    void onPainted(const QObject *widget);
    void report();

    WatchedApplication &m_application;
    QTemporaryDir m_directory;
    SettingsFile m_file{m_directory.filePath(u"bench.json"_s)};
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

Bench::Bench(WatchedApplication &application)
    : m_application(application)
{
    m_theme.apply(Settings::Theme::Light);
}

bool Bench::start(const QList<DemoAccount> &accounts)
{
    if (!m_directory.isValid() || accounts.isEmpty())
        return false;
    for (const DemoAccount &account : accounts)
        addAccount(account);
    m_program = std::make_unique<Program>(m_accounts, m_secrets, m_settings);
    m_table = m_program->window.findChild<InstanceTableView *>();
    m_program->controller.list().sortBy({{Column::Name, Qt::AscendingOrder}});
    m_program->window.resize(1440, 860);
    m_program->window.show();

    connect(&m_program->fleet, &Fleet::busyChanged, this, &Bench::onBusyChanged);
    connect(&m_program->controller.list(), &InstanceListModel::rearranged, m_table->viewport(),
            qOverload<>(&QWidget::update));
    connect(&m_application, &WatchedApplication::painted, this, &Bench::onPainted);
    return true;
}

void Bench::addAccount(const DemoAccount &account)
{
    const Account added{.id = QUuid::createUuid(),
                        .provider = *providerFromKey(account.provider),
                        .name = account.name,
                        .apiAddress = account.apiAddress};
    m_secrets.keepForThisRun(added, Secret(account.apiKey));
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
    } else if (m_arrived && !m_program->controller.list().isBehind() && widget == m_table->viewport()) {
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
    printFigure(phase + ": first request to last row painted", inMilliseconds(took), "ms");
    printFigure(phase + ": longest stall of the event loop", inMilliseconds(stall), "ms", oneFrame);
    printFigure(phase + ": the longest stall ended after", inMilliseconds(m_meter.longestEnd() - m_begun),
                "ms");
    printFigure(phase + ": longest event, " + longest.what.toUtf8(), inMilliseconds(longest.took), "ms");
    const auto &busiest = m_application.busiest();
    printFigure(phase + ": most processor time in one event, " + busiest.what.toUtf8(),
                inMilliseconds(busiest.took), "ms");
    const int rows = m_program->controller.list().rowCount();
    printFigure(phase + ": rows", rows, "rows");
    if (phase == "load") {
        if (const auto rss = memoryKb("VmRSS"); rss && rows > 0) {
            printFigure("memory: per row", double(*rss - m_rssBefore) * 1024 / rows, "bytes");
            printFigure("memory: at most", double(memoryKb("VmHWM").value_or(0)) / 1024, "MiB");
        }
        load("refresh");
    } else {
        m_application.quit();
    }
}

} // namespace

/// What demo-server printed.
static QList<DemoAccount> readAccounts(const QString &path)
{
    QFile file(path);
    QList<DemoAccount> accounts;
    if (!file.open(QIODevice::ReadOnly))
        return accounts;
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &account : array)
        accounts.append({account["provider"_L1].toString(), account["name"_L1].toString(),
                         QUrl(account["address"_L1].toString()), account["key"_L1].toString().toLatin1()});
    return accounts;
}

int main(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    const QStringList arguments = application.arguments().sliced(1);
    std::optional<DemoCloud> cloud;
    QList<DemoAccount> accounts;
    if (arguments.size() == 2 && arguments.first() == "--accounts"_L1) {
        accounts = readAccounts(arguments.last());
    } else {
        const int instances = arguments.isEmpty() ? 10'000 : arguments.first().toInt();
        cloud.emplace(DemoOptions{.instances = instances});
        if (cloud->start())
            accounts = cloud->accounts();
    }
    Bench bench(application);
    if (!bench.start(accounts)) {
        std::fputs("bench_load: no demo cloud to load from\n", stderr);
        return 1;
    }
    return application.exec();
}

#include "bench_load.moc"
