// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

/// What all fuzz targets have in common. Each of them defines take().
namespace roster::fuzz {

/// Takes one input, of any bytes, and holds the program to its promises. A sanitizer, a broken promise and
/// too long a time end the run; the input is kept.
void take(const QByteArray &input);

/// Ends the run with @p promise where it does not hold.
void verify(bool holds, const char *promise);

/// Runs @p work, and ends the run where it takes more of the processor's time than a generous bound for so
/// many bytes under sanitizers: 50 µs for each, and half a second.
void verifyLinearTime(qsizetype bytes, const std::function<void()> &work);

/// Whether the text is fit to be a header's or an address's: printable ASCII.
bool isPrintableAscii(QByteArrayView text);

} // namespace roster::fuzz
