// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultpage.h"

#include "support/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roster::test;

static constexpr char page[] = ROSTER_SOURCE "/docs/reliability.md";

/// docs/reliability.md tells what is so: its tables are those of the tests, and each test that it names is
/// there. With ROSTER_WRITE_FAULTS set, the tables are written into it: scripts/update-fault-table.sh.
class TestFaultsDocumented : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTablesAreThoseOfTheTests();
    void everyTestThatIsNamedIsThere();
};

static QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// @p text with the tables between its marks.
static QString withTables(const QString &text)
{
    const QString begin = u"<!-- begin of the fault tables -->\n"_s;
    const qsizetype from = text.indexOf(begin);
    const qsizetype to = text.indexOf("<!-- end of the fault tables -->"_L1);
    if (from < 0 || to < from)
        return {};
    return text.left(from + begin.size()) + u'\n' + faultTables() + u'\n' + text.mid(to);
}

void TestFaultsDocumented::theTablesAreThoseOfTheTests()
{
    const QString text = textOf(QLatin1StringView(page));
    const QString wanted = withTables(text);
    QVERIFY2(!wanted.isEmpty(), "the page has no marks for the tables");
    if (qEnvironmentVariableIsSet("ROSTER_WRITE_FAULTS")) {
        QFile file{QLatin1StringView(page)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(wanted.toUtf8()) > 0);
        return;
    }
    const QStringList have = text.split(u'\n');
    const QStringList should = wanted.split(u'\n');
    for (qsizetype i = 0; i < qMin(have.size(), should.size()); ++i)
        QVERIFY2(have[i] == should[i],
                 qPrintable(
                     u"line %1 should be: %2\n(scripts/update-fault-table.sh)"_s.arg(i + 1).arg(should[i])));
    QCOMPARE(have.size(), should.size());
}

void TestFaultsDocumented::everyTestThatIsNamedIsThere()
{
    QHash<QString, QString> sources;
    QDirIterator files(QStringLiteral(ROSTER_SOURCE "/tests"), {u"tst_*.cpp"_s, u"test_*.py"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        sources.insert(files.fileInfo().completeBaseName(), textOf(path));
    }
    static const QRegularExpression named(u"`(tst_\\w+|test_\\w+)(?:::(\\w+))?`"_s);
    const QString text = textOf(QLatin1StringView(page));
    int count = 0;
    for (auto matches = named.globalMatch(text); matches.hasNext(); ++count) {
        const QRegularExpressionMatch match = matches.next();
        const QString source = sources.value(match.captured(1));
        const QRegularExpression function(u"\\b%1\\s*\\("_s.arg(match.captured(2)));
        const bool isThere = match.captured(2).isEmpty() || source.contains(function);
        QVERIFY2(!source.isEmpty() && isThere, qPrintable(match.captured()));
    }
    QVERIFY(count > 20);
}

ROSTER_TEST(TestFaultsDocumented);
#include "tst_faultsdocumented.moc"
