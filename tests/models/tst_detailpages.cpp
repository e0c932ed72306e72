// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include "models/detail/detailpages.h"
#include "models/detail/detailtext.h"
#include "models/text/format.h"
#include "providers/provider.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

class TestDetailPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void pagesInTheirOrder();
    void everyFieldIsThere_data();
    void everyFieldIsThere();
    void everyValueOfADocumentedAnswerIsThere_data();
    void everyValueOfADocumentedAnswerIsThere();
    void secretsAreBullets_data();
    void secretsAreBullets();
    void linksAreMaskedAndCopiedWhole();
    void commandsAreRebuiltOrOnlyCopied_data();
    void commandsAreRebuiltOrOnlyCopied();
    void linksAreOpenedOrTellWhyNot_data();
    void linksAreOpenedOrTellWhyNot();
    void portsAreATable();
    void emptyInstanceHasOnlyItsOverview();
    void noEmptyTexts();
    void listRowOpensTheDialog();
    void namesFromTheCatalogue();
    void pricesAreTables();
    void offersWithoutPrecisionAreRaw();
    void spotCountsDown_data();
    void spotCountsDown();
    void changesAreMarked();
    void copiedTextIsRedacted();
    void environmentWithoutValue();

private:
    static InstanceDetail fullDetail();
    static const DetailField *find(const QList<DetailPage> &pages, const QString &page, const QString &group,
                                   const QString &label);
};

static Secret secret(const char *text)
{
    return Secret(QByteArray(text));
}

InstanceDetail TestDetailPages::fullDetail()
{
    InstanceDetail detail;
    detail.instance = fullInstance();
    detail.registryAuthId = u"registry-auth-id"_s;
    detail.entrypoint = u"/entry.sh"_s;
    detail.command = u"serve --api-key topsecret1 --port 80"_s;
    detail.environment = {{u"HF_TOKEN"_s, secret("hf-secret")}, {u"MODE"_s, secret("prod")}};
    detail.gpuIndices = {0, 3};
    detail.networkId = u"vpc-550e"_s;
    detail.volumes = {{u"network"_s, u"vol-1"_s, u"/data"_s}, {u"local"_s, u"vol-2"_s, u"/scratch"_s}};
    detail.ssh = SshAccess{u"ssh -p 51039 root@proxy.example.com"_s, u"root"_s, secret("ssh-secret")};
    detail.jupyter = JupyterAccess{true, 8888, secret("https://jupyter.example.com/i/ca338f12f3")};
    detail.webTerminal = WebTerminalAccess{true, secret("wss://terminal.example.com/?token=abcdef"),
                                           u"admin"_s, secret("wt-secret")};
    detail.logs =
        LogLinks{secret("https://log.example.com/system/a"), secret("https://log.example.com/instance/a")};
    detail.pricing = Pricing{100,
                             1200,
                             10,
                             {{1, u"spec-1m"_s, 1000, 1200, 2}},
                             SpotState{u"notified"_s, Timestamp::fromUnixSeconds(now + 7200)}};
    detail.memberId = u"member-id"_s;
    detail.ownerId = u"owner-id"_s;
    detail.regionVersion = u"v1.0"_s;
    detail.login = Login{u"password"_s, u"demo"_s, secret("login-secret")};
    detail.gpuSeries = u"RTX-A6000"_s;
    detail.cpuModel = u"EPYC 7763"_s;
    detail.bandwidth = u"10 Gbps"_s;
    return detail;
}

const DetailField *TestDetailPages::find(const QList<DetailPage> &pages, const QString &page,
                                         const QString &group, const QString &label)
{
    for (const DetailPage &p : pages) {
        for (const DetailGroup &g : p.groups) {
            for (const DetailField &field : g.fields) {
                if (p.id == page && g.title == group && field.label == label)
                    return &field;
            }
        }
    }
    return nullptr;
}

