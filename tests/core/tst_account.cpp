// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account.h"

#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestAccount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksAddresses_data();
    void checksAddresses();
    void everyProviderHasAUsableAddress();
    void keysNameProviders();
    void colorsDiffer();
};

void TestAccount::checksAddresses_data()
{
    using enum AddressProblem;
    QTest::addColumn<QString>("address");
    QTest::addColumn<AddressProblem>("problem");

    QTest::newRow("https") << u"https://api.ppio.com"_s << None;
    QTest::newRow("prefix") << u"https://gateway.example:8443/ppio/"_s << None;
    QTest::newRow("loopback name") << u"http://localhost:8080"_s << None;
    QTest::newRow("loopback, upper case") << u"http://LOCALHOST"_s << None;
    QTest::newRow("loopback IPv4") << u"http://127.0.0.1:8080/x"_s << None;
    QTest::newRow("all of 127/8") << u"http://127.3.2.255"_s << None;
    QTest::newRow("loopback IPv6") << u"http://[::1]:8080"_s << None;
    QTest::newRow("empty") << QString() << Empty;
    QTest::newRow("no scheme") << u"api.ppio.com"_s << NotAnAddress;
    QTest::newRow("no host") << u"https:///x"_s << NotAnAddress;
    QTest::newRow("http") << u"http://api.ppio.com"_s << NotHttps;
    QTest::newRow("looks like loopback") << u"http://127.0.0.1.example.com"_s << NotHttps;
    QTest::newRow("name like loopback") << u"http://localhost.example.com"_s << NotHttps;
    QTest::newRow("five numbers") << u"http://127.0.0.1.1"_s << NotHttps;
    QTest::newRow("not 127") << u"http://128.0.0.1"_s << NotHttps;
    QTest::newRow("ftp") << u"ftp://localhost"_s << NotHttps;
    QTest::newRow("user") << u"https://me@host.example"_s << HasUserInfo;
    QTest::newRow("disguised host") << u"https://api.ppio.com:x@evil.example"_s << HasUserInfo;
    QTest::newRow("query") << u"https://host.example/?a=b"_s << HasQuery;
    QTest::newRow("fragment") << u"https://host.example/#a"_s << HasQuery;
}

void TestAccount::checksAddresses()
{
    QFETCH(QString, address);
    QFETCH(AddressProblem, problem);
    QCOMPARE(checkApiAddress(QUrl(address)), problem);
}

void TestAccount::everyProviderHasAUsableAddress()
{
    for (const ProviderInfo &info : allProviders()) {
        QCOMPARE(checkApiAddress(info.apiAddress), AddressProblem::None);
        QVERIFY(!info.name.isEmpty());
    }
}

void TestAccount::keysNameProviders()
{
    for (const ProviderInfo &info : allProviders()) {
        QCOMPARE(providerFromKey(info.key), info.id);
        QCOMPARE(&providerInfo(info.id), &info);
    }
    QVERIFY(!providerFromKey(u"nobody"_s));
}

void TestAccount::colorsDiffer()
{
    const QList<quint32> colors = accountColors();
    QCOMPARE(QSet<quint32>(colors.begin(), colors.end()).size(), colors.size());
}

ROSTER_TEST(TestAccount);
#include "tst_account.moc"
