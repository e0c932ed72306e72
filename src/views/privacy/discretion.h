// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace roster {

/// What the screen may show: one for the whole program, like its theme. Whoever shows a name, an address, a
/// cost or a secret asks here and follows changed().
class Discretion final : public QObject {
    Q_OBJECT

public:
    /// Needs an application object, and goes with it.
    static Discretion &instance();

    /// Privacy mode, for who shares the screen: names, addresses and costs are not to be read.
    bool isPrivate() const { return m_private; }
    void setPrivate(bool on);

    /// Whether secrets can be shown in plain text at all.
    bool mayReveal() const { return m_mayReveal && !m_private; }
    void setMayReveal(bool may);

    /// What stands in place of a hidden text for screen readers and where nothing can be painted.
    static QString hiddenText();

Q_SIGNALS:
    void changed();

private:
    using QObject::QObject;

    bool m_private = false;
    bool m_mayReveal = true;
};

} // namespace roster
