// SPDX-License-Identifier: GPL-3.0-or-later
// How fresh the rows are, in words, and that a refresh that is over in a moment disturbs nobody.
#include "support/testprogram.h"
#include "views/style/language.h"
#include "views/table/instancetableview.h"
#include "views/window/mainwindow.h"
#include "views/window/messagestrip.h"
#include "views/window/statusline.h"
#include "windowkit.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// In which changes are gathered before they are added up.
constexpr std::chrono::milliseconds countPause = 100ms;

/// Counts how often a widget appears or disappears.
class Flicker : public QObject {
public:
    explicit Flicker(QWidget &widget) { widget.installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Show || event->type() == QEvent::Hide ? 1 : 0;
        return false;
    }
};

} // namespace

class StatusLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window.reset();
        m_language.apply(u"en"_s); // one account is no plural
        m_desk = std::make_unique<WindowDesk>();
        m_window = std::make_unique<MainWindow>(m_desk->controller, m_desk->settings,
                                                MainWindow::Purpose::OwnAccounts);
        m_window->show();
        m_account = m_desk->addAccount();
        QTRY_VERIFY(shows(*m_window, u"Updated "_s));
    }
    void cleanup() { m_window.reset(); }

    void nothingKnownIsNotNone()
    {
        m_desk->accounts.remove(m_account.id);
        m_desk->server.setHandler([](const SeenRequest &) { return FaultAnswer{.status = 401}; });
        const Account refused = m_desk->addAccount();
        QTRY_VERIFY(m_desk->fleet.status(refused.id).error);
        QTRY_VERIFY(!shows(*m_window, u"0 instances"_s));

        m_desk->server.setHandler([](const SeenRequest &) { return FaultAnswer{.body = R"({"data":[]})"}; });
        m_desk->fleet.refresh();
        QTRY_VERIFY(shows(*m_window, u"0 instances"_s));
    }

    void aShortRefreshDoesNotFlicker()
    {
        auto *line = m_window->findChild<StatusLine *>();
        Flicker progress(*line->findChild<QProgressBar *>());
        Flicker cancel(*line->findChild<QPushButton *>());
        const QDateTime before = updatedAt();
        m_desk->fleet.refresh();
        QVERIFY(m_desk->fleet.isBusy());
        QVERIFY(shows(*m_window, u"Updated "_s));
        QTRY_VERIFY(updatedAt() != before);
        QCOMPARE(progress.count, 0);
        QCOMPARE(cancel.count, 0);
    }

    void aLongRefreshIsTold()
    {
        m_desk->server.setHandler([](const SeenRequest &request) {
            FaultAnswer answer = answerLikePpio(request);
            answer.fault = FaultAnswer::Fault::Hang;
            return answer;
        });
        m_desk->fleet.refresh();
        QTRY_VERIFY(shows(*m_window, u"Loading…"_s));
        QTest::mouseClick(button(*m_window, u"Cancel"_s), Qt::LeftButton);
        QVERIFY(!m_desk->fleet.isBusy());
        QVERIFY(shows(*m_window, u"Updated "_s));
        QVERIFY(!button(*m_window, u"Cancel"_s));
    }

    void aProblemStaysWhileTheCloudIsAskedAgain()
    {
        m_desk->server.setHandler([](const SeenRequest &) { return FaultAnswer::withStatus(404, "{}"); });
        m_desk->fleet.refresh();
        QTRY_VERIFY(shows(*m_window, u"did not find what was asked for"_s));
        auto *strip = m_window->findChild<MessageStrip *>();
        auto *table = m_window->findChild<InstanceTableView *>();
        const QRect place = table->geometry();
        Flicker flicker(*strip);
        for (int i = 0; i < 2;
             ++i) { // what is shown later than the first answer is there with the second one
            m_desk->fleet.refresh();
            QTRY_VERIFY(!m_desk->fleet.isBusy());
        }
        QCOMPARE(flicker.count, 0);
        QCOMPARE(table->geometry(), place);

        m_desk->server.setHandler(answerLikePpio);
        m_desk->fleet.refresh();
        QTRY_VERIFY(!strip->isVisible());
    }

    void aFailureDoesNotHideTheTimeOfTheOthers()
    {
        m_desk->server.setHandler([](const SeenRequest &) { return FaultAnswer::withStatus(500); });
        const Account failing = m_desk->addAccount(u"failing"_s);
        QTRY_VERIFY(m_desk->fleet.status(failing.id).error);
        QTRY_VERIFY(shows(*m_window, u"Updated "_s));
        QVERIFY(shows(*m_window, u"1 account failed"_s));
        QCOMPARE(m_desk->controller.freshness().updatedAt, updatedAt());

        m_desk->server.setHandler(answerLikePpio);
        m_desk->fleet.refresh(failing.id);
        QTRY_VERIFY(!shows(*m_window, u"1 account failed"_s));
        QVERIFY(shows(*m_window, u"Updated "_s));
    }

    void anAccountWithAGapIsTold()
    {
        m_desk->server.setHandler([](const SeenRequest &) {
            return FaultAnswer::json(R"({"data":[{"id":"a"},{"id":null}],"has_more":false})");
        });
        const QDateTime before = updatedAt();
        m_desk->fleet.refresh();
        QTRY_VERIFY(shows(*m_window, u"1 account incomplete"_s));
        QVERIFY(shows(*m_window, u"Updated "_s));
        QCOMPARE(m_desk->controller.freshness().updatedAt, before); // it was complete then
        QTRY_VERIFY(shows(*m_window, u"of which 1 could not be read"_s));
    }

    void saysThatItSlowsDown()
    {
        m_desk->fleet.setRefreshInterval(60s);
        m_desk->server.setHandler([](const SeenRequest &) {
            return FaultAnswer::withStatus(429, "{}").with("Retry-After",
                                                           "3600"); // too long to be waited for
        });
        m_desk->fleet.refresh();
        QTRY_VERIFY(shows(*m_window, u"every 60 s, slowed down: every 2 min"_s));
        QTRY_VERIFY(shows(*m_window, u"Automatic refreshing slows down by itself."_s));
        const auto labels = m_window->findChild<StatusLine *>()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->toolTip().contains(u"too many requests"_s); }));
        m_desk->fleet.setRefreshInterval(1h); // the user's own wish is as slow
        QVERIFY(shows(*m_window, u"every 60 min"_s));
        QVERIFY(!shows(*m_window, u"slowed down"_s));
    }

    void saysThatItRests()
    {
        m_desk->fleet.setRefreshInterval(10min);
        QVERIFY(shows(*m_window, u"every 10 min"_s));
        m_desk->fleet.setPause(PauseReason::Unseen, true);
        QVERIFY(shows(*m_window, u"·  paused"_s));
        m_desk->fleet.setPause(PauseReason::Unseen, false);
        QVERIFY(shows(*m_window, u"every 10 min"_s));
        m_desk->fleet.setRefreshInterval(0s);
        QVERIFY(!shows(*m_window, u"every "_s));
    }

    void clocksAreNotAddedUp()
    {
        auto *line = m_window->findChild<StatusLine *>();
        InstanceTableModel &table = m_desk->controller.table();
        const auto timers = line->findChildren<QTimer *>();
        const auto count = std::ranges::find(timers, countPause, &QTimer::intervalAsDuration);
        QVERIFY(count != timers.end());
        QTRY_VERIFY(!(*count)->isActive()); // what came with the rows
        for (const auto &levels : {QList<SortLevel>{{Column::Name, Qt::AscendingOrder}},
                                   QList<SortLevel>{{Column::RunningTime, Qt::AscendingOrder}}}) {
            m_desk->controller.list().sortBy(levels);
            QTRY_VERIFY(!(*count)->isActive());
            table.tick();
            QVERIFY(!(*count)->isActive());
        }
        Instance changed = table.instance(0);
        changed.gpuCount = changed.gpuCount.value_or(0) + 1;
        table.upsert({changed});
        QVERIFY((*count)->isActive());
    }

    void aHiddenWindowRests()
    {
        m_desk->fleet.setRefreshInterval(60s);
        m_window->hide();
        QVERIFY(m_desk->fleet.isPaused());
        QSignalSpy ticked(&m_desk->controller.table(), &InstanceTableModel::updated);
        m_window->show();
        QVERIFY(!m_desk->fleet.isPaused());
        QCOMPARE(ticked.size(), 1); // no clock of half a minute ago
        m_window->showMinimized();
        QTRY_VERIFY(m_desk->fleet.isPaused());
        m_window->showNormal();
        QTRY_VERIFY(!m_desk->fleet.isPaused());
        m_desk->settings.setPausesUnseen(false);
        m_window->hide();
        QVERIFY(!m_desk->fleet.isPaused());
    }

private:
    QDateTime updatedAt() const { return m_desk->fleet.status(m_account.id).updatedAt; }

    Language m_language;
    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    Account m_account;
};

ROSTER_TEST(StatusLineTest);
#include "tst_statusline.moc"
