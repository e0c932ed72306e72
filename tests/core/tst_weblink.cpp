// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses of an answer may reach a browser.
#include "core/weblink.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestWebLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opens_data();
    void opens();
    void refuses_data();
    void refuses();
};

void TestWebLink::opens_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("https://jupyter.example.com/lab?token=a%20b#x") << u"jupyter.example.com"_s << true;
    QTest::newRow("HTTPS://Example.COM:8443") << u"example.com"_s << true;
    QTest::newRow("https://example.com/?next=user@host") << u"example.com"_s << true;
    QTest::newRow("http://1.2.3.4:8080") << u"1.2.3.4"_s << false;
    QTest::newRow("http://[2001:db8::1]:80/") << u"2001:db8::1"_s << false;
    // Cyrillic letters that look Latin.
    QTest::newRow("http://аррӏе.com/") << u"xn--80ak6aa92e.com"_s << false;
    QTest::newRow("https://例子.测试/文") << u"xn--fsqu00a.xn--0zwm56d"_s << true;
}

void TestWebLink::opens()
{
    QFETCH(QString, host);
    QFETCH(bool, encrypted);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    const auto result = parseWebLink(text);
    QVERIFY(std::holds_alternative<WebLink>(result));
    const WebLink &link = std::get<WebLink>(result);
    QCOMPARE(link.host(), host);
    QCOMPARE(link.encrypted, encrypted);
    QCOMPARE(link.url, QUrl(text, QUrl::StrictMode));
    QVERIFY(isWebAddress(text));
}

void TestWebLink::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<LinkProblem>("problem");
    const auto row = [](const char *text, LinkProblem problem) {
        QTest::newRow(text) << QString::fromUtf8(text) << problem;
    };
    using enum LinkProblem;
    row("", NotAnAddress);
    row("example.com", NotAnAddress);
    row("//example.com/a", NotAnAddress);
    row("/etc/passwd", NotAnAddress);
    row("1.2.3.4:8080", NotAnAddress);
    row("https://exa<mple.com", NotAnAddress);
    row("https://example.com:99999/", NotAnAddress);
    row("https://example.com/%zz", NotAnAddress);
    row(" https://example.com", OddCharacters);
    row("https://example.com\n", OddCharacters);
    row("https://example.com/a b", OddCharacters);
    row("https://example.com\\@evil.example", OddCharacters);
    row("\\\\host\\share", OddCharacters);
    row("https://example.com/\xE2\x80\xAE"
        "gpj.exe",
        OddCharacters);
    row("https://exam\xE2\x80\x8Bple.com/", OddCharacters);
    row("https://example.com/\x01", OddCharacters);
    row("wss://terminal.example.com/i/1", Terminal);
    row("WS://terminal.example.com/i/1", Terminal);
    row("file:///etc/passwd", OtherScheme);
    row("file://host/share/x.exe", OtherScheme);
    row("javascript:alert(1)", OtherScheme);
    row("data:text/html,x", OtherScheme);
    row("ssh://-oProxyCommand=calc/x", NotAnAddress);
    row("ssh://host/x", OtherScheme);
    row("ms-msdt:/id", OtherScheme);
    row("vscode://settings/x", OtherScheme);
    row("mailto:a@example.com", OtherScheme);
    row("https:evil", NoHost);
    row("https:///evil", NoHost);
    row("https://", NoHost);
    row("https://good.example@evil.example/", UserInfo);
    row("https://user:password@example.com/", UserInfo);
    row("http://@example.com/", UserInfo);
    QTest::newRow("NUL") << u"https://example.com/"_s + QChar(0) << OddCharacters;
}

void TestWebLink::refuses()
{
    QFETCH(QString, text);
    QFETCH(LinkProblem, problem);
    const auto result = parseWebLink(text);
    QVERIFY(std::holds_alternative<LinkProblem>(result));
    QCOMPARE(std::get<LinkProblem>(result), problem);
}

ROSTER_TEST(TestWebLink);
#include "tst_weblink.moc"
