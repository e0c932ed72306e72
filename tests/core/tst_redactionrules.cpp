// SPDX-License-Identifier: GPL-3.0-or-later
// Each rule masks its own example, and docs/redaction.md says what the rules are.
#include "core/redaction/commandwords.h"
#include "core/redaction/keyprefixes.h"
#include "core/redaction/longtokens.h"
#include "core/redaction/namedvalues.h"
#include "core/redaction/secretname.h"
#include "core/redaction/secretshapes.h"
#include "core/redactor.h"
#include "core/secret.h"
#include "support/testprogram.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;
using namespace roster::redaction;

class TestRedactionRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void masksItsExample_data();
    void masksItsExample();
    void masksKeysWithAPrefix();
    void masksWhatIsPipedInto_data();
    void masksWhatIsPipedInto();
    void pageHasEveryRule();
    void pageHasNoOtherRule();
    void pageTellsTheTruth_data();
    void pageTellsTheTruth();
    void pageHasEveryWord();

private:
    struct Row {
        QString what;
        QString text;
        QString masked;

        friend bool operator==(const Row &, const Row &) = default;
        friend size_t qHash(const Row &row, size_t seed = 0) { return qHashMulti(seed, row.what, row.text); }
    };

    static Row rowOf(const Example &example)
    {
        return {QString::fromUtf16(example.what), QString::fromUtf16(example.text),
                QString::fromUtf16(example.masked)};
    }

    static QList<Row> textRules()
    {
        QList<Row> rows;
        for (const Shape &shape : shapes())
            rows.append(rowOf(shape.example));
        for (const Example &example : namedValueExamples())
            rows.append(rowOf(example));
        for (const Example &example : phraseExamples())
            rows.append(rowOf(example));
        for (const CommandRule &rule : commandRules())
            rows.append(rowOf(rule.example));
        return rows;
    }

    static QList<Row> longTokenRules()
    {
        QList<Row> rows;
        for (const Example &example : longTokenExamples())
            rows.append(rowOf(example));
        return rows;
    }

    /// The rows of the tables with an example, below a heading up to the next of the same kind.
    QList<Row> rowsOfPage(const QString &heading) const
    {
        QList<Row> rows;
        const QString kind = heading.section(u' ', 0, 0) + u' ';
        bool isBelow = false;
        for (const QString &line : m_page.split(u'\n')) {
            if (line.startsWith(kind))
                isBelow = line == heading;
            QString text = line;
            const QStringList cells = text.replace(u"\\|"_s, u"\u0001"_s).split(u" | "_s);
            if (!isBelow || cells.size() != 3 || !cells[1].startsWith(u'`'))
                continue;
            const auto plain = [](QString cell) { return cell.replace(u'\u0001', u'|'); };
            rows.append({plain(cells[0].sliced(2)), plain(cells[1].sliced(1).chopped(1)),
                         plain(cells[2].sliced(1).chopped(3))});
        }
        return rows;
    }

    QString m_page;
};

void TestRedactionRules::initTestCase()
{
    QFile page(QStringLiteral(ROSTER_TEST_DATA "/../../docs/redaction.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    m_page = QString::fromUtf8(page.readAll());
}

void TestRedactionRules::masksItsExample_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::addColumn<bool>("isCommand");
    for (const Row &row : textRules())
        QTest::newRow(row.what.toUtf8().constData()) << row.text << row.masked << false;
    for (const Row &row : longTokenRules())
        QTest::newRow(row.what.toUtf8().constData()) << row.text << row.masked << true;
}

void TestRedactionRules::masksItsExample()
{
    QFETCH(QString, text);
    QFETCH(bool, isCommand);
    QTEST(Redactor::redact(text, isCommand ? Redactor::Text::Command : Redactor::Text::Any), "masked");
    // Within a longer text it does the same.
    const QString around = Redactor::redact(u"before "_s + text + u"\nafter"_s,
                                            isCommand ? Redactor::Text::Command : Redactor::Text::Any);
    QVERIFY(around.startsWith(u"before "_s));
    QVERIFY2(!around.contains(u"hunter"_s), qPrintable(around));
}

void TestRedactionRules::masksKeysWithAPrefix()
{
    for (const KeyPrefix &prefix : keyPrefixes()) {
        const QString key = prefix.begin + u"A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6"_s.first(prefix.rest);
        QCOMPARE(Redactor::redact(u"use "_s + key + u" now"_s), u"use %1 now"_s.arg(Secret::mask()));
        const QString shorter = u"use "_s + key.chopped(1) + u" now"_s;
        QCOMPARE(Redactor::redact(shorter), shorter);
        const QString within = u"usex"_s + key;
        QCOMPARE(Redactor::redact(within), within); // in the middle of a word
    }
}

void TestRedactionRules::masksWhatIsPipedInto_data()
{
    QTest::addColumn<QString>("program");
    for (const CommandRule &rule : commandRules()) {
        if (rule.takes != CommandRule::Takes::Input || *rule.subcommands || *rule.options)
            continue;
        for (const QString &program : QString::fromLatin1(rule.programs).split(u' '))
            QTest::newRow(qPrintable(program)) << program;
    }
}

/// A cell of which nobody knows that it is a command, without another sign of a secret.
void TestRedactionRules::masksWhatIsPipedInto()
{
    QFETCH(QString, program);
    for (const QString &text :
         {u"echo hunter2 | "_s + program, uR"(["sh","-c","echo hunter2|)"_s + program + u"\"]"_s})
        QVERIFY2(!Redactor::redact(text).contains(u"hunter2"_s), qPrintable(Redactor::redact(text)));
}

void TestRedactionRules::pageHasEveryRule()
{
    const QList<Row> page = rowsOfPage(u"## Rules for texts"_s);
    const QList<Row> rules = textRules() + longTokenRules();
    for (const Row &rule : rules)
        QVERIFY2(page.contains(rule),
                 qPrintable(u"| %1 | `%2` | `%3` |"_s.arg(rule.what, rule.text, rule.masked)));
}

void TestRedactionRules::pageHasNoOtherRule()
{
    const QList<Row> page = rowsOfPage(u"## Rules for texts"_s);
    const QList<Row> rules = textRules() + longTokenRules();
    QVERIFY(page.size() > 60);
    for (const Row &row : page)
        QVERIFY2(rules.contains(row), qPrintable(row.what));
    QCOMPARE(QSet<Row>(rules.begin(), rules.end()).size(), rules.size());
}

void TestRedactionRules::pageTellsTheTruth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const QList<Row> rows = rowsOfPage(u"## Rules for JSON"_s);
    QVERIFY(rows.size() > 10);
    for (const Row &row : rows)
        QTest::newRow(row.what.toUtf8().constData()) << row.text << row.masked;
}

void TestRedactionRules::pageTellsTheTruth()
{
    QFETCH(QString, text);
    QTEST(QString::fromUtf8(redactJson(text.toUtf8())), "masked");
}

void TestRedactionRules::pageHasEveryWord()
{
    QStringList words = documentedNameWords();
    for (const KeyPrefix &prefix : keyPrefixes())
        words.append(u'`' + prefix.begin + u'`');
    for (const QString &word : std::as_const(words))
        QVERIFY2(m_page.contains(word), qPrintable(word));
}

ROSTER_TEST(TestRedactionRules);
#include "tst_redactionrules.moc"
