// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sidebar/starterviews.h"
#include "services/viewstore.h"
#include "support/testprogram.h"
#include "views/savedviews/viewfiles.h"
#include "views/style/language.h"
#include "windowkit.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// Saved views in files.
class ViewFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.apply(u"en"_s);
        m_desk = std::make_unique<WindowDesk>();
        m_account = m_desk->addSleepingAccount(ProviderId::Ppio, u"training"_s);
    }

    void filesGoRound()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"views.json"_s);
        ViewStore views(m_desk->settings, {});
        SavedView mine;
        mine.id = QUuid::createUuid();
        mine.name = u"mine"_s;
        mine.accounts = {m_account.id};
        mine.find = u"a"_s;
        views.add(mine);
        QVERIFY(viewfiles::write(path, views, m_desk->accounts).ok);

        auto outcome = viewfiles::read(path, views, m_desk->accounts);
        QVERIFY(outcome.ok);
        QVERIFY(outcome.sentence.contains(u"already"_s));
        QCOMPARE(views.views().size(), 1);

        mine.find = u"b"_s;
        views.update(mine);
        QVERIFY(viewfiles::read(path, views, m_desk->accounts).ok);
        QCOMPARE(views.views().size(), 2);
        QCOMPARE(views.views()[0].find, u"b"_s); // nothing is replaced
        QCOMPARE(views.views()[1].name, u"mine (2)"_s);
        QCOMPARE(views.views()[1].find, u"a"_s);
        QCOMPARE(views.views()[1].accounts, QSet{m_account.id});
    }

    void theSameFileTwiceAddsNothing()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"views.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        // Made by hand: no ids, the same name twice, and an id that is here already and shows something else.
        file.write(R"({"kind":"gpu-roster saved views","version":1,"views":[
            {"name":"mine","find":"a"}, {"name":"Mine","find":"b"}, {"name":"mine","find":"a"},
            {"name":"Spot","id":"6c1f2d10-3a4e-4b7d-9a51-0e8c27d46102","find":"c"}]})");
        file.close();
        ViewStore views(m_desk->settings, starterViews());
        const qsizetype before = views.views().size();
        QVERIFY(viewfiles::read(path, views, m_desk->accounts).ok);
        QStringList names;
        for (const SavedView &view : views.views().mid(before))
            names.append(view.name);
        QCOMPARE(names, (QStringList{u"mine"_s, u"Mine (2)"_s, u"Spot"_s}));

        const auto again = viewfiles::read(path, views, m_desk->accounts);
        QCOMPARE(views.views().size(), before + 3);
        QVERIFY2(again.sentence.contains(u"4 were here already"_s), qPrintable(again.sentence));
    }

    void manyViewsComeAtOnce()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"views.json"_s);
        const auto write = [&](int count) {
            QJsonArray array;
            for (int i = 0; i < count; ++i)
                array.append(QJsonObject{{u"name"_s, QString(200, u'x')}, {u"find"_s, QString::number(i)}});
            QFile file(path);
            const QJsonObject root{
                {u"kind"_s, u"gpu-roster saved views"_s}, {u"version"_s, 1}, {u"views"_s, array}};
            return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(root).toJson()) > 0;
        };
        ViewStore views(m_desk->settings, {});
        const QSignalSpy changed(&views, &ViewStore::changed);
        QVERIFY(write(500));
        QVERIFY(viewfiles::read(path, views, m_desk->accounts).ok);
        QCOMPARE(views.views().size(), 500);
        QCOMPARE(changed.size(), 1); // written once
        QSet<QString> names;
        for (const SavedView &view : views.views()) {
            names.insert(view.name);
            QVERIFY(view.name.size() <= SavedView::longestName); // or the number would be lost
        }
        QCOMPARE(names.size(), 500);

        QVERIFY(write(5000));
        const auto outcome = viewfiles::read(path, views, m_desk->accounts);
        QVERIFY(!outcome.ok);
        QVERIFY(outcome.sentence.contains(u"more than can be of use"_s));
        QCOMPARE(views.views().size(), 500);
    }

    void badFilesAreSaidPlainly()
    {
        QTemporaryDir dir;
        ViewStore views(m_desk->settings, {});
        const auto sentence = [&](const QByteArray &content) {
            QFile file(dir.filePath(u"&lt;b.json"_s));
            if (file.open(QIODevice::WriteOnly))
                file.write(content);
            file.close();
            const auto outcome = viewfiles::read(file.fileName(), views, m_desk->accounts);
            return outcome.ok ? QString() : outcome.sentence;
        };
        QVERIFY(sentence("{").contains(u"“&lt;b.json” could not be imported. It is no JSON"_s));
        QVERIFY(sentence("{}").contains(u"holds no saved views"_s));
        QVERIFY(sentence(R"({"kind":"gpu-roster saved views","version":7,"views":[]})")
                    .contains(u"newer version"_s));
        QVERIFY(sentence(R"({"kind":"gpu-roster saved views","version":1,"views":[7]})")
                    .contains(u"1 could not be read"_s));
        QVERIFY(sentence(QByteArray(5'000'000, ' ')).contains(u"too large"_s));
        QVERIFY(!viewfiles::read(dir.filePath(u"none"_s), views, m_desk->accounts).ok);
        QVERIFY(!viewfiles::read(dir.path(), views, m_desk->accounts).ok);
#ifdef Q_OS_UNIX
        const QString pipe = dir.filePath(u"pipe"_s); // nobody ever writes into it
        QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        QVERIFY(viewfiles::read(pipe, views, m_desk->accounts).sentence.contains(u"not a regular file"_s));
#endif
        const auto outcome = viewfiles::write(dir.filePath(u"no/such/folder"_s), views, m_desk->accounts);
        QVERIFY(!outcome.ok && !outcome.todo.isEmpty());
        QVERIFY(views.views().isEmpty());
    }

private:
    Language m_language;
    std::unique_ptr<WindowDesk> m_desk;
    Account m_account;
};

ROSTER_TEST(ViewFilesTest);
#include "tst_viewfiles.moc"
