// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/app.h"
#include "app/commandline.h"
#include "app/logging.h"
#include "services/logfile.h"
#include "services/settingsfile.h"
#include "support/faultserver.h"
#include "views/dialogkit.h"
#include "views/find/findline.h"
#include "views/privacy/clipboard.h"
#include "views/widgets/pagetabbar.h"
#include "views/window/sidebar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDirIterator>
#include <QLoggingCategory>
#include <QProcessEnvironment>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

namespace {

/// In each secret place of an answer, and in the API key, stands a word of its own that begins like this.
constexpr auto canary = "cAnArY7";
constexpr auto key = "sk_cAnArY7-api-key";

QByteArrayList logLines;

void keepLine(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    logLines << QByteArray(context.category) + ": " + message.toUtf8();
}

/// An instance with everything that PPIO's pages tell, for list and detail.
QByteArray instanceJson()
{
    QFile file(QStringLiteral(ROSTER_TEST_DATA "/canary-detail.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test data");
    return file.readAll();
}

FaultAnswer answer(const SeenRequest &request)
{
    if (request.path() == "/gpus/v2/instances/i-canary")
        return FaultAnswer::json(instanceJson());
    if (request.path() == "/gpus/v2/instances")
        return FaultAnswer::json("{\"data\":[" + instanceJson() + "],\"has_more\":false}");
    return FaultAnswer::withStatus(404, "{}");
}

/// A cloud that repeats what it was sent, with another fault each time.
FaultAnswer echo(const SeenRequest &request)
{
    static int asked = 0;
    const QByteArray sent = request.headers.value("authorization");
    const QByteArray said = "{\"message\":\"not valid: " + sent + " token=cAnArY7-echo\"}";
    const int statuses[]{401, 500, 200, 302, 429}; // the last one asks for an hour's rest
    return FaultAnswer::withStatus(statuses[asked++ % std::ssize(statuses)], said)
        .with("X-Debug", sent)
        .with("Location", "https://cAnArY7-user:cAnArY7-echo@elsewhere.example/?token=" + sent)
        .with("Retry-After", "3600");
}

void walk(QAccessibleInterface *node, const std::function<void(const QString &)> &tell)
{
    if (!node)
        return;
    for (int kind = QAccessible::Name; kind <= QAccessible::Accelerator; ++kind)
        tell(node->text(QAccessible::Text(kind)));
    if (QAccessibleTextInterface *text = node->textInterface())
        tell(text->text(0, text->characterCount()));
    for (int i = 0; i < node->childCount(); ++i)
        walk(node->child(i), tell);
}

MainWindow *mainWindow()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *main = qobject_cast<MainWindow *>(window))
            return main;
    }
    return nullptr;
}

} // namespace

/// A session at clouds whose every secret can be recognised, with all windows open and the log at its most
/// talkative; then each place where something may have been left is searched.
class TestCanaries : public QObject {
    Q_OBJECT

public:
    explicit TestCanaries(const QString &home)
        : m_home(home)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void screenReadersAreNotTold();
    void theLogHoldsRequestsAndNoSecret();
    void theLogFileHoldsNoNameEither();
    void diagnosticsHoldNone();
    void theProcessShowsNone();
    void filesHoldNone();
    void cleanupTestCase();

private:
    void addAccount(const QString &name, const FaultServer &server);

    const QString m_home;
    FaultServer m_cloud;
    FaultServer m_echo;
    std::unique_ptr<SettingsFile> m_file;
    std::unique_ptr<App> m_app;
};

void TestCanaries::addAccount(const QString &name, const FaultServer &server)
{
    Account account;
    account.id = QUuid::createUuid();
    account.provider = ProviderId::Ppio;
    account.name = name;
    account.apiAddress = server.url();
    m_app->secrets().keepForThisRun(account, Secret(key));
    m_app->accounts().add(account);
}

void TestCanaries::initTestCase()
{
    qInstallMessageHandler(keepLine);
    redactLog();
    setDisplayConnected();
    logToFile(LogFile::defaultFolder(), this, [](const FileProblem &) { QFAIL("no log"); });
    QLoggingCategory::setFilterRules(u"roster.*.debug=true"_s);

    m_cloud.setHandler(answer);
    m_echo.setHandler(echo);
    // A view, and an entry that is none: something to complain of.
    QFile views(m_home + u"/views.json"_s);
    QVERIFY(views.open(QIODevice::WriteOnly));
    views.write(R"({"kind":"gpu-roster saved views","version":1,"views":[{"name":"nest-view"},7]})");
    views.close();

    m_file = std::make_unique<SettingsFile>(m_home + u"/settings.json"_s);
    m_app =
        std::make_unique<App>(*m_file, SecretStore::Backend::SessionOnly, CommandLine{.language = u"en"_s});
    addAccount(u"cage"_s, m_cloud);
    addAccount(u"echo"_s, m_echo);
    m_app->start();
    QVERIFY(mainWindow());
    auto *table = mainWindow()->findChild<QTableView *>(u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    auto *find = mainWindow()->findChild<FindLine *>();
    find->setText(u"nest-find"_s);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    find->clear();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const QUuid echoed = m_app->accounts().accounts().constLast().id;
    for (int asked = 1; asked < 5; ++asked) {
        QTRY_VERIFY_WITH_TIMEOUT(!mainWindow()->findChild<QAction *>(u"actionCancel"_s)->isEnabled(), 30'000);
        Q_EMIT mainWindow()->findChild<SideBar *>()->refreshRequested(echoed);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_echo.requests().size() >= 5, 30'000);

    // Every column, every window.
    for (int column = 0; column < table->model()->columnCount(); ++column)
        table->showColumn(column);
    Q_EMIT mainWindow()->detailRequested({m_app->accounts().accounts().constFirst().id, u"i-canary"_s});
    Q_EMIT mainWindow()->accountsRequested();
    Q_EMIT mainWindow()->settingsRequested();
    Q_EMIT mainWindow()->logRequested();
    Q_EMIT mainWindow()->editAccountRequested(m_app->accounts().accounts().constFirst().id);
    auto *dialog = mainWindow()->findChild<QDialog *>(u"DetailDialog"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->findChild<PageTabBar *>()->count() > 4);

    table->selectAll();
    mainWindow()->findChild<QAction *>(u"actionCopy"_s)->trigger();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QLatin1StringView(canary)));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"bird-cage"_s));
}

