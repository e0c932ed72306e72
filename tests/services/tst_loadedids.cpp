// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/loadedids.h"

#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestLoadedIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsOneAfterTheOther();
    void sameAsSets();
};

void TestLoadedIds::loadsOneAfterTheOther()
{
    LoadedIds ids;
    ids.beginLoad();
    QVERIFY(ids.add(u"a"_s));
    QVERIFY(!ids.add(u"a"_s));
    QVERIFY(ids.add(u"b"_s));
    QCOMPARE(ids.takeMissing(), QStringList());

    ids.beginLoad();
    QCOMPARE(ids.loadedCount(), 0);
    QVERIFY(ids.contains(u"a"_s)); // still shown
    QVERIFY(ids.add(u"b"_s));
    QVERIFY(ids.add(u"c"_s));
    QCOMPARE(ids.count(), 3);
    QCOMPARE(ids.loadedCount(), 2);
    QCOMPARE(ids.takeMissing(), QStringList{u"a"_s});
    QVERIFY(!ids.contains(u"a"_s));
    QCOMPARE(ids.count(), 2);

    ids.beginLoad(); // of an account that leaves
    QCOMPARE(ids.takeMissing(), (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(ids.count(), 0);
}

void TestLoadedIds::sameAsSets()
{
    QRandomGenerator random(7);
    LoadedIds ids;
    QSet<QString> shown;
    for (int load = 0; load < 50; ++load) {
        QSet<QString> seen;
        ids.beginLoad();
        for (int i = random.bounded(300); i > 0; --i) {
            const QString id = QString::number(random.bounded(200));
            QCOMPARE(ids.add(id), !seen.contains(id));
            seen.insert(id);
            shown.insert(id);
        }
        QCOMPARE(ids.loadedCount(), int(seen.size()));
        QCOMPARE(ids.count(), int(shown.size()));
        if (random.bounded(4) == 0)
            continue; // it was ended early
        const QStringList missing = ids.takeMissing();
        QCOMPARE(QSet<QString>(missing.begin(), missing.end()), shown - seen);
        QCOMPARE(missing.size(), shown.size() - seen.size());
        shown = seen;
    }
}

ROSTER_TEST(TestLoadedIds);
#include "tst_loadedids.moc"