void TestDetailPages::pagesInTheirOrder()
{
    QStringList ids;
    for (const DetailPage &page : detailPages(fullDetail(), account(), now))
        ids << page.id;
    QCOMPARE(ids,
             QStringList({u"overview"_s, u"access"_s, u"network"_s, u"billing"_s, u"environment"_s,
                          u"configuration"_s}));
}

void TestDetailPages::everyFieldIsThere_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *page, const char *group, const char *label, const QString &text) {
        QTest::addRow("%s / %s / %s", page, group, label)
            << QString::fromLatin1(page) << QString::fromLatin1(group) << QString::fromLatin1(label) << text;
    };
    add("overview", "Instance", "Status", u"Running"_s);
    add("overview", "Instance", "Error", u"E42"_s);
    add("overview", "Instance", "Message", u"all <b>well</b>"_s);
    add("overview", "Instance", "Name", u"train-llm-07"_s);
    add("overview", "Instance", "ID", u"ca338f12f3"_s);
    add("overview", "Instance", "Account", u"PPIO · account 1"_s);
    add("overview", "Instance", "Type", u"GPU"_s);
    add("overview", "Instance", "Product", u"4090.16c62g.os"_s);
    add("overview", "Instance", "Region", u"cn-south-1"_s);
    add("overview", "Instance", "Region version", u"v1.0"_s);
    add("overview", "Hardware", "GPU", u"RTX 4090"_s);
    add("overview", "Hardware", "GPU series", u"RTX-A6000"_s);
    add("overview", "Hardware", "GPU count", u"4"_s);
    add("overview", "Hardware", "GPU numbers", u"0, 3"_s);
    add("overview", "Hardware", "CPU cores", u"56"_s);
    add("overview", "Hardware", "CPU model", u"EPYC 7763"_s);
    add("overview", "Hardware", "Memory", u"248 GB"_s);
    add("overview", "Hardware", "System disk", u"1.5 TB"_s);
    add("overview", "Hardware", "Ephemeral disk", u"62.5 GB"_s);
    add("overview", "Times", "Created", u"2026-05-06 12:00:00 UTC"_s);
    add("overview", "Times", "Last started", u"2026-05-13 12:00:00 UTC"_s);
    add("overview", "Times", "Last stopped", u"never"_s);
    add("overview", "Times", "Uptime", u"32 d 06 h"_s);
    add("access", "SSH", "Command", u"ssh -p 51039 root@proxy.example.com"_s);
    add("access", "SSH", "User name", u"root"_s);
    add("access", "Jupyter", "Enabled", u"yes"_s);
    add("access", "Jupyter", "Address", u"https://jupyter.example.com/i/ca338f12f3"_s);
    add("access", "Jupyter", "Port", u"8888"_s);
    add("access", "Web terminal", "Enabled", u"yes"_s);
    add("access", "Web terminal", "Address", u"wss://terminal.example.com/"_s);
    add("access", "Web terminal", "User name", u"admin"_s);
    add("access", "Logs", "Instance log", u"https://log.example.com/system/a"_s);
    add("access", "Logs", "System log", u"https://log.example.com/instance/a"_s);
    add("access", "Login", "Method", u"password"_s);
    add("access", "Login", "User name", u"demo"_s);
    add("access", "Login", "Exposed ports", u"80,443"_s);
    add("network", "Network", "Public IP", u"38.80.81.128"_s);
    add("network", "Network", "Private IP", u"10.2.1.1"_s);
    add("network", "Network", "Network ID", u"vpc-550e"_s);
    add("network", "Network", "Bandwidth", u"10 Gbps"_s);
    add("network", "Ports", "8080 (tcp)", u"http://1.2.3.4:8080"_s);
    add("network", "Ports", "22 (tcp)", u"no address yet"_s);
    add("network", "Volume 1", "Mounted at", u"/data"_s);
    add("network", "Volume 1", "Type", u"network"_s);
    add("network", "Volume 1", "ID", u"vol-1"_s);
    add("network", "Volume 2", "Mounted at", u"/scratch"_s);
    add("billing", "Terms", "Mode", u"Subscription"_s);
    add("billing", "Terms", "Price", u"¥ 40.42/h"_s);
    add("billing", "Terms", "Total cost", u"¥ 961.54"_s);
    add("billing", "Terms", "Paid for", u"1 month"_s);
    add("billing", "Terms", "Ends", u"2026-06-18 12:00:00 UTC"_s);
    add("billing", "Terms", "Auto-renew", u"yes"_s);
    add("billing", "Terms", "Renewed for", u"2 month"_s);
    add("billing", "Terms", "Auto-renew status", u"active"_s);
    add("billing", "Prices (raw figures, unit not documented)", "Instance", u"91.7 %"_s);
    add("billing", "Prices (raw figures, unit not documented)", "System disk", u"—"_s);
    add("billing", "Monthly offers", "1 months", u"spec-1m"_s);
    add("billing", "Spot", "Status", u"notified"_s);
    add("billing", "Spot", "Taken back", u"2026-06-15 14:00:00 UTC"_s);
    add("billing", "Spot", "Time left", u"2 h 00 min"_s);
    add("configuration", "Software", "Image or OS", u"registry.example.com/namespace/image:tag"_s);
    add("configuration", "Software", "Registry login ID", u"registry-auth-id"_s);
    add("configuration", "Software", "Entry point", u"/entry.sh"_s);
    add("configuration", "Software", "Command", u"serve --api-key"_s);
    add("configuration", "When the machine has trouble", "Auto-migrate", u"yes"_s);
    add("configuration", "When the machine has trouble", "With the system disk", u"yes"_s);
    add("configuration", "People", "Owner ID", u"owner-id"_s);
    add("configuration", "People", "Member ID", u"member-id"_s);
}

