// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <span>

/// The life cycle of a demo machine, as tables.
namespace roster::demo {

/// A status that passes by itself.
struct Passing {
    QLatin1StringView status;
    QLatin1StringView next;
    int seconds = 0;
};
/// Null: the status rests.
const Passing *passing(QLatin1StringView status);

/// What may happen to a machine whose status rests.
struct Event {
    QLatin1StringView status;
    QLatin1StringView next;
    int weight = 0; ///< against the other events of the same status
};
std::span<const Event> events();

/// How many machines are in a status when the demo opens, out of the sum of all shares. As many shares as the
/// first account of the usual fleet has machines, so that one of each is there.
struct Share {
    QLatin1StringView status;
    int share = 0;
};
std::span<const Share> ppioShares();
std::span<const Share> nebulaShares();

/// What a machine says about why it is as it is. Most say nothing.
struct Trouble {
    QLatin1StringView error;
    QLatin1StringView message;
};
/// The words that always go with a status.
Trouble troubleOf(QLatin1StringView status);
/// The words of machines that stopped; the empty ones are the most frequent.
std::span<const Trouble> stopTroubles();
/// The words of a spot machine that was taken away.
Trouble reclaimTrouble();

bool isRunning(QLatin1StringView status);
bool isStopped(QLatin1StringView status);
bool isGone(QLatin1StringView status);

} // namespace roster::demo
