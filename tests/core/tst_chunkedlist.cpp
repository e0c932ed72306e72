// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chunkedlist.h"
#include "core/rowpermutation.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace roster;

template<typename Items>
static QList<int> itemsOf(const Items &list)
{
    QList<int> items;
    for (qsizetype i = 0; i < list.size(); ++i)
        items.append(list[i]);
    return items;
}

class TestChunkedList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameAsAList();
    void copiesStayAsTheyAre();
};

void TestChunkedList::sameAsAList()
{
    QRandomGenerator random(3);
    ChunkedList<int> list;
    QList<int> reference;
    QVERIFY(list.isEmpty());
    for (int round = 0; round < 400; ++round) {
        const int size = int(reference.size());
        switch (random.bounded(size > 5000 ? 3 : 4)) {
        case 0:
            if (size > 0) {
                const int at = random.bounded(size);
                list[at] = reference[at] = round;
            }
            break;
        case 1:
            if (size > 0) {
                const int first = random.bounded(size);
                const int last = random.bounded(first, size);
                list.remove(first, last);
                reference.remove(first, last - first + 1);
            }
            break;
        case 2: {
            QList<int> places(size);
            std::iota(places.begin(), places.end(), 0);
            std::shuffle(places.begin(), places.end(), random);
            permute(list, places);
            permute(reference, places);
            break;
        }
        default:
            for (int count = random.bounded(3000); count > 0; --count) {
                list.append(count);
                reference.append(count);
            }
        }
        QCOMPARE(itemsOf(list), reference);
    }
}

void TestChunkedList::copiesStayAsTheyAre()
{
    ChunkedList<int> list;
    for (int i = 0; i < 3000; ++i)
        list.append(i);
    const ChunkedList<int> copy = list;
    const QList<int> before = itemsOf(copy);
    list[7] = -1;
    list.append(3000);
    list.remove(1000, 1500);
    QCOMPARE(itemsOf(copy), before);
    QCOMPARE(list.size(), 2500);
}

ROSTER_TEST(TestChunkedList);
#include "tst_chunkedlist.moc"