void TestDetailPages::everyFieldIsThere()
{
    QFETCH(QString, page);
    QFETCH(QString, group);
    QFETCH(QString, label);
    QFETCH(QString, text);
    const auto pages = detailPages(fullDetail(), account(), now);
    const DetailField *field = find(pages, page, group, label);
    QVERIFY(field);
    QVERIFY2(field->text.startsWith(text), qPrintable(field->text));
}

void TestDetailPages::everyValueOfADocumentedAnswerIsThere_data()
{
    QTest::addColumn<ProviderId>("provider");
    QTest::addColumn<QString>("file");
    QTest::newRow("PPIO") << ProviderId::Ppio << u"ppio-detail.json"_s;
    QTest::newRow("Nebula Block") << ProviderId::NebulaBlock << u"nebulablock-detail.json"_s;
}

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

void TestDetailPages::everyValueOfADocumentedAnswerIsThere()
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

void TestDetailPages::secretsAreBullets_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("SSH") << u"access"_s << u"SSH"_s << u"Password"_s << QByteArray("ssh-secret");
    QTest::newRow("web terminal") << u"access"_s << u"Web terminal"_s << u"Password"_s
                                  << QByteArray("wt-secret");
    QTest::newRow("login") << u"access"_s << u"Login"_s << u"Password"_s << QByteArray("login-secret");
    QTest::newRow("variable") << u"environment"_s << u"Environment variables"_s << u"HF_TOKEN"_s
                              << QByteArray("hf-secret");
    QTest::newRow("another variable")
        << u"environment"_s << u"Environment variables"_s << u"MODE"_s << QByteArray("prod");
}

void TestDetailPages::secretsAreBullets()
{
    QFETCH(QString, page);
    QFETCH(QString, group);
    QFETCH(QString, label);
    QFETCH(QByteArray, text);
    const auto pages = detailPages(fullDetail(), account(), now);
    const DetailField *field = find(pages, page, group, label);
    QVERIFY(field);
    QCOMPARE(field->kind, DetailField::Kind::Secret);
    QCOMPARE(field->text, Secret::mask());
    QCOMPARE(field->secret.reveal(), text);
    QVERIFY(field->copyable);
}

