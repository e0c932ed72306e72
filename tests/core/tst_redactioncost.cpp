// SPDX-License-Identifier: GPL-3.0-or-later
// What the Redactor costs, in characters looked at: never more than a fixed number of times the text,
// whatever the text is. Counted, because a clock would measure the machine.
#include "core/redaction/commandrules.h"
#include "core/redaction/redactscan.h"
#include "core/redactor.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;
using namespace roster::redaction;

class TestRedactionCost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isLinear_data();
    void isLinear();
    void isLinearInAnyMixture();
    void takesLongTexts_data();
    void takesLongTexts();
    void neverGivesUp();

private:
    /// What makes rules begin, and gives nothing that they could end with.
    static QStringList units()
    {
        return {
            // clang-format off
            u"a"_s, u"aA"_s, u"A1"_s, u"a."_s, u"a "_s, u"-"_s, u"🙂"_s, u"\""_s, u"\\"_s, u"\\\""_s, u"\\\\\\\""_s,
            u"'"_s, u"=\\"_s, u"\\n"_s, u"(("_s, u" "_s,
            u"eyJ"_s, u"eyJaaaaaaaa-"_s, u"eyJaaaaaaaa."_s, u"sk_"_s, u"sk-a-"_s, u"sk-a "_s, u"sk-1-eyJ-"_s,
            u"SG.aaaaaaaaaaaaaaaa."_s, u"SG."_s, u"AKIA"_s, u"Private-Lines: "_s, u"Private-Lines: 1"_s,
            u"-----BEGIN "_s, u"-----BEGIN A-----"_s, u"-----END "_s, u"Basic "_s, u"Bearer "_s, u"Bearer%20"_s,
            u"Bearer+"_s, u"://"_s, u"//a:"_s, u"//a:b/@"_s, u"://x:y/"_s, u":\\/\\/a"_s, u"%3A%2F%2F"_s,
            u"%3A%2F%2Fa%3A"_s, u"@"_s, u"a@"_s, u"a:b@"_s, u"a:"_s, u"hooks.slack.com/services/"_s,
            u"api.telegram.org/bot"_s,
            u"x="_s, u"key="_s, u"key:"_s, u"key=\""_s, u"key='"_s, u"'key=\"a "_s, u"key=\"a "_s, u"key=\\\""_s,
            u"key=\\\\\\\""_s, u"key=a,"_s, u"\"a\":\"b\","_s, u"%3D"_s, u"key%3D"_s, u"key "_s, u"auth:\n"_s,
            u"auth:\n\"x: "_s, u"Cookie: "_s, u"'Cookie: "_s, u"<key>"_s, u">"_s, u"密码"_s, u"密码："_s, u"密码为"_s,
            u"tokenKey"_s, u"\"]"_s,
            u"--a "_s, u"--key "_s, u"--key abcd "_s, u"curl "_s, u"curl -u "_s, u"curl -u \"a "_s, u"mysql -h "_s,
            u"mysql -p "_s, u"echo "_s, u"echo 'a | "_s, u"echo a | passwd "_s, u"passwd "_s, u"<<<'"_s,
            u"<<< \"a <<< 'b "_s, u"<<A\n"_s, u"chpasswd <<A\n"_s, u"docker login -p "_s, u"wandb login "_s,
            u"login password "_s, u"password \n"_s, u"identified by "_s, u"[\"-p\","_s, u"sqlplus a"_s, u"git "_s,
            u"0a1b2c3d4e5f60718293a4b5c6d7e8f9-"_s, u"0a1b2c3d4e5f60718293a4b5c6d7e8f9/"_s, u"0a1B= "_s,
            // clang-format on
        };
    }

    /// So that a word that follows is held against every rule for commands.
    static QString allPrograms()
    {
        QString text;
        for (const CommandRule &rule : commandRules())
            text += QLatin1StringView(rule.programs) + u' ' + QLatin1StringView(rule.subcommands) + u' ';
        return text;
    }

    static void verify(const QString &text)
    {
        constexpr qint64 few = 4096; // that short texts may cost more
        const Redacted masked = redacted(text, true);
        const qint64 most = mostStepsPerCharacter * text.size() + few;
        QVERIFY2(masked.steps <= most,
                 qPrintable(u"%1 steps for %2 characters"_s.arg(masked.steps).arg(text.size())));
    }
};

void TestRedactionCost::isLinear_data()
{
    QTest::addColumn<QString>("unit");
    for (const QString &unit : units())
        QTest::newRow(unit.toUtf8().toPercentEncoding(" :;@/='\"<>|.,+-()").constData()) << unit;
}

void TestRedactionCost::isLinear()
{
    QFETCH(QString, unit);
    for (const qsizetype size : {1'000, 20'000}) {
        const QString run = unit.repeated(size / unit.size());
        verify(run + u"R8=1"_s);
        verify(allPrograms() + run);
    }
}

void TestRedactionCost::isLinearInAnyMixture()
{
    QRandomGenerator random(20'260'615);
    const QStringList all = units();
    for (int round = 0; round < 200; ++round) {
        // Few kinds of pieces, so that they meet often.
        QStringList some;
        for (int i = 0; i < 4; ++i)
            some.append(all[random.bounded(all.size())]);
        QString text;
        while (text.size() < 10'000)
            text += some[random.bounded(some.size())];
        verify(text);
    }
}

void TestRedactionCost::takesLongTexts_data()
{
    QTest::addColumn<QString>("text");
    constexpr qsizetype mebibyte = 1024 * 1024;
    const auto run = [](const QString &unit) { return unit.repeated(mebibyte / unit.size()); };
    QTest::newRow("a name that changes its case") << run(u"aA"_s) + u"R8=1"_s;
    QTest::newRow("options") << run(u"--key abcd "_s);
    QTest::newRow("open quotes") << run(u"'key=\"a "_s);
    QTest::newRow("beginnings of web tokens") << run(u"eyJaaaaaaaa-"_s);
    QTest::newRow("blanks") << u"Bearer"_s + run(u" "_s) + u"hunter2"_s;
    QTest::newRow("backslashes") << u"key="_s + run(u"\\"_s);
}

void TestRedactionCost::takesLongTexts()
{
    // Were a rule not linear, this would take minutes.
    QFETCH(QString, text);
    QVERIFY(!Redactor::redact(text).contains(u"hunter2"_s));
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    const QByteArray json = "{\"command\":\"" + escaped.toUtf8() + "\",\"password\":\"hunter2\"}";
    const QByteArray masked = redactJson(json);
    QVERIFY(!masked.contains("hunter2"));
    QVERIFY(masked.startsWith("{\"command\":\""));
}

void TestRedactionCost::neverGivesUp()
{
    // Long ago a pattern that had found too much to look at let the text pass.
    for (const QString &unit : units()) {
        const QString run = unit.repeated(20'000 / unit.size());
        const QString masked = Redactor::redact(run + u"\npassword=hunter2\nhttps://me:hunter2@host \n"_s);
        QVERIFY2(!masked.contains(u"hunter2"_s), qPrintable(unit));
    }
}

ROSTER_TEST(TestRedactionCost);
#include "tst_redactioncost.moc"
