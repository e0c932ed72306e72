// SPDX-License-Identifier: GPL-3.0-or-later
// A log as it is shown: plain, growing, findable, and on disk as it came.
#include "dialogkit.h"
#include "support/slowness.h"
#include "support/stallmeter.h"
#include "support/testprogram.h"
#include "views/access/logviewer.h"
#include "views/privacy/discretion.h"
#include "views/window/messagestrip.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class OpenLog {
public:
    explicit OpenLog(const LogLimits &limits = {})
        : viewer(
            new LogViewer(std::get<WebLink>(parseWebLink(server.url().toString() + u"/log?token=hush"_s)),
                          u"Instance log"_s, u"train-llm-07"_s, nullptr, limits))
        , text(viewer->findChild<QPlainTextEdit *>(u"text"_s))
    {
        server.setHandler([this](const SeenRequest &) { return FaultAnswer{.body = log}; });
        Network::shared().setAuthorities(testCertificate(u"self-signed"_s));
        viewer->setFollowInterval(50ms);
    }
    void fetch()
    {
        viewer->fetch();
        viewer->show();
        waitUntilShown();
    }
    void waitUntilShown()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!viewer->source().isFetching() && !state().contains(u"Loading"_s), 20'000);
    }
    QString state() const { return viewer->findChild<QLabel *>(u"state"_s)->text(); }
    MessageStrip *strip() const { return viewer->findChild<MessageStrip *>(); }
    QLineEdit *find() const { return viewer->findChild<QLineEdit *>(u"find"_s); }
    QCheckBox *follow() const { return viewer->findChild<QCheckBox *>(u"follow"_s); }
    QScrollBar *bar() const { return text->verticalScrollBar(); }

    FaultServer server{FaultServer::Transport::SelfSignedTls};
    QByteArray log;
    std::unique_ptr<LogViewer> viewer;
    QPlainTextEdit *text;
};

static QByteArray lines(int from, int to)
{
    QByteArray text;
    for (int i = from; i < to; ++i)
        text += "line " + QByteArray::number(i) + '\n';
    return text;
}

class LogViewerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("This Qt finds no TLS library");
    }

    void showsPlainText()
    {
        OpenLog open;
        open.log = "\x1b[1m<b>bold</b>\x1b[0m\n<img src='/etc/passwd'>\n";
        open.fetch();
        QCOMPARE(open.text->toPlainText(), u"<b>bold</b>\n<img src='/etc/passwd'>\n"_s);
        QVERIFY(open.state().contains(u"2 line"_s));
        QVERIFY(!open.viewer->isModal());
        QVERIFY(open.viewer->windowTitle().contains(u"train-llm-07"_s));
        QVERIFY(!allTexts(*open.viewer).join(u'\n').contains(u"hush"_s)); // the link's token is nowhere
        QCOMPARE(speechProblems(*open.viewer).join(u'\n'), QString());
        QVERIFY(!open.server.requests().first().headers.contains("authorization"));
    }

    void privacyModeHidesWhoseLogItIs()
    {
        OpenLog open;
        open.log = "line\n";
        open.fetch();
        QTemporaryDir folder;
        const auto save = [&] {
            open.viewer->save(folder.filePath(u"train-llm-07.log"_s));
            return open.strip()->text();
        };
        QVERIFY(save().contains(u"train-llm-07"_s));
        Discretion::instance().setPrivate(true);
        const QString title = open.viewer->windowTitle();
        const QString before = open.strip()->text();
        const QString saved = save();
        button(*open.viewer, u"Save as…"_s)->click();
        auto *files = open.viewer->findChild<QFileDialog *>();
        QVERIFY(files);
        const QStringList proposed = files->selectedFiles();
        files->reject();
        Discretion::instance().setPrivate(false);
        QCOMPARE(title, u"Instance log"_s);
        QVERIFY2(!before.contains(u"train"_s), qPrintable(before));
        QVERIFY2(!saved.contains(u"train"_s), qPrintable(saved));
        QVERIFY(saved.startsWith(u"The log was saved."_s));
        QVERIFY2(proposed.size() == 1 && proposed.first().endsWith(u"/instance.log"_s),
                 qPrintable(proposed.join(u' ')));
        QVERIFY(open.viewer->windowTitle().contains(u"train-llm-07"_s));
    }

    void privacyModeHidesTheServerOfAnError()
    {
        OpenLog open;
        open.server.setHandler([](const SeenRequest &) { return FaultAnswer{.status = 403}; });
        open.fetch();
        const QString host = open.server.url().host();
        QVERIFY2(open.strip()->text().contains(host), qPrintable(open.strip()->text()));
        Discretion::instance().setPrivate(true);
        const QString hidden = allTexts(*open.viewer).join(u'\n');
        Discretion::instance().setPrivate(false);
        QVERIFY2(!hidden.contains(host), qPrintable(hidden));
        QVERIFY(open.strip()->text().contains(host));
    }

    void followsTheEnd()
    {
        OpenLog open;
        open.log = lines(0, 500);
        open.fetch();
        QCOMPARE(open.bar()->value(), 0);
        open.follow()->setChecked(true);
        QCOMPARE(open.bar()->value(), open.bar()->maximum());
        open.log += lines(500, 600);
        QTRY_VERIFY(open.text->toPlainText().endsWith(u"line 599\n"_s));
        QCOMPARE(open.bar()->value(), open.bar()->maximum());

        // Reading further up is not disturbed, nor is what is selected.
        open.bar()->setValue(10);
        QTextCursor cursor = open.text->textCursor();
        cursor.setPosition(0);
        cursor.setPosition(6, QTextCursor::KeepAnchor);
        open.text->setTextCursor(cursor);
        open.bar()->setValue(10);
        open.log += lines(600, 700);
        QTRY_VERIFY(open.text->toPlainText().endsWith(u"line 699\n"_s));
        QCOMPARE(open.bar()->value(), 10);
        QCOMPARE(open.text->textCursor().selectedText(), u"line 0"_s);

        // Nor by another log in the place of this one.
        open.log = "another\n" + lines(1000, 1800);
        QTRY_VERIFY(open.text->toPlainText().endsWith(u"line 1799\n"_s));
        QCOMPARE(open.bar()->value(), 10);

        open.follow()->setChecked(false);
        QTRY_VERIFY(!open.viewer->source().isFetching());
        const auto asked = open.server.requests().size();
        OpenLog beside; // goes on following, so long
        beside.fetch();
        beside.follow()->setChecked(true);
        QTRY_VERIFY(beside.server.requests().size() > 3);
        QCOMPARE(open.server.requests().size(), asked);
    }

    void followsThroughTrouble()
    {
        OpenLog open;
        open.log = lines(0, 10);
        open.fetch();
        open.server.enqueue(FaultAnswer::withStatus(503, "later"));
        open.follow()->setChecked(true);
        QTRY_VERIFY(open.strip()->isVisible());
        QVERIFY(open.text->toPlainText().startsWith(u"line 0"_s)); // what was shown stays
        open.log += "more\n";
        QTRY_VERIFY(open.text->toPlainText().endsWith(u"more\n"_s));
        QVERIFY(!open.strip()->isVisible());
    }

    void showsAnotherLogInItsPlace()
    {
        OpenLog open;
        open.log = lines(0, 100);
        open.fetch();
        open.log = "restarted\n";
        open.viewer->fetch();
        QTRY_COMPARE(open.text->toPlainText(), u"restarted\n"_s);
    }

    void tellsWhatIsCut()
    {
        OpenLog open({.maxBytes = 2048});
        open.log = lines(0, 1000);
        open.fetch();
        QTRY_VERIFY(open.state().contains(u"only the first 2 kB"_s));
        QVERIFY(open.text->toPlainText().size() <= 2048);
    }

    void keepsTheLastLines()
    {
        OpenLog open;
        open.log = QByteArray("first\n") + QByteArray(4'000'000, '\n') + "last\n";
        open.fetch();
        QVERIFY(open.state().contains(u"only the last lines"_s));
        QCOMPARE(open.text->blockCount(), LogViewer::mostLines);
        QVERIFY(open.text->toPlainText().endsWith(u"\nlast\n"_s));
    }

    void aHostileLogDoesNotStopTheWindow_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("one line") << "x"_ba;
        QTest::newRow("empty lines") << "\n"_ba;
        QTest::newRow("short lines") << "line\n"_ba;
        QTest::newRow("colours") << "\x1b[31m"_ba;
        QTest::newRow("a picture of noise") << "\xE8\xAE\xAD\x1b\x07\r"_ba;
    }

    void aHostileLogDoesNotStopTheWindow()
    {
        QFETCH(QByteArray, piece);
        constexpr qsizetype most =
            2 * 1024 * 1024; // a quarter of what is taken of a log: each turn is the same
        const QByteArray all = piece.repeated(4 * most / piece.size());
        OpenLog open({.maxBytes = most});
        open.server.enqueue({FaultAnswer::gzip(all), FaultAnswer{.body = all.left(most)}});
        for (int i = 0; i < 2; ++i) {
            StallMeter meter;
            open.fetch();
            QVERIFY(open.state().contains(u"2.0 MB"_s)); // all of it came, and was looked at
            const auto busiest = std::chrono::duration_cast<std::chrono::milliseconds>(meter.busiest());
            QVERIFY2(busiest < 250ms * slowness, qPrintable(QString::number(busiest.count())));
        }
    }

    void finds()
    {
        OpenLog open;
        open.log = lines(0, 30);
        open.fetch();
        const auto line = [&open] { return open.text->textCursor().block().text(); };
        QTest::keyClicks(open.find(), u"LINE 2"_s);
        QCOMPARE(line(), u"line 2"_s);
        QTest::keyClick(open.find(), Qt::Key_Return);
        QCOMPARE(line(), u"line 20"_s);
        button(*open.viewer, u"Previous"_s)->click();
        button(*open.viewer, u"Previous"_s)->click(); // round the end
        QCOMPARE(line(), u"line 29"_s);
        QVERIFY(!shows(*open.viewer, u"No match"_s));
        open.find()->setText(u"elsewhere"_s);
        QVERIFY(shows(*open.viewer, u"No match"_s));
    }

    void copiesItsLink()
    {
        OpenLog open;
        open.fetch();
        button(*open.viewer, u"Copy link"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), open.server.url().toString() + u"/log?token=hush"_s);
        QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
        QVERIFY(button(*open.viewer, u"Copied"_s));
        QTRY_VERIFY(button(*open.viewer, u"Copy link"_s));
    }

    void savesWhatCame()
    {
        OpenLog open;
        open.log = "\x1b[1mone\x1b[0m\r\n\xFF\n";
        open.fetch();
        QTemporaryDir folder;
        const QString file = folder.filePath(u"a.log"_s);
        open.viewer->save(file);
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), open.log);
        QCOMPARE(open.strip()->kind(), MessageStrip::Kind::Success);

        open.viewer->save(folder.filePath(u"missing/a.log"_s));
        QCOMPARE(open.strip()->kind(), MessageStrip::Kind::Error);
    }

    void followsNoRedirect()
    {
        OpenLog open;
        FaultServer other;
        open.server.enqueue(FaultAnswer::withStatus(302).with("Location", other.url().toEncoded() + "/x"));
        open.fetch();
        QVERIFY(shows(*open.viewer, u"leads on to 127.0.0.1"_s));
        QCOMPARE(other.connections(), 0);
    }

    void closesWhileItFetches()
    {
        OpenLog open;
        open.server.enqueue(FaultAnswer::withFault(FaultAnswer::Fault::Hang));
        open.viewer->fetch();
        QTRY_COMPARE(open.server.requests().size(), 1);
        open.viewer.reset();
    }
};

ROSTER_TEST(LogViewerTest);
#include "tst_logviewer.moc"
