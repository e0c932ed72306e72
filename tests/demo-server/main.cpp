// SPDX-License-Identifier: GPL-3.0-or-later
// The demo cloud as a process of its own, so that the program under test meets it as it meets any cloud: at
// an address, over HTTP. Prints its accounts as one line of JSON and serves until its standard input ends.
//
//   demo-server [instances]
#include "demo/democloud.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

QByteArray accountsAsJson(const roster::DemoCloud &cloud)
{
    QJsonArray accounts;
    for (const roster::DemoAccount &account : cloud.accounts())
        accounts.append(QJsonObject{{u"provider"_s, account.provider},
                                    {u"name"_s, account.name},
                                    {u"address"_s, account.apiAddress.toString()},
                                    {u"key"_s, QString::fromLatin1(account.apiKey)}});
    return QJsonDocument(accounts).toJson(QJsonDocument::Compact);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);

    roster::DemoOptions options;
    options.changing = false;
    if (argc > 1)
        options.instances = QByteArray(argv[1]).toInt();
    roster::DemoCloud cloud(options);
    if (!cloud.start()) {
        std::fputs("no port on loopback\n", stderr);
        return 1;
    }
    std::puts(accountsAsJson(cloud).constData());
    std::fflush(stdout);

    // Whoever started this holds the other end; when it goes, in whatever way, so does the cloud.
    const std::unique_ptr<QThread> watcher(QThread::create([&application] {
        while (std::getchar() != EOF) { }
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    }));
    watcher->start();
    const int code = QCoreApplication::exec();
    watcher->wait();
    return code;
}
