// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include <QByteArray>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <io.h>
#endif

namespace roster {

Outlet windowsOutlet(bool isRedirected, const std::function<bool()> &attach)
{
    if (isRedirected)
        return Outlet::Stream;
    return attach() ? Outlet::Console : Outlet::Window;
}

static void write(const QString &text, std::FILE *stream)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fflush(stream);
}

#ifdef Q_OS_WIN

static bool isFileOrPipe(std::FILE *stream)
{
    const int descriptor = _fileno(stream);
    if (descriptor < 0) // the program began without one
        return false;
    const DWORD type = GetFileType(reinterpret_cast<HANDLE>(_get_osfhandle(descriptor)));
    return type == FILE_TYPE_DISK || type == FILE_TYPE_PIPE;
}

static const wchar_t *wide(const QString &text)
{
    return reinterpret_cast<const wchar_t *>(text.utf16());
}

static void writeToConsole(const QString &text)
{
    const HANDLE console =
        CreateFileW(L"CONOUT$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                    OPEN_EXISTING, 0, nullptr);
    if (console == INVALID_HANDLE_VALUE)
        return;
    // As UTF-16, because its code page may lack what the user wrote. The prompt stands there already.
    const QString below = u'\n' + text;
    DWORD written = 0;
    WriteConsoleW(console, wide(below), DWORD(below.size()), &written, nullptr);
    CloseHandle(console);
}

void sayAndEnd(const QString &text, std::FILE *stream)
{
    const auto attach = [] { return AttachConsole(ATTACH_PARENT_PROCESS) != 0; };
    switch (windowsOutlet(isFileOrPipe(stream), attach)) {
    case Outlet::Stream:
        return write(text, stream);
    case Outlet::Console:
        return writeToConsole(text);
    case Outlet::Window:
        MessageBoxW(nullptr, wide(text), L"GPU Roster",
                    stream == stderr ? MB_ICONWARNING : MB_ICONINFORMATION);
    }
}

void logToRedirectedError()
{
    if (isFileOrPipe(stderr))
        qputenv("QT_FORCE_STDERR_LOGGING", "1"); // Qt would tell a debugger alone
}

#else

void sayAndEnd(const QString &text, std::FILE *stream)
{
    write(text, stream);
}

void logToRedirectedError() { }

#endif

} // namespace roster
