// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "models/table/textpool.h"
#include "support/testprogram.h"

#include <QTest>

#include <vector>

using namespace roster;
using namespace roster::fixtures;

class TestTextPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalTextsBecomeOne();
    void whatNobodyHoldsAnyMoreIsForgotten();
};

void TestTextPool::equalTextsBecomeOne()
{
    TextPool pool;
    Instance a = fullInstance();
    Instance b = fullInstance();
    a.statusMessage = u"pulling"_s;
    b.statusMessage = u"pulling"_s;
    a.region = u"one"_s;
    b.region = u"one"_s;
    QVERIFY(!a.region.isSharedWith(b.region));
    pool.share(a);
    pool.share(b);
    QVERIFY(a.region.isSharedWith(b.region));
    QVERIFY(a.image.isSharedWith(b.image));
    QVERIFY(a.statusMessage.isSharedWith(b.statusMessage));
}

void TestTextPool::whatNobodyHoldsAnyMoreIsForgotten()
{
    TextPool pool;
    std::vector<Instance> kept;
    for (int i = 0; i < 20'000; ++i) {
        Instance some = instance(QString::number(i));
        some.image = u"image-%1"_s.arg(i);
        pool.share(some);
        if (i % 20 == 0)
            kept.push_back(some);
    }
    QVERIFY(pool.count() < 3000);
    for (Instance &some : kept) {
        Instance again = some;
        again.image = SharedText(some.image.text());
        pool.share(again);
        QVERIFY(again.image.isSharedWith(some.image));
    }
}

ROSTER_TEST(TestTextPool);
#include "tst_textpool.moc"
