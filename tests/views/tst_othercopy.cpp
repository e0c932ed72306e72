// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "viewdesk.h"

#include <QMessageBox>
#include <QStatusBar>

using namespace roster;
using namespace roster::test;

/// Another running copy of the program changes the saved views while this window shows them.
class TestOtherCopy : public QObject, private ViewDesk {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openDesk();
        m_other = std::make_unique<ViewStore>(m_desk->settings, starterViews());
    }
    void cleanup()
    {
        m_other.reset();
        closeDesk();
    }

    void newViewsAppear()
    {
        SavedView view;
        view.id = QUuid::createUuid();
        view.name = u"of the other"_s;
        m_other->add(view);
        QTRY_COMPARE(titles().value(titles().size() - 1), u"of the other"_s);
        QVERIFY(said().contains(u"Another window"_s));
    }

    void theOpenViewFollows()
    {
        choose(0);
        const QStringList before = shown();
        SavedView view = m_other->views().constFirst();
        view.name = u"renamed there"_s;
        view.find = u"serve"_s;
        view.query = {};
        m_other->update(view);
        QTRY_COMPARE(find()->text(), u"serve"_s);
        QCOMPARE(titles().constFirst(), u"renamed there"_s);
        QVERIFY(!bar()->isVisible()); // nothing was changed here
        QVERIFY(before != shown());
        QVERIFY(!box());
    }

    void whatIsNotSavedHereStays()
    {
        choose(0);
        find()->setText(u"train"_s);
        QTRY_VERIFY(bar()->isVisible());
        SavedView view = m_other->views().constFirst();
        view.find = u"serve"_s;
        m_other->update(view);
        QTRY_VERIFY(box());
        QVERIFY(box()->text().contains(viewTitle(view)));
        QVERIFY(box()->informativeText().contains(u"Revert"_s));
        QCOMPARE(find()->text(), u"train"_s);
        box()->close();

        // Either way on.
        bar()->findChildren<QPushButton *>().constLast()->click();
        QCOMPARE(find()->text(), u"serve"_s);
        QVERIFY(!bar()->isVisible());
    }

    void aRemovedViewIsLeft()
    {
        choose(0);
        const qsizetype before = titles().size();
        m_other->remove(m_other->views().constFirst().id);
        QTRY_COMPARE(titles().size(), before - 1);
        QVERIFY(views()->selectionModel()->selectedRows().isEmpty());
        QVERIFY(said().contains(u"Another window"_s));
    }

    void widthsAreNoNews()
    {
        SavedView view = m_other->views().constFirst();
        view.table.columns = {{u"name"_s, 100, true}};
        m_other->update(view);
        QTRY_VERIFY(said().contains(u"Another window"_s));
        part<QStatusBar>()->clearMessage();
        view.table.columns[0].width = 300;
        m_other->update(view);
        view.name = u"then a change"_s;
        QVERIFY(said().isEmpty());
        m_other->update(view);
        QTRY_VERIFY(said().contains(u"Another window"_s));
    }

private:
    QString said() const { return part<QStatusBar>()->currentMessage(); }
    QMessageBox *box() const
    {
        auto *box = m_window->findChild<QMessageBox *>();
        return box && box->isVisible() ? box : nullptr;
    }

    std::unique_ptr<ViewStore> m_other;
};

ROSTER_TEST(TestOtherCopy);
#include "tst_othercopy.moc"
