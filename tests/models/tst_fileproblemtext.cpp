// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/fileproblemtext.h"

#include "support/testprogram.h"

#include <QMetaEnum>
#include <QTest>

using namespace roster;
using namespace Qt::StringLiterals;

class TestFileProblemText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachHasTwoSentences()
    {
        const QMetaEnum contents = QMetaEnum::fromType<FileProblem::Content>();
        const QMetaEnum kinds = QMetaEnum::fromType<FileProblem::Kind>();
        QSet<QString> all;
        int texts = 0;
        for (int c = 0; c < contents.keyCount(); ++c) {
            for (int k = 0; k < kinds.keyCount(); ++k) {
                const auto content = FileProblem::Content(contents.value(c));
                const auto kind = FileProblem::Kind(kinds.value(k));
                if (content == FileProblem::Content::Log && kind != FileProblem::Kind::NotSaved)
                    continue; // it is never read
                if (content == FileProblem::Content::Views && kind == FileProblem::Kind::PartlyImported)
                    continue; // they come with the settings
                for (const QString &kept : {QString(), u"/home/a/kept"_s}) {
                    const ErrorText text = fileProblemText(
                        {content, kind, u"/home/a/<b>\nfile"_s, kept, u"No space left\x1b[0m"_s, 2});
                    const QByteArray row = QByteArray(contents.key(c)) + ' ' + kinds.key(k);
                    QVERIFY2(text.what.endsWith(u'.') && text.todo.endsWith(u'.'), row.constData());
                    QVERIFY2(text.what.count(u". "_s) == 0 && text.todo.count(u". "_s) == 0, row.constData());
                    QVERIFY2(!(text.what + text.todo).contains(u'\n'), row.constData());
                    QVERIFY2(kept.isEmpty() || !text.todo.contains(u"““"_s), row.constData());
                    QVERIFY2(!text.todo.contains(u"%1"_s) && !text.what.contains(u"%n"_s), row.constData());
                    QVERIFY(!text.details.contains(u'\x1b'));
                    all.insert(text.what + text.todo);
                    ++texts;
                }
            }
        }
        QVERIFY(all.size() > texts / 2); // no two kinds are told in the same words
    }

    void theDamagedFileIsNamed()
    {
        for (const auto content : {FileProblem::Content::Settings, FileProblem::Content::Views}) {
            for (const auto kind : {FileProblem::Kind::Restored, FileProblem::Kind::Lost}) {
                const FileProblem problem{content, kind, u"/a/file"_s, u"/a/file.unreadable-1"_s};
                QVERIFY(fileProblemText(problem).todo.contains(u"file.unreadable-1"_s));
            }
        }
    }

    /// The good copy would take the place of the one file that was moved.
    void whoStartsAfreshMovesTheCopyToo()
    {
        const FileProblem problem{.kind = FileProblem::Kind::TooNew, .file = u"/a/file"_s};
        const QString todo = fileProblemText(problem).todo;
        QVERIFY2(todo.contains(u"/a/file”"_s) && todo.contains(u"/a/file.last-good”"_s), qPrintable(todo));
    }
};

ROSTER_TEST(TestFileProblemText);
#include "tst_fileproblemtext.moc"
