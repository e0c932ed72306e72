// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/logaddress.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestLogAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsTheVendorsOwn_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("own");
        QTest::newRow("Novita AI") << u"https://log.us-ca-06.gpu-instance.novita.ai/instance/a"_s << true;
        QTest::newRow("PPIO") << u"https://log.ppio.com/a?token=b"_s << true;
        QTest::newRow("PPIO's other name") << u"https://log.cn-1.gpu-instance.ppinfra.com/a"_s << true;
        QTest::newRow("an instance's own port")
            << u"https://ca338f12f3-8888.us-ca-06.gpu-instance.novita.ai/log"_s << false;
        QTest::newRow("another host") << u"https://log.example.com/instance/a"_s << false;
        QTest::newRow("a host that looks alike") << u"https://novita.ai.example.com/"_s << false;
        QTest::newRow("a host that ends alike") << u"https://evilnovita.ai/"_s << false;
        QTest::newRow("this machine") << u"https://127.0.0.1/log"_s << false;
        QTest::newRow("not encrypted") << u"http://log.novita.ai/"_s << false;
    }

    void knowsTheVendorsOwn()
    {
        QFETCH(QString, address);
        QTEST(givesLastLines(QUrl(address)), "own");
    }

    void addsToTheAddress()
    {
        QCOMPARE(lastLines(QUrl(u"https://log.ppio.com/a"_s), 200).toEncoded(),
                 "https://log.ppio.com/a?tail=200&timestamps=1");
        // Each sign of a signed address stays as it is.
        QCOMPARE(
            lastLines(QUrl(u"https://log.ppio.com/a%2Fb?sign=a%2Bb%3D+c"_s, QUrl::StrictMode), 5).toEncoded(),
            "https://log.ppio.com/a%2Fb?sign=a%2Bb%3D+c&tail=5&timestamps=1");
    }
};

ROSTER_TEST(TestLogAddress);
#include "tst_logaddress.moc"
