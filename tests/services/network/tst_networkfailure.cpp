// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network/networkfailure.h"
#include "support/testprogram.h"

#include <QMetaEnum>
#include <QTest>

using namespace roster;

class TestNetworkFailure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A newer Qt may have more errors: then this test tells, and each gets its row.
    void knowsEveryErrorOfQt()
    {
        const auto errors = QMetaEnum::fromType<QNetworkReply::NetworkError>();
        for (int i = 0; i < errors.keyCount(); ++i) {
            const auto error = QNetworkReply::NetworkError(errors.value(i));
            QVERIFY2(error == QNetworkReply::NoError || NetworkFailure::knows(error), errors.key(i));
        }
    }

    void whatIsUnknownIsTheNetworks()
    {
        const auto unknown = QNetworkReply::NetworkError(500); // one more than the last that Qt 6 has
        QVERIFY(!NetworkFailure::knows(unknown));
        const NetworkFailure &failure = NetworkFailure::of(unknown);
        QCOMPARE(failure.kind, ApiError::Kind::Network);
        QCOMPARE(failure.retry, NetworkFailure::Retry::Never);
    }
};

ROSTER_TEST(TestNetworkFailure);
#include "tst_networkfailure.moc"
