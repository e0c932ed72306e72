// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/privacy/discretion.h"

#include <QCoreApplication>
#include <QPointer>

namespace roster {

Discretion &Discretion::instance()
{
    static QPointer<Discretion> only;
    if (!only)
        only = new Discretion(QCoreApplication::instance());
    return *only;
}

void Discretion::setPrivate(bool on)
{
    if (m_private == on)
        return;
    m_private = on;
    Q_EMIT changed();
}

void Discretion::setMayReveal(bool may)
{
    if (m_mayReveal == may)
        return;
    m_mayReveal = may;
    Q_EMIT changed();
}

QString Discretion::hiddenText()
{
    return tr("hidden", "in privacy mode, in place of a name, an address or a cost");
}

} // namespace roster
