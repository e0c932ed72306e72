// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of a log's bytes when it is shown as plain text.
#include "core/logtext.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestLogText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void breaksLongLines();
};

void TestLogText::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << "one\ntwo\n"_ba << u"one\ntwo\n"_s;
    QTest::newRow("Chinese") << QByteArray("训练 开始\n") << u"训练 开始\n"_s;
    QTest::newRow("CR LF") << "one\r\ntwo"_ba << u"one\ntwo"_s;
    QTest::newRow("progress bar") << "10%\r20%\r\n"_ba << u"10%\n20%\n"_s;
    QTest::newRow("two returns") << "a\r\rb"_ba << u"a\n\nb"_s;
    QTest::newRow("colours") << "\x1b[1;31mred\x1b[0m plain"_ba << u"red plain"_s;
    QTest::newRow("title, ended by bell") << "\x1b]0;evil\x07text"_ba << u"text"_s;
    QTest::newRow("title, ended by ST") << "\x1b]0;evil\x1b\\text"_ba << u"text"_s;
    QTest::newRow("title, never ended") << "\x1b]0;evil\nnext"_ba << u"\nnext"_s;
    QTest::newRow("title, then colour") << "\x1b]0;evil\x1b[1mtext"_ba << u"text"_s;
    QTest::newRow("character set") << "\x1b(Btext"_ba << u"text"_s;
    QTest::newRow("two bytes") << "\x1b"
                                  "7text"_ba
                               << u"text"_s;
    QTest::newRow("broken sequence") << "\x1b[12\nnext"_ba << u"\nnext"_s;
    QTest::newRow("controls") << QByteArray("a\0b\x08\x7f", 5) << u"a␀b␈␡"_s;
    QTest::newRow("tab") << "a\tb"_ba << u"a\tb"_s;
    QTest::newRow("C1 control") << "a\xC2\x9B"
                                   "31mb"_ba
                                << u"a31mb"_s;
    QTest::newRow("override") << "a\xE2\x80\xAE"
                                 "b"_ba
                              << u"a[U+202E]b"_s;
    QTest::newRow("paragraph") << "a\xE2\x80\xA9"
                                  "b"_ba
                               << u"a\nb"_s;
    QTest::newRow("not UTF-8") << "a\xFF"
                                  "b"_ba
                               << u"a\uFFFDb"_s;
    QTest::newRow("markup") << "<b>x</b>"_ba << u"<b>x</b>"_s;
}

void TestLogText::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(LogText().add(bytes), text);

    // However it is cut into pieces.
    LogText pieces;
    QString joined;
    for (const char byte : std::as_const(bytes))
        joined += pieces.add(QByteArrayView(&byte, 1));
    QCOMPARE(joined, text);
}

void TestLogText::breaksLongLines()
{
    LogText log;
    const QString text = log.add(QByteArray(3 * LogText::longestLine, 'x'));
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines)
        QCOMPARE(line.size(), LogText::longestLine);

    const QString emoji = LogText().add("a" + QByteArray("😀").repeated(LogText::longestLine));
    for (const QString &line : emoji.split(u'\n'))
        QVERIFY(line.isValidUtf16());
}

ROSTER_TEST(TestLogText);
#include "tst_logtext.moc"
