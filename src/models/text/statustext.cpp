// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/format.h"

#include "core/redactor.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace roster::format {

namespace {

struct Word {
    const char16_t *word; ///< As in InstanceStatus::listed().
    const char *text;
};

// "Pending …" waits for its turn; the "-ing" forms have begun.
constexpr std::array words{
    Word{u"toCreate", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Pending creation")},
    Word{u"creating", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Creating")},
    Word{u"pulling", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Pulling image")},
    Word{u"running", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Running")},
    Word{u"toStart", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Pending start")},
    Word{u"starting", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Starting")},
    Word{u"toStop", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Pending stop")},
    Word{u"stopping", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Stopping")},
    Word{u"exited", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Stopped")},
    Word{u"toRestart", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Pending restart")},
    Word{u"restarting", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Restarting")},
    Word{u"toReset", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Pending reset")},
    Word{u"resetting", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Resetting")},
    Word{u"migrating", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Migrating")},
    Word{u"freezing", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Freezing")},
    Word{u"toRemove", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Pending deletion")},
    Word{u"removing", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Deleting")},
    Word{u"removed", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Deleted")},
    Word{u"error", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Error")},
    Word{u"failed", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Failed")},
    Word{u"createPending", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Pending creation")},
    Word{u"toBeCreated", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Pending creation")},
    Word{u"pending", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Pending")},
    Word{u"created", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Created")},
    Word{u"toBeStarted", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Pending start")},
    Word{u"toBeExited", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Pending stop")},
    Word{u"toBeTerminated", QT_TRANSLATE_NOOP("roster::InstanceStatus", "To be terminated")},
    Word{u"terminating", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Terminating")},
    Word{u"terminated", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Terminated")},
    Word{u"unknown", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Unknown")},
    Word{u"Deploying", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Deploying")},
    Word{u"Provisioning", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Provisioning")},
    Word{u"Booked", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Booked")},
    Word{u"Deleting", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Deleting")},
    Word{u"Deleted", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Deleted")},
    Word{u"Completed", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Completed")},
    Word{u"Canceled", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Canceled")},
    Word{u"Stopped", QT_TRANSLATE_NOOP("roster::InstanceStatus", "Stopped")},
};

} // namespace

QString status(const InstanceStatus &status)
{
    const auto found =
        std::ranges::find_if(words, [&](const Word &w) { return status.is(QStringView(w.word)); });
    if (found == words.end())
        return safeText(status.word());
    return QCoreApplication::translate("roster::InstanceStatus", found->text);
}

} // namespace roster::format
