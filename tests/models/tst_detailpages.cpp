// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailfixtures.h"

#include "models/text/format.h"
#include "support/testprogram.h"

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
    void emptyInstanceHasOnlyItsOverview();
    void noEmptyTexts();
    void listRowOpensTheDialog();
    void namesFromTheCatalogue();
    void portsAreATable();
    void environmentWithoutValue();
    void changesAreMarked();
    void ofManyTheFirstAreShown();
};

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
    add("access", "Logs", "Instance log", u"https://log.example.com/instance/a"_s);
    add("access", "Logs", "System log", u"https://log.example.com/system/a"_s);
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
    QVERIFY(!find(pages, u"overview"_s, u"Instance"_s, u"Region"_s)->confidential); // nor is the table's
    QVERIFY(find(pages, u"overview"_s, u"Instance"_s, u"Name"_s)->confidential);
    QCOMPARE(text("billing", "Terms", "Price"), u"¥ 40.42/h"_s);
    QCOMPARE(text("billing", "Terms", "List price (of one unit of the product)"), u"¥ 9,072.00/mo"_s);
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

void TestDetailPages::environmentWithoutValue()
{
    InstanceDetail detail;
    detail.instance = instance(u"a"_s);
    detail.environment = {{u"EMPTY"_s, {}}, {{}, secret("x")}};
    const auto pages = detailPages(detail, account(), now);
    QCOMPARE(find(pages, u"environment"_s, u"Environment variables"_s, u"EMPTY"_s)->text, u"(empty)"_s);
    QVERIFY(find(pages, u"environment"_s, u"Environment variables"_s, format::dash()));
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

void TestDetailPages::ofManyTheFirstAreShown()
{
    constexpr int many = 20'000;
    InstanceDetail detail = fullDetail();
    detail.environment.clear();
    detail.volumes.clear();
    detail.gpuIndices.clear();
    detail.pricing->monthly.clear();
    detail.instance.ports.clear();
    for (int i = 0; i < many; ++i) {
        detail.environment.append({u"NAME_%1"_s.arg(i), secret("x")});
        detail.volumes.append({u"network"_s, u"vol-%1"_s.arg(i), u"/data/%1"_s.arg(i)});
        detail.gpuIndices.append(i);
        detail.pricing->monthly.append({i, u"spec"_s, 1000, 1200, 2});
        detail.instance.ports.append({i, u"tcp"_s, u"203.0.113.9:%1"_s.arg(i)});
    }
    auto pages = detailPages(detail, account(), now);
    markChanges(pages, detailPages(detail, account(), now));
    qsizetype fields = 0;
    for (const DetailPage &page : std::as_const(pages)) {
        for (const DetailGroup &group : page.groups)
            fields += group.fields.size();
    }
    QVERIFY2(fields < 2500, qPrintable(QString::number(fields)));
    const auto rest = u"… and 19500 more, see JSON"_s;
    QCOMPARE(find(pages, u"environment"_s, u"Environment variables"_s, u"…"_s)->text, rest);
    QVERIFY(find(pages, u"environment"_s, u"Environment variables"_s, u"NAME_499"_s));
    QVERIFY(!find(pages, u"environment"_s, u"Environment variables"_s, u"NAME_500"_s));
    QCOMPARE(find(pages, u"network"_s, u"Ports"_s, u"…"_s)->text, rest);
    QCOMPARE(find(pages, u"billing"_s, u"Monthly offers"_s, u"…"_s)->text, rest);
    QCOMPARE(find(pages, u"network"_s, u"More volumes"_s, u"…"_s)->text, u"… and 19900 more, see JSON"_s);
    QVERIFY(find(pages, u"overview"_s, u"Hardware"_s, u"GPU numbers"_s)->text.endsWith(rest));

    // What just fits needs no such words.
    detail.environment.resize(500);
    QVERIFY(!find(detailPages(detail, account(), now), u"environment"_s, u"Environment variables"_s, u"…"_s));
}

ROSTER_TEST(TestDetailPages);
#include "tst_detailpages.moc"
