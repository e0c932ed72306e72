// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace roster {

/// Whether this machine has a network, as its system tells. Where the system does not tell, it has one.
class Reachability : public QObject {
    Q_OBJECT

public:
    explicit Reachability(QObject *parent = nullptr);

    bool isOnline() const { return m_online; }

Q_SIGNALS:
    void onlineChanged(bool online);
    /// There is a network again, or another one: what was connected through the old one is not any more.
    void networkChanged();

private:
    void setOnline(bool online);

    bool m_online = true;
};

} // namespace roster
