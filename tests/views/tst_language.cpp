// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/language.h"

#include <QFuture>
#include <QLocale>
#include <QSemaphore>
#include <QTest>
#include <QtConcurrentRun>

using namespace roster;
using namespace Qt::StringLiterals;

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatRunsAsideKeepsTheLanguageThatItBeganWith()
    {
        Language language;
        language.apply(u"en"_s);
        QSemaphore begun;
        QSemaphore never;
        const QFuture<QLocale::Language> spoken = QtConcurrent::run([&] {
            begun.release();
            never.tryAcquire(1, 200); // ms: work that takes its time
            return QLocale().language();
        });
        begun.acquire();
        language.apply(u"zh_CN"_s);
        QVERIFY(spoken.isFinished());
        QCOMPARE(spoken.result(), QLocale::English);
        QCOMPARE(QLocale().language(), QLocale::Chinese);
    }
};

QTEST_MAIN(LanguageTest)
#include "tst_language.moc"
