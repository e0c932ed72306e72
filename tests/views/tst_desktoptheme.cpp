// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's wish for dark windows, from a settings portal that stands in for the real one. Needs a D-Bus
// session of its own: see CMakeLists.txt.
#include "services/colorschemeportal.h"

#include "support/testprogram.h"
#include "views/style/theme.h"
#include "views/style/themecontroller.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace Qt::StringLiterals;

namespace {

const auto group = u"org.freedesktop.appearance"_s;
const auto key = u"color-scheme"_s;

} // namespace

/// On a connection of its own, as another program.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    explicit FakePortal(uint scheme)
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s))
        , m_scheme(scheme)
    {
        if (!m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this,
                                  QDBusConnection::ExportAllContents)
            || !m_bus.registerService(u"org.freedesktop.portal.Desktop"_s))
            qFatal("The portal has no bus.");
    }
    ~FakePortal() override
    {
        m_bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
        QDBusConnection::disconnectFromBus(u"portal"_s);
    }

    void say(uint scheme, const QString &which = key)
    {
        m_scheme = scheme;
        Q_EMIT SettingChanged(group, which, QDBusVariant(scheme));
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &asked, const QString &which)
    {
        // As the real one, which wraps the value twice.
        return QDBusVariant(
            QVariant::fromValue(QDBusVariant(asked == group && which == key ? m_scheme : 99)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    QDBusConnection m_bus;
    uint m_scheme;
};

class DesktopThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(QDBusConnection::sessionBus().isConnected()); }

    void asksAndListens()
    {
        FakePortal portal(1);
        ColorSchemePortal scheme;
        QCOMPARE(scheme.scheme(), ColorSchemePortal::Scheme::NoPreference); // it does not wait
        QTRY_COMPARE(scheme.scheme(), ColorSchemePortal::Scheme::Dark);
        portal.say(2);
        QTRY_COMPARE(scheme.scheme(), ColorSchemePortal::Scheme::Light);
        portal.say(7, u"accent-color"_s);
        portal.say(0);
        QTRY_COMPARE(scheme.scheme(), ColorSchemePortal::Scheme::NoPreference);
    }

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    void theProgramFollows()
    {
        FakePortal portal(1);
        ThemeController controller;
        controller.apply(Settings::Theme::System);
        QTRY_VERIFY(isDark());
        portal.say(2);
        QTRY_VERIFY(!isDark());
        portal.say(1);
        QTRY_VERIFY(isDark());

        // Who chose a theme keeps it; the desktop's is known when it is wanted again.
        controller.apply(Settings::Theme::Dark);
        ColorSchemePortal witness;
        QSignalSpy told(&witness, &ColorSchemePortal::changed);
        QTRY_COMPARE(witness.scheme(), ColorSchemePortal::Scheme::Dark);
        portal.say(2);
        QTRY_COMPARE(witness.scheme(), ColorSchemePortal::Scheme::Light);
        QVERIFY(isDark());
        controller.apply(Settings::Theme::System);
        QTRY_VERIFY(!isDark());
    }
#endif

private:
    static bool isDark()
    {
        return theme::isDark(QApplication::palette());
    }
};

ROSTER_TEST(DesktopThemeTest);
#include "tst_desktoptheme.moc"
