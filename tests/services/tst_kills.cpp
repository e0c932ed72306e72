// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed at random moments while it writes settings, accounts and views. Whatever it had
// acknowledged is there afterwards.
//
//   tst_kills                            200 kills
//   ROSTER_KILLS=5000 ROSTER_SEED=7 tst_kills     more of them, and the same ones again
#include "services/accountstore.h"
#include "services/settings.h"
#include "services/settingsfile.h"
#include "services/viewstore.h"
#include "support/slowness.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <cstdio>
#include <memory>
#include <vector>

using namespace roster;
using namespace Qt::StringLiterals;

namespace {

/// All that one running copy of the program keeps in files.
struct Stores {
    explicit Stores(const QString &folder)
        : file(folder + u"/settings.json"_s)
    {
    }
    SettingsFile file;
    Settings settings{file};
    AccountStore accounts{file};
    ViewStore views{settings, {}};
};

/// What one writer should find again of what it wrote: of two writers, each has ids and keys of its own.
struct Model {
    QByteArray layout;
    QList<SavedView> views;
    QList<Account> accounts;

    friend bool operator==(const Model &, const Model &) = default;
};

QString layoutKey(uint writer)
{
    return u"main/geometry-%1"_s.arg(writer);
}

Model modelOf(const Stores &stores, uint writer)
{
    Model model;
    model.layout = stores.settings.layout(layoutKey(writer));
    for (const SavedView &view : stores.views.views()) {
        if (view.id.data1 == writer)
            model.views.append(view);
    }
    for (const Account &account : stores.accounts.accounts()) {
        if (account.id.data1 == writer)
            model.accounts.append(account);
    }
    return model;
}

/// One thing that a user may do, in the model and, where there are some, in the stores. The same numbers make
/// the same of the same model. False: it was not saved.
class Step {
public:
    Step(QRandomGenerator &random, Model &model, uint writer, Stores *stores)
        : m_random(random)
        , m_model(model)
        , m_writer(writer)
        , m_stores(stores)
    {
    }

    bool run()
    {
        switch (m_random.bounded(6)) {
        case 0:
            return changeLayout();
        case 1:
            return m_model.views.size() < 30 ? addView() : removeView();
        case 2:
            return m_model.views.isEmpty() ? addView() : changeView();
        case 3:
            return m_model.views.size() < 5 ? addView() : removeView();
        case 4:
            return m_model.accounts.size() < 5 ? addAccount() : removeAccount();
        default:
            return m_model.accounts.isEmpty() ? addAccount() : renameAccount();
        }
    }

private:
    QUuid newId()
    {
        const uint number = m_random.generate();
        return QUuid(m_writer, ushort(number >> 16), ushort(number), 1, 2, 3, 4, 5, 6, 7, 8);
    }
    QString word() { return u"w"_s.repeated(m_random.bounded(1, 40)) + QString::number(m_random.generate()); }
    bool saved() const { return !m_stores || m_stores->file.sync(); }

    bool changeLayout()
    {
        m_model.layout = QByteArray(m_random.bounded(1, 5000), char(m_random.bounded(256)));
        if (m_stores)
            m_stores->settings.setLayout(layoutKey(m_writer), m_model.layout);
        return saved();
    }
    bool addView()
    {
        SavedView view;
        view.id = newId();
        view.name = word();
        view.table.columns = {{u"name"_s, 100, true}};
        m_model.views.append(view);
        if (m_stores)
            m_stores->views.add(view);
        return saved();
    }
    bool changeView()
    {
        SavedView &view = m_model.views[m_random.bounded(int(m_model.views.size()))];
        if (m_random.bounded(2) == 0)
            view.name = word();
        else
            view.table.columns[0].width = m_random.bounded(50, 400);
        if (m_stores)
            m_stores->views.update(view);
        return saved();
    }
    bool removeView()
    {
        const SavedView view = m_model.views.takeAt(m_random.bounded(int(m_model.views.size())));
        if (m_stores)
            m_stores->views.remove(view.id);
        return saved();
    }
    bool addAccount()
    {
        Account account;
        account.id = newId();
        account.provider = ProviderId::Novita;
        account.name = word();
        account.apiAddress = QUrl(u"https://api.example.com"_s);
        m_model.accounts.append(account);
        if (m_stores)
            m_stores->accounts.add(account);
        return saved();
    }
    bool removeAccount()
    {
        const Account account = m_model.accounts.takeAt(m_random.bounded(int(m_model.accounts.size())));
        if (m_stores)
            m_stores->accounts.remove(account.id);
        return saved();
    }
    bool renameAccount()
    {
        Account &account = m_model.accounts[m_random.bounded(int(m_model.accounts.size()))];
        account.name = word();
        if (m_stores)
            m_stores->accounts.update(account);
        return saved();
    }

