// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settings.h"
#include "services/settingsfile.h"
#include "services/viewstore.h"
#include "support/testprogram.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace roster;
using namespace Qt::StringLiterals;

namespace {

QUuid viewId(uint number)
{
    return QUuid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
}

SavedView viewNamed(uint number, const QString &name)
{
    SavedView view;
    view.id = viewId(number);
    view.name = name;
    view.table.columns = {{u"name"_s, 100, true}, {u"gpu"_s, 100, true}};
    return view;
}

/// What one running copy of the program holds.
struct RunningCopy {
    explicit RunningCopy(const QTemporaryDir &folder)
        : file(folder.filePath(u"settings.json"_s))
    {
    }
    QStringList names() const
    {
        QStringList names;
        for (const SavedView &view : store.views())
            names << view.name;
        return names;
    }
    SavedView find(uint number) const { return store.find(viewId(number)).value_or(SavedView()); }
    void rename(uint number, const QString &name)
    {
        SavedView renamed = find(number);
        renamed.name = name;
        store.update(renamed);
    }
    void widen(uint number, int width)
    {
        SavedView widened = find(number);
        widened.table.columns[0].width = width;
        store.update(widened);
    }

    SettingsFile file;
    Settings settings{file};
    ViewStore store{settings, {viewNamed(1, u"one"_s), viewNamed(2, u"two"_s)}};
};

} // namespace

/// Two running copies of the program change the saved views. Where no event loop turns, none has seen what
/// the other did, as when the system tells nothing of changed files.
class TestTwoCopies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void bothChangesAreThere()
    {
        {
            RunningCopy a(*m_folder);
            RunningCopy b(*m_folder);
            b.store.add(viewNamed(3, u"of b"_s));
            a.rename(1, u"renamed by a"_s);
            b.store.add(viewNamed(4, u"another of b"_s));
            a.widen(2, 300);
        }
        const RunningCopy again(*m_folder);
        QCOMPARE(again.names(), (QStringList{u"renamed by a"_s, u"two"_s, u"of b"_s, u"another of b"_s}));
        QCOMPARE(again.find(2).table.columns[0].width, 300);
    }

    void partsOfOneViewAddUp()
    {
        RunningCopy a(*m_folder);
        a.rename(1, u"start"_s);
        RunningCopy b(*m_folder);
        a.rename(1, u"renamed by a"_s);
        b.widen(1, 300); // under the old name
        SavedView found = b.find(1);
        QCOMPARE(found.name, u"renamed by a"_s);
        QCOMPARE(found.table.columns[0].width, 300);

        // A column that one hides is as wide as the other made it.
        SavedView hidden = a.find(1);
        hidden.table.columns[1].visible = false;
        hidden.find = u"x"_s;
        a.store.update(hidden);
        b.widen(1, 320);
        found = RunningCopy(*m_folder).find(1);
        QCOMPARE(found.table.columns[0].width, 320);
        QVERIFY(!found.table.columns[1].visible);
        QCOMPARE(found.find, u"x"_s);
        QCOMPARE(found.name, u"renamed by a"_s);

        // The same part: the last one holds.
        a.rename(1, u"a"_s);
        b.rename(1, u"b"_s);
        QCOMPARE(RunningCopy(*m_folder).find(1).name, u"b"_s);
    }

    void whatIsRemovedStaysRemoved()
    {
        RunningCopy a(*m_folder);
        a.rename(1, u"start"_s);
        RunningCopy b(*m_folder);
        a.store.remove(viewId(1));
        b.widen(1, 300);
        QCOMPARE(b.names(), QStringList(u"two"_s));
        QCOMPARE(RunningCopy(*m_folder).names(), QStringList(u"two"_s));
    }

    void ordersAddUp()
    {
        RunningCopy a(*m_folder);
        for (uint i = 3; i <= 5; ++i)
            a.store.add(viewNamed(i, QString::number(i)));
        RunningCopy b(*m_folder);
        a.store.remove(viewId(2)); // one, 3, 4, 5
        b.store.move(4, 1); // 5 before two
        QCOMPARE(RunningCopy(*m_folder).names().size(), 4);
        a.store.add(viewNamed(6, u"6"_s));
        b.store.move(0, 2); // whatever the places are by now
        QStringList names = RunningCopy(*m_folder).names();
        names.sort();
        QCOMPARE(names, (QStringList{u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"one"_s}));
        QCOMPARE(b.names(), RunningCopy(*m_folder).names());
    }

    void oneSeesWhatTheOtherDid()
    {
        RunningCopy a(*m_folder);
        RunningCopy b(*m_folder);
        const QSignalSpy changed(&a.store, &ViewStore::changed);
        const QSignalSpy elsewhere(&a.store, &ViewStore::changedElsewhere);
        b.rename(1, u"renamed by b"_s);
        QTRY_COMPARE(elsewhere.size(), 1);
        QCOMPARE(elsewhere.at(0).at(0).value<QSet<QUuid>>(), QSet{viewId(1)});
        QCOMPARE(a.find(1).name, u"renamed by b"_s);
        QCOMPARE(changed.size(), 1);

        // How wide a column is nobody need be told.
        b.widen(1, 300);
        QTRY_COMPARE(a.find(1).table.columns[0].width, 300);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(elsewhere.size(), 1);

        // What is its own doing is no news, what came with it is.
        b.store.add(viewNamed(7, u"of b"_s));
        a.rename(2, u"renamed by a"_s);
        QCOMPARE(elsewhere.size(), 2);
        QCOMPARE(elsewhere.at(1).at(0).value<QSet<QUuid>>(), QSet{viewId(7)});
        QTRY_COMPARE(b.find(2).name, u"renamed by a"_s);
        QCOMPARE(elsewhere.size(), 2);
    }

    void whatWaitsIsAddedToWhatIsThere()
    {
        RunningCopy a(*m_folder);
        a.rename(1, u"start"_s);
        RunningCopy b(*m_folder);
        const QString file = a.settings.viewsFile();
        const QString away = file + u".away"_s;
        QVERIFY(QFile::rename(file, away));
        QVERIFY(QDir().mkdir(file)); // so that nothing can be written
        a.store.add(viewNamed(3, u"waits"_s));
        a.rename(2, u"waits, too"_s);
        QCOMPARE(a.names(), (QStringList{u"start"_s, u"waits, too"_s, u"waits"_s}));

        QVERIFY(QDir().rmdir(file));
        QVERIFY(QFile::rename(away, file));
        b.rename(1, u"of b"_s);
        QTRY_COMPARE(a.find(1).name, u"of b"_s);
        QCOMPARE(a.names(), (QStringList{u"of b"_s, u"waits, too"_s, u"waits"_s}));
        a.widen(1, 300);
        QCOMPARE(RunningCopy(*m_folder).names(), (QStringList{u"of b"_s, u"waits, too"_s, u"waits"_s}));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

ROSTER_TEST(TestTwoCopies);
#include "tst_twocopies.moc"
