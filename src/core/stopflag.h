// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace roster {

/// Tells work on another thread to end, because its result is not wanted. Copies are one flag; any thread.
class StopFlag {
public:
    void set() const { *m_isSet = true; }
    bool isSet() const { return *m_isSet; }

private:
    std::shared_ptr<std::atomic_bool> m_isSet = std::make_shared<std::atomic_bool>(false);
};

} // namespace roster
