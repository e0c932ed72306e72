// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstatus.h"
#include "core/secret.h"

#include <QString>

#include <functional>
#include <optional>

class QObject;

/// The system's keychain, one question at a time: the only place that knows QtKeychain.
///
/// Each function asks and returns at once. The answer comes later from the event loop, once or never, and
/// only while @p context lives. A question that was asked is never withdrawn: QtKeychain hands its job's
/// address to the system, which uses it when it answers, so the job must live until then.
namespace roster::keychain {

using Answer = std::function<void(const Secret &text, const std::optional<KeyError> &error)>;

/// Whether the system can have a keychain that answers. Without a D-Bus session none can on Linux, and a
/// question might stay open for ever.
bool isReachable();

void read(const QString &entry, QObject *context, const Answer &answer);
void write(const QString &entry, const Secret &text, QObject *context, const Answer &answer);
void remove(const QString &entry, QObject *context, const Answer &answer);

/// Whether the entry can be read without asking the user anything.
void look(const QString &entry, QObject *context, std::function<void(bool isThere)> answer);
/// Calls back whenever the keychain tells that it holds more, or was unlocked.
void watch(QObject *context, const std::function<void()> &changed);

} // namespace roster::keychain