    QRandomGenerator &m_random;
    Model &m_model;
    uint m_writer;
    Stores *m_stores;
};

/// Writes until it is killed, and says one byte for each thing that is on the disk.
int writeForEver(const QString &folder, uint writer, quint32 seed)
{
    Stores stores(folder);
    bool failed = false;
    QObject::connect(&stores.settings, &Settings::fileProblem, [&failed] { failed = true; });
    Model model = modelOf(stores, writer);
    QRandomGenerator random(seed);
    for (;;) {
        if (!Step(random, model, writer, &stores).run() || failed)
            return 3;
        QCoreApplication::processEvents(); // as another copy's changes are taken in
        std::putchar('+');
        std::fflush(stdout);
    }
}

int numberFrom(const char *name, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? number : otherwise;
}

/// A writer from the moment it is started until it is killed.
struct Life {
    uint writer = 0;
    quint32 seed = 0;
    Model before;
    std::unique_ptr<QProcess> process = std::make_unique<QProcess>();

    bool start(const QString &folder)
    {
        process->start(QCoreApplication::applicationFilePath(),
                       {u"--write"_s, folder, QString::number(writer), QString::number(seed)});
        return process->waitForStarted();
    }
};

} // namespace

class TestKills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loseNothing_data()
    {
        QTest::addColumn<int>("writers");
        QTest::addColumn<int>("kills");
        const int kills = numberFrom("ROSTER_KILLS", 200 / test::slowness);
        QTest::newRow("one copy") << 1 << kills - kills / 4;
        QTest::newRow("two copies at the same time") << 2 << kills / 4;
    }
    void loseNothing();

private:
    QRandomGenerator m_random{quint32(numberFrom("ROSTER_SEED", 20260615))};
};

void TestKills::loseNothing()
{
    QFETCH(const int, writers);
    QFETCH(const int, kills);
    // In memory where that can be had: what counts is what the program did, not how slow the disk is.
    const QString memory = QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath();
    const QTemporaryDir folder(memory + u"/roster-kills"_s);
    const QByteArray seed = "ROSTER_SEED=" + QByteArray::number(numberFrom("ROSTER_SEED", 20260615));
    qInfo("%s", seed.constData());
    std::vector<Model> models;
    models.resize(size_t(writers));
    qsizetype acknowledged = 0;
    int unacknowledged = 0;
    QElapsedTimer time;
    time.start();
    for (int killed = 0; killed < kills;) {
        std::vector<Life> lives;
        for (int i = 0; i < writers; ++i) {
            Life &life = lives.emplace_back(Life{uint(i + 1), m_random.generate(), models[size_t(i)]});
            QVERIFY(life.start(folder.path()));
        }
        // Now and then while it reads the files, mostly while it writes them.
        if (m_random.bounded(10) > 0)
            QVERIFY(lives.back().process->waitForReadyRead(20'000));
        // Busy: a timer would round the moments.
        const auto moment = std::chrono::steady_clock::now()
            + std::chrono::microseconds(m_random.bounded(25'000 * test::slowness));
        while (std::chrono::steady_clock::now() < moment) { }
        for (const Life &life : lives)
            life.process->kill();
        for (const Life &life : lives) {
            QVERIFY(life.process->waitForFinished());
            QCOMPARE(life.process->exitStatus(), QProcess::CrashExit); // not by itself
            ++killed;
        }

        Stores found(folder.path());
        QSignalSpy problems(&found.settings, &Settings::fileProblem);
        for (size_t i = 0; i < lives.size(); ++i) {
            const Life &life = lives[i];
            const qsizetype acks = life.process->readAllStandardOutput().size();
            acknowledged += acks;
            QRandomGenerator random(life.seed);
            Model &expected = models[i];
            for (qsizetype step = 0; step < acks; ++step)
                Step(random, expected, life.writer, nullptr).run();
            const Model there = modelOf(found, life.writer);
            if (there == expected)
                continue;
            // What was being written when it was killed may be there, too, or a part of what one step does:
            // no step writes to two files.
            Step(random, expected, life.writer, nullptr).run();
            ++unacknowledged;
            QVERIFY2(there == expected, qPrintable(u"after %1 kills"_s.arg(killed)));
        }
        QCoreApplication::processEvents();
        QCOMPARE(problems.size(), 0);
    }
    QVERIFY(QDir(folder.path()).entryList({u"*unreadable*"_s}).isEmpty());
    qInfo("%d kills in %.1f s: %lld acknowledged changes are there, and %d that were not acknowledged yet; "
          "%lld files left behind",
          kills, double(time.elapsed()) / 1000, qlonglong(acknowledged), unacknowledged,
          qlonglong(QDir(folder.path()).entryList(QDir::Files).size()));
    QVERIFY(acknowledged > kills);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write"_s && arguments.size() == 5)
        return writeForEver(arguments[2], arguments[3].toUInt(), arguments[4].toUInt());
    TestKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kills.moc"
