// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstatus.h"
#include "core/secret.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace roster {

/// One access to the keychain. Belongs to its SecretStore and deletes itself after finished(); deleting it
/// earlier means that nobody waits any more. Never finishes before the event loop has run.
class SecretJob : public QObject {
    Q_OBJECT

public:
    ~SecretJob() override;

Q_SIGNALS:
    /// @p secret is set by a read that found one. No error: it worked.
    void finished(const roster::Secret &secret, const std::optional<roster::KeyError> &error);

private:
    friend class SecretStore;
    using QObject::QObject;

    /// Ends with a Timeout unless something else ends it earlier.
    void limit(std::chrono::milliseconds timeout);
    /// Called once if the job ends, or is deleted, without having worked.
    void orElse(std::function<void()> undo) { m_undo = std::move(undo); }
    void finish(const Secret &secret, const std::optional<KeyError> &error);
    bool isFinished() const { return m_finished; }

    QTimer m_timer{this};
    std::function<void()> m_undo;
    bool m_finished = false;
};

} // namespace roster
