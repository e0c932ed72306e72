// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailfixtures.h"

#include "models/detail/detailtext.h"
#include "support/testprogram.h"

#include <QTest>

using namespace roster;
using namespace roster::fixtures;

/// What may be opened, what is only copied, and what stays hidden.
class TestDetailAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void secretsAreBullets_data();
    void secretsAreBullets();
    void linksAreMaskedAndCopiedWhole();
    void commandsAreRebuiltOrOnlyCopied_data();
    void commandsAreRebuiltOrOnlyCopied();
    void linksAreOpenedOrTellWhyNot_data();
    void linksAreOpenedOrTellWhyNot();
    void copiedTextIsRedacted();
};

void TestDetailAccess::secretsAreBullets_data()
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

void TestDetailAccess::secretsAreBullets()
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

void TestDetailAccess::linksAreMaskedAndCopiedWhole()
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

void TestDetailAccess::commandsAreRebuiltOrOnlyCopied_data()
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

void TestDetailAccess::commandsAreRebuiltOrOnlyCopied()
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

void TestDetailAccess::linksAreOpenedOrTellWhyNot_data()
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

void TestDetailAccess::linksAreOpenedOrTellWhyNot()
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

void TestDetailAccess::copiedTextIsRedacted()
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

ROSTER_TEST(TestDetailAccess);
#include "tst_detailaccess.moc"