void TestDetailPages::linksAreMaskedAndCopiedWhole()
{
    const InstanceDetail detail = fullDetail();
    const auto pages = detailPages(detail, account(), now);
    const DetailField *terminal = find(pages, u"access"_s, u"Web terminal"_s, u"Address"_s);
    QVERIFY(!terminal->text.contains(u"abcdef"_s));
    QCOMPARE(terminal->secret, detail.webTerminal->endpoint);
    const DetailField *command = find(pages, u"configuration"_s, u"Software"_s, u"Command"_s);
    QVERIFY(!command->text.contains(u"topsecret1"_s));
    QCOMPARE(command->secret.reveal(), detail.command.toUtf8());
    // Where nothing is masked, nothing need be revealed.
    const DetailField *jupyter = find(pages, u"access"_s, u"Jupyter"_s, u"Address"_s);
    QVERIFY(jupyter->secret.isEmpty());
    QVERIFY(jupyter->copyable);
    QCOMPARE(jupyter->kind, DetailField::Kind::Mono);

    for (const DetailPage &page : pages) {
        for (const DetailGroup &group : page.groups) {
            for (const DetailField &field : group.fields) {
                for (const QString &secret : {u"hf-secret"_s, u"ssh-secret"_s, u"wt-secret"_s,
                                              u"login-secret"_s, u"abcdef"_s, u"topsecret1"_s})
                    QVERIFY2(!field.text.contains(secret), qPrintable(field.label));
            }
        }
    }
}

void TestDetailPages::commandsAreRebuiltOrOnlyCopied_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("rebuilt");
    QTest::newRow("documented") << u"ssh -p 51039 root@proxy.example.com"_s
                                << u"ssh -p 51039 root@proxy.example.com"_s;
    QTest::newRow("in another order")
        << u"ssh root@proxy.example.com  -p 22"_s << u"ssh -p 22 root@proxy.example.com"_s;
    QTest::newRow("option") << u"ssh -oProxyCommand=calc root@proxy.example.com"_s << QString();
    QTest::newRow("another program") << u"rm -rf /"_s << QString();
}

void TestDetailPages::commandsAreRebuiltOrOnlyCopied()
{
    QFETCH(QString, command);
    QFETCH(QString, rebuilt);
    InstanceDetail detail;
    detail.instance = instance(u"a"_s);
    detail.ssh = SshAccess{command, u"root"_s, {}};
    const auto pages = detailPages(detail, account(), now);
    const DetailField *field = find(pages, u"access"_s, u"SSH"_s, u"Command"_s);
    QVERIFY(field);
    QVERIFY(field->copyable);
    QCOMPARE(field->action, DetailField::Action::None);
    QCOMPARE(field->note.isEmpty(), !rebuilt.isEmpty());
    QCOMPARE(QString::fromUtf8(field->original().reveal()), rebuilt.isEmpty() ? command : rebuilt);
    const auto page = std::ranges::find(pages, u"access"_s, &DetailPage::id);
    QCOMPARE(page->groups.first().ssh.has_value(), !rebuilt.isEmpty());
}

void TestDetailPages::linksAreOpenedOrTellWhyNot_data()
{
    using enum DetailField::Action;
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<DetailField::Action>("jupyter");
    QTest::addColumn<DetailField::Action>("log");
    QTest::newRow("https") << "https://example.com/?token=abc"_ba << OpenLink << ShowLog;
    QTest::newRow("http") << "http://example.com/"_ba << OpenLink << OpenLink;
    QTest::newRow("wss") << "wss://example.com/"_ba << None << None;
    QTest::newRow("file") << "file:///etc/passwd"_ba << None << None;
    QTest::newRow("javascript") << "javascript:alert(1)"_ba << None << None;
    QTest::newRow("user info") << "https://good.example@evil.example/"_ba << None << None;
    QTest::newRow("backslash") << "https://example.com\\@evil.example"_ba << None << None;
    QTest::newRow("no address") << "soon"_ba << None << None;
}

