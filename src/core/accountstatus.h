// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/apierror.h"
#include "core/completeness.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <optional>

namespace roster {

/// Why a key could not be read from or written to the system's keychain.
struct KeyError {
    Q_GADGET

public:
    enum class Kind {
        NoKeyring, ///< no keychain service runs on this system
        NoCollection, ///< one runs, but has no place for new keys
        Locked, ///< the user, or the system, refused to unlock it
        Timeout, ///< it did not answer in time; a prompt may be open
        Missing, ///< it shows no key for this account; a KeePassXC that is locked shows none either
        OtherOrigin, ///< the key was entered for another provider or server than the account's
        Foreign, ///< what it holds for this account is in a form that this version does not know
        Failed,
    };
    Q_ENUM(Kind) // the log names it

    Kind kind = Kind::Failed;
    QString detail; ///< English or the keychain's own words, plain text; never holds a secret.

    friend bool operator==(const KeyError &, const KeyError &) = default;
};

/// How sure the rows of an account are.
enum class LoadState {
    Idle, ///< nothing was asked yet, or the account is disabled
    WaitingForKeyring,
    Loading,
    Partial, ///< not all came (see error and completeness): some rows may be in, others are not
    Complete,
    Stale, ///< the last load failed; the rows of an earlier complete one stand (see updatedAt)
};

/// What is known of an account at this moment.
struct AccountStatus {
    LoadState state = LoadState::Idle;
    int rows = 0; ///< instances of this account that are shown
    std::optional<int> expected; ///< while loading: how many the cloud says there are
    bool filtered = false; ///< rows are those that the cloud found for the current query, not all
    QDateTime updatedAt; ///< UTC; the end of the last complete load; null: none yet
    /// Of the last load that has ended: they stay while the next one runs, so that nothing said of them
    /// comes and goes with each refresh.
    std::optional<ApiError> error;
    std::optional<KeyError> keyError;
    Completeness completeness; ///< of what the load brought that ended without an error
    std::optional<int> allRows; ///< rows of the last complete load that nothing filtered
    int arrived = 0; ///< while loading: instances that this load has brought so far
    /// Rows that the running or last load brings or takes away are news: it asks for all instances, and the
    /// load before it had them all. With a filter, a row that is missing may only no longer match.
    bool comparable = false;
    /// How often the account is asked by itself as long as the cloud finds that it is asked too often; null:
    /// as often as the user wishes.
    std::optional<std::chrono::milliseconds> slowedTo;

    /// False: nothing is known of an account that was never asked, or has not answered yet.
    bool hasAnswered() const { return rows > 0 || updatedAt.isValid(); }
    /// How many instances the account has, whatever a cloud leaves out for the current query; null: unknown.
    std::optional<int> knownRows() const
    {
        if (filtered)
            return allRows;
        return hasAnswered() ? std::optional(rows) : std::nullopt;
    }
    /// There may be more than knownRows(): no load was complete yet, or the last one left a gap.
    bool mayHaveMore() const { return !updatedAt.isValid() || !completeness.isComplete(); }
    bool isBusy() const { return state == LoadState::Loading || state == LoadState::WaitingForKeyring; }
    friend bool operator==(const AccountStatus &, const AccountStatus &) = default;
};

} // namespace roster
