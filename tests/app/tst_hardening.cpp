// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hardening.h"

#include "support/testprogram.h"

#include <QFile>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace roster;

class TestHardening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forbidsCoreDumps()
    {
#ifdef Q_OS_LINUX
        QCOMPARE(prctl(PR_GET_DUMPABLE), 1);
        forbidCoreDumps();
        QCOMPARE(prctl(PR_GET_DUMPABLE), 0);

        QFile limits(QStringLiteral("/proc/self/limits"));
        if (!limits.open(QIODevice::ReadOnly))
            QSKIP("/proc/self is only root's now");
        const QByteArray text = limits.readAll();
        const qsizetype at = text.indexOf("Max core file size");
        QVERIFY(at >= 0);
        const QByteArray line = text.mid(at, text.indexOf('\n', at) - at).simplified();
        QCOMPARE(line, QByteArray("Max core file size 0 0 bytes"));
#else
        forbidCoreDumps();
        QSKIP("Nothing here tells whether it worked");
#endif
    }
};

ROSTER_TEST(TestHardening);
#include "tst_hardening.moc"
