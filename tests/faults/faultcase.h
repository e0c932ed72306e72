// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "saying.h"

#include "core/accountstatus.h"
#include "core/providerid.h"
#include "services/apiclient.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace roster::test {

class FaultStage;

/// How the account reaches its cloud.
enum class Way { Plain, Tls, Nginx, HttpProxy, SocksProxy };

/// What is there before the fault.
struct Scene {
    ProviderId provider = ProviderId::Ppio;
    Way way = Way::Plain;
    bool firstLoad = false; ///< the fault is there from the start: no row was ever loaded
    bool impatient = false; ///< silence counts from half a second on, not from thirty
    int mostInstances = 1'000'000;
    qint64 mostBytes = 32 * 1024 * 1024;
    std::chrono::milliseconds longestRest{20}; ///< ApiLimits::maxBackoff
};

/// What is there after it.
struct Outcome {
    LoadState state = LoadState::Stale;
    int requests = 1; ///< for lists, that reached the cloud …
    int mostRequests = 0; ///< … or up to so many, where sockets decide; 0: exactly requests
    int rows = 12;
    int gone = 0; ///< rows that were declared gone, with reason
    QStringList numbers = {}; ///< of the saying
    QStringList details = {}; ///< what "Details" holds, each of these
    bool thenGood = false; ///< the next refresh is good, without an end of the fault
};

/// A row of the fault table: an account with twelve instances, a fault of its cloud at a refresh, and what
/// the user sees then. Nothing that is not named differs from what Scene and Outcome say.
struct FaultCase {
    const char *name;
    const char *fault; ///< for the page: what the cloud does
    std::function<void(FaultStage &)> begin;
    Saying saying;
    Outcome outcome = {};
    Scene scene = {};
};

/// The rows of a file each.
std::vector<FaultCase> connectionFaults();
std::vector<FaultCase> framingFaults();
std::vector<FaultCase> contentFaults();
std::vector<FaultCase> statusFaults();
std::vector<FaultCase> restFaults();
std::vector<FaultCase> pagingFaults();
std::vector<FaultCase> entryFaults();
std::vector<FaultCase> certificateFaults();
std::vector<FaultCase> proxyFaults();
std::vector<FaultCase> timeFaults();

struct FaultGroup {
    const char *title;
    std::vector<FaultCase> cases;
};
std::vector<FaultGroup> allFaults();

} // namespace roster::test
