// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/app.h"
#include "app/commandline.h"
#include "app/logging.h"
#include "support/faultserver.h"
#include "views/dialogkit.h"
#include "views/privacy/clipboard.h"
#include "views/widgets/pagetabbar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDirIterator>
#include <QLoggingCategory>
#include <QProcessEnvironment>
#include <QSettings>
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

/// A cloud that repeats what it was sent.
FaultAnswer echo(const SeenRequest &request)
{
    const QByteArray sent = request.headers.value("authorization");
    return FaultAnswer::withStatus(401, "{\"message\":\"not valid: " + sent + " token=cAnArY7-echo\"}")
        .with("X-Debug", sent);
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
    void theProcessShowsNone();
    void filesHoldNone();
    void cleanupTestCase();

private:
    void addAccount(const QString &name, const FaultServer &server);

    const QString m_home;
    FaultServer m_cloud;
    FaultServer m_echo;
    std::unique_ptr<QSettings> m_file;
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
    QLoggingCategory::setFilterRules(u"roster.*.debug=true"_s);

    m_cloud.setHandler(answer);
    m_echo.setHandler(echo);
    m_file = std::make_unique<QSettings>(m_home + u"/settings.ini"_s, QSettings::IniFormat);
    m_app =
        std::make_unique<App>(*m_file, SecretStore::Backend::SessionOnly, CommandLine{.language = u"en"_s});
    addAccount(u"cage"_s, m_cloud);
    addAccount(u"echo"_s, m_echo);
    m_app->start();
    QVERIFY(mainWindow());
    auto *table = mainWindow()->findChild<QTableView *>(u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_VERIFY(!m_echo.requests().isEmpty());

    // Every column, every window.
    for (int column = 0; column < table->model()->columnCount(); ++column)
        table->showColumn(column);
    Q_EMIT mainWindow()->detailRequested({m_app->accounts().accounts().constFirst().id, u"i-canary"_s});
    Q_EMIT mainWindow()->accountsRequested();
    Q_EMIT mainWindow()->settingsRequested();
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
