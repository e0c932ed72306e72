// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long is the longest turn of the event loop while an answer comes that is made to stop the program? Each
// answer is read by the services themselves and goes into the program's models, over a socket, from a server
// in a thread of its own.
//
//   bench_hostile [part of a name]
//
// Prints one line per answer, and the longest of all: see figure.h. By the processor's time of the main
// thread, so that what else the machine does is not in it. Build it as a release.
#include "figure.h"
#include "hostilecases.h"
#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/instanceservice.h"
#include "services/secretstore.h"
#include "services/settingsfile.h"
#include "support/serverthread.h"
#include "support/stallmeter.h"
#include "views/window/rostercontroller.h"
#include "watchedapplication.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roster;
using roster::test::FaultAnswer;
using roster::test::SeenRequest;

namespace {

using Where = HostileCase::Where;

constexpr Target oneFrame{Target::AtMost, 16}; // ms, at 60 Hz

/// Gives the hostile answer where it belongs, and empty or short ones elsewhere.
class HostileCloud {
public:
    QUrl url() const { return m_server.url(); }
    void prepare(const HostileCase &next)
    {
        const QMutexLocker locker(&m_mutex);
        m_where = next.where;
        m_answer = next.answer();
    }

private:
    FaultAnswer answer(const SeenRequest &request)
    {
        const QMutexLocker locker(&m_mutex);
        const QByteArray path = request.path();
        if (path == "/gpus/v2/products" && m_where == Where::Catalogue)
            return m_answer;
        if (path == "/gpus/v2/instances/a")
            return m_answer;
        const bool isFirst = !request.target.contains("cursor=") && !request.target.contains("type=1")
            && (!request.target.contains("offset=") || request.target.contains("offset=0"));
        if (path.endsWith("/instances") && m_where == Where::List && isFirst)
            return m_answer;
        if (path == "/gpus/v2/instances" && isFirst)
            return FaultAnswer::json(R"({"data":[{"id":"a"}],"has_more":false,"next_cursor":""})");
        return FaultAnswer::json(R"({"data":[],"has_more":false,"next_cursor":"","status":"success"})");
    }

    QMutex m_mutex;
    Where m_where = Where::List;
    FaultAnswer m_answer;
    test::ServerThread m_server{[this](const SeenRequest &request) { return answer(request); }};
};

class Bench : public QObject {
    Q_OBJECT

public:
    Bench(WatchedApplication &application, const QByteArray &wanted);

    void begin();

private:
    void add();
    void askDetail();
    void settle();
    void report();

    static ApiLimits limits()
    {
        ApiLimits limits;
        limits.maxRetries = 0;
        return limits;
    }

    WatchedApplication &m_application;
    std::vector<HostileCase> m_cases;
    size_t m_next = 0;
    double m_longest = 0;
    HostileCloud m_cloud;
    QTemporaryDir m_folder;
    SettingsFile m_settings{m_folder.filePath(u"settings.json"_s)};
    AccountStore m_accounts{m_settings};
    SecretStore m_secrets{SecretStore::Backend::SessionOnly};
    Fleet m_fleet{m_accounts, m_secrets, limits()};
    RosterController m_roster{m_accounts, m_fleet};
    StallMeter m_meter;
    QUuid m_account;
    bool m_isAsking = false;
};

Bench::Bench(WatchedApplication &application, const QByteArray &wanted)
    : m_application(application)
    , m_cases(hostileCases())
{
    std::erase_if(m_cases, [&](const HostileCase &one) { return !one.name.contains(wanted); });
    m_roster.list().sortBy({{Column::Name, Qt::AscendingOrder}});
    connect(
        &m_fleet, &Fleet::busyChanged, this,
        [this](bool busy) {
            if (busy || !m_isAsking)
                return;
            m_isAsking = false;
            if (m_cases[m_next].where == Where::Detail)
                askDetail();
            else
                settle();
        },
        Qt::QueuedConnection);
}

void Bench::begin()
{
    if (m_next == m_cases.size()) {
        printFigure("hostile answers: longest turn of all", m_longest, "ms", oneFrame);
        m_application.quit();
        return;
    }
    m_cloud.prepare(m_cases[m_next]);
    QMetaObject::invokeMethod(this, &Bench::add, Qt::QueuedConnection); // its own turn: that one is measured
}

void Bench::add()
{
    m_account = QUuid::createUuid();
    const Account added{.id = m_account,
                        .provider = m_cases[m_next].provider,
                        .name = u"hostile"_s,
                        .apiAddress = m_cloud.url()};
    m_secrets.keepForThisRun(added, Secret("key-of-the-bench"_ba));
    m_isAsking = true;
    m_application.restart();
    m_meter.restart();
    m_accounts.add(added);
}

void Bench::askDetail()
{
    InstanceDetailJob *job = m_fleet.detail({m_account, u"a"_s});
    if (!job)
        qFatal("bench_hostile: the account has no key");
    m_application.restart();
    m_meter.restart();
    connect(job, &InstanceDetailJob::finished, this, &Bench::settle, Qt::QueuedConnection);
}

/// Until the list shows what came, and a while longer: a catalogue may still be on its way.
void Bench::settle()
{
    if (m_roster.list().isBusy() || m_roster.list().isBehind() || m_fleet.isBusy())
        QTimer::singleShot(50ms, this, &Bench::settle);
    else
        QTimer::singleShot(m_cases[m_next].where == Where::Catalogue ? 2s : 50ms, this, &Bench::report);
}

void Bench::report()
{
    const double turn = inMilliseconds(m_meter.busiest());
    m_longest = std::max(m_longest, turn);
    printFigure(m_cases[m_next].name, turn, "ms", oneFrame);
    if (!oneFrame.isMetBy(turn)) {
        const auto &longest = m_application.busiest();
        printFigure(m_cases[m_next].name + ": most processor time in one event, " + longest.what.toUtf8(),
                    inMilliseconds(longest.took), "ms");
    }
    ++m_next;
    m_accounts.remove(m_account); // may take its time, and more in turns to come: no answer makes it happen
    QTimer::singleShot(200ms, this, &Bench::begin);
}

} // namespace

int main(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"*=false"_s);
    Bench bench(application, application.arguments().value(1).toUtf8());
    QMetaObject::invokeMethod(&bench, &Bench::begin, Qt::QueuedConnection);
    return application.exec();
}

#include "bench_hostile.moc"
