// SPDX-License-Identifier: GPL-3.0-or-later
// A secret in the clipboard as Wayland has it: a window without the keyboard sees nothing there, and may not
// be heard when it clears; and GNOME keeps a copy of what a program leaves behind.
#include "views/privacy/heldsecret.h"

#include "support/testprogram.h"

#include <QTest>

using namespace roster;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Secret password("Correct-Horse-42");

/// The clipboard of a desktop.
class FakePlace final : public PastePlace {
public:
    QString content = u"Correct-Horse-42"_s;
    bool own = true;
    bool hasKeyboard = true;
    bool hearsOnlyTheKeyboard = true; ///< as GNOME on Wayland
    int clearsByTool = 0;

    bool isOwn() const override { return own; }
    bool isReadable() const override { return !hearsOnlyTheKeyboard || hasKeyboard; }
    QString text() const override { return isReadable() ? content : QString(); }
    void clear() override
    {
        if (hearsOnlyTheKeyboard && !hasKeyboard)
            own = false; // and the desktop's copy of it takes its place
        else
            content.clear();
    }
    void clearByTool() override { ++clearsByTool; }

    void copyElsewhere(const QString &text)
    {
        content = text;
        own = false;
    }
};

} // namespace

class HeldSecretTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isForgottenWhenItIsSeenToBeGone()
    {
        FakePlace place;
        HeldSecret secret(place);
        secret.hold(password, u"Password"_s, 30s);
        QVERIFY(secret.isHeld() && secret.isCounting() && !secret.isDue());
        secret.clear();
        QCOMPARE(place.content, QString());
        QVERIFY(!secret.isHeld() && !secret.isLeaving());
        QCOMPARE(place.clearsByTool, 0);
    }

    void staysKnownUntilItIsSeenToBeGone()
    {
        FakePlace place;
        HeldSecret secret(place);
        secret.hold(password, u"Password"_s, 30s);
        place.hasKeyboard = false;
        secret.clear();
        QCOMPARE(place.content, u"Correct-Horse-42"_s);
        QVERIFY(secret.isLeaving() && !secret.isCounting());
        QCOMPARE(secret.what(), u"Password"_s);
        QCOMPARE(place.clearsByTool, 1);
        secret.look(); // tells nothing
        QVERIFY(secret.isLeaving());

        place.hasKeyboard = true;
        secret.clear();
        QCOMPARE(place.content, QString());
        QVERIFY(!secret.isHeld());
    }

    void theToolMayHaveDoneItMeanwhile()
    {
        FakePlace place;
        HeldSecret secret(place);
        secret.hold(password, {}, 30s);
        place.hasKeyboard = false;
        secret.clear();
        place.copyElsewhere(u"mine"_s);
        place.hasKeyboard = true;
        secret.clear();
        QCOMPARE(place.content, u"mine"_s);
        QVERIFY(!secret.isHeld());
    }

    void whatSomebodyElseMayHaveCopiedIsNotClearedUnseen()
    {
        FakePlace place;
        HeldSecret secret(place);
        secret.hold(password, {}, 30s);
        place.hasKeyboard = false;
        place.copyElsewhere(u"mine"_s);
        secret.clear();
        secret.clearAtEnd();
        QCOMPARE(place.content, u"mine"_s);
        QCOMPARE(place.clearsByTool, 0);
        QVERIFY(secret.isLeaving()); // for all that is known
    }

    void aManagersCopyGoesToo()
    {
        FakePlace place;
        place.hearsOnlyTheKeyboard = false; // as X11
        HeldSecret secret(place);
        secret.hold(password, {}, 30s);
        place.copyElsewhere(u"Correct-Horse-42"_s);
        secret.look();
        QVERIFY(secret.isCounting());
        secret.clear();
        QCOMPARE(place.content, QString());
    }

    void theEndAsksTheToolEvenWithTheKeyboard()
    {
        FakePlace place;
        HeldSecret secret(place);
        secret.hold(password, {}, 0s);
        QVERIFY(secret.isHeld() && !secret.isCounting());
        secret.clearAtEnd();
        QCOMPARE(place.content, QString());
        QCOMPARE(place.clearsByTool, 1);
    }

    void isDueWhenItsTimeIsOver()
    {
        FakePlace place;
        HeldSecret secret(place);
        secret.hold(password, {}, 20ms);
        QTRY_VERIFY(secret.isDue());
        QCOMPARE(secret.timeLeft(), 0ms);
        secret.hold(password, {}, 30s);
        QVERIFY(!secret.isDue() && secret.holds(password));
    }
};

ROSTER_TEST(HeldSecretTest);
#include "tst_heldsecret.moc"
