// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"
#include "core/secret.h"
#include "core/sshconfigtext.h"
#include "core/sshtarget.h"
#include "core/terminal.h"
#include "core/weblink.h"
#include "hostile/hostile.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

/// The hostile lists against what takes a text apart or makes it fit to be shown.
class TestHostileCore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreFitToBeShown_data() { rows("names.json"); }
    void textsAreFitToBeShown()
    {
        QFETCH(QJsonObject, entry);
        const QString text = hostile::textOf(entry);
        const QString secret = entry.value("secret"_L1).toString();
        const QString shown = safeText(text);
        QCOMPARE(hostile::problemOf(shown), QString());
        QCOMPARE(hostile::problemOf(safeText(text, 20), 20), QString());
        QCOMPARE(hostile::problemOf(displayText(text)), QString());
        if (secret.isEmpty())
            return;
        QVERIFY2(!shown.contains(secret), qPrintable(shown));
        QVERIFY2(!Redactor::redact(text).contains(secret), qPrintable(Redactor::redact(text)));
        QVERIFY(shown.contains(Secret::mask()));
    }

    void jsonKeepsItsSecrets_data() { rows("names.json"); }
    void jsonKeepsItsSecrets()
    {
        QFETCH(QJsonObject, entry);
        const QString text = hostile::textOf(entry);
        const QString secret = entry.value("secret"_L1).toString();
        const QByteArray json =
            QJsonDocument(QJsonObject{{u"name"_s, text}, {text, u"x"_s}, {u"vm_password"_s, text}}).toJson();
        const QByteArray redacted = redactJson(json);
        QVERIFY(QJsonDocument::fromJson(redacted).isObject());
        QCOMPARE(QJsonDocument::fromJson(redacted).object().value("vm_password"_L1).toString(),
                 text.isEmpty() ? QString() : Secret::mask());
        if (!secret.isEmpty())
            QVERIFY2(!redacted.contains(secret.toUtf8()), redacted.constData());
    }

    void commandsAreTakenApartOrLeft_data() { rows("commands.json"); }
    void commandsAreTakenApartOrLeft()
    {
        QFETCH(QJsonObject, entry);
        const QString text = hostile::textOf(entry);
        const auto result = parseSshCommand(text);
        const QJsonObject expected = entry.value("target"_L1).toObject();
        QCOMPARE(std::holds_alternative<SshTarget>(result), !expected.isEmpty());
        if (const auto *target = std::get_if<SshTarget>(&result)) {
            QCOMPARE(target->user, expected.value("user"_L1).toString());
            QCOMPARE(target->host, expected.value("host"_L1).toString());
            QCOMPARE(target->port, expected.value("port"_L1).toInt());
            terminalsGetCheckedWords(*target);
        }
        const QString secret = entry.value("secret"_L1).toString();
        if (!secret.isEmpty())
            QVERIFY2(!safeText(text).contains(secret), qPrintable(safeText(text)));
    }

    void namesBecomeAliasesInOneBlock_data() { rows("names.json"); }
    void namesBecomeAliasesInOneBlock()
    {
        QFETCH(QJsonObject, entry);
        const QString alias = sshHostAlias(hostile::textOf(entry), u"i-1"_s);
        QVERIFY2(isSshAlias(alias), qPrintable(alias));
        const QString block = sshConfigBlock(alias, {.user = u"root"_s, .host = u"1.2.3.4"_s, .port = 22});
        QCOMPARE(block.count(u'\n'), 4);
        QVERIFY(block.startsWith(u"Host %1\n"_s.arg(alias)));
        const QList<SshConfigLine> lines = sshConfigLines(block.toUtf8());
        QCOMPARE(lines.size(), 4);
        QVERIFY(sshHostNames(lines.first().arguments, alias)); // so it is not added twice
    }

    void linksOpenOrNot_data() { rows("urls.json"); }
    void linksOpenOrNot()
    {
        QFETCH(QJsonObject, entry);
        const QString text = hostile::textOf(entry);
        const QString opens = entry.value("opens"_L1).toString();
        const auto result = parseWebLink(text);
        const auto *link = std::get_if<WebLink>(&result);
        QCOMPARE(link ? link->url.scheme() : u"no"_s, opens);
        QCOMPARE(link && link->encrypted, opens == "https"_L1);
        if (link)
            QVERIFY(link->url.userInfo().isEmpty() && !link->host().isEmpty());
        const QString secret = entry.value("secret"_L1).toString();
        if (!secret.isEmpty())
            QVERIFY2(!safeText(text).contains(secret), qPrintable(safeText(text)));
    }

    void pastedTextsAreQuiet_data() { rows("names.json"); }
    void pastedTextsAreQuiet()
    {
        QFETCH(QJsonObject, entry);
        for (const QChar c : pastableText(hostile::textOf(entry)))
            QVERIFY(c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control);
    }

private:
    /// No terminal gets a word that it, or ssh, could read as anything but where to go.
    static void terminalsGetCheckedWords(const SshTarget &target)
    {
        const QString destination = target.user + u'@' + target.host;
        for (const Terminal &terminal : knownTerminals()) {
            const QStringList words = terminalCommand(terminal, u"/terminal"_s, u"/ssh"_s, target).arguments;
            if (terminal.takes == Terminal::Takes::Url) {
                const QUrl url(words.last(), QUrl::StrictMode);
                QCOMPARE(url.scheme(), u"ssh"_s);
                QCOMPARE(url.userInfo(), target.user);
                QCOMPARE(url.port(), target.port);
                QVERIFY(url.path().isEmpty() && !url.hasQuery() && !url.hasFragment());
            } else {
                QCOMPARE(words.last(), destination);
                const QStringList ssh = words.sliced(words.indexOf(u"/ssh"_s) + 1);
                QCOMPARE(ssh.first(2), (QStringList{u"-p"_s, QString::number(target.port)}));
                QVERIFY(ssh.size() == 3 || (ssh.size() == 4 && ssh[2] == "--"_L1));
            }
        }
    }

    static void rows(const char *name)
    {
        QTest::addColumn<QJsonObject>("entry");
        const QJsonArray entries = hostile::list(name);
        for (qsizetype i = 0; i < entries.size(); ++i)
            QTest::newRow(hostile::rowName(i, entries[i].toObject()).constData()) << entries[i].toObject();
    }
};

ROSTER_TEST(TestHostileCore);
#include "tst_hostilecore.moc"
