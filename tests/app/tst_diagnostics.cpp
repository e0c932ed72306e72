// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnostics.h"

#include "services/accountstore.h"
#include "services/settings.h"
#include "services/settingsfile.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDir>
#include <QStyle>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace roster;
using namespace Qt::StringLiterals;

class TestDiagnostics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sayWhereTheProgramRuns()
    {
        const QString text = diagnostics(m_file, m_accounts, {});
        for (const QString &part : {u"Qt "_s + QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
                                    u"Platform: offscreen"_s, u"Style: "_s + QApplication::style()->name(),
                                    u"Locale: "_s, u"TLS: "_s, u"Keychain: "_s, u"Accounts: none"_s,
                                    u"Warnings and errors of this run:\n  none"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
    }

    void holdNothingOfTheUsers()
    {
        const auto add = [this](ProviderId provider, const QString &name, bool enabled) {
            Account account;
            account.id = QUuid::createUuid();
            account.provider = provider;
            account.name = name;
            account.apiAddress = QUrl(u"https://canary.example.com"_s);
            account.enabled = enabled;
            m_accounts.add(account);
        };
        add(ProviderId::Ppio, u"canary-one"_s, true);
        add(ProviderId::Ppio, u"canary-two"_s, false);
        add(ProviderId::NebulaBlock, u"canary-three"_s, true);
        Settings settings(m_file);
        settings.setTheme(Settings::Theme::Dark);
        settings.setLanguage(u"zh_CN"_s);
        settings.setTerminal(u"konsole"_s);
        settings.setRefreshInterval(std::chrono::minutes(5));
        settings.setNeverReveal(true);
        settings.addRecentFind(u"canary"_s);
        settings.setLayout(u"main/view"_s, "canary");
        // What a later version, or a hand, may put there.
        m_file.setValue(u"proxy/host"_s, u"canary.example.com"_s);
        m_file.setValue(u"proxy/user"_s, u"270372"_s);
        m_file.setValue(u"proxy/port"_s, 3128);
        m_file.setValue(u"token=canary"_s, true);
        m_file.setValue(u"certificates"_s, QStringList{QDir::homePath() + u"/canary.pem"_s});

        const QString text = diagnostics(m_file, m_accounts, {u"a warning"_s});
        QVERIFY2(!text.contains(u"canary"_s), qPrintable(text));
        QVERIFY(!text.contains(u"270372"_s));
        QVERIFY(!text.contains(QDir::homePath() + u'/'));
        for (const Account &account : m_accounts.accounts())
            QVERIFY(!text.contains(account.id.toString(QUuid::WithoutBraces)));
        for (const QString &part :
             {u"PPIO: 2, 1 of them enabled"_s, u"Nebula Block: 1, 1 of them enabled"_s, u"theme: Dark"_s,
              u"language: zh_CN"_s, u"terminal: konsole"_s, u"refreshSeconds: 300"_s,
              u"secrets/neverReveal: true"_s, u"recentFinds: 1 entries"_s, u"proxy/host: set"_s,
              u"proxy/user: set"_s, u"proxy/port: 3128"_s, u"certificates: 1 entries"_s, u"  a warning"_s})
            QVERIFY2(text.contains(part), qPrintable(text + part));
    }

private:
    QTemporaryDir m_folder;
    SettingsFile m_file{m_folder.filePath(u"settings.json"_s)};
    AccountStore m_accounts{m_file};
};

ROSTER_TEST(TestDiagnostics);
#include "tst_diagnostics.moc"