void TestDetailPages::linksAreOpenedOrTellWhyNot()
{
    QFETCH(QByteArray, address);
    QFETCH(DetailField::Action, jupyter);
    QFETCH(DetailField::Action, log);
    InstanceDetail detail;
    detail.instance = instance(u"a"_s);
    detail.jupyter = JupyterAccess{true, 8888, Secret(address)};
    detail.logs = LogLinks{Secret(address), {}};
    const auto pages = detailPages(detail, account(), now);
    const DetailField *notebook = find(pages, u"access"_s, u"Jupyter"_s, u"Address"_s);
    QVERIFY(notebook);
    QCOMPARE(notebook->action, jupyter);
    QCOMPARE(notebook->note.isEmpty(), jupyter != DetailField::Action::None);
    QCOMPARE(notebook->original().reveal(), address);
    const DetailField *link = find(pages, u"access"_s, u"Logs"_s, u"Instance log"_s);
    QVERIFY(link);
    QCOMPARE(link->action, log);
}

void TestDetailPages::portsAreATable()
{
    InstanceDetail detail;
    detail.instance = instance(u"a"_s);
    detail.instance.ports = {{8080, u"http"_s, u"https://a.example.com/"_s},
                             {22, u"tcp"_s, u"a.example.com:40022"_s},
                             {{}, {}, {}},
                             {7, u"tcp"_s, u" \n"_s}};
    const auto pages = detailPages(detail, account(), now);
    const auto page = std::ranges::find(pages, u"network"_s, &DetailPage::id);
    QVERIFY(page != pages.end());
    const DetailGroup &ports = page->groups.first();
    QCOMPARE(ports.columns.size(), 3);
    QCOMPARE(ports.fields.size(), 4);
    QList<QStringList> rows;
    for (const DetailField &field : ports.fields)
        rows << field.cells + QStringList{field.text};
    const QString none = u"no address yet"_s;
    QCOMPARE(rows,
             (QList<QStringList>{{u"8080"_s, u"http"_s, u"https://a.example.com/"_s},
                                 {u"22"_s, u"tcp"_s, u"a.example.com:40022"_s},
                                 {u"—"_s, u"—"_s, none},
                                 {u"7"_s, u"tcp"_s, none}}));
    QCOMPARE(ports.fields[0].action, DetailField::Action::OpenLink);
    for (qsizetype i = 1; i < ports.fields.size(); ++i) {
        QCOMPARE(ports.fields[i].action, DetailField::Action::None);
        QVERIFY(ports.fields[i].note.isEmpty());
    }
}

void TestDetailPages::emptyInstanceHasOnlyItsOverview()
{
    InstanceDetail detail;
    detail.instance = instance(u"a"_s);
    const auto pages = detailPages(detail, account(), now);
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages[0].groups.size(), 1);
    QCOMPARE(pages[0].groups[0].fields.size(), 2); // id and account
}

void TestDetailPages::noEmptyTexts()
{
    for (const DetailPage &page : detailPages(fullDetail(), account(), now)) {
        QVERIFY(!page.title.isEmpty());
        for (const DetailGroup &group : page.groups) {
            QVERIFY(!group.fields.isEmpty());
            for (const DetailField &field : group.fields) {
                QVERIFY(!field.label.isEmpty());
                QVERIFY(!field.text.isEmpty());
            }
        }
    }
}

void TestDetailPages::listRowOpensTheDialog()
{
    const auto pages = detailPages(fullInstance(), account(), now);
    QVERIFY(find(pages, u"overview"_s, u"Instance"_s, u"Name"_s));
    QVERIFY(!find(pages, u"access"_s, u"SSH"_s, u"Command"_s));
}

