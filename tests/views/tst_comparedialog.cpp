// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/format.h"
#include "support/testprogram.h"
#include "views/table/comparedialog.h"
#include "windowkit.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

class CompareDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<WindowDesk>();
        m_account = m_desk->addSleepingAccount(ProviderId::NebulaBlock, u"CA"_s);
        m_first = WindowDesk::instance(m_account, u"id-1"_s, u"alpha"_s);
        m_first.cpuCount = 8;
        m_first.memoryGb = 64;
        m_second = WindowDesk::instance(m_account, u"id-2"_s, u"be|ta"_s);
        m_second.cpuCount = 16;
        m_second.memoryGb = 64;
        m_desk->controller.table().upsert({m_first, m_second});
    }

    void marksWhatDiffers()
    {
        ComparisonModel model(table(), {m_first.key(), m_second.key()});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), columnTotal);
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), u"alpha"_s);
        QCOMPARE(mark(model, Column::Cpu), u"≠"_s);
        QCOMPARE(mark(model, Column::Name), u"≠"_s);
        QCOMPARE(mark(model, Column::Memory), QString());
        QCOMPARE(mark(model, Column::Region), QString()); // unknown of both
        QVERIFY(!model.index(int(Column::Region), 0).data(ComparisonModel::KnownRole).toBool());
        QCOMPARE(model.differentCount(), 3); // and their ids
    }

    void followsTheTable()
    {
        ComparisonModel model(table(), {m_first.key(), m_second.key()});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_second.cpuCount = 8;
        m_second.region = u"CANADA"_s;
        m_desk->controller.table().upsert({m_second});
        QTRY_COMPARE(mark(model, Column::Cpu), QString());
        QCOMPARE(mark(model, Column::Region), u"≠"_s); // known of one
        QCOMPARE(model.index(int(Column::Region), 3).data().toString(), u"CANADA"_s);

        m_desk->controller.table().remove({m_first.key()});
        QTRY_COMPARE(model.headerData(2, Qt::Horizontal).toString(), u"id-1 (gone)"_s);
        QCOMPARE(model.index(int(Column::Cpu), 2).data().toString(), format::dash());
        QTRY_COMPARE(model.differentCount(), 0);
        m_desk->controller.table().remove({m_second.key()});
        QTRY_COMPARE(model.knownCount(), 0);
    }

    void noMoreThanFour()
    {
        const QList<InstanceKey> six(6, m_first.key());
        QCOMPARE(ComparisonModel(table(), six).columnCount(), ComparisonModel::FirstInstanceColumn + 4);
    }

    void showsDifferencesOnly()
    {
        CompareDialog dialog(table(), {m_first.key(), m_second.key()});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const QAbstractItemModel *rows = dialog.findChild<QTableView *>()->model();
        QCOMPARE(titles(*rows),
                 QStringList(
                     {u"Status"_s, u"Name"_s, u"ID"_s, u"Account"_s, u"Provider"_s, u"CPU"_s, u"Memory"_s}));
        QVERIFY(shows(dialog, u"3 of 7 known properties differ"_s));
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QCOMPARE(titles(*rows), QStringList({u"Name"_s, u"ID"_s, u"CPU"_s}));

        button(dialog, u"Copy as Markdown"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"|  | Property | alpha | be\\|ta |\n| --- | --- | --- | --- |\n"
                 "| ≠ | Name | alpha | be\\|ta |\n| ≠ | ID | id-1 | id-2 |\n| ≠ | CPU | 8 | 16 |\n"_s);

        // A row leaves as soon as it is no difference any more.
        m_second.cpuCount = 8;
        m_desk->controller.table().upsert({m_second});
        QTRY_COMPARE(titles(*rows), QStringList({u"Name"_s, u"ID"_s}));
        QVERIFY(shows(dialog, u"2 of 7 known properties differ"_s));
    }

    void conceals()
    {
        ComparisonModel model(table(), {m_first.key(), m_second.key()});
        m_desk->controller.setPrivate(true);
        QVERIFY(model.index(int(Column::Name), 2).data(InstanceTableModel::ConcealedRole).toBool());
        QVERIFY(!model.index(int(Column::Cpu), 2).data(InstanceTableModel::ConcealedRole).toBool());
        QCOMPARE(model.headerData(3, Qt::Horizontal).toString(), u"Instance 2"_s);
    }

    void speaks()
    {
        CompareDialog dialog(table(), {m_first.key(), m_second.key()});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QCOMPARE(speechProblems(dialog).join(u'\n'), QString());
    }

private:
    const InstanceTableModel &table() { return m_desk->controller.table(); }

    static QString mark(const ComparisonModel &model, Column column)
    {
        return model.index(int(column), ComparisonModel::MarkColumn).data().toString();
    }

    static QStringList titles(const QAbstractItemModel &rows)
    {
        QStringList titles;
        for (int row = 0; row < rows.rowCount(); ++row)
            titles.append(rows.index(row, ComparisonModel::TitleColumn).data().toString());
        return titles;
    }

    std::unique_ptr<WindowDesk> m_desk;
    Account m_account;
    Instance m_first;
    Instance m_second;
};

ROSTER_TEST(CompareDialogTest);
#include "tst_comparedialog.moc"
