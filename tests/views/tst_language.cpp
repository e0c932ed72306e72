// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/programlanguage.h"
#include "services/longjob.h"
#include "support/testprogram.h"
#include "views/style/language.h"

#include <QFile>
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
    void everyLanguageHasItsTexts()
    {
        for (const ProgramLanguage &language : programLanguages())
            QVERIFY(QFile::exists(u":/i18n/gpu-roster_%1.qm"_s.arg(language.code)));
    }

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

    void longWorkBeginsAnewInTheNewLanguage()
    {
        Language language;
        language.apply(u"en"_s);
        QSemaphore begun;
        QSemaphore never;
        int attempts = 0; // one after the other
        QList<QLocale::Language> spoken;
        QObject context;
        LongJob::run(
            &context,
            [&](const StopFlag &stop) {
                begun.release();
                if (++attempts == 1) {
                    while (!stop.isSet()) // as long as it takes: nothing else ends it
                        never.tryAcquire(1, 1);
                }
                return QLocale().language();
            },
            [&](QLocale::Language heard) { spoken.append(heard); });
        begun.acquire();
        language.apply(u"zh_CN"_s); // does not wait for what has no end
        QVERIFY(spoken.isEmpty());
        QTRY_COMPARE(spoken, QList{QLocale::Chinese});
        QCOMPARE(attempts, 2);
    }
};

ROSTER_TEST(LanguageTest);
#include "tst_language.moc"
