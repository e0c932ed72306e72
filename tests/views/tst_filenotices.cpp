// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "views/style/language.h"
#include "views/window/filenotices.h"
#include "views/window/programlog.h"
#include "windowkit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// What is said about the program's own files, and the window with its log.
class TestFileNotices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.apply(u"en"_s);
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_notices = new FileNotices(m_window.get());
    }
    void cleanup() { m_window.reset(); }

    void isSaidOnce()
    {
        FileProblem problem{.file = u"/home/<b>a</b>/settings.json"_s, .detail = u"No space left"_s};
        m_notices->tell(problem);
        QTRY_VERIFY(box());
        QVERIFY(box()->text().contains(u"settings cannot be saved"_s));
        QVERIFY(box()->informativeText().contains(u"/home/<b>a</b>/settings.json"_s));
        QCOMPARE(box()->textFormat(), Qt::PlainText);
        QCOMPARE(box()->detailedText(), u"No space left"_s);
        problem.detail = u"Other words for it"_s;
        m_notices->tell(problem);
        box()->close();
        QTRY_VERIFY(!box());
        m_notices->tell(problem);
        m_notices->tell(
            {.content = FileProblem::Content::Views, .file = u"views.json"_s}); // the first that is new
        QTRY_VERIFY(box());
        QVERIFY(box()->text().contains(u"saved views"_s));
        QVERIFY(!box()->informativeText().contains(u"settings"_s));
    }

    void isSaidAgainAfterAWhile()
    {
        FileNotices notices(m_window.get(), std::chrono::milliseconds(0));
        const FileProblem problem{.file = u"settings.json"_s};
        for (int i = 0; i < 2; ++i) {
            notices.tell(problem);
            QTRY_VERIFY(box());
            box()->close();
            QTRY_VERIFY(!box());
        }
    }

    void whatComesTogetherIsSaidTogether()
    {
        m_notices->tell({.file = u"settings.json"_s});
        m_notices->tell({.content = FileProblem::Content::Views, .file = u"views.json"_s});
        m_notices->tell({.content = FileProblem::Content::Log, .file = u"gpu-roster.log"_s});
        QTRY_VERIFY(box());
        QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1);
        const QString all = box()->text() + box()->informativeText();
        for (const QString &part : {u"settings.json"_s, u"views.json"_s, u"gpu-roster.log"_s, u"The log"_s})
            QVERIFY2(all.contains(part), qPrintable(all));
    }

    void whatComesWhileABoxIsOpenWaits()
    {
        m_notices->tell({.file = u"settings.json"_s});
        QTRY_VERIFY(box());
        m_notices->tell({.content = FileProblem::Content::Views, .file = u"views.json"_s});
        QCoreApplication::processEvents();
        QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1);
        QVERIFY(!box()->informativeText().contains(u"views.json"_s));
        box()->close();
        QTRY_VERIFY(box() && box()->informativeText().contains(u"views.json"_s));
    }

    void theLogIsShownAsItIs()
    {
        QString text = u"first <b>line</b>\nsecond"_s;
        QString path = u"/home/a/.local/state/gpu-roster/gpu-roster.log"_s;
        auto *log = new ProgramLog({[&path] { return path; }, [&text] { return text; }}, m_window.get());
        log->show();
        auto *edit = log->findChild<QPlainTextEdit *>();
        QCOMPARE(edit->toPlainText(), text);
        QVERIFY(edit->isReadOnly());
        QVERIFY(shows(*log, u"The end of %1. Secrets and names are left out."_s.arg(path)));
        QCOMPARE(speechProblems(*log), QStringList());
        text += u"\nthird"_s;
        button(*log, u"Refresh"_s)->click();
        QCOMPARE(edit->toPlainText(), text);
        button(*log, u"Copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        path.clear();
        text.clear();
        button(*log, u"Refresh"_s)->click();
        QVERIFY(shows(*log, u"No log file is written. These are the warnings since the program started."_s));
        m_language.apply(u"zh_CN"_s);
        QTRY_VERIFY(!log->windowTitle().contains(u"Log"_s));
        QVERIFY(!shows(*log, u"Refresh"_s));
        m_language.apply(u"en"_s);
    }

private:
    /// The one that is open.
    QMessageBox *box() const
    {
        for (QMessageBox *box : m_window->findChildren<QMessageBox *>()) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }

    Language m_language;
    std::unique_ptr<QWidget> m_window;
    FileNotices *m_notices = nullptr;
};

ROSTER_TEST(TestFileNotices);
#include "tst_filenotices.moc"
