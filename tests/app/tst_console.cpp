// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include "support/testprogram.h"

#include <QTest>

#include <array>

using namespace roster;
using namespace Qt::StringLiterals;

class ConsoleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRedirectedStreamIsUsedAsItIs()
    {
        bool asked = false;
        const auto attach = [&asked] { return asked = true; };
        QCOMPARE(windowsOutlet(true, attach), Outlet::Stream);
        QVERIFY(!asked); // no console is joined that nobody needs
    }

    void elseThePromptsConsoleOrAWindow()
    {
        QCOMPARE(windowsOutlet(false, [] { return true; }), Outlet::Console);
        QCOMPARE(windowsOutlet(false, [] { return false; }), Outlet::Window);
    }

    void aFileGetsUtf8()
    {
        std::FILE *file = std::tmpfile();
        QVERIFY(file);
        sayAndEnd(u"--lang cannot be \"中文\".\n"_s, file);
        std::rewind(file);
        std::array<char, 100> text{};
        const size_t size = std::fread(text.data(), 1, text.size(), file);
        std::fclose(file);
        QCOMPARE(QByteArray(text.data(), qsizetype(size)), "--lang cannot be \"中文\".\n"_ba);
    }
};

ROSTER_TEST(ConsoleTest);
#include "tst_console.moc"
