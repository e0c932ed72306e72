// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogkit.h"
#include "models/detail/detailjson.h"
#include "support/testprogram.h"
#include "views/detail/detailjsonpage.h"
#include "views/detail/jsonview.h"
#include "views/privacy/discretion.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray answer = R"({"id":"a","big":18446744073709551617,"ssh":{"password":"Correct-Horse-42",)"
                          R"("ports":[22,80]},"last":"a"})";

struct Page {
    explicit Page(const QByteArray &json = answer)
    {
        page.resize(700, 500);
        page.setJson(Secret(json));
        page.show();
    }
    JsonView &view() { return *page.findChild<JsonView *>(); }
    QLineEdit &find() { return *page.findChild<QLineEdit *>(); }
    QString visibleText()
    {
        QStringList lines;
        for (QTextBlock block = view().document()->begin(); block.isValid(); block = block.next()) {
            if (block.isVisible())
                lines << block.text().trimmed();
        }
        return lines.join(u'|');
    }
    bool showsSecret() { return allTexts(page).join(u'\n').contains(u"Correct-Horse-42"_s); }

    DetailJsonPage page;
};

} // namespace

class DetailJsonPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secretsAreMaskedUntilRevealed()
    {
        Page shown;
        QVERIFY(shown.view().toPlainText().contains(u"18446744073709551617"_s));
        QVERIFY(!shown.showsSecret());
        button(shown.page, u"Reveal secrets"_s)->click();
        QVERIFY(shown.showsSecret());
        shown.view().selectAll();
        shown.view().copy();
        QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
        button(shown.page, u"Hide secrets"_s)->click();
        QVERIFY(!shown.showsSecret());

        button(shown.page, u"Reveal secrets"_s)->click();
        shown.page.setJson(Secret(answer)); // the same: stays
        QVERIFY(shown.showsSecret());
        shown.page.setJson(Secret(answer + ' '));
        QVERIFY(!shown.showsSecret());
        QVERIFY(!shown.page.isRevealed());
    }

    void nothingToRevealOffersNothing()
    {
        Page shown(R"({"a":1})");
        QVERIFY(!button(shown.page, u"Reveal secrets"_s));
    }

    void discretionCounts()
    {
        Page shown;
        button(shown.page, u"Reveal secrets"_s)->click();
        Discretion &discretion = Discretion::instance();
        discretion.setMayReveal(false);
        QVERIFY(!shown.showsSecret());
        QVERIFY(!button(shown.page, u"Reveal secrets"_s));
        discretion.setMayReveal(true);
        discretion.setPrivate(true);
        QCOMPARE(shown.view().toPlainText(), Discretion::hiddenText());
        discretion.setPrivate(false);
        QVERIFY(shown.view().toPlainText().contains(u"18446744073709551617"_s));
    }

    void folds()
    {
        Page shown;
        QCOMPARE(shown.view().document()->blockCount(), 12);
        shown.view().setFolded(3, true); // "ssh"
        QCOMPARE(shown.visibleText(),
                 u"{|\"id\": \"a\",|\"big\": 18446744073709551617,|\"ssh\": {|\"last\": \"a\"|}"_s);
        button(shown.page, u"Expand all"_s)->click();
        QVERIFY(!shown.view().hasFolded());
        QVERIFY(shown.visibleText().contains(u"22,|80"_s));

        button(shown.page, u"Collapse all"_s)->click();
        QVERIFY(shown.view().isFolded(3) && shown.view().isFolded(5));
        QVERIFY(!shown.view().isFolded(0));
        shown.view().setFolded(3, false);
        QVERIFY(shown.visibleText().contains(u"\"ports\": [|}"_s)); // the inner one stays folded

        shown.page.setJson(Secret(answer + ' '));
        QVERIFY(shown.view().isFolded(5));
        shown.view().setFolded(1, true); // no bracket there
        QVERIFY(!shown.view().isFolded(1));
    }

    void foldsByMouseAndKeys()
    {
        Page shown;
        QVERIFY(QTest::qWaitForWindowExposed(&shown.page));
        QTextCursor cursor(shown.view().document()->findBlockByNumber(3));
        shown.view().setTextCursor(cursor);
        const int y = shown.view().cursorRect().center().y();
        QWidget *margin = shown.view().childAt(4, y);
        QVERIFY(margin && margin != shown.view().viewport());
        QTest::mouseClick(margin, Qt::LeftButton, {}, {10, y});
        QVERIFY(shown.view().isFolded(3));
        QTest::mouseClick(margin, Qt::LeftButton, {}, {10, y});
        QVERIFY(!shown.view().isFolded(3));
        QTest::keyClick(&shown.view(), Qt::Key_Minus);
        QVERIFY(shown.view().isFolded(3));
        QTest::keyClick(&shown.view(), Qt::Key_Plus);
        QVERIFY(!shown.view().isFolded(3));
    }

    void findsAndUnfolds()
    {
        Page shown;
        button(shown.page, u"Collapse all"_s)->click();
        shown.page.startFind();
        QTest::keyClicks(&shown.find(), u"80"_s);
        QVERIFY(!shown.view().isFolded(3) && !shown.view().isFolded(5));
        QCOMPARE(shown.view().textCursor().selectedText(), u"80"_s);
        QVERIFY(shows(shown.page, u"1 of 1"_s));

        shown.find().setText(u"\"A\""_s);
        QVERIFY(shows(shown.page, u"1 of 2"_s));
        QTest::keyClick(&shown.find(), Qt::Key_Return);
        QVERIFY(shows(shown.page, u"2 of 2"_s));
        button(shown.page, u"Next"_s)->click();
        QVERIFY(shows(shown.page, u"1 of 2"_s));
        button(shown.page, u"Previous"_s)->click();
        QVERIFY(shows(shown.page, u"2 of 2"_s));
        QCOMPARE(shown.view().extraSelections().size(), 2);

        shown.find().setText(u"Correct-Horse"_s); // masked: not even found
        QVERIFY(shows(shown.page, u"No match"_s));
        shown.find().clear();
        QVERIFY(!shows(shown.page, u"No match"_s));
    }

    void isReadable()
    {
        for (const QPalette &palette : {theme::lightPalette(), theme::darkPalette()}) {
            Page shown;
            shown.page.setPalette(palette);
            const QColor background = shown.view().palette().color(QPalette::Base);
            int colors = 0;
            for (QTextBlock block = shown.view().document()->begin(); block.isValid(); block = block.next()) {
                const auto formats = block.layout()->formats();
                for (const QTextLayout::FormatRange &range : formats) {
                    ++colors;
                    QVERIFY(theme::contrast(range.format.foreground().color(), background) >= 4.5);
                }
            }
            QVERIFY(colors > 10);
        }
    }

    void muchIsCut()
    {
        Page shown('[' + QByteArray("1,").repeated(30'000) + "1]");
        QCOMPARE(shown.view().document()->blockCount(), shownJson.lines);
        QVERIFY(shows(shown.page, u"only the beginning"_s));
        QVERIFY(!button(shown.page, u"Reveal secrets"_s));
        shown.view().setFolded(0, true); // its end is not there
        QVERIFY(!shown.view().isFolded(0));
    }
};

ROSTER_TEST(DetailJsonPageTest);
#include "tst_detailjsonpage.moc"
