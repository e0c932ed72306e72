// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/aside.h"

#include <QByteArray>

#include <utility>

namespace roster {

/// An answer above this many bytes is read on a worker. A megabyte of whole entries takes about 10 ms, but 64
/// KiB of empty ones take 20; pages of several accounts may come in one turn of the event loop, and together
/// they shall leave room for painting in a frame of 16 ms.
inline constexpr qsizetype largestReadInPlace = 16 * 1024;

/// Reads @p body with the pure function @p read and hands the result to @p receive, on the caller's thread.
/// @p receive is called by @p context, at once or later, and never after @p context is gone. What @p read
/// refers to must live until then on: a worker that has begun reads to the end.
template<typename Read, typename Receive>
void readAnswer(QObject *context, const QByteArray &body, Read read, Receive receive)
{
    if (body.size() <= largestReadInPlace)
        receive(read(body));
    else
        runAside(
            context, [body, read = std::move(read)] { return read(body); }, std::move(receive));
}

} // namespace roster
