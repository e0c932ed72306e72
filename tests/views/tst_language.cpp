// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/programlanguage.h"
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
};

ROSTER_TEST(LanguageTest);
#include "tst_language.moc"
