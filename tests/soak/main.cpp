// SPDX-License-Identifier: GPL-3.0-or-later
//
// Does anything grow, or drift from the truth, in a program that runs for a year? See soak.h.
//
//   soak [--instances N] [--accounts N] [--refreshes N] [--faults SHARE] [--seed N]
//
// Prints one line per figure (see benchmarks/figure.h), and fails when one is short.
#include "soak.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLoggingCategory>
#include <QRandomGenerator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace roster::soak;

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    QLoggingCategory::setFilterRules(u"roster.*=false"_s); // thousands of answers that cannot be read
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"instances"_s, u"Machines that the clouds have."_s, u"N"_s, u"5000"_s},
                       {u"accounts"_s, u"Accounts that have them."_s, u"N"_s, u"10"_s},
                       {u"refreshes"_s, u"How often all of them are loaded."_s, u"N"_s, u"10000"_s},
                       {u"faults"_s, u"Share of answers that are spoiled."_s, u"SHARE"_s, u"0.02"_s},
                       {u"seed"_s, u"For the same run again; 0: another one each time."_s, u"N"_s, u"0"_s}});
    parser.process(app);

    Soak::Options options;
    options.refreshes = parser.value(u"refreshes"_s).toInt();
    options.cloud = {.machines = parser.value(u"instances"_s).toInt(),
                     .accounts = parser.value(u"accounts"_s).toInt(),
                     .faults = parser.value(u"faults"_s).toDouble(),
                     .seed = parser.value(u"seed"_s).toULongLong()};
    if (options.refreshes < 1 || options.cloud.machines < 1 || options.cloud.accounts < 1)
        parser.showHelp(2);
    if (options.cloud.seed == 0)
        options.cloud.seed = QRandomGenerator::system()->bounded(1'000'000) + 1;
    std::fprintf(stderr, "soak: seed %llu\n", options.cloud.seed);

    Soak soak(options);
    QObject::connect(&soak, &Soak::finished, &app, [](bool good) { QCoreApplication::exit(good ? 0 : 1); });
    QMetaObject::invokeMethod(&soak, &Soak::start, Qt::QueuedConnection);
    return QApplication::exec();
}
