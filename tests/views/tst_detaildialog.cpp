// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailkit.h"
#include "support/slowness.h"
#include "support/testprogram.h"
#include "views/detail/detailpagewidget.h"
#include "views/detail/fieldrow.h"
#include "views/style/language.h"
#include "views/widgets/pagetabbar.h"
#include "views/window/messagestrip.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>
#include <QTimer>

#include <ctime>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

namespace {

class OpenDetail : public DetailWindow {
public:
    explicit OpenDetail(Desk &desk, const QString &id = u"ca338f12f3"_s)
    {
        known.account = desk.accounts.accounts().constFirst().id;
        known.id = id;
        known.name = u"from-the-list"_s;
        known.gpu = u"RTX 4090"_s;
        known.gpuCount = 1;
        known.region = u"region-id"_s;
        known.regionName = u"Region One"_s;
        known.status = InstanceStatus(u"running"_s);
        dialog = new DetailDialog(known, desk.fleet, desk.accounts, desk.settings);
        dialog->show();
    }

    MessageStrip *strip() const { return dialog->findChild<MessageStrip *>(); }

    Instance known;
};

/// What this thread has used of the processor, in microseconds.
std::clock_t threadTime()
{
#ifdef Q_OS_LINUX
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1'000'000 + time.tv_nsec / 1000;
#else
    return std::clock() * (1'000'000 / CLOCKS_PER_SEC);
#endif
}

/// Waits until the account's key is read, so that details can be asked for.
void load(Desk &desk)
{
    const Account account = desk.addAccount();
    desk.fleet.refresh();
    QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
}

} // namespace

class DetailDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWithTheListAndCompletes()
    {
        Desk desk;
        load(desk);
        OpenDetail open(desk);
        QVERIFY(shows(*open.dialog, u"from-the-list"_s));
        QVERIFY(shows(*open.dialog, u"1 × RTX 4090"_s));
        QTRY_VERIFY(open.isComplete());
        QVERIFY(shows(*open.dialog, u"RTX 4090"_s)); // the page does not say, but the list did
        QCOMPARE(open.row(u"Region"_s)->field().text, u"Region One"_s);
        QCOMPARE(open.row(u"Region ID"_s)->field().text, u"region-id"_s);
        QCOMPARE(open.dialog->windowTitle(), u"example-instance"_s);
        QVERIFY(open.tabs()->count() > 3);
    }

    void secretsStayHidden()
    {
        Desk desk;
        desk.server.setHandler(answerWithSecret);
        load(desk);
        OpenDetail open(desk);
        QTRY_VERIFY(open.isComplete());
        const QString word = QString::fromLatin1(secretWord);
        for (int i = 0; i < open.tabs()->count(); ++i) {
            open.tabs()->setCurrentIndex(i);
            QVERIFY(!allTexts(*open.dialog).join(u'\n').contains(word));
        }

        open.goTo(u"Access"_s);
        FieldRow *password = open.row(u"Password"_s);
        QVERIFY(password);
        QVERIFY(shows(*password, Secret::mask()));
        button(*password, u"Reveal"_s)->click();
        QVERIFY(shows(*password, word));
        QCOMPARE(allTexts(*open.dialog).filter(word).isEmpty(), false);
        button(*password, u"Hide"_s)->click();
        QVERIFY(!allTexts(*open.dialog).join(u'\n').contains(word));
    }

    void copiesWhatIsMeant()
    {
        Desk desk;
        desk.server.setHandler(answerWithSecret);
        load(desk);
        OpenDetail open(desk);
        QTRY_VERIFY(open.isComplete());
        open.goTo(u"Access"_s);

        button(*open.row(u"Command"_s), u"Copy"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(),
                 u"ssh -p 51039 root@proxy.cn-south-nas-1.gpu-instance.ppinfra.com"_s);
        QVERIFY(button(*open.row(u"Command"_s), u"Copied"_s));
        QVERIFY(!QApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));

        button(*open.row(u"Password"_s), u"Copy"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), QString::fromLatin1(secretWord));
        QCOMPARE(QApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
    }

    void errorsStayInside()
    {
        Desk desk;
        load(desk);
        desk.server.enqueue(FaultAnswer::withStatus(403, R"({"message":"<b>not yours</b>"})"));
        OpenDetail open(desk);
        QTRY_VERIFY(open.strip()->isVisible());
        QVERIFY(shows(*open.dialog, u"does not allow this key"_s));
        QVERIFY(shows(*open.dialog, u"from-the-list"_s)); // what was known stays
        button(*open.dialog, u"Retry"_s)->click();
        QTRY_VERIFY(open.isComplete());
        QVERIFY(!open.strip()->isVisible());
    }

    void deletedSaysSo()
    {
        Desk desk;
        load(desk);
        OpenDetail open(desk, u"long-gone"_s);
        QTRY_VERIFY(shows(*open.dialog, u"This instance no longer exists."_s));
        QVERIFY(shows(*open.dialog, u"from-the-list"_s));
    }

    void refreshKeepsThePlace()
    {
        Desk desk;
        desk.server.setHandler(answerWithSecret);
        load(desk);
        OpenDetail open(desk);
        open.dialog->resize(500, 320);
        QTRY_VERIFY(open.isComplete());
        open.goTo(u"Access"_s);
        FieldRow *password = open.row(u"Password"_s);
        button(*password, u"Reveal"_s)->click();
        DetailPageWidget *page = nullptr;
        for (auto *candidate : open.dialog->findChildren<DetailPageWidget *>()) {
            if (candidate->isVisible())
                page = candidate;
        }
        QTRY_VERIFY(page->verticalScrollBar()->maximum() > 40);
        page->verticalScrollBar()->setValue(40);

        const auto asked = desk.server.requests().size();
        QTest::keyClick(open.dialog, Qt::Key_F5);
        QTRY_COMPARE(desk.server.requests().size(), asked + 1);
        QTRY_VERIFY(button(*open.dialog, u"Refresh"_s)->isEnabled());
        QVERIFY(page->isVisible());
        QCOMPARE(page->verticalScrollBar()->value(), 40);
        QVERIFY(shows(*password, QString::fromLatin1(secretWord)));
    }

    void severalAreOpenAndEscClosesOne()
    {
        Desk desk;
        load(desk);
        OpenDetail first(desk);
        OpenDetail second(desk);
        QTRY_VERIFY(first.isComplete() && second.isComplete());
        first.dialog->resize(700, 500);
        QTest::keyClick(first.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!first.dialog);
        QVERIFY(second.dialog && second.dialog->isVisible());
        OpenDetail third(desk);
        QCOMPARE(third.dialog->size(), QSize(700, 500)); // as the last one stood
        third.dialog->resize(9000, 9000); // on another screen
        third.dialog->hide();
        const OpenDetail fourth(desk);
        const QSize screen = fourth.dialog->screen()->availableSize();
        QCOMPARE(fourth.dialog->size(), fourth.dialog->size().boundedTo(screen));
    }

    void closingCancelsTheRequest()
    {
        Desk desk;
        load(desk);
        desk.server.enqueue(FaultAnswer::withFault(FaultAnswer::Fault::Hang));
        OpenDetail open(desk);
        const auto asked = desk.server.requests().size();
        QTRY_COMPARE(desk.server.requests().size(), asked + 1);
        open.dialog->close();
        QTRY_VERIFY(!open.dialog);
    }

    void waitsForAKeyThatIsNotReadYet()
    {
        Desk desk;
        desk.addAccount();
        OpenDetail open(desk);
        QVERIFY(shows(*open.dialog, u"from-the-list"_s));
        desk.fleet.refresh();
        QTRY_VERIFY(open.isComplete());
    }

    void withoutAListThereIsNoNextOne()
    {
        Desk desk;
        load(desk);
        OpenDetail open(desk);
        QTRY_VERIFY(open.isComplete());
        const InstanceKey shown = open.dialog->key();
        QTest::keyClick(open.dialog, Qt::Key_Left, Qt::AltModifier);
        QTest::keyClick(open.dialog, Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(open.dialog, Qt::Key_PageUp, Qt::ControlModifier);
        QTest::keyClick(open.dialog, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(open.dialog->key(), shown);
    }

    void anotherLanguageAsksNobody_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("an error") << 403 << u"重试"_s;
        QTest::newRow("gone") << 404 << u"不存在"_s;
    }

    void anotherLanguageAsksNobody()
    {
        QFETCH(const int, status);
        QFETCH(const QString, chinese);
        Language language;
        language.apply(u"en"_s);
        Desk desk;
        load(desk);
        desk.server.setHandler(
            [status](const SeenRequest &) { return FaultAnswer::withStatus(status, "{}"); });
        OpenDetail open(desk);
        QTRY_VERIFY(open.strip()->isVisible());
        const QString english = open.strip()->text();
        const auto asked = desk.server.requests().size();
        language.apply(u"zh_CN"_s);
        QTRY_VERIFY(open.strip()->text() != english);
        QVERIFY(open.strip()->isVisible());
        QVERIFY2(shows(*open.dialog, chinese), qPrintable(open.strip()->text()));
        // Whatever was asked would be on its way before this.
        QTest::keyClick(open.dialog, Qt::Key_F5);
        QTRY_COMPARE(desk.server.requests().size(), asked + 1);
        QTRY_VERIFY(open.strip()->isVisible());
        QCOMPARE(desk.server.requests().size(), asked + 1);
        language.apply(u"en"_s);
    }

    void aHugeInstanceHoldsNothingUp()
    {
        Desk desk;
        desk.server.setHandler([](const SeenRequest &request) {
            FaultAnswer answer = answerLikePpio(request);
            if (!request.path().contains("ca338f12f3"))
                return answer;
            QJsonObject instance = QJsonDocument::fromJson(answer.body).object();
            QJsonArray envs;
            for (int i = 0; i < 10'000; ++i)
                envs.append(QJsonObject{{u"key"_s, u"NAME_%1"_s.arg(i)}, {u"value"_s, u"value"_s}});
            instance.insert(u"envs"_s, envs);
            answer.body = QJsonDocument(instance).toJson();
            return answer;
        });
        load(desk);
        OpenDetail open(desk);
        // The processor's time, not the clock's: other programs run beside the test.
        std::clock_t longest = 0;
        std::clock_t before = threadTime();
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] {
            const std::clock_t now = threadTime();
            longest = std::max(longest, now - std::exchange(before, now));
        });
        beat.start(0);
        QTRY_VERIFY(open.isComplete());
        open.goTo(u"Environment"_s);
        QTRY_VERIFY(open.row(u"…"_s));
        QCOMPARE(open.row(u"…"_s)->field().text, u"… and 9500 more, see JSON"_s);
        QVERIFY(open.row(u"NAME_499"_s));
        QVERIFY(!open.row(u"NAME_500"_s));
        QVERIFY2(longest <= 250'000 * slowness, qPrintable(u"%1 ms"_s.arg(longest / 1000)));
    }

    void namesFromTheCloudAreNoMarkup()
    {
        Desk desk;
        desk.server.setHandler([](const SeenRequest &request) {
            FaultAnswer answer = answerLikePpio(request);
            answer.body.replace("example-instance", "<img src='/etc/passwd'><b>x</b>");
            return answer;
        });
        load(desk);
        OpenDetail open(desk);
        QTRY_VERIFY(shows(*open.dialog, u"<b>x</b>"_s));
        for (int i = 0; i < open.tabs()->count(); ++i) {
            open.tabs()->setCurrentIndex(i);
            QCOMPARE(speechProblems(*open.dialog).join(u'\n'), QString());
        }
        FieldRow *name = open.row(u"Name"_s);
        if (!name) {
            open.tabs()->setCurrentIndex(0);
            name = open.row(u"Name"_s);
        }
        QCOMPARE(name->findChild<QTextEdit *>()->toPlainText(), u"<img src='/etc/passwd'><b>x</b>"_s);
    }
};

ROSTER_TEST(DetailDialogTest);
#include "tst_detaildialog.moc"
