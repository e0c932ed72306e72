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

} // namespace

class ClipboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        systemClipboard().clear();
        Clipboard::instance().setClearAfter(30s);
    }

    void marksSecretsForEachPlatform()
    {
        Clipboard::copySecret(password);
        const QMimeData *data = systemClipboard().mimeData();
        QCOMPARE(data->text(), u"Correct-Horse-42"_s);
        QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
        const auto windows = u"application/x-qt-windows-mime;value=\"%1\""_s;
        QVERIFY(data->hasFormat(windows.arg(u"ExcludeClipboardContentFromMonitorProcessing"_s)));
        QCOMPARE(data->data(windows.arg(u"CanIncludeInClipboardHistory"_s)), QByteArray(4, '\0'));
        QCOMPARE(data->data(windows.arg(u"CanUploadToCloudClipboard"_s)), QByteArray(4, '\0'));
        QVERIFY(data->hasFormat(u"application/x-nspasteboard-concealed-type"_s));
    }

    void leavesOtherTextsUnmarkedAndAlone()
    {
        Clipboard::copyText(u"i-0abc\x1b[201~"_s);
        QCOMPARE(systemClipboard().text(), u"i-0abc[201~"_s);
        QVERIFY(!systemClipboard().mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
        QVERIFY(!Clipboard::instance().isCounting());
    }

    void countsDownAndClears()
    {
        ClipboardNotice notice;
        QVERIFY(!notice.isVisibleTo(nullptr) && notice.isHidden());
        Clipboard::instance().setClearAfter(600ms);
        Clipboard::copySecret(password, u"Password"_s);
        QVERIFY(Clipboard::instance().isCounting());
        QVERIFY(!notice.isHidden());
        QCOMPARE(notice.findChild<QLabel *>()->text(), u"Password copied · clears in 1 s"_s);
        QTRY_VERIFY(!Clipboard::instance().isCounting());
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
        QVERIFY(!Clipboard::instance().isCounting());
        Clipboard::instance().clearNow();
        QCOMPARE(systemClipboard().text(), u"mine"_s);
    }

    void leavesAnotherProgramsSecret()
    {
        auto *data = new QMimeData;
        data->setText(u"of a password manager"_s);
        data->setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
        systemClipboard().setMimeData(data);
        QVERIFY(!Clipboard::instance().isCounting());
        Clipboard::instance().clearNow();
        QCOMPARE(systemClipboard().text(), u"of a password manager"_s);
    }

    void clearsWhenTheProgramEnds()
    {
        Clipboard::instance().setClearAfter(0s);
        Clipboard::copySecret(password);
        QVERIFY(!Clipboard::instance().isCounting()); // never by itself
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
        QCOMPARE(Clipboard::instance().timeLeft(), 20s);
        QCOMPARE(Clipboard::instance().what(), u"B"_s);
    }

    void textSelectedInARevealedSecretIsOneToo()
    {
        ValueText text;
        text.setValue(u"Correct-Horse-42"_s);
        text.selectAll();
        text.copy();
        QVERIFY(!Clipboard::instance().isCounting());

        text.setSecret(true);
        text.copy();
        QCOMPARE(systemClipboard().text(), u"Correct-Horse-42"_s);
        QVERIFY(systemClipboard().mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
        QVERIFY(Clipboard::instance().isCounting());
        Clipboard::instance().clearNow();
        QCOMPARE(systemClipboard().text(), QString());
    }
};

ROSTER_TEST(ClipboardTest);
#include "tst_clipboard.moc"
