// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/messagestrip.h"

#include "support/testprogram.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace roster;
using namespace Qt::StringLiterals;

class MessageStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTabKeyGoesThroughItInReadingOrder()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *above = new QLineEdit(&window);
        auto *strip = new MessageStrip(&window);
        auto *below = new QLineEdit(&window);
        for (QWidget *widget :
             {static_cast<QWidget *>(above), static_cast<QWidget *>(strip), static_cast<QWidget *>(below)})
            column->addWidget(widget);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        for (int round = 0; round < 2; ++round) { // its buttons come and go
            strip->setMessage(MessageStrip::Kind::Error, u"It failed."_s, {}, u"HTTP 500"_s);
            strip->addAction(u"Try again"_s, [] {});
            strip->addAction(u"Edit…"_s, [] {});
            above->setFocus();
            QStringList reached;
            for (int i = 0; i < 3; ++i) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
                QVERIFY(button);
                reached << button->text();
            }
            QCOMPARE(reached, QStringList({u"Try again"_s, u"Edit…"_s, u"Details"_s}));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), below);
        }
    }
};

ROSTER_TEST(MessageStripTest);
#include "tst_messagestrip.moc"
