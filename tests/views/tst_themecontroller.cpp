// SPDX-License-Identifier: GPL-3.0-or-later
// Which style each theme has.
#include "support/testprogram.h"
#include "views/style/flatstyle.h"
#include "views/style/theme.h"
#include "views/style/themecontroller.h"

#include <QApplication>
#include <QTest>

using namespace roster;
using namespace Qt::StringLiterals;

class ThemeControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoseStyle_data()
    {
        QTest::addColumn<QString>("style");
        QTest::addColumn<DesktopSystem>("system");
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("Windows 10") << u"windowsvista"_s << DesktopSystem::Windows << true;
        QTest::newRow("Windows 11") << u"windows11"_s << DesktopSystem::Windows << true;
        QTest::newRow("macOS") << u"macos"_s << DesktopSystem::MacOs << false;
        QTest::newRow("Plasma") << u"breeze"_s << DesktopSystem::Linux << false;
        QTest::newRow("no desktop's") << u"Fusion"_s << DesktopSystem::Linux << true;
    }

    void whoseStyle()
    {
        QFETCH(const QString, style);
        QFETCH(const DesktopSystem, system);
        QFETCH(const bool, isOurs);
        QCOMPARE(ThemeController::usesOwnStyle(style, system), isOurs);
    }

    void ownStyleStaysInEachTheme()
    {
        QApplication::setStyle(u"fusion"_s);
        ThemeController controller;
        for (const auto theme : {Settings::Theme::Light, Settings::Theme::Dark, Settings::Theme::Light}) {
            controller.apply(theme);
            QVERIFY(hasOwnStyle());
            QCOMPARE(theme::isDark(QApplication::palette()), theme == Settings::Theme::Dark);
        }
    }

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0) && !defined(Q_OS_WIN)
    /// The platform's style knows one of light and dark only, and comes back with it.
    void thePlatformsStyleComesBack()
    {
        QApplication::setPalette(QPalette());
        QApplication::setStyle(u"windows"_s); // an old one that Qt has everywhere
        ThemeController controller;
        const bool wasDark = theme::isDark(QApplication::palette());
        controller.apply(Settings::Theme::System);
        QVERIFY(!hasOwnStyle());
        controller.apply(wasDark ? Settings::Theme::Light : Settings::Theme::Dark);
        QVERIFY(hasOwnStyle());
        QCOMPARE(theme::isDark(QApplication::palette()), !wasDark);
        controller.apply(Settings::Theme::System);
        QCOMPARE(QApplication::style()->name(), u"windows"_s);
        QCOMPARE(theme::isDark(QApplication::palette()), wasDark);
    }
#endif

private:
    static bool hasOwnStyle()
    {
        return qobject_cast<FlatStyle *>(QApplication::style());
    }
};

ROSTER_TEST(ThemeControllerTest);
#include "tst_themecontroller.moc"
