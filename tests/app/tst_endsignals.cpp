// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endsignals.h"

#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace roster;

class TestEndSignals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endTheProgramAsItsMenuDoes_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("terminated") << SIGTERM;
        QTest::newRow("Ctrl+C") << SIGINT;
    }

    void endTheProgramAsItsMenuDoes()
    {
#ifdef Q_OS_UNIX
        QFETCH(const int, signal);
        const EndSignals signals;
        const QSignalSpy ends(QCoreApplication::instance(), &QCoreApplication::aboutToQuit);
        QTimer::singleShot(0, this, [signal] { std::raise(signal); });
        QTimer::singleShot(5000, this, [] { QCoreApplication::exit(1); });
        QCOMPARE(QCoreApplication::exec(), 0);
        QCOMPARE(ends.size(), 1);
#else
        QSKIP("No such signals here");
#endif
    }
};

ROSTER_TEST(TestEndSignals);
#include "tst_endsignals.moc"
