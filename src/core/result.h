// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/apierror.h"

#include <QtGlobal>

#include <variant>

namespace roster {

/// A value or the reason why there is none. (std::expected is C++23.)
template<typename T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_content(std::move(value))
    {
    }
    Result(ApiError error)
        : m_content(std::move(error))
    {
    }

    bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }

    const T &value() const &
    {
        Q_ASSERT(ok());
        return std::get<T>(m_content);
    }
    T value() &&
    {
        Q_ASSERT(ok());
        return std::get<T>(std::move(m_content));
    }
    const ApiError &error() const
    {
        Q_ASSERT(!ok());
        return std::get<ApiError>(m_content);
    }

private:
    std::variant<T, ApiError> m_content;
};

} // namespace roster
