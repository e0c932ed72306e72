// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include "models/text/errortext.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

class TestErrorText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void everyKindSaysWhatAndWhatToDo();
    void rateLimitSaysHowLong();
    void fitsListsAndDialogs();
    void detailsHoldTheCloudsWords();
    void everyKeyErrorSaysWhatAndWhatToDo();
    void everyAddressProblemIsSaid();
};

static bool isSentence(const QString &text)
{
    return text.size() > 10 && text.front().isUpper() && text.endsWith(u'.') && !text.contains(u'%');
}

void TestErrorText::everyKindSaysWhatAndWhatToDo()
{
    const ProviderInfo &provider = providerInfo(ProviderId::NebulaBlock);
    QSet<QString> different;
    for (int kind = 0; kind <= int(ApiError::Kind::Cancelled); ++kind) {
        ApiError error;
        error.kind = ApiError::Kind(kind);
        const ErrorText text = errorText(error, provider);
        QVERIFY2(text.what.contains(provider.name), qPrintable(text.what));
        // The name of a cloud may begin a sentence.
        QVERIFY2(isSentence(text.what), qPrintable(text.what));
        QVERIFY2(isSentence(text.todo), qPrintable(text.todo));
        QCOMPARE(text.details, QString());
        different << text.what;
    }
    QCOMPARE(different.size(), int(ApiError::Kind::Cancelled) + 1);
}

void TestErrorText::rateLimitSaysHowLong()
{
    const ProviderInfo &provider = providerInfo(ProviderId::Ppio);
    ApiError error;
    error.kind = ApiError::Kind::RateLimited;
    error.retryAfter = std::chrono::seconds(30);
    QVERIFY(errorText(error, provider).todo.contains(u"30 seconds"_s));
    error.retryAfter = std::chrono::seconds(301);
    QVERIFY(errorText(error, provider).todo.contains(u"6 minutes"_s));
    error.retryAfter = std::chrono::hours(50 * 24);
    QVERIFY(errorText(error, provider).todo.contains(u"1200 hours"_s));
}

/// The same sentence stands above the list, in the dialog of an account, and beside a connection test.
void TestErrorText::fitsListsAndDialogs()
{
    QStringList texts;
    for (int kind = 0; kind < int(ApiError::Kind::Cancelled); ++kind)
        texts << errorText(ApiError{.kind = ApiError::Kind(kind)}, providerInfo(ProviderId::Ppio)).todo;
    for (int kind = 0; kind <= int(KeyError::Kind::Failed); ++kind)
        texts << errorText(KeyError{KeyError::Kind(kind), {}}).todo;
    for (QString &text : texts) {
        text.remove(u"Automatic refreshing slows down by itself."_s);
        QVERIFY2(!text.contains(u"refresh"_s, Qt::CaseInsensitive), qPrintable(text));
        QVERIFY2(!text.contains(u"instance"_s, Qt::CaseInsensitive), qPrintable(text));
    }
}

void TestErrorText::detailsHoldTheCloudsWords()
{
    ApiError error;
    error.kind = ApiError::Kind::Server;
    error.httpStatus = 503;
    error.providerMessage = u"<b>overload</b>"_s;
    error.detail = u"GET /gpus/v2/instances"_s;
    const QString details = errorText(error, providerInfo(ProviderId::Ppio)).details;
    QCOMPARE(details, u"HTTP status: 503\nThe cloud says: <b>overload</b>\nGET /gpus/v2/instances"_s);
}

void TestErrorText::everyKeyErrorSaysWhatAndWhatToDo()
{
    for (int kind = 0; kind <= int(KeyError::Kind::Failed); ++kind) {
        const ErrorText text = errorText(KeyError{KeyError::Kind(kind), u"words"_s});
        QVERIFY2(isSentence(text.what), qPrintable(text.what));
        QVERIFY2(isSentence(text.todo), qPrintable(text.todo));
        QCOMPARE(text.details, u"words"_s);
    }
}

void TestErrorText::everyAddressProblemIsSaid()
{
    QCOMPARE(errorText(AddressProblem::None), QString());
    for (int problem = 1; problem <= int(AddressProblem::HasQuery); ++problem) {
        const QString text = errorText(AddressProblem(problem));
        QVERIFY2(isSentence(text), qPrintable(text));
    }
}

ROSTER_TEST(TestErrorText);
#include "tst_errortext.moc"
