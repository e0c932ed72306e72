// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demolife.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster::demo {

const Passing *passing(QLatin1StringView status)
{
    static constexpr std::array table{
        // PPIO and Novita AI
        Passing{"toCreate"_L1, "creating"_L1, 5},
        Passing{"creating"_L1, "pulling"_L1, 10},
        Passing{"pulling"_L1, "running"_L1, 40},
        Passing{"toStart"_L1, "starting"_L1, 5},
        Passing{"starting"_L1, "running"_L1, 15},
        Passing{"toStop"_L1, "stopping"_L1, 5},
        Passing{"stopping"_L1, "exited"_L1, 10},
        Passing{"toRestart"_L1, "restarting"_L1, 5},
        Passing{"restarting"_L1, "running"_L1, 15},
        Passing{"toReset"_L1, "resetting"_L1, 5},
        Passing{"resetting"_L1, "pulling"_L1, 15},
        Passing{"migrating"_L1, "running"_L1, 60},
        Passing{"freezing"_L1, "exited"_L1, 300},
        Passing{"toRemove"_L1, "removing"_L1, 5},
        Passing{"removing"_L1, "removed"_L1, 15},
        // Nebula Block
        Passing{"Booked"_L1, "Provisioning"_L1, 120},
        Passing{"Provisioning"_L1, "Running"_L1, 45},
        Passing{"Deploying"_L1, "Running"_L1, 30},
        Passing{"Deleting"_L1, "Deleted"_L1, 20},
    };
    const auto found = std::ranges::find(table, status, &Passing::status);
    return found == table.end() ? nullptr : &*found;
}

std::span<const Event> events()
{
    static constexpr std::array table{
        Event{"running"_L1, "toRestart"_L1, 40},   Event{"running"_L1, "toStop"_L1, 30},
        Event{"running"_L1, "migrating"_L1, 15},   Event{"running"_L1, "toReset"_L1, 10},
        Event{"running"_L1, "freezing"_L1, 5},     Event{"exited"_L1, "toStart"_L1, 80},
        Event{"exited"_L1, "toRemove"_L1, 20},     Event{"Running"_L1, "Stopped"_L1, 70},
        Event{"Running"_L1, "Deleting"_L1, 30},    Event{"Stopped"_L1, "Deploying"_L1, 100},
        Event{"Completed"_L1, "Deleting"_L1, 100},
    };
    return table;
}

std::span<const Share> ppioShares()
{
    static constexpr std::array shares{
        Share{"running"_L1, 64},   Share{"exited"_L1, 11},   Share{"pulling"_L1, 4},
        Share{"freezing"_L1, 3},   Share{"migrating"_L1, 2}, Share{"toCreate"_L1, 1},
        Share{"creating"_L1, 1},   Share{"toStart"_L1, 1},   Share{"starting"_L1, 1},
        Share{"toStop"_L1, 1},     Share{"stopping"_L1, 1},  Share{"toRestart"_L1, 1},
        Share{"restarting"_L1, 1}, Share{"toReset"_L1, 1},   Share{"resetting"_L1, 1},
        Share{"toRemove"_L1, 1},   Share{"removing"_L1, 1},
    };
    return shares;
}

std::span<const Share> nebulaShares()
{
    static constexpr std::array shares{
        Share{"Running"_L1, 8},      Share{"Stopped"_L1, 1},   Share{"Deploying"_L1, 1},
        Share{"Provisioning"_L1, 1}, Share{"Completed"_L1, 1}, Share{"Booked"_L1, 1},
        Share{"Suspended"_L1, 1},    Share{"Deleting"_L1, 1},
    };
    return shares;
}

Trouble troubleOf(QLatin1StringView status)
{
    if (status == "freezing"_L1)
        return {"ACCOUNT_IN_ARREARS"_L1, "The account is in arrears; its instances will be stopped"_L1};
    if (status == "migrating"_L1)
        return {{}, "The node is being drained for maintenance"_L1};
    return {};
}

std::span<const Trouble> stopTroubles()
{
    static constexpr std::array troubles{
        Trouble{},
        Trouble{},
        Trouble{},
        Trouble{"IMAGE_PULL_FAILED"_L1, "The image could not be pulled: manifest unknown"_L1},
        Trouble{"OOM_KILLED"_L1, "The container used more memory than it has and was ended"_L1},
        Trouble{"CONTAINER_EXITED"_L1, "The start command ended with exit code 1"_L1},
    };
    return troubles;
}

Trouble reclaimTrouble()
{
    return {"SPOT_RECLAIMED"_L1, "The machine was reclaimed for a customer at full price"_L1};
}

bool isRunning(QLatin1StringView status)
{
    return status == "running"_L1 || status == "Running"_L1;
}

bool isStopped(QLatin1StringView status)
{
    return status == "exited"_L1 || status == "Stopped"_L1 || status == "Completed"_L1;
}

bool isGone(QLatin1StringView status)
{
    return status == "removed"_L1 || status == "Deleted"_L1;
}

} // namespace roster::demo
