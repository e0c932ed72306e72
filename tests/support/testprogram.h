// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

/// Many test classes in one program: each file of tests ends with ROSTER_TEST(ItsClass) instead of a main
/// function. CTest runs every file as a test of its own, in a process of its own: `program tst_money`.
#define ROSTER_TEST(Class)               \
    static const bool is##Class##Added = \
        roster::test::add(__FILE__, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); })

namespace roster::test {

using MakeTest = std::unique_ptr<QObject> (*)();

/// Adds a class to the program; its name is that of its file without the suffix.
bool add(const char *file, MakeTest make);

} // namespace roster::test
