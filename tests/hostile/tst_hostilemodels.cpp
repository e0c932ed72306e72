// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"
#include "hostile/hostile.h"
#include "models/detail/detailpages.h"
#include "models/detail/detailtext.h"
#include "models/sidebar/accountlistmodel.h"
#include "models/table/instancetablemodel.h"
#include "models/text/errortext.h"
#include "providers/gpusv2provider.h"
#include "providers/nebulablockprovider.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QTest>
#include <QTextDocument>

#include <array>

using namespace Qt::StringLiterals;
using namespace roster;

/// The hostile lists through readers, table, details and error texts: answers are made of them, field by
/// field, and everything that a view would show is looked at.
class TestHostileModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_account.id = QUuid::createUuid();
        m_account.provider = ProviderId::Ppio;
        m_account.apiAddress = providerInfo(ProviderId::Ppio).apiAddress;
    }

    void theTableShowsThem_data();
    void theTableShowsThem();
    void detailsShowThem_data() { rows("names.json"); }
    void detailsShowThem();
    void environmentsStayHidden_data() { rows("environment.json"); }
    void environmentsStayHidden();
    void linksAndCommandsShowNoSecret_data();
    void linksAndCommandsShowNoSecret();
    void idsBecomeOneSegmentOrAreRefused_data() { rows("ids.json"); }
    void idsBecomeOneSegmentOrAreRefused();
    void errorTextsShowThem_data() { rows("names.json"); }
    void errorTextsShowThem();
    void accountsShowThem_data() { rows("names.json"); }
    void accountsShowThem();

private:
    static void rows(const char *name)
    {
        QTest::addColumn<QJsonObject>("entry");
        addRows(name);
    }
    static void addRows(const char *name)
    {
        const QJsonArray entries = hostile::list(name);
        for (qsizetype i = 0; i < entries.size(); ++i)
            QTest::newRow((QByteArray(name) + ' ' + hostile::rowName(i, entries[i].toObject())).constData())
                << entries[i].toObject();
    }
    /// Every text that the page shows, and what copying all of it without secrets gives.
    void lookAt(const InstanceDetail &detail, const QString &secret);

    Account m_account;
};

static QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

static QJsonObject ppioInstance(const QString &text)
{
    return {
        {u"id"_s, u"i-1"_s},
        {u"name"_s, text},
        {u"type"_s, text},
        {u"product_id"_s, text},
        {u"image"_s, text},
        {u"region"_s, text},
        {u"status"_s, QJsonObject{{u"status"_s, text}, {u"error"_s, text}, {u"message"_s, text}}},
        {u"network"_s, QJsonObject{{u"id"_s, text}, {u"ip"_s, text}}},
        {u"billing"_s, QJsonObject{{u"mode"_s, text}}},
        {u"ports"_s,
         QJsonArray{
             QJsonObject{{u"port"_s, 1}, {u"type"_s, text}, {u"protocol"_s, text}, {u"endpoint"_s, text}}}},
        {u"volumes"_s, QJsonArray{QJsonObject{{u"type"_s, text}, {u"id"_s, text}, {u"mount_point"_s, text}}}},
        {u"command"_s, text},
        {u"entrypoint"_s, text},
        {u"registry_auth_id"_s, text},
        {u"owner_id"_s, text},
        {u"member_id"_s, text},
        {u"envs"_s, QJsonArray{QJsonObject{{u"key"_s, text}, {u"value"_s, text}}}},
        {u"tools"_s,
         QJsonObject{
             {u"ssh"_s, QJsonObject{{u"command"_s, text}, {u"username"_s, text}, {u"password"_s, text}}},
             {u"jupyter"_s, QJsonObject{{u"endpoint"_s, text}}},
             {u"web_terminal"_s,
              QJsonObject{{u"endpoint"_s, text}, {u"username"_s, text}, {u"password"_s, text}}},
             {u"log"_s, QJsonObject{{u"instance_endpoint"_s, text}, {u"system_endpoint"_s, text}}}}}};
}

