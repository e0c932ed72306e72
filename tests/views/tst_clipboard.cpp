// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "views/detail/valuetext.h"
#include "views/privacy/clipboard.h"
#include "views/privacy/clipboardnotice.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QClipboard &systemClipboard()
{
    return *QGuiApplication::clipboard();
}

const Secret password("Correct-Horse-42");
const auto otherPassword = u"Battery-Staple-7"_s;

/// As a mouse does in a revealed value.
void selectSecret(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    Clipboard::markAsSecret(*data);
    systemClipboard().setMimeData(data, QClipboard::Selection);
}

} // namespace

class ClipboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Clipboard::instance().clearNow();
        systemClipboard().clear();
        if (systemClipboard().supportsSelection())
            systemClipboard().clear(QClipboard::Selection);
        Clipboard::instance().setClearAfter(30s);
    }

    void marksSecretsForEachPlatform()
    {
        Clipboard::copySecret(password);
        const QMimeData *data = systemClipboard().mimeData();
        QCOMPARE(data->text(), u"Correct-Horse-42"_s);
        QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
        QVERIFY(data->hasFormat(u"ExcludeClipboardContentFromMonitorProcessing"_s));
        QCOMPARE(data->data(u"CanIncludeInClipboardHistory"_s), QByteArray(4, '\0'));
        QCOMPARE(data->data(u"CanUploadToCloudClipboard"_s), QByteArray(4, '\0'));
        QVERIFY(data->hasFormat(u"application/x-nspasteboard-concealed-type"_s));
    }

    void leavesOtherTextsUnmarkedAndAlone()
    {
        Clipboard::copyText(u"i-0abc\x1b[201~"_s);
        QCOMPARE(systemClipboard().text(), u"i-0abc[201~"_s);
        QVERIFY(!systemClipboard().mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
        QVERIFY(!Clipboard::instance().notice());
    }

    void countsDownAndClears()
    {
        ClipboardNotice notice;
        QVERIFY(!notice.isVisibleTo(nullptr) && notice.isHidden());
        Clipboard::instance().setClearAfter(600ms);
        Clipboard::copySecret(password, u"Password"_s);
        QVERIFY(Clipboard::instance().notice());
        QVERIFY(!notice.isHidden());
        QCOMPARE(notice.findChild<QLabel *>()->text(), u"Password copied · clears in 1 s"_s);
        QTRY_VERIFY(!Clipboard::instance().notice());
        QCOMPARE(systemClipboard().text(), QString());
        QVERIFY(notice.isHidden());
    }

    void saysTheSecondsLeft()
    {
        ClipboardNotice notice;
        Clipboard::instance().setClearAfter(27s);
        Clipboard::copySecret(password, u"<b>HF_TOKEN</b>"_s);
        QCOMPARE(notice.findChild<QLabel *>()->text(), u"<b>HF_TOKEN</b> copied · clears in 27 s"_s);
        QCOMPARE(notice.findChild<QLabel *>()->textFormat(), Qt::PlainText);
    }

    void clearsNow()
    {
        ClipboardNotice notice;
        Clipboard::copySecret(password);
        notice.findChild<QPushButton *>()->click();
        QCOMPARE(systemClipboard().text(), QString());
        QVERIFY(notice.isHidden());
    }

    void leavesWhatSomebodyElseCopied()
    {
        Clipboard::instance().setClearAfter(500ms);
        Clipboard::copySecret(password);
        systemClipboard().setText(u"mine"_s);
        QTRY_VERIFY(!Clipboard::instance().notice()); // on Windows it is told a little later
        Clipboard::instance().clearNow();
        QCOMPARE(systemClipboard().text(), u"mine"_s);
    }

    void leavesAnotherProgramsSecret()
    {
        auto *data = new QMimeData;
        data->setText(u"of a password manager"_s);
        data->setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
        systemClipboard().setMimeData(data);
        QVERIFY(!Clipboard::instance().notice());
        Clipboard::instance().clearNow();
        QCOMPARE(systemClipboard().text(), u"of a password manager"_s);
    }

    void clearsWhenTheProgramEnds()
    {
        Clipboard::instance().setClearAfter(0s);
        Clipboard::copySecret(password);
        QVERIFY(!Clipboard::instance().notice()); // never by itself
        QCOMPARE(systemClipboard().text(), u"Correct-Horse-42"_s);
        QVERIFY(QMetaObject::invokeMethod(qApp, "aboutToQuit"));
        QCOMPARE(systemClipboard().text(), QString());
    }

    void aSecondCopyCountsAnew()
    {
        Clipboard::instance().setClearAfter(10s);
        Clipboard::copySecret(password, u"A"_s);
        Clipboard::instance().setClearAfter(20s);
        Clipboard::copySecret(Secret("other"), u"B"_s);
        QCOMPARE(Clipboard::instance().notice()->left, 20s);
        QCOMPARE(Clipboard::instance().notice()->what, u"B"_s);
    }

    // The primary selection is X11's: tst_clipboard_x11 runs this with a screen.

    void theSelectedSecretDoesNotHideTheCopiedOne()
    {
        if (!systemClipboard().supportsSelection())
            QSKIP("no primary selection here");
        Clipboard::instance().setClearAfter(600ms);
        Clipboard::copySecret(password, u"Password"_s);
        selectSecret(otherPassword);
        QCOMPARE(systemClipboard().text(), u"Correct-Horse-42"_s);
        QCOMPARE(systemClipboard().text(QClipboard::Selection), otherPassword);
        QCOMPARE(Clipboard::instance().notice()->what, u"Password"_s);
        QTRY_COMPARE(systemClipboard().text(), QString());
        QTRY_COMPARE(systemClipboard().text(QClipboard::Selection), QString());
        QVERIFY(!Clipboard::instance().notice());
    }

    void whatIsCopiedLaterLeavesTheSelectedSecretItsTime()
    {
        if (!systemClipboard().supportsSelection())
            QSKIP("no primary selection here");
        const ClipboardNotice notice;
        Clipboard::instance().setClearAfter(600ms);
        selectSecret(otherPassword);
        QCOMPARE(notice.findChild<QLabel *>()->text(), u"Secret selected · clears in 1 s"_s);
        Clipboard::copyText(u"i-0abc"_s);
        QVERIFY(Clipboard::instance().notice());
        QTRY_COMPARE(systemClipboard().text(QClipboard::Selection), QString());
        QCOMPARE(systemClipboard().text(), u"i-0abc"_s);
    }

    void eachHasATimeOfItsOwn()
    {
        if (!systemClipboard().supportsSelection())
            QSKIP("no primary selection here");
        Clipboard::instance().setClearAfter(500ms);
        Clipboard::copySecret(password);
        Clipboard::instance().setClearAfter(1h);
        selectSecret(otherPassword);
        QTRY_COMPARE(systemClipboard().text(), QString());
        QCOMPARE(systemClipboard().text(QClipboard::Selection), otherPassword);
        QVERIFY(Clipboard::instance().notice()->selected);
        Clipboard::instance().clearNow();
        QCOMPARE(systemClipboard().text(QClipboard::Selection), QString());
    }

    void bothGoWhenTheProgramEnds()
    {
        if (!systemClipboard().supportsSelection())
            QSKIP("no primary selection here");
        Clipboard::instance().setClearAfter(0s);
        Clipboard::copySecret(password);
        selectSecret(otherPassword);
        QVERIFY(QMetaObject::invokeMethod(qApp, "aboutToQuit"));
        QCOMPARE(systemClipboard().text(), QString());
        QCOMPARE(systemClipboard().text(QClipboard::Selection), QString());
    }

    void textSelectedInARevealedSecretIsOneToo()
    {
        ValueText text;
        text.setValue(u"Correct-Horse-42"_s);
        text.selectAll();
        text.copy();
        QVERIFY(!Clipboard::instance().notice());

        text.setSecret(true);
        text.copy();
        QCOMPARE(systemClipboard().text(), u"Correct-Horse-42"_s);
        QVERIFY(systemClipboard().mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
        QTRY_VERIFY(Clipboard::instance().notice());
        Clipboard::instance().clearNow();
        QCOMPARE(systemClipboard().text(), QString());
    }
};

ROSTER_TEST(ClipboardTest);
#include "tst_clipboard.moc"
