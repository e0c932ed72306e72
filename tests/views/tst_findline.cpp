// SPDX-License-Identifier: GPL-3.0-or-later
// The find field: what it passes on, how it says a mistake, and what it remembers.
#include "services/settings.h"
#include "services/settingsfile.h"
#include "support/testprogram.h"
#include "views/find/findhelp.h"
#include "views/find/findline.h"
#include "views/find/findmistake.h"
#include "views/widgets/plainlabel.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace roster;

class TestFindLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void passesGoodTextOn();
    void keepsTheLastGoodText();
    void takesAFieldsNameBack();
    void saysTheMistakeAfterAPause();
    void aLongMistakeStaysInTheWindow();
    void leavesAnInputMethodAlone();
    void enterSaysTheMistakeAtOnce();
    void remembersWhatWasLookedFor();
    void remembersWhatEscTakesAway();
    void longSearchesAreShortInTheMenu();
    void forgetsSecrets();
    void helpNamesTheFields();

private:
    FindMistake *mistake() const { return m_window->findChild<FindMistake *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsFile> m_file;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QWidget> m_window;
    FindLine *m_line = nullptr;
};

void TestFindLine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<SettingsFile>(m_folder->filePath(u"settings.json"_s));
    m_settings = std::make_unique<Settings>(*m_file);
    m_window = std::make_unique<QWidget>();
    m_line = new FindLine;
    m_line->setSettings(*m_settings);
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_line);
    column->addStretch();
    m_window->resize(600, 200);
    m_window->show();
    m_window->activateWindow();
    m_line->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestFindLine::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_file.reset();
}

void TestFindLine::passesGoodTextOn()
{
    const QSignalSpy found(m_line, &FindLine::findChanged);
    QTest::keyClicks(m_line, u"gpu:4090"_s);
    QCOMPARE(found.last().first().toString(), u"gpu:4090"_s);
    QTest::keyClick(m_line, Qt::Key_Escape);
    QCOMPARE(found.last().first().toString(), QString());
}

void TestFindLine::keepsTheLastGoodText()
{
    const QSignalSpy found(m_line, &FindLine::findChanged);
    m_line->setText(u"price>2"_s);
    const qsizetype before = found.size();
    m_line->setText(u"price>cheap"_s);
    QCOMPARE(found.size(), before);
    QCOMPARE(m_line->text(), u"price>cheap"_s);
}

void TestFindLine::takesAFieldsNameBack()
{
    const QSignalSpy found(m_line, &FindLine::findChanged);
    const auto holds = [&] { return found.last().first().toString(); };
    QTest::keyClicks(m_line, u"train gpus"_s);
    QCOMPARE(holds(), u"train gpus"_s); // a word like others so far
    QTest::keyClicks(m_line, u">"_s);
    QCOMPARE(holds(), u"train "_s);
    QTest::keyClicks(m_line, u"=four"_s);
    QCOMPARE(holds(), u"train "_s);
    QTest::keyClicks(m_line, u"\b\b\b\b4"_s);
    QCOMPARE(holds(), u"train gpus>=4"_s);
    QTest::keyClick(m_line, Qt::Key_Backspace);
    QCOMPARE(holds(), u"train gpus>=4"_s); // the last good text, as ever

    m_line->clear();
    QTest::keyClicks(m_line, u"a OR gpus"_s);
    QTest::keyClicks(m_line, u":"_s);
    QCOMPARE(holds(), u"a OR gpus"_s); // nothing good stands before the name
}

void TestFindLine::saysTheMistakeAfterAPause()
{
    m_line->setText(u"colour:red"_s);
    QVERIFY(!mistake()->isVisible());
    QTRY_VERIFY(mistake()->isVisible());
    QVERIFY(mistake()->findChild<PlainLabel *>()->text().contains(u"colour"_s));
    QVERIFY(m_line->accessibleDescription().contains(u"colour"_s));
    QVERIFY(mistake()->geometry().top() >= m_line->geometry().bottom());

    m_line->setText(u"red"_s);
    QVERIFY(!mistake()->isVisible());
    QVERIFY(m_line->accessibleDescription().isEmpty());
}

void TestFindLine::aLongMistakeStaysInTheWindow()
{
    m_window->resize(260, 300);
    m_line->setText(u"gpus:"_s + QString(400, u'x'));
    QTest::keyClick(m_line, Qt::Key_Return);
    QVERIFY(mistake()->isVisible());
    QVERIFY(m_window->rect().contains(mistake()->geometry()));
    const auto *label = mistake()->findChild<PlainLabel *>();
    QVERIFY(label->height() >= label->heightForWidth(label->width()));
}

