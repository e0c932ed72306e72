// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/colorschemeportal.h"

#include "services/sessionbus.h"

#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

#ifdef QT_DBUS_LIB

namespace {

// The portal's names: flatpak.github.io/xdg-desktop-portal, org.freedesktop.portal.Settings.
const auto portalService = u"org.freedesktop.portal.Desktop"_s;
const auto portalPath = u"/org/freedesktop/portal/desktop"_s;
const auto portalInterface = u"org.freedesktop.portal.Settings"_s;
const auto appearanceGroup = u"org.freedesktop.appearance"_s;
const auto schemeKey = u"color-scheme"_s;

ColorSchemePortal::Scheme schemeOf(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>()) // Read() wraps twice
        value = value.value<QDBusVariant>().variant();
    switch (value.toUInt()) {
    case 1:
        return ColorSchemePortal::Scheme::Dark;
    case 2:
        return ColorSchemePortal::Scheme::Light;
    default:
        return ColorSchemePortal::Scheme::NoPreference;
    }
}

/// Hears what the portal says: Qt DBus finds a slot by its name only.
class PortalListener final : public QObject {
    Q_OBJECT

public:
    PortalListener(QObject *parent, std::function<void(ColorSchemePortal::Scheme)> tell)
        : QObject(parent)
        , m_tell(std::move(tell))
    {
        qRegisterMetaType<QDBusVariant>(); // or the slot would not be found
        QDBusConnection bus = QDBusConnection::sessionBus();
        // The signature without spaces is the one that is looked for.
        // clang-format off
        bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                    SLOT(settingChanged(QString,QString,QDBusVariant)));
        // clang-format on
        QDBusMessage question =
            QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
        question << appearanceGroup << schemeKey;
        auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
            const QDBusPendingReply<QDBusVariant> reply = *answer;
            if (!reply.isError())
                m_tell(schemeOf(reply.value().variant()));
            answer->deleteLater();
        });
    }

private Q_SLOTS:
    void settingChanged(const QString &changedGroup, const QString &changedKey, const QDBusVariant &value)
    {
        if (changedGroup == appearanceGroup && changedKey == schemeKey)
            m_tell(schemeOf(value.variant()));
    }

private:
    std::function<void(ColorSchemePortal::Scheme)> m_tell;
};

} // namespace

ColorSchemePortal::ColorSchemePortal(QObject *parent)
    : QObject(parent)
{
    if (hasSessionBus())
        new PortalListener(this, [this](Scheme scheme) { setScheme(scheme); });
}

#else

ColorSchemePortal::ColorSchemePortal(QObject *parent)
    : QObject(parent)
{
}

#endif

void ColorSchemePortal::setScheme(Scheme scheme)
{
    if (std::exchange(m_scheme, scheme) != scheme)
        Q_EMIT changed();
}

} // namespace roster

#ifdef QT_DBUS_LIB
#include "colorschemeportal.moc"
#endif
