// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "views/table/instancetableview.h"
#include "views/table/tableoutput.h"
#include "windowkit.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

using Format = TableOutput::Format;

class TableOutputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view.reset(); // before what it shows
        m_desk = std::make_unique<WindowDesk>();
        m_view = std::make_unique<InstanceTableView>();
        m_view->setUp(m_desk->controller.table(), m_desk->controller.list(), m_desk->settings);
        m_output = new TableOutput(*m_view, *m_view); // belongs to the view
        QHeaderView *header = m_view->horizontalHeader();
        for (int column = 0; column < columnTotal; ++column)
            m_view->setColumnHidden(column, column != int(Column::Name) && column != int(Column::Memory));
        header->moveSection(header->visualIndex(int(Column::Memory)), 0);
        m_account = m_desk->addSleepingAccount(ProviderId::NebulaBlock, u"CA"_s);
        addRows(1, 3);
    }

    void copies_data()
    {
        QTest::addColumn<Format>("format");
        QTest::addColumn<QString>("copied");
        QTest::newRow("text") << Format::Text << u"1 GB\tn00001\n3 GB\tn00003\n"_s;
        QTest::newRow("csv") << Format::Csv << u"Memory (GB),Name\n1,n00001\n3,n00003\n"_s;
        QTest::newRow("markdown")
            << Format::Markdown
            << u"| Memory | Name |\n| --- | --- |\n| 1 GB | n00001 |\n| 3 GB | n00003 |\n"_s;
    }

    void copies()
    {
        QFETCH(Format, format);
        select(0, 0);
        select(2, 2);
        QSignalSpy done(m_output, &TableOutput::done);
        m_output->copy(format);
        QCOMPARE(done.size(), 1);
        QTEST(clipboardText(), "copied");
    }

    void copiesJson()
    {
        select(1, 1);
        m_output->copy(Format::Json);
        const QJsonArray rows = QJsonDocument::fromJson(clipboardText().toUtf8()).array();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][u"id"_s].toString(), u"id-2"_s); // though that column is hidden
    }

    void nothingSelectedLeavesTheClipboard()
    {
        QGuiApplication::clipboard()->setText(u"before"_s);
        m_output->copy(Format::Csv);
        QCOMPARE(clipboardText(), u"before"_s);
    }

    void manyRowsAreWrittenAside()
    {
        addRows(4, 2'000);
        m_view->selectAll();
        QSignalSpy done(m_output, &TableOutput::done);
        m_output->copy(Format::Text);
        QVERIFY(done.isEmpty()); // the window has its turn first
        QVERIFY(done.wait());
        QCOMPARE(clipboardText().count(u'\n'), 2'000);
        QVERIFY(done.first().first().toString().contains(u"2000"_s));
    }

    void exportsWhatIsShown()
    {
        const QString csv = m_dir.filePath(u"out.csv"_s);
        m_desk->controller.setFind(u"n00002"_s);
        exportTo(csv, Format::Csv);
        QCOMPARE(contentOf(csv), "\xEF\xBB\xBFMemory (GB),Name\r\n2,n00002\r\n");

        const QString json = m_dir.filePath(u"out.json"_s);
        m_desk->controller.setFind({});
        exportTo(json, Format::Json);
        QCOMPARE(QJsonDocument::fromJson(contentOf(json)).array().size(), 3);
        QVERIFY(contentOf(json).startsWith("[\n{"));
    }

    void whatCannotBeWrittenIsSaid()
    {
        // A folder that is none: nobody, not even root, can write into it.
        const QString file = m_dir.filePath(u"file"_s);
        exportTo(file, Format::Csv);
        const QByteArray before = contentOf(file);
        QSignalSpy failed(m_output, &TableOutput::failed);
        m_output->exportTo(file + u"/<b>x.csv"_s, Format::Csv);
        QVERIFY(failed.wait());
        QVERIFY(failed.first().first().toString().startsWith(u"“<b>x.csv” could not be written: "_s));
        const auto *box = m_view->findChild<QMessageBox *>();
        QVERIFY(box && box->isVisible());
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QCOMPARE(contentOf(file), before);
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files).filter(u"x"_s), QStringList()); // no leftovers
    }

    void asksForAFile()
    {
        m_view->show();
        choose(u"fleet v1.2"_s, 0);
        QVERIFY(contentOf(m_dir.filePath(u"fleet v1.2.csv"_s)).startsWith("\xEF\xBB\xBFMemory"));
        choose(u"fleet v1.2"_s, 1);
        QVERIFY(QJsonDocument::fromJson(contentOf(m_dir.filePath(u"fleet v1.2.json"_s))).isArray());
        choose(u"other.json"_s, 0); // a name that says what it is
        QVERIFY(QJsonDocument::fromJson(contentOf(m_dir.filePath(u"other.json"_s))).isArray());
        QVERIFY(!QFile::exists(m_dir.filePath(u"fleet v1.2"_s)));
    }

private:
    void addRows(int first, int last)
    {
        QList<Instance> instances;
        for (int i = first; i <= last; ++i) {
            instances.append(
                WindowDesk::instance(m_account, u"id-%1"_s.arg(i), u"n%1"_s.arg(i, 5, 10, '0'_L1)));
            instances.last().memoryGb = i;
        }
        m_desk->controller.table().upsert(instances);
    }

    void select(int first, int last)
    {
        const InstanceListModel &list = m_desk->controller.list();
        m_view->selectionModel()->select({list.index(first, 0), list.index(last, columnTotal - 1)},
                                         QItemSelectionModel::Select);
    }

    void exportTo(const QString &path, Format format)
    {
        QSignalSpy done(m_output, &TableOutput::done);
        m_output->exportTo(path, format);
        QVERIFY(done.wait());
    }

    /// In the dialog that asks for a file.
    void choose(const QString &name, int filter)
    {
        QSignalSpy done(m_output, &TableOutput::done);
        m_output->exportShown();
        auto *dialog = m_view->findChild<QFileDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->setDirectory(m_dir.path());
        dialog->selectNameFilter(dialog->nameFilters()[filter]);
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(name);
        const QPointer<QFileDialog> watched(dialog);
        static_cast<QDialog *>(dialog)->accept(); // public there
        QVERIFY(done.wait());
        QTRY_VERIFY(!watched);
    }

    /// As every platform pastes it.
    static QString clipboardText()
    {
        return QGuiApplication::clipboard()->text().replace("\r\n"_L1, "\n"_L1);
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

    QTemporaryDir m_dir;
    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<InstanceTableView> m_view;
    TableOutput *m_output = nullptr;
    Account m_account;
};

ROSTER_TEST(TableOutputTest);
#include "tst_tableoutput.moc"
