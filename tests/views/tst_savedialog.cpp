// SPDX-License-Identifier: GPL-3.0-or-later
// Where a file is saved: its suffix, and the question before one is replaced.
#include "views/widgets/savedialog.h"

#include "support/testprogram.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace roster;
using namespace Qt::StringLiterals;

class SaveDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_dialog = new SaveDialog(m_window.get(), u"Save"_s,
                                  {{u"C (*.csv)"_s, u"csv"_s}, {u"J (*.json)"_s, u"json"_s}});
        m_dialog->setDirectory(m_folder->path());
        m_chosen.clear();
        connect(m_dialog, &SaveDialog::chosen, this, [this](const QString &path, const QString &suffix) {
            m_chosen.append(path + u' ' + suffix);
        });
        m_dialog->open();
    }

    void namesGetTheirSuffix_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("filter");
        QTest::addColumn<QString>("saved");
        QTest::newRow("plain") << u"fleet"_s << 0 << u"fleet.csv csv"_s;
        QTest::newRow("dot") << u"fleet v1.2"_s << 0 << u"fleet v1.2.csv csv"_s;
        QTest::newRow("dot, the other kind") << u"fleet v1.2"_s << 1 << u"fleet v1.2.json json"_s;
        QTest::newRow("dot at the end") << u"fleet."_s << 0 << u"fleet.csv csv"_s;
        QTest::newRow("another suffix") << u"fleet.txt"_s << 1 << u"fleet.txt.json json"_s;
        QTest::newRow("its suffix") << u"fleet.CSV"_s << 0 << u"fleet.CSV csv"_s;
        QTest::newRow("the suffix of the other kind") << u"fleet.json"_s << 0 << u"fleet.json json"_s;
    }

    void namesGetTheirSuffix()
    {
        QFETCH(QString, typed);
        QFETCH(int, filter);
        QFETCH(QString, saved);
        m_dialog->selectNameFilter(m_dialog->nameFilters()[filter]);
        accept(typed);
        QCOMPARE(m_chosen, QStringList{m_folder->filePath(saved)});
        QTRY_VERIFY(!m_dialog);
    }

    void asksBeforeAFileIsReplaced()
    {
        QFile there(m_folder->filePath(u"fleet v1.2.csv"_s));
        QVERIFY(there.open(QIODevice::WriteOnly));
        accept(u"fleet v1.2"_s);
        QVERIFY(m_chosen.isEmpty());
        QVERIFY(!m_dialog->isVisible());
        auto *box = question();
        QVERIFY(box);
        QVERIFY2(box->text().contains(u"“fleet v1.2.csv”"_s), qPrintable(box->text()));
        QCOMPARE(box->textFormat(), Qt::PlainText);

        box->button(QMessageBox::Cancel)->click(); // back to the dialog
        QVERIFY(m_chosen.isEmpty());
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY(!question());

        accept(u"fleet v1.2"_s);
        box = question();
        QVERIFY(box);
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QCOMPARE(m_chosen, QStringList{there.fileName() + u" csv"_s});
        QTRY_VERIFY(!m_dialog);
    }

    void cancelledIsGone()
    {
        m_dialog->reject();
        QTRY_VERIFY(!m_dialog);
        QVERIFY(m_chosen.isEmpty());
    }

private:
    void accept(const QString &name)
    {
        m_dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(name);
        static_cast<QDialog *>(m_dialog.data())->accept(); // public there
    }

    QMessageBox *question() const { return m_window->findChild<QMessageBox *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    QPointer<SaveDialog> m_dialog;
    QStringList m_chosen;
};

ROSTER_TEST(SaveDialogTest);
#include "tst_savedialog.moc"
