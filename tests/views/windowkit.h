// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instance.h"
#include "dialogkit.h"
#include "views/window/rostercontroller.h"

namespace roster::test {

/// A desk with what the main window shows; the fleet is asked for nothing unless a test does so.
class WindowDesk : public Desk {
public:
    /// An account that is known and not asked.
    Account addSleepingAccount(ProviderId provider, const QString &name);
    /// One row of it.
    static Instance instance(const Account &account, const QString &id, const QString &name,
                             const QString &status = QStringLiteral("running"));

    RosterController controller{accounts, fleet};
};

} // namespace roster::test
