// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settings.h"

#include "services/settingsfile.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace roster;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        reopen();
    }

    void hasDefaults();
    void surviveARestart();
    void tellChangesOnly();
    void whatIsForThisRunHoldsUntilTheUserChooses();
    void readOnlyWhatMakesSense_data();
    void readOnlyWhatMakesSense();
    void clampTheInterval_data();
    void clampTheInterval();

private:
    void reopen()
    {
        m_file.reset(); // writes
        m_file = std::make_unique<SettingsFile>(m_folder->filePath(u"settings.json"_s));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsFile> m_file;
};

void TestSettings::hasDefaults()
{
    const Settings settings(*m_file);
    QVERIFY(settings.language().isEmpty());
    QCOMPARE(settings.theme(), Settings::Theme::System);
    QCOMPARE(settings.refreshInterval(), 60s);
    QVERIFY(settings.pausesUnseen());
    QCOMPARE(settings.terminal(), QString());
    QVERIFY(settings.layout(u"main/geometry"_s).isEmpty());
    QVERIFY(m_file->allKeys().isEmpty());
}

void TestSettings::surviveARestart()
{
    const QByteArray state("\0\1\xff\n layout", 11);
    {
        Settings settings(*m_file);
        settings.setLanguage(u"zh_CN"_s);
        settings.setTheme(Settings::Theme::Dark);
        settings.setRefreshInterval(5min);
        settings.setTerminal(u"konsole"_s);
        settings.setPausesUnseen(false);
        settings.setLayout(u"main/header"_s, state);
    }
    reopen();
    const Settings settings(*m_file);
    QCOMPARE(settings.language(), u"zh_CN"_s);
    QCOMPARE(settings.theme(), Settings::Theme::Dark);
    QCOMPARE(settings.refreshInterval(), std::chrono::seconds(5min));
    QCOMPARE(settings.terminal(), u"konsole"_s);
    QVERIFY(!settings.pausesUnseen());
    QCOMPARE(settings.layout(u"main/header"_s), state);
    QVERIFY(settings.layout(u"main/geometry"_s).isEmpty());
}

void TestSettings::tellChangesOnly()
{
    Settings settings(*m_file);
    QSignalSpy language(&settings, &Settings::languageChanged);
    QSignalSpy theme(&settings, &Settings::themeChanged);
    QSignalSpy interval(&settings, &Settings::refreshIntervalChanged);
    settings.setLanguage({});
    settings.setTheme(Settings::Theme::System);
    settings.setRefreshInterval(60s);
    QCOMPARE(language.size() + theme.size() + interval.size(), 0);

    settings.setLanguage(u"en"_s);
    settings.setTheme(Settings::Theme::Light);
    settings.setRefreshInterval(0s);
    QCOMPARE(language.takeFirst().at(0).toString(), u"en"_s);
    QCOMPARE(theme.takeFirst().at(0).value<Settings::Theme>(), Settings::Theme::Light);
    QCOMPARE(interval.takeFirst().at(0).value<std::chrono::seconds>(), 0s);

    settings.setLanguage(u"tlh"_s); // not offered: the system's
    QCOMPARE(language.takeFirst().at(0).toString(), QString());
}

void TestSettings::whatIsForThisRunHoldsUntilTheUserChooses()
{
    Settings settings(*m_file);
    settings.setLanguage(u"en"_s);
    settings.setTheme(Settings::Theme::Light);
    settings.useForThisRun(u"zh_CN"_s, Settings::Theme::Dark);
    QCOMPARE(settings.language(), u"zh_CN"_s);
    QCOMPARE(settings.theme(), Settings::Theme::Dark);
    QCOMPARE(m_file->value(u"language"_s).toString(), u"en"_s);

    // What was saved all the time is a choice like any other.
    QSignalSpy language(&settings, &Settings::languageChanged);
    QSignalSpy theme(&settings, &Settings::themeChanged);
    settings.setLanguage(u"en"_s);
    settings.setTheme(Settings::Theme::Light);
    QCOMPARE(language.takeFirst().at(0).toString(), u"en"_s);
    QCOMPARE(theme.takeFirst().at(0).value<Settings::Theme>(), Settings::Theme::Light);
    QCOMPARE(settings.language(), u"en"_s);
    QCOMPARE(settings.theme(), Settings::Theme::Light);

    // What is in effect already is saved when it is chosen.
    settings.useForThisRun(u"zh_CN"_s, {});
    settings.setLanguage(u"zh_CN"_s);
    QCOMPARE(language.size(), 0);
    QCOMPARE(m_file->value(u"language"_s).toString(), u"zh_CN"_s);
}

void TestSettings::readOnlyWhatMakesSense_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("unknown language") << u"language"_s << QVariant(u"xx"_s);
    QTest::newRow("unknown theme") << u"theme"_s << QVariant(u"Pink"_s);
    QTest::newRow("theme as a number") << u"theme"_s << QVariant(2);
    QTest::newRow("too often") << u"refreshSeconds"_s << QVariant(1);
    QTest::newRow("negative") << u"refreshSeconds"_s << QVariant(-60);
    QTest::newRow("too seldom") << u"refreshSeconds"_s << QVariant(3601);
    QTest::newRow("not a number") << u"refreshSeconds"_s << QVariant(u"often"_s);
    QTest::newRow("a list") << u"refreshSeconds"_s << QVariant(QStringList{u"10"_s, u"20"_s});
}

void TestSettings::readOnlyWhatMakesSense()
{
    QFETCH(const QString, key);
    QFETCH(const QVariant, value);
    m_file->setValue(key, value);
    reopen();
    const Settings settings(*m_file);
    QVERIFY(settings.language().isEmpty());
    QCOMPARE(settings.theme(), Settings::Theme::System);
    QCOMPARE(settings.refreshInterval(), 60s);
}

void TestSettings::clampTheInterval_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("set");
    QTest::newRow("negative") << -1 << 0;
    QTest::newRow("never") << 0 << 0;
    QTest::newRow("too short") << 1 << 10;
    QTest::newRow("shortest") << 10 << 10;
    QTest::newRow("longest") << 3600 << 3600;
    QTest::newRow("too long") << 100'000 << 3600;
}

void TestSettings::clampTheInterval()
{
    QFETCH(const int, asked);
    QFETCH(const int, set);
    Settings settings(*m_file);
    QSignalSpy interval(&settings, &Settings::refreshIntervalChanged);
    settings.setRefreshInterval(std::chrono::seconds(asked));
    QCOMPARE(settings.refreshInterval(), std::chrono::seconds(set));
    QCOMPARE(interval.size(), 1);
    QCOMPARE(interval.at(0).at(0).value<std::chrono::seconds>(), std::chrono::seconds(set));
}

ROSTER_TEST(TestSettings);
#include "tst_settings.moc"
