// SPDX-License-Identifier: GPL-3.0-or-later
// What of a cloud's addresses reaches the browser, and after which question.
#include "dialogkit.h"
#include "support/testprogram.h"
#include "views/access/linkopener.h"
#include "views/window/messagestrip.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// In the place of every program that the desktop would start.
class Browser : public QObject {
    Q_OBJECT

public:
    Browser()
    {
        for (const QString &scheme : schemes())
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Browser() override
    {
        for (const QString &scheme : schemes())
            QDesktopServices::unsetUrlHandler(scheme);
    }
    static QStringList schemes()
    {
        return {u"http"_s, u"https"_s, u"file"_s, u"javascript"_s, u"wss"_s, u"data"_s, u"ssh"_s};
    }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened << url; }
};

class LinkOpenerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensEncryptedOnes()
    {
        opener.open(Secret("https://jupyter.example.com/lab?token=a%20b"));
        QCOMPARE(browser.opened, QList<QUrl>{QUrl(u"https://jupyter.example.com/lab?token=a%20b"_s)});
        QVERIFY(!question());
        QVERIFY(!strip.isVisibleTo(&window));
    }

    void asksBeforeOthers()
    {
        opener.open(Secret("http://аррӏе.com:8080/<img src='/etc/passwd'>"));
        QVERIFY(!question()); // not an address at all
        strip.clear();

        opener.open(Secret("http://аррӏе.com:8080/a"));
        QVERIFY(question());
        QVERIFY(browser.opened.isEmpty());
        QCOMPARE(question()->textFormat(), Qt::PlainText);
        QVERIFY(question()->text().contains(u"xn--80ak6aa92e.com:8080"_s));
        QCOMPARE(question()->defaultButton(), question()->button(QMessageBox::Cancel));
        QPointer<QMessageBox> before = question();
        question()->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!before);
        QVERIFY(browser.opened.isEmpty());

        opener.open(Secret("http://1.2.3.4:8080"));
        QVERIFY(question());
        button(*question(), u"Open"_s)->click();
        QCOMPARE(browser.opened, QList<QUrl>{QUrl(u"http://1.2.3.4:8080"_s)});
    }

    void refusesTheRest_data()
    {
        QTest::addColumn<QByteArray>("address");
        for (const char *address :
             {"", "file:///etc/passwd", "file://host/share", "javascript:alert(1)", "data:text/html,x",
              "wss://terminal.example.com", "ssh://root@host", "https:evil", "https://a@b.example",
              "https://good.example\\@evil.example", " https://example.com", "/etc/passwd"})
            QTest::newRow(address) << QByteArray(address);
    }

    void refusesTheRest()
    {
        QFETCH(QByteArray, address);
        opener.open(Secret(address));
        QVERIFY(browser.opened.isEmpty());
        QVERIFY(!question());
        QCOMPARE(strip.kind(), MessageStrip::Kind::Warning);
        QVERIFY(strip.isVisibleTo(&window));
    }

    void cleanup()
    {
        browser.opened.clear();
        strip.clear();
        delete question();
    }

private:
    QMessageBox *question() { return window.findChild<QMessageBox *>(); }

    Browser browser;
    QWidget window;
    MessageStrip strip{&window};
    LinkOpener opener{strip, &window};
};

ROSTER_TEST(LinkOpenerTest);
#include "tst_linkopener.moc"
