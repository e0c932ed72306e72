// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "core/programlanguage.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

struct LogLevel {
    QLatin1StringView name;
    /// On standard error; the log file has what is graver than a debug message anyway.
    QtMsgType least = QtDebugMsg;
    QLatin1StringView rules = "*.debug=false"_L1;
};
constexpr std::array logLevels{
    LogLevel{"error"_L1, QtCriticalMsg},
    LogLevel{"warning"_L1, QtWarningMsg},
    LogLevel{"info"_L1, QtInfoMsg},
    LogLevel{"debug"_L1, QtDebugMsg, "roster.*.debug=true"_L1},
};

struct ThemeName {
    QLatin1StringView name;
    Settings::Theme theme = Settings::Theme::System;
};
constexpr std::array themeNames{
    ThemeName{"system"_L1, Settings::Theme::System},
    ThemeName{"light"_L1, Settings::Theme::Light},
    ThemeName{"dark"_L1, Settings::Theme::Dark},
};

QString codes(const QString &between)
{
    QStringList all;
    for (const ProgramLanguage &language : programLanguages())
        all << language.code;
    return all.join(between);
}

// The command line is for terminals and scripts: it speaks English alone.
CommandLine wrong(const QString &what)
{
    CommandLine line;
    line.ending = {2, what + u"\nTry --help.\n"_s};
    return line;
}

CommandLine wrongValue(const QString &option, const QString &value, const QString &allowed)
{
    return wrong(u"--%1 cannot be \"%2\": it is one of %3."_s.arg(option, value, allowed));
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    const QCommandLineOption demo(u"demo"_s,
                                  u"Show a made-up fleet; nothing is saved and no key is needed."_s);
    const QCommandLineOption lang(u"lang"_s, u"Language: %1."_s.arg(codes(u" or "_s)), u"language"_s);
    const QCommandLineOption theme(u"theme"_s, u"Colours: system, light or dark."_s, u"theme"_s);
    const QCommandLineOption logLevel(u"log-level"_s,
                                      u"What is logged on standard error: error, warning, info or debug."_s,
                                      u"level"_s, u"warning"_s);
    const QCommandLineOption noLogFile(u"no-log-file"_s, u"Write no log file."_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Every GPU-cloud instance you rent, in one window."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Say this."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Say the version."_s);
    parser.addOptions({demo, lang, theme, logLevel, noLogFile, help, version});

    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (const QStringList unknown = parser.positionalArguments(); !unknown.isEmpty())
        return wrong(u"\"%1\" is no option of this program."_s.arg(unknown.first()));

    CommandLine line;
    if (parser.isSet(help)) {
        line.ending = {0, parser.helpText()};
        return line;
    }
    if (parser.isSet(version)) {
        line.ending = {0, u"GPU Roster %1\n"_s.arg(QCoreApplication::applicationVersion())};
        return line;
    }

    line.demo = parser.isSet(demo);
    if (parser.isSet(lang)) {
        line.language = parser.value(lang);
        if (!programLanguage(line.language))
            return wrongValue(u"lang"_s, line.language, codes(u", "_s));
    }
    if (parser.isSet(theme)) {
        const auto found = std::ranges::find(themeNames, parser.value(theme), &ThemeName::name);
        if (found == themeNames.end())
            return wrongValue(u"theme"_s, parser.value(theme), u"system, light, dark"_s);
        line.theme = found->theme;
    }
    const auto level = std::ranges::find(logLevels, parser.value(logLevel), &LogLevel::name);
    if (level == logLevels.end())
        return wrongValue(u"log-level"_s, parser.value(logLevel), u"error, warning, info, debug"_s);
    line.logRules = level->rules;
    line.consoleLevel = level->least;
    line.logFile = !line.demo && !parser.isSet(noLogFile);
    return line;
}

} // namespace roster
