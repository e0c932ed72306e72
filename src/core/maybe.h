// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <limits>
#include <optional>
#include <type_traits>

namespace roster {

/// Which value of T stands for "unknown" in a Maybe: one that no answer holds.
template<typename T>
struct UnknownValue {
    static constexpr T make() { return std::numeric_limits<T>::lowest(); }
    static constexpr bool is(const T &value) { return value == make(); }
};

template<>
struct UnknownValue<std::chrono::seconds> {
    static constexpr std::chrono::seconds make() { return std::chrono::seconds::min(); }
    static constexpr bool is(std::chrono::seconds value) { return value == make(); }
};

/// A value that may be unknown, in no more room than the value itself, where a std::optional takes up to
/// twice as much: for the members of what there are very many of. Used like a std::optional, from and to
/// which it converts; everywhere else that is the type to use.
template<typename T>
class Maybe {
public:
    Maybe() = default; ///< unknown
    constexpr Maybe(std::nullopt_t) { }
    template<typename Value>
    requires std::is_convertible_v<Value, T>
    constexpr Maybe(const Value &value)
        : m_value(value)
    {
    }
    constexpr Maybe(const std::optional<T> &value)
        : m_value(value ? *value : UnknownValue<T>::make())
    {
    }

    constexpr bool has_value() const { return !UnknownValue<T>::is(m_value); }
    constexpr explicit operator bool() const { return has_value(); }
    constexpr operator std::optional<T>() const
    {
        return has_value() ? std::optional(m_value) : std::nullopt;
    }
    /// Only when there is a value.
    constexpr const T &operator*() const { return m_value; }
    constexpr const T *operator->() const { return &m_value; }
    constexpr T value_or(const T &other) const { return has_value() ? m_value : other; }
    constexpr void reset() { m_value = UnknownValue<T>::make(); }

    friend constexpr bool operator==(const Maybe &a, const Maybe &b)
    {
        return a.has_value() && b.has_value() ? a.m_value == b.m_value : a.has_value() == b.has_value();
    }
    friend constexpr bool operator==(const Maybe &a, const T &b) { return a.has_value() && a.m_value == b; }
    friend constexpr bool operator==(const Maybe &a, const std::optional<T> &b) { return a == Maybe(b); }

private:
    T m_value = UnknownValue<T>::make();
};

} // namespace roster
