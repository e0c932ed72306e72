// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"

#include "core/redactor.h"

#include <QLoggingCategory>

#include <cstdio>
#include <cstdlib>

namespace roster {

namespace {

QtMessageHandler defaultLog = nullptr;
bool isDisplayConnected = false;

void redactedLog(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg
        && !isDisplayConnected) { // Qt would abort: there is a display's name and no display
        std::fputs("GPU Roster could not connect to the display.\n", stderr);
        std::_Exit(1);
    }
    defaultLog(type, context, Redactor::redact(message));
}

} // namespace

void redactLog()
{
    defaultLog = qInstallMessageHandler(redactedLog);
}

void setDisplayConnected()
{
    isDisplayConnected = true;
}

} // namespace roster
