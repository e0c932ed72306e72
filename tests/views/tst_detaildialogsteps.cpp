// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailkit.h"
#include "support/testprogram.h"
#include "views/detail/detailcopymenu.h"
#include "views/detail/detailneighbours.h"
#include "views/detail/detailpagewidget.h"
#include "views/detail/fieldrow.h"
#include "views/privacy/clipboard.h"
#include "views/widgets/pagetabbar.h"
#include "windowkit.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

namespace {

/// A dialog beside a list of three, of which the cloud knows the last.
class Steps : public DetailWindow {
public:
    explicit Steps(WindowDesk &desk)
        : m_desk(desk)
        , m_account(desk.addAccount())
    {
        desk.server.setHandler(answerWithSecret);
        desk.fleet.refresh();
        for (const QString &id : {u"one"_s, u"two"_s, u"ca338f12f3"_s})
            rows << WindowDesk::instance(m_account, id, id);
    }

    bool load()
    {
        if (!QTest::qWaitFor(
                [this] { return m_desk.fleet.status(m_account.id).state == LoadState::Complete; }))
            return false;
        QList<InstanceKey> others;
        for (int row = 0; row < m_desk.controller.table().rowCount(); ++row)
            others << m_desk.controller.table().instance(row).key();
        m_desk.controller.table().remove(others);
        m_desk.controller.table().upsert(rows);
        return true;
    }
    void open(int row)
    {
        dialog = new DetailDialog(rows[row], m_desk.fleet, m_desk.accounts, m_desk.settings);
        dialog->follow(m_desk.controller.list(), m_desk.controller.table());
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
    }
    /// After load(): the one that the cloud knows, with its answer.
    bool openWhole()
    {
        if (!load())
            return false;
        open(2);
        return QTest::qWaitFor([this] { return isComplete(); });
    }
    QPushButton *named(const char *name) const
    {
        return dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    void refresh() const
    {
        QTest::keyClick(dialog, Qt::Key_F5);
        QVERIFY(QTest::qWaitFor([this] { return button(*dialog, u"Refresh"_s)->isEnabled(); }));
    }
    QStringList marked() const
    {
        QStringList labels;
        for (const FieldRow *row : dialog->findChildren<FieldRow *>()) {
            if (row->isMarked())
                labels << row->field().label;
        }
        labels.sort();
        return labels;
    }

    QList<Instance> rows;

private:
    WindowDesk &m_desk;
    const Account m_account;
};

QString clipboardText()
{
    return QApplication::clipboard()->text();
}

} // namespace

class DetailDialogStepsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsThroughTheList()
    {
        WindowDesk desk;
        Steps steps(desk);
        QVERIFY(steps.load());
        desk.controller.list().sort(int(Column::Name), Qt::DescendingOrder); // two, one, ca338f12f3
        steps.open(0);
        QCOMPARE(steps.dialog->windowTitle(), u"one"_s);
        QTest::keyClick(steps.dialog, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(steps.dialog->windowTitle(), u"two"_s);
        QVERIFY(!steps.named("previousButton")->isEnabled());
        QTest::keyClick(steps.dialog, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(steps.dialog->key().id, u"two"_s);
        QTest::keyClick(steps.dialog, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(steps.dialog->windowTitle(), u"one"_s);
        steps.named("nextButton")->click();
        QCOMPARE(steps.dialog->key().id, u"ca338f12f3"_s);
        QVERIFY(!steps.named("nextButton")->isEnabled());
        QTRY_VERIFY(steps.isComplete());
        QCOMPARE(speechProblems(*steps.dialog).join(u'\n'), QString());
    }

    void keepsThePageAndNoSecret()
    {
        WindowDesk desk;
        Steps steps(desk);
        QVERIFY(steps.openWhole());
        steps.goTo(u"Access"_s);
        button(*steps.row(u"Password"_s), u"Reveal"_s)->click();
        QVERIFY(allTexts(*steps.dialog).join(u'\n').contains(QLatin1StringView(secretWord)));
        QTest::keyClick(steps.dialog, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!allTexts(*steps.dialog).join(u'\n').contains(QLatin1StringView(secretWord)));
        QCOMPARE(steps.tab(), u"Overview"_s); // all that the list knows
        QTest::keyClick(steps.dialog, Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(steps.tab(), u"Access"_s);
        QVERIFY(!allTexts(*steps.dialog).join(u'\n').contains(QLatin1StringView(secretWord)));
    }

    void whatTheListLearnsIsShown()
    {
        WindowDesk desk;
        Steps steps(desk);
        QVERIFY(steps.openWhole());
        QCOMPARE(steps.row(u"GPU"_s), nullptr);
        Instance named = steps.rows[2];
        named.gpu = u"RTX 4090"_s;
        named.regionName = u"Region One"_s;
        desk.controller.table().upsert({named});
        QTRY_VERIFY(steps.row(u"GPU"_s));
        QCOMPARE(steps.row(u"GPU"_s)->field().text, u"RTX 4090"_s);
        QCOMPARE(steps.row(u"Region"_s)->field().text, u"Region One"_s);
        QVERIFY(steps.isComplete());
    }

    void neighboursOfOneThatLeft()
    {
        WindowDesk desk;
        Steps steps(desk);
        QVERIFY(steps.load());
        DetailNeighbours neighbours(desk.controller.list(), desk.controller.table());
        const auto id = [](const Instance *instance) { return instance ? instance->id : QString(); };
        neighbours.setCurrent(steps.rows[1].key());
        const QString before = id(neighbours.previous());
        const QString after = id(neighbours.next());
        QVERIFY(!before.isEmpty() && !after.isEmpty());
        desk.controller.table().remove({steps.rows[1].key()});
        QVERIFY(!neighbours.current());
        QCOMPARE(id(neighbours.previous()), before);
        QCOMPARE(id(neighbours.next()), after);
        neighbours.setCurrent(steps.rows[1].key()); // a stranger has none
        QVERIFY(!neighbours.previous());
    }

    void pagesByKeys()
    {
        WindowDesk desk;
        Steps steps(desk);
        QVERIFY(steps.openWhole());
        QTest::keyClick(steps.dialog, Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(steps.tab(), u"Access"_s);
        QTest::keyClick(steps.dialog, Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(steps.dialog, Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(steps.tab(), u"JSON"_s); // around the end
    }

    void refreshMarksWhatChanged()
    {
        WindowDesk desk;
        Steps steps(desk);
        QVERIFY(steps.openWhole());
        QCOMPARE(steps.marked(), QStringList()); // arriving is no change
        steps.refresh();
        QCOMPARE(steps.marked(), QStringList());
        desk.server.setHandler([](const SeenRequest &request) {
            FaultAnswer answer = answerWithSecret(request);
            answer.body.replace("\"cpu_num\": 8", "\"cpu_num\": 16");
            answer.body.replace("\"ENV_VALUE\"", "\"another\"");
            return answer;
        });
        steps.refresh();
        QCOMPARE(steps.marked(), QStringList({u"CPU cores"_s, u"ENV_NAME"_s}));
        QVERIFY(endSoon(*steps.row(u"CPU cores"_s), FieldRow::markTime));
        QTRY_VERIFY(!steps.row(u"CPU cores"_s)->isMarked());
        QCOMPARE(steps.marked(), QStringList{u"ENV_NAME"_s}); // waits until it is seen
    }

    void spotCountsDown()
    {
        WindowDesk desk;
        Steps steps(desk);
        QVERIFY(steps.load());
        desk.server.setHandler([](const SeenRequest &request) {
            FaultAnswer answer = answerWithSecret(request);
            const qint64 end = QDateTime::currentSecsSinceEpoch() + 600;
            answer.body.replace("\"spot_reclaim_time\": 123",
                                "\"spot_reclaim_time\": " + QByteArray::number(end));
            return answer;
        });
        steps.open(2);
        QTRY_VERIFY(steps.isComplete());
        steps.goTo(u"Billing"_s);
        FieldRow *left = steps.row(u"Time left"_s);
        QVERIFY(left);
        const QString first = left->field().text;
        QTRY_VERIFY(left->field().text != first);
        QVERIFY(!left->isMarked());
    }

    void copiesASection()
    {
        WindowDesk desk;
        Steps steps(desk);
        QVERIFY(steps.openWhole());
        steps.goTo(u"Access"_s);
        button(*steps.dialog->findChild<QStackedWidget *>()->currentWidget(), u"Copy"_s)->click();
        QVERIFY(clipboardText().startsWith(u"SSH\nCommand: ssh -p 51039 "_s));
        QVERIFY(clipboardText().contains(Secret::mask()));
        QVERIFY(!clipboardText().contains(QLatin1StringView(secretWord)));
        QVERIFY(!clipboardText().contains(u"Jupyter"_s));
    }

    void copiesEverything()
    {
        WindowDesk desk;
        Steps steps(desk);
        QVERIFY(steps.openWhole());
        const auto actions = steps.dialog->findChild<DetailCopyMenu *>()->actions();
        const QString word = QString::fromLatin1(secretWord);

        actions[0]->trigger(); // this page
        QVERIFY(clipboardText().startsWith(u"[Overview]\n"_s));
        QVERIFY(!clipboardText().contains(u"[Access]"_s));
        actions[1]->trigger(); // all
        QVERIFY(clipboardText().contains(u"[Access]\n"_s)
                && clipboardText().contains(u"[Configuration]\n"_s));
        QVERIFY(!clipboardText().contains(word));
        actions[2]->trigger(); // JSON
        QVERIFY(clipboardText().startsWith(u"{\n  \"id\": \"ca338f12f3\",\n"_s));
        QVERIFY(!clipboardText().contains(word));
        QVERIFY(!QApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));

        actions.last()->trigger(); // with secrets: asks
        auto *question = steps.dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(!clipboardText().contains(word));
        button(*question, u"Copy with secrets"_s)->click();
        QVERIFY(clipboardText().contains(word));
        QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
    }
};

ROSTER_TEST(DetailDialogStepsTest);
#include "tst_detaildialogsteps.moc"