void TestDetailPages::namesFromTheCatalogue()
{
    InstanceDetail detail = fullDetail();
    detail.instance.regionName = u"CN-SOUTH-01 (Guangzhou)"_s;
    detail.instance.listPrice = Money(9072, 0, Currency::Cny, Period::Month);
    const auto pages = detailPages(detail, account(), now);
    const auto text = [&pages](const char *page, const char *group, const char *label) {
        const DetailField *field =
            find(pages, QString::fromLatin1(page), QString::fromLatin1(group), QString::fromLatin1(label));
        return field ? field->text : QString();
    };
    QCOMPARE(text("overview", "Instance", "Region"), u"CN-SOUTH-01 (Guangzhou)"_s);
    QCOMPARE(text("overview", "Instance", "Region ID"), u"cn-south-1"_s);
    QCOMPARE(text("billing", "Terms", "Price"), u"¥ 40.42/h"_s);
    QCOMPARE(text("billing", "Terms", "List price (of one unit of the product)"), u"¥ 9,072.00/mo"_s);
}

void TestDetailPages::pricesAreTables()
{
    const auto pages = detailPages(fullDetail(), account(), now);
    const auto page = std::ranges::find(pages, u"billing"_s, &DetailPage::id);
    QVERIFY(page != pages.end());
    int tables = 0;
    for (const DetailGroup &group : page->groups) {
        if (group.columns.isEmpty())
            continue;
        ++tables;
        for (const DetailField &field : group.fields) {
            QCOMPARE(field.cells.size() + 1, group.columns.size());
            QVERIFY(!field.cells.contains(QString()));
        }
    }
    QCOMPARE(tables, 2);
    QCOMPARE(find(pages, u"billing"_s, u"Prices (raw figures, unit not documented)"_s, u"Instance"_s)->cells,
             QStringList({u"Instance"_s, u"100"_s, u"1,200"_s}));
    QCOMPARE(find(pages, u"billing"_s, u"Monthly offers"_s, u"1 months"_s)->cells,
             QStringList({u"1 months"_s, u"¥ 10.00"_s, u"¥ 12.00"_s, u"16.7 %"_s}));
}

void TestDetailPages::spotCountsDown_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<QString>("text");
    QTest::newRow("days") << qint64(2 * 86400 + 3600) << u"2 d 01 h"_s;
    QTest::newRow("an hour") << qint64(3600) << u"1 h 00 min"_s;
    QTest::newRow("minutes") << qint64(725) << u"12 min 05 s"_s;
    QTest::newRow("seconds") << qint64(9) << u"0 min 09 s"_s;
    QTest::newRow("over") << qint64(0) << QString();
    QTest::newRow("long over") << qint64(-100) << QString();
}

void TestDetailPages::spotCountsDown()
{
    QFETCH(qint64, left);
    QFETCH(QString, text);
    InstanceDetail detail;
    detail.instance = instance(u"a"_s);
    detail.pricing = Pricing();
    detail.pricing->spot = SpotState{{}, Timestamp::fromUnixSeconds(now + left)};
    const auto pages = detailPages(detail, account(), now);
    const DetailField *field = find(pages, u"billing"_s, u"Spot"_s, u"Time left"_s);
    QCOMPARE(field ? field->text : QString(), text);
}

