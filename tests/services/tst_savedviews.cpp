// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/savedviewjson.h"
#include "services/settings.h"
#include "services/settingsfile.h"
#include "services/viewstore.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace roster;
using namespace Qt::StringLiterals;

namespace {

QUuid id(uint number)
{
    return QUuid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
}

Account accountNamed(uint number, const QString &name, ProviderId provider = ProviderId::Ppio)
{
    Account account;
    account.id = id(number);
    account.provider = provider;
    account.name = name;
    return account;
}

/// A view of which every part is set.
SavedView fullView(uint number = 1)
{
    return {.id = id(number),
            .name = u"训练 “A” & <b>"_s,
            .starter = u"expiring"_s,
            .accounts = {id(101), id(102)},
            .query = {u"train"_s, u"running"_s, {u"cn-south-1"_s, u"us-ca-6"_s}, u"spot"_s},
            .find = u"gpu:4090 OR -\"a b\" price>2"_s,
            .table = {{{u"name"_s, 210, true}, {u"from_next_year"_s, 0, true}, {u"id"_s, 90, false}},
                      {{u"price"_s, true}, {u"name"_s, false}},
                      u"region"_s}};
}

SavedView plainView(uint number, const QString &name)
{
    SavedView view;
    view.id = id(number);
    view.name = name;
    return view;
}

/// The JSON with one member set to something else.
QByteArray with(const QByteArray &json, const QString &name, const QJsonValue &value)
{
    QJsonObject root = QJsonDocument::fromJson(json).object();
    root.insert(name, value);
    return QJsonDocument(root).toJson();
}

QByteArray fileOf(const QByteArray &views)
{
    return R"({"kind":"gpu-roster saved views","version":1,"views":[)" + views + "]}";
}

} // namespace

class TestSavedViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void everyPartComesBack()
    {
        const QList<SavedView> views{fullView(), plainView(2, u"all"_s)};
        const viewjson::Reading reading = viewjson::read(viewjson::write(views, {}), {});
        QVERIFY(!reading.problem);
        QVERIFY(reading.unreadable.isEmpty());
        QCOMPARE(reading.views.size(), 2);
        QVERIFY(reading.views == views);
    }

    void theSameViewsReadTheSame()
    {
        SavedView other = fullView();
        other.accounts = {id(102), id(101)};
        QCOMPARE(viewjson::write({fullView()}, {}), viewjson::write({other}, {}));
    }

    void accountsAreKnownByNameElsewhere()
    {
        const QByteArray json = viewjson::write(
            {fullView()}, {accountNamed(101, u"training"_s), accountNamed(102, u"inference"_s)});
        // There "training" has another id, and "inference" is there twice.
        const QList<Account> there{accountNamed(7, u"training"_s),
                                   accountNamed(8, u"training"_s, ProviderId::Novita),
                                   accountNamed(9, u"inference"_s), accountNamed(10, u"inference"_s)};
        const auto read = viewjson::read(json, there);
        QCOMPARE(read.views.size(), 1);
        QCOMPARE(read.views[0].accounts, QSet({id(7), id(102)}));
    }

    void badFilesAreNamed_data()
    {
        using viewjson::Problem;
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("problem");
        const QByteArray good = viewjson::write({fullView()}, {});
        QTest::newRow("empty") << QByteArray() << int(Problem::NotJson);
        QTest::newRow("text") << QByteArray("hello") << int(Problem::NotJson);
        QTest::newRow("cut off") << good.chopped(20) << int(Problem::NotJson);
        QTest::newRow("bytes") << QByteArray("\xff\xfe{\0}", 5) << int(Problem::NotJson);
        QTest::newRow("array") << QByteArray("[]") << int(Problem::NotViews);
        QTest::newRow("another file") << QByteArray(R"({"views":[]})") << int(Problem::NotViews);
        QTest::newRow("no list") << with(good, u"views"_s, u"none"_s) << int(Problem::NotViews);
        QTest::newRow("newer") << with(good, u"version"_s, 2) << int(Problem::TooNew);
    }
    void badFilesAreNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, problem);
        const auto reading = viewjson::read(json, {});
        QVERIFY(reading.problem);
        QCOMPARE(int(*reading.problem), problem);
        QVERIFY(reading.views.isEmpty());
    }

    void oddMembersDoNoHarm_data()
    {
        QTest::addColumn<QByteArray>("view");
        QTest::addColumn<bool>("readable");
        QTest::newRow("name alone") << QByteArray(R"({"name":"a"})") << true;
        QTest::newRow("unknown member") << QByteArray(R"({"name":"a","sound":"loud"})") << true;
        QTest::newRow("wrong types") << QByteArray(
            R"({"name":"a","columns":7,"sorting":{},"filter":[],"find":null})")
                                     << true;
        QTest::newRow("odd columns") << QByteArray(
            R"({"name":"a","columns":[1,{"width":5},{"key":"","width":-4}]})")
                                     << true;
        QTest::newRow("no name") << QByteArray(R"({"find":"a"})") << false;
        QTest::newRow("blank name") << QByteArray(R"({"name":"  "})") << false;
        QTest::newRow("number") << QByteArray("7") << false;
        QTest::newRow("longer than can be typed")
            << QByteArray(R"({"name":"a","find":"%"})").replace('%', QByteArray(3000, 'x')) << false;
        QTest::newRow("filter longer than can be typed")
            << QByteArray(R"({"name":"a","filter":{"name":"%"}})").replace('%', QByteArray(300, 'x'))
            << false;
        QTest::newRow("accounts that are none") << QByteArray(R"({"name":"a","accounts":["x"]})") << false;
    }
    void oddMembersDoNoHarm()
    {
        QFETCH(QByteArray, view);
        QFETCH(bool, readable);
        const auto reading = viewjson::read(fileOf(view), {});
        QVERIFY(!reading.problem);
        QCOMPARE(reading.views.size(), readable ? 1 : 0);
        QCOMPARE(reading.unreadable.size(), readable ? 0 : 1);
        if (readable) {
            QVERIFY(!reading.views[0].id.isNull());
            QVERIFY(reading.views[0].table == TableArrangement());
        }
    }

    void aColumnIsNamedOnce()
    {
        QByteArray many;
        for (int i = 0; i < 20'000; ++i)
            many += "{\"key\":\"k" + QByteArray::number(i) + "\"},";
        const auto reading = viewjson::read(
            fileOf(R"({"name":"a","columns":[{"key":"name","width":90},{"key":"name","visible":false},)"
                   + many + R"({"key":"id"}],"sorting":[{"key":"id"},{"key":"id","order":"descending"}]})"),
            {});
        const TableArrangement &table = reading.views[0].table;
        QCOMPARE(table.columns[0].width, 90);
        QVERIFY(table.columns[0].visible);
        QVERIFY(table.columns[1].key != u"name"_s);
        QVERIFY(table.columns.size() <= 500);
        QCOMPARE(table.sorting, QList<SortedColumn>{{u"id"_s}});
    }

    void findHasOneLine()
    {
        const auto reading = viewjson::read(fileOf(R"({"name":"a","find":"b\nc\td\u0000"})"), {});
        QCOMPARE(reading.views[0].find, u"b c d "_s);
    }

    void widthsAreKeptWithinReason()
    {
        const auto reading = viewjson::read(
            fileOf(R"({"name":"a","columns":[{"key":"name","width":1e9},{"key":"id","width":-1}]})"), {});
        QCOMPARE(reading.views[0].table.columns[0].width, 2000);
        QCOMPARE(reading.views[0].table.columns[1].width, 0);
    }

    void startersStandInUntilSomethingIsSaved()
    {
        {
            Home home(*this);
            QCOMPARE(home.store.views().size(), 1);
            home.store.remove(id(50));
        }
        QVERIFY(Home(*this).store.views().isEmpty());
    }

    void whatIsSavedComesBack()
    {
        {
            Home home(*this);
            QSignalSpy changed(&home.store, &ViewStore::changed);
            home.store.add(fullView());
            home.store.add(plainView(2, u"two"_s));
            home.store.move(2, 0);
            home.store.move(0, 9);
            QCOMPARE(changed.size(), 3);
            SavedView renamed = *home.store.find(id(50));
            renamed.name = u"mine"_s;
            home.store.update(renamed);
            home.store.update(renamed);
            QCOMPARE(changed.size(), 4);
        }
        const Home again(*this);
        QCOMPARE(again.names(), QStringList({u"two"_s, u"mine"_s, fullView().name}));
        QVERIFY(again.store.find(id(1)) == fullView());
    }

    void oneBadEntryIsKeptAsItIs()
    {
        fill(fileOf(R"({"name":"good"},{"nameless":[1,2]})"));
        {
            Home home(*this);
            QSignalSpy problems(&home.settings, &Settings::fileProblem);
            QCOMPARE(home.names(), QStringList(u"good"_s));
            home.store.add(plainView(3, u"new"_s));
            QTRY_COMPARE(problems.size(), 1);
            const auto problem = problems.at(0).at(0).value<FileProblem>();
            QCOMPARE(problem.content, FileProblem::Content::Views);
            QCOMPARE(problem.kind, FileProblem::Kind::PartlyRead);
            QCOMPARE(problem.count, 1);
        }
        const Home again(*this);
        QCOMPARE(again.names(), QStringList({u"good"_s, u"new"_s}));
        QVERIFY(text().contains("nameless"));
    }

    void anIdThatComesAgainIsKept()
    {
        fill(fileOf(R"({"name":"a","id":"%1"},{"name":"b","id":"%1"})")
                 .replace("%1", id(9).toByteArray(QUuid::WithoutBraces)));
        Home home(*this);
        QCOMPARE(home.names(), QStringList(u"a"_s));
        home.store.add(plainView(3, u"new"_s));
        QVERIFY(text().contains(R"("name": "b")"));
    }

    void showsNoEndlessList()
    {
        QByteArray many;
        for (int i = 0; i < 10'000; ++i)
            many += "{\"name\":\"view " + QByteArray::number(i) + "\"},";
        fill(fileOf(many.chopped(1)));
        Home home(*this);
        QCOMPARE(home.store.views().size(), ViewStore::mostViews);
        home.store.remove(home.store.views().constFirst().id);
        QCOMPARE(home.store.views().size(), ViewStore::mostViews - 1);
        QVERIFY(text().contains("view 9999"));
    }

    void whatCannotBeReadIsSetAside()
    {
        fill("{ half a fi");
        Home home(*this);
        QSignalSpy problems(&home.settings, &Settings::fileProblem);
        QCOMPARE(home.names(), QStringList(u"starter"_s));
        home.store.add(plainView(3, u"new"_s));
        QCOMPARE(viewjson::read(text(), {}).views.size(), 2);
        QCOMPARE(setAside(), QList<QByteArray>{"{ half a fi"});
        QTRY_COMPARE(problems.size(), 1);
        QCOMPARE(problems.at(0).at(0).value<FileProblem>().kind, FileProblem::Kind::Lost);
    }

    void whatANewerVersionWroteStays()
    {
        const QByteArray newer = with(viewjson::write({fullView()}, {}), u"version"_s, 2);
        fill(newer);
        Home home(*this);
        QSignalSpy problems(&home.settings, &Settings::fileProblem);
        QVERIFY(home.store.isTooNew());
        QCOMPARE(home.names(), QStringList(u"starter"_s));
        home.store.add(plainView(3, u"new"_s));
        QCOMPARE(home.names(), QStringList({u"starter"_s, u"new"_s})); // until the program ends
        QTRY_COMPARE(problems.size(), 1);
        QCOMPARE(problems.at(0).at(0).value<FileProblem>().kind, FileProblem::Kind::TooNew);
        const Home again(*this);
        QCOMPARE(text(), newer);
        QVERIFY(setAside().isEmpty());
    }

    void viewsOfAnEarlierVersionComeAlong_data()
    {
        QTest::addColumn<QByteArray>("earlier");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<int>("aside");
        const QByteArray good = viewjson::write({fullView(), plainView(2, u"two"_s)}, {});
        QTest::newRow("good") << good << QStringList{fullView().name, u"two"_s} << 0;
        QTest::newRow("none left") << viewjson::write({}, {}) << QStringList() << 0;
        QTest::newRow("damaged") << good.chopped(20) << QStringList(u"starter"_s) << 1;
        QTest::newRow("of a newer one") << with(good, u"version"_s, 2) << QStringList(u"starter"_s) << 0;
    }
    void viewsOfAnEarlierVersionComeAlong()
    {
        QFETCH(QByteArray, earlier);
        QFETCH(QStringList, names);
        QFETCH(int, aside);
        {
            SettingsFile file(m_dir->filePath(u"settings.json"_s));
            file.setValue(u"views/saved"_s, earlier);
        }
        {
            Home home(*this);
            QCOMPARE(home.names(), names);
            QVERIFY(home.settings.earlierViews().isEmpty());
        }
        QCOMPARE(setAside().size(), aside);
        QVERIFY(aside == 0 ? text() == earlier : setAside().constFirst() == earlier);
        const Home again(*this);
        QCOMPARE(again.names(), names);
    }

    void viewsOfAnEarlierVersionDoNotReplaceNewerOnes()
    {
        Home(*this).store.add(plainView(3, u"new"_s));
        {
            SettingsFile file(m_dir->filePath(u"settings.json"_s));
            file.setValue(u"views/saved"_s, viewjson::write({fullView()}, {}));
        }
        const Home home(*this);
        QCOMPARE(home.names(), (QStringList{u"starter"_s, u"new"_s}));
    }

private:
    /// A store as each start of the program makes it.
    struct Home {
        explicit Home(const TestSavedViews &test)
            : file(test.m_dir->filePath(u"settings.json"_s))
        {
        }
        QStringList names() const
        {
            QStringList names;
            for (const SavedView &view : store.views())
                names << view.name;
            return names;
        }

        SettingsFile file;
        Settings settings{file};
        ViewStore store{settings, {plainView(50, u"starter"_s)}};
    };

    QString path() const { return m_dir->filePath(u"views.json"_s); }
    void fill(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArray text() const { return bytesOf(path()); }
    QList<QByteArray> setAside() const
    {
        QList<QByteArray> texts;
        const QDir folder(m_dir->path());
        for (const QString &name : folder.entryList({u"views.json.unreadable-*"_s}))
            texts << bytesOf(folder.filePath(name));
        return texts;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

ROSTER_TEST(TestSavedViews);
#include "tst_savedviews.moc"