void TestCanaries::screenReadersAreNotTold()
{
    int texts = 0;
    bool sawName = false;
    const auto look = [&](const QString &text) {
        ++texts;
        sawName = sawName || text.contains(u"bird-cage"_s);
        QVERIFY2(!text.contains(QLatin1StringView(canary)), qPrintable(text.left(300)));
    };
    auto *tabs = mainWindow()->findChild<QDialog *>(u"DetailDialog"_s)->findChild<PageTabBar *>();
    for (int page = 0; page < tabs->count(); ++page) {
        tabs->setCurrentIndex(page);
        for (QWidget *window : QApplication::topLevelWidgets()) {
            look(window->windowTitle());
            walk(QAccessible::queryAccessibleInterface(window), look);
            for (const QString &text : allTexts(*window))
                look(text);
        }
    }
    QVERIFY(sawName);
    QVERIFY(texts > 500);

    // Tool tips are not in the tree.
    const auto *model = mainWindow()->findChild<QTableView *>(u"table"_s)->model();
    for (int column = 0; column < model->columnCount(); ++column)
        look(model->index(0, column).data(Qt::ToolTipRole).toString());
}

void TestCanaries::theLogHoldsRequestsAndNoSecret()
{
    const QLoggingCategory category("roster.test");
    qCWarning(category) << "a careless line: token=cAnArY7-log and" << key;
    const QByteArray log = logLines.join('\n');
    QVERIFY(log.contains("/gpus/v2/instances"));
    QVERIFY(log.contains("status 200"));
    QVERIFY(log.contains("status 401"));
    QVERIFY(log.contains("a careless line"));
    for (const QByteArray &line : std::as_const(logLines))
        QVERIFY2(!line.contains(canary), line.constData());
}

void TestCanaries::theLogFileHoldsNoNameEither()
{
    QFile file(logFilePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray log = file.readAll();
    QVERIFY(log.contains("/gpus/v2/instances"));
    QVERIFY(log.contains("a careless line"));
    QVERIFY(log.contains("not loaded: roster::ApiError::Kind::Unauthorized status 401"));
    for (const QByteArray &word : QByteArrayList{canary, "cage", "nest", "not valid", m_home.toUtf8()})
        QVERIFY2(!log.contains(word), word.constData());
}

void TestCanaries::diagnosticsHoldNone()
{
    Q_EMIT mainWindow()->diagnosticsRequested();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(u"PPIO: 2, 2 of them enabled"_s));
    QVERIFY(text.contains(u"a careless line"_s)); // without its secret
    for (const QString &word : {QString::fromLatin1(canary), u"cage"_s, m_home})
        QVERIFY2(!text.contains(word), qPrintable(text));
}

void TestCanaries::theProcessShowsNone()
{
    for (const QString &argument : QCoreApplication::arguments())
        QVERIFY(!argument.contains(QLatin1StringView(canary)));
#ifdef Q_OS_LINUX
    for (const auto &name : {u"environ"_s, u"cmdline"_s}) {
        QFile file(u"/proc/self/"_s + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(canary));
    }
#endif
    for (const QString &name : QProcessEnvironment::systemEnvironment().keys())
        QVERIFY(!qEnvironmentVariable(name.toLocal8Bit().constData()).contains(QLatin1StringView(canary)));
}

void TestCanaries::filesHoldNone()
{
    mainWindow()->close();
    m_app.reset();
    m_file->sync();
    int files = 0;
    bool sawAccount = false;
    QDirIterator found(m_home, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        QFile file(found.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        ++files;
        sawAccount = sawAccount || content.contains("cage");
        const QString utf16 = QString::fromLatin1(canary);
        const QByteArray wide(reinterpret_cast<const char *>(utf16.utf16()), utf16.size() * 2);
        for (const QByteArray &form :
             {QByteArray(canary), QByteArray(canary).toHex(), QByteArray(canary).toBase64().left(8), wide})
            QVERIFY2(!content.contains(form), qPrintable(file.fileName()));
    }
    QVERIFY(files > 0 && sawAccount);
}

void TestCanaries::cleanupTestCase()
{
    m_app.reset();
}

int main(int argc, char *argv[])
{
    // What the program writes goes below one folder, wherever it thinks that it writes.
    const QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(name, home.path().toLocal8Bit());
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"gpu-roster"_s);
    QCoreApplication::setApplicationName(u"gpu-roster"_s);
    TestCanaries test(home.path());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_canaries.moc"
