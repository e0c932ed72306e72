// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/messagestrip.h"

#include "support/testprogram.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace roster;
using namespace Qt::StringLiterals;

class MessageStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysItAgainInAnotherLanguage()
    {
        int said = 0;
        int pressed = 0;
        MessageStrip strip;
        strip.say([&] {
            ++said;
            strip.setMessage(MessageStrip::Kind::Error, u"%1"_s.arg(said));
            strip.addAction(u"Retry"_s, [&] { ++pressed; });
        });
        QCOMPARE(strip.text(), u"1"_s);
        QEvent language(QEvent::LanguageChange);
        QApplication::sendEvent(&strip, &language);
        QCOMPARE(strip.text(), u"2"_s);
        for (const QPushButton *button : strip.findChildren<QPushButton *>()) {
            if (!button->isHidden() && button->text() == u"Retry"_s)
                QTest::mouseClick(const_cast<QPushButton *>(button), Qt::LeftButton);
        }
        QCOMPARE(pressed, 1); // the button of before is gone

        strip.setMessage(MessageStrip::Kind::Info, u"Something else"_s);
        QApplication::sendEvent(&strip, &language);
        QCOMPARE(strip.text(), u"Something else"_s);
        strip.say([&] { strip.setMessage(MessageStrip::Kind::Info, u"%1"_s.arg(++said)); });
        strip.clear();
        QApplication::sendEvent(&strip, &language);
        QVERIFY(!strip.isVisibleTo(nullptr) && strip.text().isEmpty());
    }

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
