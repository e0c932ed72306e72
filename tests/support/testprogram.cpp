// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"

#include <QTest>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
#else
#include <QCoreApplication>
#endif

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

namespace roster::test {

/// By name. A function's own variable, because classes are added before main() begins.
static std::map<std::string, MakeTest> &tests()
{
    static std::map<std::string, MakeTest> all;
    return all;
}

bool add(const char *file, MakeTest make)
{
    return tests().emplace(std::filesystem::path(file).stem().string(), make).second;
}

} // namespace roster::test

int main(int argc, char *argv[])
{
    const auto &tests = roster::test::tests();
    const auto test = argc > 1 ? tests.find(argv[1]) : tests.end();
    if (test == tests.end()) {
        std::fprintf(stderr, "Usage: %s <test> [arguments of Qt Test]. The tests:\n", argv[0]);
        for (const auto &[name, make] : tests)
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }

    // The class sees the program's name and what follows the test's.
    argv[1] = argv[0];
    --argc;
    ++argv;
#ifdef QT_WIDGETS_LIB
    const QApplication app(argc, argv);
#elif defined(QT_GUI_LIB)
    const QGuiApplication app(argc, argv);
#else
    const QCoreApplication app(argc, argv);
#endif
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    return QTest::qExec(test->second().get(), argc, argv);
}
