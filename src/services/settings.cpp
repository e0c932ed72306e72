// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settings.h"

#include "core/programlanguage.h"
#include "core/savedview.h"
#include "services/settingsfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QMetaEnum>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

static constexpr auto languageKey = "language"_L1;
static constexpr auto themeKey = "theme"_L1;
static constexpr auto viewsKey = "views/saved"_L1;
static constexpr auto refreshKey = "refreshSeconds"_L1;
static constexpr auto recentFindsKey = "recentFinds"_L1;
static constexpr auto pauseKey = "pauseUnseen"_L1;
static constexpr auto terminalKey = "terminal"_L1;
static constexpr auto neverRevealKey = "secrets/neverReveal"_L1;
static constexpr auto clipboardKey = "secrets/clipboardSeconds"_L1;
static constexpr auto hiddenFromCaptureKey = "secrets/hiddenFromCapture"_L1;

static constexpr auto proxyModeKey = "connection/proxy"_L1;
static constexpr auto proxyHostKey = "connection/proxyHost"_L1;
static constexpr auto proxyPortKey = "connection/proxyPort"_L1;
static constexpr auto proxyUserKey = "connection/proxyUser"_L1;
static constexpr auto authorityFileKey = "connection/authorityFile"_L1;

static constexpr std::chrono::seconds defaultRefresh = 60s;
static constexpr std::chrono::seconds defaultClipboardTime = 30s;

Settings::Settings(SettingsFile &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
    connect(&file, &SettingsFile::changedElsewhere, this, &Settings::follow);
    connect(&file, &SettingsFile::problem, this, &Settings::fileProblem);
}

void Settings::follow(const QStringList &keys)
{
    // What holds for this run goes on to hold.
    if (keys.contains(languageKey) && !m_languageOfRun)
        Q_EMIT languageChanged(language());
    if (keys.contains(themeKey) && !m_themeOfRun)
        Q_EMIT themeChanged(theme());
    if (keys.contains(refreshKey))
        Q_EMIT refreshIntervalChanged(refreshInterval());
    if (keys.contains(pauseKey))
        Q_EMIT pausesUnseenChanged(pausesUnseen());
    if (keys.contains(neverRevealKey))
        Q_EMIT neverRevealChanged(neverReveal());
    if (keys.contains(clipboardKey))
        Q_EMIT clipboardTimeChanged(clipboardTime());
    if (keys.contains(hiddenFromCaptureKey))
        Q_EMIT hiddenFromCaptureChanged(hiddenFromCapture());
    const auto isOfProxy = [](const QString &key) {
        return key.startsWith(proxyModeKey);
    }; // and its host, port, user
    if (std::ranges::any_of(keys, isOfProxy))
        Q_EMIT proxyChanged();
    if (keys.contains(authorityFileKey))
        Q_EMIT authorityFileChanged();
    Q_EMIT changedElsewhere();
}

void Settings::useForThisRun(const QString &language, std::optional<Theme> theme)
{
    m_languageOfRun = programLanguage(language) ? std::optional(language) : std::nullopt;
    m_themeOfRun = theme;
}

QString Settings::language() const
{
    if (m_languageOfRun)
        return *m_languageOfRun;
    const QString saved = m_file.value(languageKey).toString();
    return programLanguage(saved) ? saved : QString();
}

void Settings::setLanguage(const QString &language)
{
    const QString before = this->language();
    m_languageOfRun.reset();
    m_file.setValue(languageKey, language);
    if (this->language() != before)
        Q_EMIT languageChanged(this->language());
}

Settings::Theme Settings::theme() const
{
    if (m_themeOfRun)
        return *m_themeOfRun;
    bool known = false;
    const QByteArray word = m_file.value(themeKey).toString().toLatin1();
    const int value = QMetaEnum::fromType<Theme>().keyToValue(word.constData(), &known);
    return known ? Theme(value) : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    const Theme before = this->theme();
    m_themeOfRun.reset();
    const auto *word = QMetaEnum::fromType<Theme>().valueToKey(int(theme));
    m_file.setValue(themeKey, QString::fromLatin1(word));
    if (theme != before)
        Q_EMIT themeChanged(theme);
}

std::chrono::seconds Settings::refreshInterval() const
{
    bool isNumber = false;
    const std::chrono::seconds interval(m_file.value(refreshKey).toString().toInt(&isNumber));
    const bool offered = interval == 0s || (interval >= shortestRefresh && interval <= longestRefresh);
    return isNumber && offered ? interval : defaultRefresh;
}

void Settings::setRefreshInterval(std::chrono::seconds interval)
{
    if (interval > 0s)
        interval = std::clamp(interval, shortestRefresh, longestRefresh);
    else
        interval = 0s;
    if (interval == refreshInterval())
        return;
    m_file.setValue(refreshKey, int(interval.count()));
    Q_EMIT refreshIntervalChanged(interval);
}

QString Settings::terminal() const
{
    return m_file.value(terminalKey).toString();
}

void Settings::setTerminal(const QString &id)
{
    m_file.setValue(terminalKey, id);
}