void TestDetailPages::changesAreMarked()
{
    const InstanceDetail was = fullDetail();
    InstanceDetail is = was;
    is.instance.name = u"renamed"_s;
    is.ssh->password = secret("another");
    is.environment.append({u"ADDED"_s, secret("x")});
    is.pricing->instancePrice = 99;
    auto pages = detailPages(is, account(), now);
    markChanges(pages, detailPages(was, account(), now));
    QStringList changed;
    for (const DetailPage &page : std::as_const(pages)) {
        for (const DetailGroup &group : page.groups) {
            for (const DetailField &field : group.fields) {
                if (field.changed)
                    changed << page.id + u'/' + field.label;
            }
        }
    }
    QCOMPARE(changed,
             QStringList(
                 {u"overview/Name"_s, u"access/Password"_s, u"billing/Instance"_s, u"environment/ADDED"_s}));

    auto same = detailPages(was, account(), now);
    markChanges(same, detailPages(was, account(), now));
    for (const DetailPage &page : std::as_const(same)) {
        for (const DetailGroup &group : page.groups)
            QVERIFY(std::ranges::none_of(group.fields, &DetailField::changed));
    }
}

void TestDetailPages::copiedTextIsRedacted()
{
    const auto pages = detailPages(fullDetail(), account(), now);
    const QString redacted = QString::fromUtf8(detailText(pages, CopiedSecrets::Masked).reveal());
    const QString whole = QString::fromUtf8(detailText(pages, CopiedSecrets::Plain).reveal());
    for (const QString &word :
         {u"hf-secret"_s, u"ssh-secret"_s, u"wt-secret"_s, u"login-secret"_s, u"topsecret1"_s, u"abcdef"_s}) {
        QVERIFY2(!redacted.contains(word), qPrintable(word));
        QVERIFY2(whole.contains(word), qPrintable(word));
    }
    QVERIFY(redacted.startsWith(u"[Overview]\n\nInstance\nStatus: Running\n"_s));
    QVERIFY(redacted.contains(u"\nPort\tProtocol\tEndpoint\n8080\ttcp\thttp://1.2.3.4:8080\n"_s));
    QVERIFY(redacted.contains(u"\nHF_TOKEN: "_s + Secret::mask() + u'\n'));
    QVERIFY(!redacted.contains(u"\n\n\n"_s));

    const auto access = std::ranges::find(pages, u"access"_s, &DetailPage::id);
    const QString ssh = QString::fromUtf8(detailText(access->groups.first(), CopiedSecrets::Masked).reveal());
    QVERIFY(ssh.startsWith(u"SSH\nCommand: ssh -p 51039 root@proxy.example.com\n"_s));
}

void TestDetailPages::offersWithoutPrecisionAreRaw()
{
    InstanceDetail detail;
    detail.instance = instance(u"a"_s);
    detail.pricing = Pricing();
    detail.pricing->monthly = {{{}, {}, 1000, 1000, {}}, {2, {}, 500, {}, 99}};
    detail.pricing->spot = SpotState{{}, Timestamp::never()};
    const auto pages = detailPages(detail, account(), now);
    const QString raw = u"1,000 (raw figure)"_s;
    const QString none = format::dash();
    QCOMPARE(find(pages, u"billing"_s, u"Monthly offers"_s, u"Offer"_s)->cells,
             QStringList({u"Offer"_s, raw, raw, u"0.0 %"_s}));
    QCOMPARE(find(pages, u"billing"_s, u"Monthly offers"_s, u"2 months"_s)->cells,
             QStringList({u"2 months"_s, u"500 (raw figure)"_s, none, none}));
    QVERIFY(!find(pages, u"billing"_s, u"Spot"_s, u"Time left"_s));
    QCOMPARE(find(pages, u"billing"_s, u"Spot"_s, u"Taken back"_s)->text, u"not planned"_s);
}

void TestDetailPages::environmentWithoutValue()
{
    InstanceDetail detail;
    detail.instance = instance(u"a"_s);
    detail.environment = {{u"EMPTY"_s, {}}, {{}, secret("x")}};
    const auto pages = detailPages(detail, account(), now);
    QCOMPARE(find(pages, u"environment"_s, u"Environment variables"_s, u"EMPTY"_s)->text, u"(empty)"_s);
    QVERIFY(find(pages, u"environment"_s, u"Environment variables"_s, format::dash()));
}

QTEST_MAIN(TestDetailPages)
#include "tst_detailpages.moc"
