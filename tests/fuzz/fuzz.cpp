// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace roster::fuzz {

void verify(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "\nBroken promise: %s\n", promise);
    std::abort();
}

void verifyLinearTime(qsizetype bytes, const std::function<void()> &work)
{
    constexpr double microsecondsPerByte = 50;
    constexpr double microsecondsForAll = 500'000;
    const std::clock_t before = std::clock();
    work();
    const double took = double(std::clock() - before) * 1e6 / CLOCKS_PER_SEC;
    if (took > microsecondsForAll + microsecondsPerByte * double(bytes)) {
        std::fprintf(stderr, "\n%.0f microseconds for %lld bytes\n", took, qlonglong(bytes));
        verify(false, "the cost is linear in the text");
    }
}

bool isPrintableAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

} // namespace roster::fuzz

// The names are libFuzzer's.
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    // For timers and watchers. As libFuzzer ends by exit(), nobody would delete it.
    static QCoreApplication app(*argc, *argv);
    // Made, but not written: a warning for each of a million inputs helps nobody.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type == QtFatalMsg)
            std::fprintf(stderr, "\n%s\n", qPrintable(text));
    });
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    roster::fuzz::take(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
