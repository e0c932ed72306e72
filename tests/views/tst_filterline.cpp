// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "views/find/filterline.h"
#include "views/find/filterwords.h"
#include "views/find/findline.h"
#include "windowkit.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

class FilterLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<WindowDesk>();
        m_words = std::make_unique<FilterWords>(m_desk->controller.table());
        m_line = std::make_unique<FilterLine>();
        m_line->setWords(*m_words);
        m_line->show();
        m_asked = std::make_unique<QSignalSpy>(m_line.get(), &FilterLine::queryChanged);

        const Account account = m_desk->addSleepingAccount(ProviderId::Ppio, u"training"_s);
        Instance a = WindowDesk::instance(account, u"a"_s, u"a"_s, u"exited"_s);
        a.region = u"us-ca-6"_s;
        Instance b = WindowDesk::instance(account, u"b"_s, u"b"_s, u"running"_s);
        b.region = u"R&D"_s;
        Instance c = WindowDesk::instance(account, u"c"_s, u"c"_s, u"Stopped"_s);
        Instance d = WindowDesk::instance(account, u"d"_s, u"d"_s, u"brandNew"_s);
        m_desk->controller.table().upsert({a, b, c, d});
    }

    void typingCountsWhenItRests()
    {
        auto *name = m_line->findChild<QLineEdit *>();
        QTest::keyClicks(name, u"train"_s);
        QCOMPARE(m_asked->size(), 0);
        QTRY_COMPARE(m_asked->size(), 1);
        QCOMPARE(m_line->query().name, u"train"_s);

        QTest::keyClicks(name, u"-1 "_s);
        QTest::keyClick(name, Qt::Key_Return); // at once
        QCOMPARE(m_asked->size(), 2);
        QCOMPARE(m_line->query().name, u"train-1"_s);
    }

    void offersTheStatusesThatWereMet()
    {
        const QStringList offered = open(u"Status: any"_s);
        // In the order of an instance's life; equal texts are told apart; unlisted words come as they are.
        QCOMPARE(offered,
                 QStringList({u"Any status"_s, u"Running"_s, u"Stopped (exited)"_s, u"Stopped (Stopped)"_s,
                              u"brandnew"_s}));
        choose(u"Running"_s);
        QCOMPARE(m_line->query().status, u"running"_s);
        QVERIFY(button(*m_line, u"Status: Running"_s));
        QCOMPARE(m_line->description(), u"status Running"_s);
    }

    void wordsStayWhenTheirRowsGo()
    {
        QList<InstanceKey> keys;
        for (int row = 0; row < m_desk->controller.table().rowCount(); ++row)
            keys.append(m_desk->controller.table().instance(row).key());
        m_desk->controller.table().remove(keys);
        QCOMPARE(open(u"Status: any"_s).size(), 5);
    }

    void severalRegionsMayBeTicked()
    {
        QCOMPARE(open(u"Region: any"_s), QStringList({u"Any region"_s, u"R&&D"_s, u"us-ca-6"_s}));
        choose(u"R&&D"_s);
        QVERIFY(button(*m_line, u"Region: RD"_s)); // the kit drops every &
        QCOMPARE(m_line->query().regions, QStringList{u"R&D"_s});
        choose(u"us-ca-6"_s);
        QCOMPARE(m_line->query().regions, QStringList({u"R&D"_s, u"us-ca-6"_s}));
        QVERIFY(button(*m_line, u"Region: 2"_s));
        choose(u"Any region"_s);
        QVERIFY(m_line->query().isEmpty());
    }

    void clears()
    {
        QVERIFY(!button(*m_line, u"Clear filter"_s));
        open(u"Billing: any"_s);
        choose(u"Spot"_s);
        QTest::keyClicks(m_line->findChild<QLineEdit *>(), u"x"_s);
        QTest::keyClick(m_line->findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(m_line->query().billingMode, u"spot"_s);
        QCOMPARE(m_line->description(), u"name or ID “x”, billing Spot"_s);
        const qsizetype before = m_asked->size();
        QTest::mouseClick(button(*m_line, u"Clear filter"_s), Qt::LeftButton);
        QVERIFY(m_line->query().isEmpty());
        QCOMPARE(m_asked->size(), before + 1);
        QVERIFY(!button(*m_line, u"Clear filter"_s));
        QVERIFY(m_line->findChild<QLineEdit *>()->text().isEmpty());
    }

    void findsWhileTyping()
    {
        FindLine find;
        find.show();
        QSignalSpy changed(&find, &QLineEdit::textChanged);
        QSignalSpy left(&find, &FindLine::left);
        QTest::keyClicks(&find, u"ab"_s);
        QCOMPARE(changed.size(), 2);
        QTest::keyClick(&find, Qt::Key_Escape);
        QVERIFY(find.text().isEmpty());
        QCOMPARE(left.size(), 0);
        QTest::keyClick(&find, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QTest::keyClick(&find, Qt::Key_Down);
        QCOMPARE(left.size(), 2);
    }

private:
    /// The texts that the button's menu offers.
    QStringList open(const QString &title)
    {
        m_menu = button(*m_line, title)->menu();
        Q_EMIT m_menu->aboutToShow();
        QStringList texts;
        for (const QAction *action : m_menu->actions()) {
            if (!action->isSeparator())
                texts.append(action->text());
        }
        return texts;
    }

    void choose(const QString &text)
    {
        for (QAction *action : m_menu->actions()) {
            if (action->text() == text)
                return action->trigger();
        }
        QFAIL(qPrintable(text));
    }

    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<FilterWords> m_words;
    std::unique_ptr<FilterLine> m_line;
    std::unique_ptr<QSignalSpy> m_asked;
    QMenu *m_menu = nullptr;
};

ROSTER_TEST(FilterLineTest);
#include "tst_filterline.moc"
