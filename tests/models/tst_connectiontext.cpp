// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/connectiontext.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

using Cause = CertificateProblem::Cause;

Q_DECLARE_METATYPE(roster::CertificateProblem)

static CertificateProblem problem(Cause cause)
{
    return {.cause = cause,
            .host = u"api.ppio.com"_s,
            .subject = u"api.example.org"_s,
            .names = {u"*.example.net"_s, u"api.example.org"_s},
            .issuer = u"Example Authority"_s,
            .validFrom = QDateTime({2020, 1, 2}, {0, 0}, Qt::UTC),
            .validUntil = QDateTime({2021, 3, 4}, {0, 0}, Qt::UTC)};
}

static constexpr Cause causes[] = {Cause::Revoked,   Cause::SelfSigned,  Cause::UnknownIssuer,
                                   Cause::WrongHost, Cause::NotYetValid, Cause::Expired,
                                   Cause::Other};

class TestConnectionText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachCauseHasItsSentence()
    {
        QSet<QString> said;
        for (const Cause cause : causes) {
            const ErrorText cloud = errorText(ApiError{.kind = ApiError::Kind::Tls,
                                                       .detail = u"GET https://x"_s,
                                                       .certificate = problem(cause)},
                                              providerInfo(ProviderId::Ppio));
            QVERIFY2(cloud.what.contains(u"PPIO"_s) && cloud.what.endsWith(u"so the key was not sent."_s),
                     qPrintable(cloud.what));
            QVERIFY(!cloud.todo.isEmpty());
            said.insert(cloud.what);
            const ErrorText log = errorText(
                LogError{.kind = LogError::Kind::Tls, .detail = u"words"_s, .certificate = problem(cause)},
                u"log.example.com"_s, {});
            QVERIFY(log.what.contains(u"log.example.com"_s));
            QVERIFY(log.details.contains(u"Example Authority"_s));
            said.insert(log.what);
        }
        QCOMPARE(said.size(), qsizetype(2 * std::size(causes)));
    }

    void detailsNameTheCertificate()
    {
        const ErrorText text = errorText(ApiError{.kind = ApiError::Kind::Tls,
                                                  .detail = u"GET https://x: words"_s,
                                                  .certificate = problem(Cause::WrongHost)},
                                         providerInfo(ProviderId::Ppio));
        QCOMPARE(text.details.split(u'\n').size(), 5);
        for (const QString &part : {u"api.ppio.com"_s, u"api.example.org (*.example.net, api.example.org)"_s,
                                    u"Example Authority"_s, u"2020"_s, u"2021"_s, u"GET https://x: words"_s})
            QVERIFY2(text.details.contains(part) || text.details.contains(part.right(2)),
                     qPrintable(text.details));
    }

    void withoutACertificateNothingIsClaimed()
    {
        const ErrorText text = errorText(ApiError{.kind = ApiError::Kind::Tls, .detail = u"words"_s},
                                         providerInfo(ProviderId::Ppio));
        QCOMPARE(text.what,
                 u"No trusted encrypted connection to PPIO could be made, so the key was not sent."_s);
        QCOMPARE(text.details, u"words"_s);
    }

    void everyErrorOfALogSaysWhatAndWhatToDo()
    {
        QSet<QString> said;
        for (int kind = 0; kind <= int(LogError::Kind::Unreadable); ++kind) {
            const ErrorText text = errorText(LogError{.kind = LogError::Kind(kind), .detail = u"detail"_s},
                                             u"log.example.com"_s, u"other.example.com"_s);
            QVERIFY(text.what.endsWith(u'.') && text.todo.endsWith(u'.'));
            QCOMPARE(text.details, u"detail"_s);
            said.insert(text.what);
        }
        QCOMPARE(said.size(), int(LogError::Kind::Unreadable) + 1);
    }

    void everyProblemOfAnAuthorityHasTwoSentences()
    {
        for (int problem = 0; problem <= int(AuthorityProblem::NotConfirmed); ++problem) {
            const QString text = errorText(AuthorityProblem(problem));
            QVERIFY2(text.count(u". "_s) == 1 && text.endsWith(u'.'), qPrintable(text));
        }
    }
};

ROSTER_TEST(TestConnectionText);
#include "tst_connectiontext.moc"
