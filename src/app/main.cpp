// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/app.h"
#include "app/commandline.h"
#include "app/console.h"
#include "app/endsignals.h"
#include "app/hardening.h"
#include "app/logging.h"
#include "services/logfile.h"
#include "views/style/icons.h"

#ifdef ROSTER_HAS_DEMO
#include "app/demosession.h"
#endif

#include <QApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QNetworkProxyFactory>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace roster;

namespace {

int say(const CommandLine::Ending &ending)
{
    sayAndEnd(ending.text, ending.exitCode == 0 ? stdout : stderr);
    return ending.exitCode;
}

/// Qt would abort without a display; a sentence is better.
bool hasDisplay([[maybe_unused]] int argc, [[maybe_unused]] char *argv[])
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "-platform") == 0 || qstrcmp(argv[i], "--platform") == 0)
            return true;
    }
    return false;
#else
    return true;
#endif
}

void nameApplication()
{
    QCoreApplication::setOrganizationName(u"gpu-roster"_s);
    QCoreApplication::setApplicationName(u"gpu-roster"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROSTER_VERSION));
}

/// A question that is answered before Qt looks for the display, which may have a name and yet be gone.
bool asksForText(int argc, char *argv[])
{
    if (argc != 2)
        return false;
    for (const char *question : {"-h", "--help", "-v", "--version"}) {
        if (qstrcmp(argv[1], question) == 0)
            return true;
    }
    return false;
}

int endWithoutDisplay(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    nameApplication();
    const CommandLine line = parseCommandLine(QCoreApplication::arguments());
    return say(
        line.ending.value_or(CommandLine::Ending{1,
                                                 u"GPU Roster needs a display, and there is none here "
                                                 "(neither DISPLAY nor WAYLAND_DISPLAY is set).\n"_s}));
}

int runDemo(const CommandLine &line)
{
#ifdef ROSTER_HAS_DEMO
    DemoSession demo;
    if (!demo.start())
        return say({1, u"The demo could not be started: no port or no temporary folder could be had.\n"_s});
    App app(demo.settings(), SecretStore::Backend::SessionOnly, line);
    demo.addAccountsTo(app);
    app.start();
    return QApplication::exec();
#else
    Q_UNUSED(line)
    return say({1, u"This build has no demo: it was made without Qt HttpServer.\n"_s});
#endif
}

/// Settings were kept by QSettings before they had a file of their own: on Linux in gpu-roster.conf, on
/// Windows in the registry, on macOS in a property list.
void importEarlierSettings(SettingsFile &settings)
{
    const QFileInfo conf(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                         + u"/gpu-roster/gpu-roster.conf"_s);
    if (!settings.isNew() || (conf.exists() && !conf.isFile())) // a pipe would never come to an end
        return;
    QSettings earlier;
    earlier.setFallbacksEnabled(false);
    if (!earlier.allKeys().isEmpty() || earlier.status() != QSettings::NoError)
        settings.importFrom(earlier);
}

int runWithOwnAccounts(const CommandLine &line)
{
    App *running = nullptr;
    const QObject untilTheEnd;
    if (line.logFile)
        logToFile(LogFile::defaultFolder(), &untilTheEnd, [&running](const FileProblem &problem) {
            if (running)
                running->tell(problem);
        });
    qInfo("GPU Roster %s starts, with Qt %s", qUtf8Printable(QCoreApplication::applicationVersion()),
          qVersion());
    SettingsFile settings(SettingsFile::defaultPath());
    importEarlierSettings(settings);
    App app(settings, SecretStore::Backend::Keychain, line);
    running = &app;
    app.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
#ifdef NDEBUG
    forbidCoreDumps();
#endif
    logToRedirectedError();
    redactLog();
    if (asksForText(argc, argv) || !hasDisplay(argc, argv))
        return endWithoutDisplay(argc, argv);

    const QApplication application(argc, argv);
    setDisplayConnected();
    nameApplication();
    const CommandLine line = parseCommandLine(QCoreApplication::arguments());
    if (line.ending)
        return say(*line.ending);

    const EndSignals endSignals;
    QLoggingCategory::setFilterRules(line.logRules);
    setConsoleLevel(line.consoleLevel);
    QGuiApplication::setDesktopFileName(u"gpu-roster"_s);
    QGuiApplication::setWindowIcon(applicationIcon());
    // What a proxy's script decides may take minutes: Network asks the system, beside the main thread, and
    // tells each connection. Nothing else may ask.
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    return line.demo ? runDemo(line) : runWithOwnAccounts(line);
}