void TestFindLine::leavesAnInputMethodAlone()
{
    // What the field sends itself to underline a mistake would throw away what is being composed.
    class Counter : public QObject {
    public:
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            events += event->type() == QEvent::InputMethod ? 1 : 0;
            return QObject::eventFilter(watched, event);
        }
        int events = 0;
    } counter;
    m_line->installEventFilter(&counter);
    QInputMethodEvent more(u"hong"_s, {});
    more.setCommitString(u"颜色："_s);
    QCoreApplication::sendEvent(m_line, &more);
    QCOMPARE(m_line->text(), u"颜色："_s);
    QCOMPARE(counter.events, 1);
    QInputMethodEvent end;
    end.setCommitString(u"红"_s);
    QCoreApplication::sendEvent(m_line, &end);
    QCOMPARE(m_line->text(), u"颜色：红"_s);
    QVERIFY(counter.events > 2); // now it is underlined
}

void TestFindLine::enterSaysTheMistakeAtOnce()
{
    const QSignalSpy left(m_line, &FindLine::left);
    m_line->setText(u"\"open"_s);
    QTest::keyClick(m_line, Qt::Key_Return);
    QVERIFY(mistake()->isVisible());
    QCOMPARE(left.size(), 0);

    m_line->setText(u"open"_s);
    QTest::keyClick(m_line, Qt::Key_Return);
    QCOMPARE(left.size(), 1);
}

void TestFindLine::remembersWhatWasLookedFor()
{
    const auto lookFor = [this](const QString &text) {
        m_line->setText(text);
        m_line->clearFocus();
        m_line->setFocus();
    };
    lookFor(u"gpu:4090"_s);
    lookFor(u"train"_s);
    lookFor(u"price>cheap"_s); // a mistake is not worth it
    lookFor(u"gpu:4090"_s);
    QCOMPARE(m_settings->recentFinds(), (QStringList{u"gpu:4090"_s, u"train"_s}));

    m_line->clear();
    QTest::keyClick(m_line, Qt::Key_Down, Qt::AltModifier);
    auto *menu = m_line->findChild<QMenu *>();
    QVERIFY(menu);
    const auto actions = menu->actions();
    const auto recent = std::ranges::find(actions, u"train"_s, &QAction::text);
    QVERIFY(recent != actions.end());
    (*recent)->trigger();
    QCOMPARE(m_line->text(), u"train"_s);
    menu->close();
}

void TestFindLine::remembersWhatEscTakesAway()
{
    QTest::keyClicks(m_line, u"train"_s);
    QTest::keyClick(m_line, Qt::Key_Escape);
    QCOMPARE(m_line->text(), QString());
    QCOMPARE(m_settings->recentFinds(), QStringList(u"train"_s));
}

void TestFindLine::longSearchesAreShortInTheMenu()
{
    const QString words = u"-\u202Ea"_s + QString(480, u'&');
    m_settings->addRecentFind(words);
    QTest::keyClick(m_line, Qt::Key_Down, Qt::AltModifier);
    auto *menu = m_line->findChild<QMenu *>();
    QVERIFY(menu);
    QVERIFY2(menu->sizeHint().width() < 1200, qPrintable(QString::number(menu->sizeHint().width())));
    QAction *recent = menu->actions().at(1);
    QVERIFY(!recent->text().contains(QChar(0x202E)));
    recent->trigger();
    QCOMPARE(m_line->text(), words); // whole
    menu->close();
}

void TestFindLine::forgetsSecrets()
{
    m_line->setText(u"\"password=hunter2-hunter2\""_s);
    m_line->clearFocus();
    QVERIFY(m_settings->recentFinds().isEmpty());
}

void TestFindLine::helpNamesTheFields()
{
    QTest::keyClick(m_line, Qt::Key_F1);
    auto *help = m_line->findChild<FindHelp *>();
    QVERIFY(help && help->isVisible());
    QString all;
    for (const QLabel *label : help->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        all += label->text();
    }
    for (const FindField &field : findFields())
        QVERIFY2(all.contains(QLatin1StringView(field.name)), field.name);
    help->close();
}

ROSTER_TEST(TestFindLine);
#include "tst_findline.moc"
