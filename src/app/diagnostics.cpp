// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnostics.h"

#include "core/programlanguage.h"
#include "core/redactor.h"
#include "core/terminal.h"
#include "services/accountstore.h"
#include "services/keychain.h"
#include "services/settings.h"
#include "services/settingsfile.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QMetaEnum>
#include <QScreen>
#include <QSslSocket>
#include <QStyle>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

constexpr int longestKey = 60;

/// Names and places of the user's.
constexpr QLatin1StringView unsaidGroups[]{"accounts/"_L1, "layout/"_L1, "views/"_L1};

QString environment(const char *name)
{
    const QString value = qEnvironmentVariable(name);
    return value.isEmpty() ? u"not set"_s : value;
}

/// A word that only the program can have put there.
bool isOwnWord(const QString &text)
{
    const auto isTerminal = [&](const Terminal &terminal) { return terminal.id == text; };
    const bool isTheme = QMetaEnum::fromType<Settings::Theme>().keyToValue(text.toLatin1().constData()) >= 0;
    return isTheme || programLanguage(text) || std::ranges::any_of(knownTerminals(), isTerminal);
}

QString settingText(const QVariant &value)
{
    QString text = value.toString();
    const int type = value.typeId();
    if (type == QMetaType::Bool || type == QMetaType::LongLong || type == QMetaType::Double
        || isOwnWord(text))
        return text;
    if (type == QMetaType::QVariantList)
        return u"%1 entries"_s.arg(value.toList().size());
    return text.isEmpty() ? u"empty"_s : u"set"_s;
}

QString keychainText()
{
#if defined(Q_OS_WIN)
    return u"Windows Credential Manager"_s;
#elif defined(Q_OS_MACOS)
    return u"macOS Keychain"_s;
#else
    return u"Secret Service or KWallet; session bus %1; QTKEYCHAIN_BACKEND %2"_s.arg(
        keychain::isReachable() ? u"there"_s : u"missing"_s, environment("QTKEYCHAIN_BACKEND"));
#endif
}

QStringList screenTexts()
{
    QStringList texts;
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        texts << u"%1×%2 at %3"_s.arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio());
    return texts;
}

QStringList accountTexts(const AccountStore &accounts)
{
    QStringList texts;
    for (const ProviderInfo &provider : allProviders()) {
        const auto isHere = [&](const Account &account) { return account.provider == provider.id; };
        const auto isEnabled = [&](const Account &account) { return isHere(account) && account.enabled; };
        if (const auto count = std::ranges::count_if(accounts.accounts(), isHere); count > 0)
            texts << u"%1: %2, %3 of them enabled"_s.arg(provider.name)
                         .arg(count)
                         .arg(std::ranges::count_if(accounts.accounts(), isEnabled));
    }
    return texts.isEmpty() ? QStringList(u"none"_s) : texts;
}

} // namespace

QString diagnostics(const SettingsFile &settings, const AccountStore &accounts, const QStringList &problems)
{
    QStringList lines{
        u"GPU Roster %1"_s.arg(QCoreApplication::applicationVersion()),
        u"Qt %1, built with %2, %3"_s.arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR),
                                          QLibraryInfo::isDebugBuild() ? u"debug"_s : u"release"_s),
        u"System: %1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                                       QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture()),
        u"Platform: %1; desktop %2; session %3"_s.arg(QGuiApplication::platformName(),
                                                      environment("XDG_CURRENT_DESKTOP"),
                                                      environment("XDG_SESSION_TYPE")),
        u"Style: %1; screens: %2"_s.arg(QApplication::style()->name(), screenTexts().join(u", "_s)),
        u"Locale: %1; system %2"_s.arg(QLocale().name(), QLocale::system().name()),
        u"TLS: %1"_s.arg(QSslSocket::supportsSsl() ? QSslSocket::sslLibraryVersionString() : u"none"_s),
        u"Keychain: %1"_s.arg(keychainText()),
        u"Accounts: %1"_s.arg(accountTexts(accounts).join(u"; "_s)),
    };
    lines << QString() << u"Settings that differ from the defaults, or were chosen:"_s;
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        const auto isUnsaid = [&](QLatin1StringView group) { return key.startsWith(group); };
        if (!std::ranges::any_of(unsaidGroups, isUnsaid))
            lines << u"  %1: %2"_s.arg(safeText(key, longestKey), settingText(settings.value(key)));
    }
    lines << QString() << u"Warnings and errors of this run:"_s;
    for (const QString &problem : problems)
        lines << u"  "_s + problem;
    if (problems.isEmpty())
        lines << u"  none"_s;
    return lines.join(u'\n') + u'\n';
}

} // namespace roster