static QJsonObject nebulaInstance(const QString &text)
{
    QJsonObject instance{{u"id"_s, u"i-2"_s}};
    for (const auto name : {"host_name"_L1, "product_type"_L1, "status"_L1, "gpu_type"_L1, "gpu"_L1, "os"_L1,
                            "region"_L1, "public_ipv4"_L1, "lan_ipv4"_L1, "exposed_ports"_L1, "vm_name"_L1,
                            "login_method"_L1, "vm_password"_L1, "price_per_hour"_L1, "bandwidth"_L1})
        instance.insert(name, text);
    return instance;
}

void TestHostileModels::theTableShowsThem_data()
{
    QTest::addColumn<QJsonObject>("entry");
    for (const char *name : {"names.json", "urls.json", "commands.json"})
        addRows(name);
}

void TestHostileModels::theTableShowsThem()
{
    QFETCH(QJsonObject, entry);
    const QString text = hostile::textOf(entry);
    const QString secret = entry.value("secret"_L1).toString();

    QList<Instance> instances;
    const auto ppio =
        GpusV2Provider(ProviderId::Ppio).readPage(bytes({{u"data"_s, QJsonArray{ppioInstance(text)}}}));
    QVERIFY(ppio.ok());
    instances += ppio.value().instances;
    const auto nebula = NebulaBlockProvider().readPage(
        bytes({{u"status"_s, u"success"_s}, {u"data"_s, QJsonArray{nebulaInstance(text)}}}));
    QVERIFY(nebula.ok());
    instances += nebula.value().instances;
    for (Instance &instance : instances)
        instance.account = m_account.id;
    QVERIFY(!instances.isEmpty());

    InstanceTableModel table;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setAccounts({m_account});
    table.upsert(instances);
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < columnTotal; ++column) {
            const QModelIndex index = table.index(row, column);
            const QString cell = index.data().toString();
            QCOMPARE(hostile::problemOf(cell, 2048), QString());
            QCOMPARE(hostile::problemOf(index.data(Qt::AccessibleTextRole).toString(), 4096), QString());
            // A tool tip is markup of our own: what is read in it is what counts.
            const QString tip = index.data(Qt::ToolTipRole).toString();
            QTextDocument document;
            document.setHtml(tip);
            for (const QString &line : document.toPlainText().split(u'\n'))
                QCOMPARE(hostile::problemOf(line, 4096), QString());
            QVERIFY(!tip.contains(u"<img"_s, Qt::CaseInsensitive) && !tip.contains(u"<a "_s));
            if (!secret.isEmpty())
                QVERIFY2(!(cell + tip + index.data(Qt::AccessibleTextRole).toString()).contains(secret),
                         columnSpec(Column(column)).key);
        }
    }
}

void TestHostileModels::lookAt(const InstanceDetail &detail, const QString &secret)
{
    const QList<DetailPage> pages = detailPages(detail, m_account, 0);
    for (const DetailPage &page : pages) {
        for (const DetailGroup &group : page.groups) {
            for (const DetailField &field : group.fields) {
                QCOMPARE(hostile::problemOf(field.text, 8192), QString());
                for (const QString &cell : field.cells)
                    QCOMPARE(hostile::problemOf(cell), QString());
                if (!secret.isEmpty()) {
                    QVERIFY2(!field.text.contains(secret), qPrintable(field.label + field.text));
                    QVERIFY2(!field.cells.join(u' ').contains(secret), qPrintable(field.label));
                    QVERIFY2(!safeText(field.label).contains(secret), qPrintable(field.label));
                }
            }
        }
    }
    if (!secret.isEmpty())
        QVERIFY(!detailText(pages, CopiedSecrets::Masked).reveal().contains(secret.toUtf8()));
}

void TestHostileModels::detailsShowThem()
{
    QFETCH(QJsonObject, entry);
    const QString text = hostile::textOf(entry);
    const auto detail = GpusV2Provider(ProviderId::Ppio).readDetail(bytes(ppioInstance(text)));
    QVERIFY(detail.ok());
    lookAt(detail.value(), entry.value("secret"_L1).toString());
}

void TestHostileModels::environmentsStayHidden()
{
    QFETCH(QJsonObject, entry);
    const QJsonObject variable{{u"key"_s, entry.value("name"_L1)}, {u"value"_s, entry.value("value"_L1)}};
    const QByteArray answer = bytes({{u"id"_s, u"i-1"_s}, {u"envs"_s, QJsonArray{variable}}});
    const auto detail = GpusV2Provider(ProviderId::Ppio).readDetail(answer);
    QVERIFY(detail.ok());
    const QString secret = entry.value("secret"_L1).toString();
    lookAt(detail.value(), secret);
    QVERIFY(!redactJson(answer).contains(secret.toUtf8()));
}

