// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__has_feature)
#define ROSTER_HAS_FEATURE(x) __has_feature(x)
#else
#define ROSTER_HAS_FEATURE(x) 0
#endif

namespace roster::test {

/// How many times longer everything may take than in an ordinary build: a sanitizer looks at each access. For
/// bounds on time that is worked, and for the time that a test leaves to something.
inline constexpr int slowness =
#if defined(__SANITIZE_THREAD__) || ROSTER_HAS_FEATURE(thread_sanitizer)
    10;
#elif defined(__SANITIZE_ADDRESS__) || ROSTER_HAS_FEATURE(address_sanitizer)
    4;
#else
    1;
#endif

} // namespace roster::test

#undef ROSTER_HAS_FEATURE
