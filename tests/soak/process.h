// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/memory.h"

#include <QDir>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace roster::soak {

/// What this process holds of the system. Zero where the system does not tell.
struct Holdings {
    double rssMiB = 0;
    double heapMiB = 0; ///< What was asked for and not given back, without the allocator's own reserves.
    int handles = 0;
    int threads = 0;

    static Holdings now()
    {
        Holdings held;
        held.rssMiB = double(memoryKb("VmRSS").value_or(0)) / 1024;
        held.threads = int(memoryKb("Threads").value_or(0)); // no kB, but of the same form
        held.handles =
            int(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 33)
        const auto heap = mallinfo2();
        held.heapMiB = double(heap.uordblks + heap.hblkhd) / 1024 / 1024;
#endif
        return held;
    }
};

} // namespace roster::soak