void TestHostileModels::linksAndCommandsShowNoSecret_data()
{
    QTest::addColumn<QJsonObject>("entry");
    addRows("urls.json");
    addRows("commands.json");
}

void TestHostileModels::linksAndCommandsShowNoSecret()
{
    QFETCH(QJsonObject, entry);
    const QString text = hostile::textOf(entry);
    const QByteArray answer = bytes(ppioInstance(text));
    const auto detail = GpusV2Provider(ProviderId::Ppio).readDetail(answer);
    QVERIFY(detail.ok());
    const QString secret = entry.value("secret"_L1).toString();
    lookAt(detail.value(), secret);
    if (!secret.isEmpty())
        QVERIFY(!redactJson(answer).contains(secret.toUtf8()));
}

void TestHostileModels::idsBecomeOneSegmentOrAreRefused()
{
    QFETCH(QJsonObject, entry);
    const QString id = hostile::textOf(entry);
    const bool accepted = entry.value("accepted"_L1).toBool();
    const GpusV2Provider ppio(ProviderId::Ppio);
    const NebulaBlockProvider nebula;
    const std::array<const Provider *, 2> clouds{&ppio, &nebula};
    for (const Provider *provider : clouds) {
        const auto request = provider->detailRequest(id);
        QCOMPARE(request.ok(), accepted);
        if (!accepted)
            continue;
        const QUrl address(u"https://api.example.com/base"_s);
        const auto url = request.value().url(address);
        QVERIFY(url.ok());
        const auto other = provider->detailRequest(u"x"_s).value().url(address).value();
        const QString path = url.value().path(QUrl::FullyEncoded);
        QCOMPARE(path.count(u'/'), other.path(QUrl::FullyEncoded).count(u'/'));
        QCOMPARE(url.value().host(), u"api.example.com"_s);
        QVERIFY(!url.value().hasQuery() || url.value().query() == other.query());
        QVERIFY(!url.value().hasFragment());
        QVERIFY(!path.contains(u"/../"_s) && !path.endsWith(u"/.."_s) && !path.endsWith(u"/."_s));
    }
}

void TestHostileModels::errorTextsShowThem()
{
    QFETCH(QJsonObject, entry);
    const QString text = hostile::textOf(entry);
    const QString secret = entry.value("secret"_L1).toString();
    const GpusV2Provider ppio(ProviderId::Ppio);
    const NebulaBlockProvider nebula;
    const std::array<const Provider *, 2> clouds{&ppio, &nebula};
    for (const Provider *provider : clouds) {
        for (const QByteArray &body :
             {bytes({{u"message"_s, text}}), bytes({{u"error"_s, QJsonObject{{u"message"_s, text}}}}),
              "<html><title>"_ba + text.toUtf8() + "</title>", text.toUtf8()}) {
            const ErrorText error = errorText(provider->readError(400, body), providerInfo(provider->id()));
            for (const QString &line :
                 (error.what + u'\n' + error.todo + u'\n' + error.details).split(u'\n')) {
                QCOMPARE(hostile::problemOf(line, 4096), QString());
                if (!secret.isEmpty())
                    QVERIFY2(!line.contains(secret), qPrintable(line));
            }
        }
    }
}

void TestHostileModels::accountsShowThem()
{
    QFETCH(QJsonObject, entry);
    Account account = m_account;
    account.name = hostile::textOf(entry);
    AccountListModel list;
    list.setAccounts({account});
    const QModelIndex index = list.index(1);
    for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole)})
        QCOMPARE(hostile::problemOf(index.data(role).toString(), 1024), QString());
    const QString tip = index.data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(u"<img"_s, Qt::CaseInsensitive));
    const QString secret = entry.value("secret"_L1).toString();
    if (!secret.isEmpty())
        QVERIFY(!(index.data().toString() + tip).contains(secret));
}

ROSTER_TEST(TestHostileModels);
#include "tst_hostilemodels.moc"
