// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hardening.h"

#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace roster;

class TestHardening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCrashLeavesNoImage();
    void neighboursSeeWhoItIs();
    void whatItStartsMayRaiseTheLimit();
};

#ifdef Q_OS_LINUX
/// Runs it in a process of its own, and returns how that ended (see wait(2)).
template<typename Act>
static int endOf(const Act &act)
{
    const pid_t child = fork();
    if (child == 0) {
        act();
        _exit(0);
    }
    int status = -1;
    waitpid(child, &status, 0);
    return status;
}
#endif

void TestHardening::init()
{
#ifndef Q_OS_LINUX
    forbidCoreDumps();
    QSKIP("Nothing here tells whether it worked");
#endif
}

void TestHardening::aCrashLeavesNoImage()
{
#ifdef Q_OS_LINUX
    const QTemporaryDir folder; // for the image that must not be
    const int end = endOf([&] {
        rlimit limit{};
        getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_CORE, &limit);
        forbidCoreDumps();
        getrlimit(RLIMIT_CORE, &limit);
        if (limit.rlim_cur > 1 || chdir(qPrintable(folder.path())) != 0)
            _exit(1);
        signal(SIGABRT, SIG_DFL); // Qt Test has its own
        abort();
    });
    QVERIFY(WIFSIGNALED(end));
    QCOMPARE(WTERMSIG(end), SIGABRT);
    QVERIFY(!WCOREDUMP(end));
#endif
}

/// Desktop portals look at /proc/PID/root, KeePassXC at /proc/PID/exe. They may if those belong to the user,
/// and not to root.
void TestHardening::neighboursSeeWhoItIs()
{
#ifdef Q_OS_LINUX
    const int end = endOf([] {
        constexpr uid_t nobody = 65534;
        if (getuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0))
            _exit(1);
        prctl(PR_SET_DUMPABLE, 1); // as each program starts
        forbidCoreDumps();
        for (const char *link : {"/proc/self/root", "/proc/self/exe"}) {
            struct stat seen { };
            if (lstat(link, &seen) != 0 || seen.st_uid != getuid())
                _exit(2);
        }
    });
    QVERIFY(WIFEXITED(end));
    QCOMPARE(WEXITSTATUS(end), 0);
#endif
}

void TestHardening::whatItStartsMayRaiseTheLimit()
{
#ifdef Q_OS_LINUX
    const int end = endOf([] {
        rlimit before{};
        rlimit after{};
        getrlimit(RLIMIT_CORE, &before);
        forbidCoreDumps();
        getrlimit(RLIMIT_CORE, &after);
        _exit(after.rlim_max == before.rlim_max ? 0 : 1);
    });
    QVERIFY(WIFEXITED(end));
    QCOMPARE(WEXITSTATUS(end), 0);
#endif
}

ROSTER_TEST(TestHardening);
#include "tst_hardening.moc"
