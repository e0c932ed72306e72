// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailfixtures.h"

#include "providers/provider.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

/// The texts, numbers and yes/no in a JSON value, as they stand there.
static QStringList leaves(const QJsonValue &value)
{
    QStringList found;
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const auto &item : items)
            found << leaves(item);
    } else if (value.isObject()) {
        const QJsonObject members = value.toObject();
        for (const auto &member : members)
            found << leaves(member);
    } else {
        found << value.toVariant().toString();
    }
    found.removeAll(QString());
    return found;
}

class TestDetailAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void everyValueOfADocumentedAnswerIsThere_data();
    void everyValueOfADocumentedAnswerIsThere();
};

void TestDetailAnswers::everyValueOfADocumentedAnswerIsThere_data()
{
    QTest::addColumn<ProviderId>("provider");
    QTest::addColumn<QString>("file");
    QTest::newRow("PPIO") << ProviderId::Ppio << u"ppio-detail.json"_s;
    QTest::newRow("Nebula Block") << ProviderId::NebulaBlock << u"nebulablock-detail.json"_s;
}

void TestDetailAnswers::everyValueOfADocumentedAnswerIsThere()
{
    QFETCH(ProviderId, provider);
    QFETCH(QString, file);
    QFile answer(u"%1/%2"_s.arg(QStringLiteral(ROSTER_TEST_DATA), file));
    QVERIFY(answer.open(QIODevice::ReadOnly));
    const QByteArray body = answer.readAll();
    const auto read = roster::provider(provider).readDetail(body);
    QVERIFY(read.ok());

    QStringList shown;
    for (const DetailPage &page : detailPages(read.value(), account(1, provider), now)) {
        for (const DetailGroup &group : page.groups) {
            for (const DetailField &field : group.fields)
                shown << field.label << field.text << field.cells << QString::fromUtf8(field.secret.reveal());
        }
    }
    const QString all = shown.join(u'\n');

    // What reads differently here.
    const QHash<QString, QString> readings{
        {u"gpu"_s, u"GPU"_s},
        {u"prepaid"_s, u"Subscription"_s},
        {u"running"_s, u"Running"_s},
        {u"true"_s, u"yes"_s},
        {u"false"_s, u"no"_s},
        {u"1714464000"_s, u"2024-04-30 08:00:00"_s},
        {u"1714467600"_s, u"2024-04-30 09:00:00"_s},
        {u"0"_s, u"never"_s},
        {u"1000"_s, u"¥ 10.00"_s},
        {u"1200"_s, u"¥ 12.00"_s},
        {u"123"_s, u"1970-01-01 00:02:03"_s},
        {u"EST 2024-11-04 10:11:50"_s, u"2024-11-04 15:11:50"_s},
        {u"0.0000 hours"_s, u"0 min"_s},
        {u"$0.0000"_s, u"$ 0.00"_s},
    };
    QJsonValue instance = QJsonDocument::fromJson(body).object();
    if (provider == ProviderId::NebulaBlock)
        instance = instance[u"data"_s];
    const QStringList expected = leaves(instance);
    QVERIFY(expected.size() > 10);
    for (const QString &value : expected)
        QVERIFY2(all.contains(readings.value(value, value)), qPrintable(value));
}

ROSTER_TEST(TestDetailAnswers);
#include "tst_detailanswers.moc"