bool Settings::pausesUnseen() const
{
    return m_file.value(pauseKey, true).toBool();
}

void Settings::setPausesUnseen(bool pauses)
{
    if (pauses == pausesUnseen())
        return;
    m_file.setValue(pauseKey, pauses);
    Q_EMIT pausesUnseenChanged(pauses);
}

bool Settings::neverReveal() const
{
    return m_file.value(neverRevealKey, false).toBool();
}

void Settings::setNeverReveal(bool never)
{
    if (never == neverReveal())
        return;
    m_file.setValue(neverRevealKey, never);
    Q_EMIT neverRevealChanged(never);
}

std::chrono::seconds Settings::clipboardTime() const
{
    bool isNumber = false;
    const std::chrono::seconds time(m_file.value(clipboardKey).toString().toInt(&isNumber));
    const bool offered = time == 0s || (time >= shortestClipboardTime && time <= longestClipboardTime);
    return isNumber && offered ? time : defaultClipboardTime;
}

void Settings::setClipboardTime(std::chrono::seconds time)
{
    time = time > 0s ? std::clamp(time, shortestClipboardTime, longestClipboardTime) : 0s;
    if (time == clipboardTime())
        return;
    m_file.setValue(clipboardKey, int(time.count()));
    Q_EMIT clipboardTimeChanged(time);
}

bool Settings::hiddenFromCapture() const
{
    return m_file.value(hiddenFromCaptureKey, false).toBool();
}

void Settings::setHiddenFromCapture(bool hidden)
{
    if (hidden == hiddenFromCapture())
        return;
    m_file.setValue(hiddenFromCaptureKey, hidden);
    Q_EMIT hiddenFromCaptureChanged(hidden);
}

namespace {

struct ProxyModeName {
    ProxyChoice::Mode mode;
    QLatin1StringView name;
};
constexpr std::array proxyModeNames{
    ProxyModeName{ProxyChoice::Mode::System, "system"_L1},
    ProxyModeName{ProxyChoice::Mode::None, "none"_L1},
    ProxyModeName{ProxyChoice::Mode::Http, "http"_L1},
    ProxyModeName{ProxyChoice::Mode::Socks5, "socks5"_L1},
};

} // namespace

ProxyChoice Settings::proxy() const
{
    const QString name = m_file.value(proxyModeKey).toString();
    const auto found = std::ranges::find(proxyModeNames, name, &ProxyModeName::name);
    ProxyChoice choice;
    choice.host = m_file.value(proxyHostKey).toString();
    choice.port = m_file.value(proxyPortKey).toInt();
    choice.user = m_file.value(proxyUserKey).toString();
    if (found != proxyModeNames.end())
        choice.mode = found->mode;
    // Half a proxy is none: what connects would not reach anything through it.
    if (choice.isManual() && !choice.isComplete())
        choice.mode = ProxyChoice::Mode::System;
    return choice;
}

void Settings::setProxy(const ProxyChoice &choice)
{
    if (choice == proxy())
        return;
    const auto *name = std::ranges::find(proxyModeNames, choice.mode, &ProxyModeName::mode);
    m_file.setValue(proxyModeKey, QString(name->name));
    m_file.setValue(proxyHostKey, choice.host);
    m_file.setValue(proxyPortKey, choice.port);
    m_file.setValue(proxyUserKey, choice.user);
    Q_EMIT proxyChanged();
}

QString Settings::authorityFile() const
{
    return m_file.value(authorityFileKey).toString();
}

void Settings::setAuthorityFile(const QString &file)
{
    if (file == authorityFile())
        return;
    m_file.setValue(authorityFileKey, file);
    Q_EMIT authorityFileChanged();
}

QByteArray Settings::layout(const QString &name) const
{
    return m_file.value("layout/"_L1 + name).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    m_file.setValue("layout/"_L1 + name, state);
}

QString Settings::viewsFile() const
{
    return QFileInfo(m_file.fileName()).dir().filePath(u"views.json"_s);
}

QByteArray Settings::earlierViews() const
{
    return m_file.value(viewsKey).toByteArray();
}

void Settings::forgetEarlierViews()
{
    m_file.remove(viewsKey);
}

/// What a list of texts in the file comes to.
static QStringList recentOf(const QStringList &texts)
{
    QStringList recent;
    for (const QString &text : texts) {
        if (recent.size() < Settings::mostRecentFinds && text.size() <= SavedView::longestFind)
            recent.append(text);
    }
    return recent;
}

QStringList Settings::recentFinds() const
{
    return recentOf(m_file.value(recentFindsKey).toStringList());
}

void Settings::addRecentFind(const QString &text)
{
    // Another copy of the program may have added some.
    m_file.change([&](QJsonObject &values) {
        QStringList recent = SettingsFile::fromJson(values.value(recentFindsKey)).toStringList();
        recent.removeAll(text);
        recent.prepend(text);
        values.insert(recentFindsKey, SettingsFile::toJson(recentOf(recent)));
    });
}

void Settings::clearRecentFinds()
{
    m_file.remove(recentFindsKey);
}

} // namespace roster
