// SPDX-License-Identifier: GPL-3.0-or-later
// Chinese has the forms of mainland China wherever it stands, whatever the system would have taken.
#include "views/style/interfacefont.h"

#include "detailkit.h"
#include "support/testprogram.h"
#include "views/access/logviewer.h"
#include "views/access/sshconfigdialog.h"
#include "views/detail/detailheader.h"
#include "views/detail/fieldrow.h"
#include "views/detail/jsonview.h"
#include "views/detail/valuetext.h"
#include "views/privacy/confidentiallabel.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGlyphRun>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextLayout>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

namespace {

/// Each is drawn otherwise in Japan.
const auto telling = u"直门骨今"_s;

/// The families that really draw the text.
QStringList drawnBy(const QFont &font, const QString &text)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    QStringList families;
    for (const QGlyphRun &run : layout.glyphRuns())
        families << run.rawFont().familyName();
    families.removeDuplicates();
    return families;
}

} // namespace

class InterfaceFontTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(interfaceFont(QApplication::font())); }

    void chineseHasTheFormsOfTheMainland_data()
    {
        QTest::addColumn<QFont>("font");
        QTest::newRow("interface") << QApplication::font();
        QTest::newRow("fixed") << fixedFont(QApplication::font());
        QFont bold = QApplication::font();
        bold.setBold(true);
        QTest::newRow("bold") << bold;
    }

    void chineseHasTheFormsOfTheMainland()
    {
        if (!QFontDatabase::hasFamily(u"Noto Sans CJK SC"_s)
            || !QFontDatabase::hasFamily(u"Noto Sans Mono CJK SC"_s))
            QSKIP("Noto's Chinese fonts are not installed");
        QFETCH(const QFont, font);
        const QStringList families = drawnBy(font, telling);
        QCOMPARE(families.size(), 1);
        QVERIFY2(families.first().endsWith(u" CJK SC"_s), qPrintable(families.first()));
    }

    void latinKeepsTheSystemsFont()
    {
        const QFont fixed = fixedFont(QApplication::font());
        const QFontInfo system(
            QFontDatabase::systemFont(QFontDatabase::FixedFont)); // of any pitch, if need be
        QCOMPARE(fixed.families().first(), system.family());
        QCOMPARE(QFontInfo(fixed).fixedPitch(), system.fixedPitch());
        QCOMPARE(QFontInfo(fixed).family(), system.family());
    }

    void everyPlaceTakesTheOneFixedFont()
    {
        const QStringList families = fixedFont(QApplication::font()).families();
        const auto isFixed = [&](const QWidget &widget) { return widget.font().families() == families; };

        DetailHeader header;
        const auto labels = header.findChildren<ConfidentialLabel *>();
        QVERIFY(std::ranges::any_of(labels, [&](const QWidget *label) { return isFixed(*label); }));

        FieldRow row({.label = u"ID"_s, .text = telling, .kind = DetailField::Kind::Mono});
        QVERIFY(isFixed(*row.findChild<ValueText *>()));
        const JsonView json;
        QVERIFY(isFixed(json));
        const LogViewer log(WebLink{QUrl(u"https://log.example.com/a"_s), true}, u"Log"_s, telling);
        QVERIFY(isFixed(*log.findChild<QPlainTextEdit *>(u"text"_s)));
        SshConfigDialog ssh(SshConfig(), SshTarget{u"root"_s, u"203.0.113.9"_s, 22}, u"train"_s);
        QVERIFY(isFixed(*ssh.findChild<QPlainTextEdit *>(u"block"_s)));
    }
};

ROSTER_TEST(InterfaceFontTest);
#include "tst_interfacefont.moc"
