// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/displaytext.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestDisplayText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesTextFitToShow_data();
    void makesTextFitToShow();
    void clampsWithoutCuttingACharacter();
    void keepsTerminalsStill_data();
    void keepsTerminalsStill();
};

void TestDisplayText::makesTextFitToShow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("plain") << u"train-01"_s << u"train-01"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("Chinese") << u"训练 01"_s << u"训练 01"_s;
    QTest::newRow("white space") << u"  a\n\tb \r\n c  "_s << u"a b c"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a b"_s;
    QTest::newRow("controls") << u"a\x07\x1b[31mb\x7f"_s << u"a␇␛[31mb␡"_s;
    QTest::newRow("controls of the second kind") << u"a\u009Bb"_s << u"a[U+009B]b"_s;
    QTest::newRow("no width") << u"ad\u200Bmin\uFEFF"_s << u"ad[U+200B]min[U+FEFF]"_s;
    QTest::newRow("soft hyphen") << u"ad\u00ADmin"_s << u"ad[U+00AD]min"_s;
    QTest::newRow("turned around") << u"invoice\u202Efdp.exe"_s << u"invoice[U+202E]fdp.exe"_s;
    QTest::newRow("isolate") << u"\u2066a\u2069"_s << u"[U+2066]a[U+2069]"_s;
    QTest::newRow("Arabic mark") << u"a\u061Cb"_s << u"a[U+061C]b"_s;
    QTest::newRow("emoji") << u"a 👩\u200D💻"_s << u"a 👩\u200D💻"_s;
    QTest::newRow("Persian") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
    QTest::newRow("joiner after Latin") << u"admin\u200D"_s << u"admin[U+200D]"_s;
    QTest::newRow("letters without ink") << u"a\u3164\u2800b"_s << u"a[U+3164][U+2800]b"_s;
    QTest::newRow("tag characters") << u"a\U000E0041"_s << u"a[U+E0041]"_s;
    QTest::newRow("marks") << u"e\u0301"_s << u"e\u0301"_s;
    QTest::newRow("pile of marks") << (u"e"_s + QString(50, QChar(0x0301)) + u"x"_s)
                                   << (u"e"_s + QString(4, QChar(0x0301)) + u"x"_s);
    QTest::newRow("half a pair") << (u"a"_s + QChar(0xD83D) + u"b"_s) << u"a\uFFFDb"_s;
    QTest::newRow("markup stays text") << u"<b>x</b>"_s << u"<b>x</b>"_s;
}

void TestDisplayText::makesTextFitToShow()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(displayText(text), shown);
    QCOMPARE(displayText(shown), shown);
}

void TestDisplayText::clampsWithoutCuttingACharacter()
{
    QCOMPARE(displayText(u"abcdef"_s, 6), u"abcdef"_s);
    QCOMPARE(displayText(u"abcdefg"_s, 6), u"abcde…"_s);
    QCOMPARE(displayText(u"abcd👩xyz"_s, 6), u"abcd…"_s);
    QCOMPARE(displayText(u"a b"_s + QString(100'000, u' '), 6), u"a b"_s);
    QCOMPARE(displayText(QString(10'000'000, u'x')).size(), 512);
    QCOMPARE(displayText(QString(10'000'000, QChar(0x202E))).size(), 512);
}

void TestDisplayText::keepsTerminalsStill_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pasted");

    QTest::newRow("plain") << u"ssh -p 22 root@host"_s << u"ssh -p 22 root@host"_s;
    QTest::newRow("lines and tabs") << u"a\tb\nc\n"_s << u"a\tb\nc\n"_s;
    QTest::newRow("Windows lines") << u"a\r\nb"_s << u"a\nb"_s;
    QTest::newRow("end of a bracketed paste") << u"a\x1b[201~b"_s << u"a[201~b"_s;
    QTest::newRow("carriage return, backspace, bell") << u"a\rb\bc\x07"_s << u"abc"_s;
    QTest::newRow("second kind") << u"a\u009B31mb"_s << u"a31mb"_s;
    QTest::newRow("letters of all kinds") << u"密码 é 👩\u200D💻"_s << u"密码 é 👩\u200D💻"_s;
}

void TestDisplayText::keepsTerminalsStill()
{
    QFETCH(QString, text);
    QFETCH(QString, pasted);
    QCOMPARE(pastableText(text), pasted);
}

ROSTER_TEST(TestDisplayText);
#include "tst_displaytext.moc"
