// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"

#include "core/secret.h"
#include "core/secretsigns.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestRedactor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void masksSecrets_data();
    void masksSecrets();
    void leavesOtherTextAlone_data();
    void leavesOtherTextAlone();
    void findsSecretsAfterLongRuns_data();
    void findsSecretsAfterLongRuns();
    void knowsSecretNames_data();
    void knowsSecretNames();
    void looksOnlyWhereThereIsASign_data();
    void looksOnlyWhereThereIsASign();
    void isNotFooledByHiddenCharacters();
};

void TestRedactor::masksSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("redacted"); // * stands for the mask

    QTest::newRow("bearer") << u"sent Bearer sk_abcdef123456 to it"_s << u"sent Bearer * to it"_s;
    QTest::newRow("basic at a sentence's end") << u"(Basic dXNlcjpwYXNz)."_s << u"(Basic *)."_s;
    QTest::newRow("short bearer") << u"Bearer abc"_s << u"Bearer *"_s;
    QTest::newRow("header") << u"Authorization: Bearer ak_1234567890"_s << u"Authorization: *"_s;
    QTest::newRow("cookies") << u"Cookie: a=b; c=d\nnext"_s << u"Cookie: *\nnext"_s;
    QTest::newRow("basic") << u"Basic dXNlcjpwYXNz is it"_s << u"Basic * is it"_s;
    QTest::newRow("URL") << u"https://me:pw@host.example/x"_s << u"https://*@host.example/x"_s;
    QTest::newRow("URL, @ in the password") << u"https://me:p@w@host/x"_s << u"https://*@host/x"_s;
    QTest::newRow("query") << u"wss://t.example/x?token=abc&size=3"_s
                           << u"wss://t.example/x?token=*&size=3"_s;
    QTest::newRow("presigned") << u"https://s3/x?X-Amz-Signature=ab12&a=1"_s
                               << u"https://s3/x?X-Amz-Signature=*&a=1"_s;
    QTest::newRow("assignment") << u"HF_TOKEN=hello python train.py"_s << u"HF_TOKEN=* python train.py"_s;
    QTest::newRow("quoted") << u"export DB_PASSWORD='a b' X=1"_s << u"export DB_PASSWORD=* X=1"_s;
    QTest::newRow("option") << u"serve --api-key hello --port 80"_s << u"serve --api-key * --port 80"_s;
    QTest::newRow("option with =") << u"jupyter lab --NotebookApp.token=abc"_s
                                   << u"jupyter lab --NotebookApp.token=*"_s;
    QTest::newRow("JSON") << u"{\"user\":\"me\",\"password\":\"a \\\" b\",\"n\":1}"_s
                          << u"{\"user\":\"me\",\"password\":*,\"n\":1}"_s;
    QTest::newRow("JSON in JSON") << uR"("{\"password\":\"abc\"}")"_s << uR"("{\"password\":*}")"_s;
    QTest::newRow("odd characters") << u"{PASSWORD=a,b}(c, n=1}"_s << u"{PASSWORD=*, n=1}"_s;
    QTest::newRow("quote cut off") << u"password=\"abc d"_s << u"password=*"_s;
    QTest::newRow("half a pair before it") << QString(QChar(0xD83D)) + u" token=x"_s << u"? token=*"_s;
    QTest::newRow("known shapes") << u"ghp_0123456789abcdef and AKIAABCDEFGHIJKLMNOP and hf_abcdefghij"_s
                                  << u"* and * and *"_s;
    QTest::newRow("web token") << u"x eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.c2ln y"_s << u"x * y"_s;
    QTest::newRow("PEM") << u"a -----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY----- b"_s
                         << u"a * b"_s;
    QTest::newRow("PuTTY") << u"Private-Lines: 2\nAAAA\nBBBB==\n"_s << u"Private-Lines: 2*"_s;
    QTest::newRow("bearer in a query") << u"?h=Bearer%20abc"_s << u"?h=Bearer%20*"_s;
    QTest::newRow("without a scheme") << u"scp root:pw@1.2.3.4:/x ."_s << u"scp root:*@1.2.3.4:/x ."_s;
    QTest::newRow("percent-encoded") << u"?next=https%3A%2F%2Fme%3Apw%40host%2F%3Ftoken%3Dabc%26b"_s
                                     << u"?next=https%3A%2F%2F*%40host%2F%3Ftoken%3D*"_s;
    QTest::newRow("OpenAI") << u"x sk-proj-abc_DEF-123456 y"_s << u"x * y"_s;
    QTest::newRow("Google") << u"AIzaSyA-0123456789abcdefghijklmnopqrst"_s << u"*"_s;
    QTest::newRow("SendGrid") << u"SG.abcdefghijklmnopqrst.ABCDEFGHIJKLMNOPQRST"_s << u"*"_s;
    QTest::newRow("Alibaba, Tencent") << u"LTAI5tAbCdEfGhIjKlMn AKIDabcdefghijklmnop"_s << u"* *"_s;
    QTest::newRow("other makers")
        << u"nvapi-abcdefgh12 npm_abcdefgh12 pypi-abcdefgh12 glpat-abcdefgh12 xoxe-abcdefgh12 r8_abcdefgh12"_s
        << u"* * * * * *"_s;
    QTest::newRow("Slack hook") << u"https://hooks.slack.com/services/T0/B0/xyz"_s
                                << u"https://hooks.slack.com/services/*"_s;
    QTest::newRow("Feishu hook") << u"https://open.feishu.cn/open-apis/bot/v2/hook/0a1b"_s
                                 << u"https://open.feishu.cn/open-apis/bot/v2/hook/*"_s;
    QTest::newRow("Telegram bot") << u"https://api.telegram.org/bot12:AAb/sendMessage"_s
                                  << u"https://api.telegram.org/bot*/sendMessage"_s;
    QTest::newRow("sshpass") << u"sshpass -p 'a b' ssh root@h"_s << u"sshpass -p * ssh root@h"_s;
    QTest::newRow("curl") << u"curl -s -u me:pw https://h/x"_s << u"curl -s -u me:* https://h/x"_s;
    QTest::newRow("mysql") << u"mysqldump -h db -phunter2 shop"_s << u"mysqldump -h db -p* shop"_s;
    QTest::newRow("redis") << u"redis-cli -h db -a hunter2 ping"_s << u"redis-cli -h db -a * ping"_s;
    QTest::newRow("netrc") << u"machine h login me password pw"_s << u"machine h login me password *"_s;
    QTest::newRow("SQL") << u"CREATE USER a IDENTIFIED BY 'pw';"_s << u"CREATE USER a IDENTIFIED BY *;"_s;
    QTest::newRow("Chinese name") << u"密码：hunter2，请保管"_s << u"密码：*，请保管"_s;
    QTest::newRow("Chinese sentence") << u"初始密码为 hunter2"_s << u"初始密码为 *"_s;
    QTest::newRow("wide colon") << u"password：hunter2"_s << u"password：*"_s;
    QTest::newRow("docker run") << u"docker run -e HF_TOKEN=abc -e A=1 img"_s
                                << u"docker run -e HF_TOKEN=* -e A=1 img"_s;
    QTest::newRow("words of a list") << uR"(["serve","--token","abc","--port","1"])"_s
                                     << uR"(["serve","--token",*,"--port","1"])"_s;
    QTest::newRow("one dash") << u"java -storepass -keypassword hunter2"_s
                              << u"java -storepass -keypassword *"_s;
    QTest::newRow("PEM cut off") << u"a -----BEGIN PRIVATE KEY-----\nMII"_s << u"a *"_s;
}

void TestRedactor::masksSecrets()
{
    QFETCH(QString, text);
    QFETCH(QString, redacted);

    QCOMPARE(Redactor::redact(text), redacted.replace(u'*', Secret::mask()));
}

void TestRedactor::leavesOtherTextAlone_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QString();
    QTest::newRow("sentence") << u"Invalid bearer token. Basic authentication is off; the key is wrong."_s;
    QTest::newRow("ssh") << u"ssh -p 51039 root@proxy.cn-south-nas-1.gpu-instance.ppinfra.com"_s;
    QTest::newRow("address") << u"https://api.ppio.com/gpus/v2/instances?limit=100&name=monkey"_s;
    QTest::newRow("names") << u"monkey=1 tokenizer=2 author: me, keyboard=us"_s;
    QTest::newRow("command") << u"python -m train --epochs 3 --lr=0.1"_s;
    QTest::newRow("image") << u"registry.example.com:5000/team/llm:1.2@sha256:0123456789abcdef"_s;
    QTest::newRow("short image") << u"llm:1.2@sha256:0123456789abcdef"_s;
    QTest::newRow("mail") << u"mailto:me@example.com, me@example.com"_s;
    QTest::newRow("about a secret") << u"auth_type=none ssh_key_name=laptop registry_auth_id=ra_1"_s;
    QTest::newRow("commands") << u"curl -u me https://h/ && mysql -p && redis-cli -a"_s;
    QTest::newRow("Chinese") << u"实例不存在:请检查实例编号"_s;
}

void TestRedactor::leavesOtherTextAlone()
{
    QFETCH(QString, text);
    QCOMPARE(Redactor::redact(text), text);
}

void TestRedactor::findsSecretsAfterLongRuns_data()
{
    QTest::addColumn<QString>("unit");
    for (const char *unit : {"a", "a.", "A", "eyJ", "sk_", "\"", "\\", "\\\"", "'", "://", "x=", "Basic ",
                             "--a ", "-", "curl ", "a:", "%3A%2F%2F", "mysql -h ", "sk-a "})
        QTest::newRow(unit) << QString::fromLatin1(unit);
}

void TestRedactor::findsSecretsAfterLongRuns()
{
    QFETCH(QString, unit);
    const QString run = unit.repeated(200'000 / unit.size());
    const QString redacted = Redactor::redact(run + u" password=hunter2 https://me:hunter2@host "_s);
    QVERIFY(!redacted.contains(u"hunter2"_s));
}

void TestRedactor::knowsSecretNames_data()
{
    QTest::addColumn<bool>("secret");
    for (const char *name :
         {"password",  "PASSWORD", "vm_password", "DB_PASS",       "apiKey",     "API_KEY",
          "X-Api-Key", "apikey",   "accessToken", "HF_TOKEN",      "token",      "client.secret",
          "MyPasswd",  "pwd",      "credentials", "Authorization", "auth",       "Set-Cookie",
          "ssh-keys",  "sig",      "KEY",         "数据库密码",    "PGPASSWORD", "jwt",
          "secret_id", "OTP"})
        QTest::newRow(name) << true;
    for (const char *name :
         {"monkey", "keyboard", "tokenizer", "author", "name", "passenger", "compass", "design", "", "status",
          "turkey_size", "registry_auth_id", "sshKeyName", "auth_type", "token_count"})
        QTest::newRow(*name ? name : "empty") << false;
}

void TestRedactor::knowsSecretNames()
{
    QFETCH(bool, secret);
    const QString tag = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(Redactor::isSecretName(tag == "empty"_L1 ? QString() : tag), secret);
}

void TestRedactor::looksOnlyWhereThereIsASign_data()
{
    QTest::addColumn<bool>("sign");
    for (const char *text :
         {"", "train-llm-07", "registry.example.com/team/llm:1.2", "1.2.3.4:8080", "4090.16c62g.os",
          "训练 01", "running", "2026-12-19 14:03", "http://1.2.3.4:8080/x?y=z"})
        QTest::newRow(*text ? text : "empty") << false;
    for (const char *text : {"a@b", "My Password", "x BEARER y", "HF_abc", "monkey", "初始密码"})
        QTest::newRow(text) << true;
}

void TestRedactor::looksOnlyWhereThereIsASign()
{
    QFETCH(bool, sign);
    const QString tag = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(hasSignOfSecret(tag == "empty"_L1 ? QString() : tag), sign);
}

void TestRedactor::isNotFooledByHiddenCharacters()
{
    QCOMPARE(safeText(u"  to\u200Bken=abc  "_s), u"to[U+200B]ken=abc"_s); // not a name that anything reads
    QCOMPARE(safeText(u"password=\u202Eabc"_s), u"password="_s + Secret::mask());
    QCOMPARE(safeText(u"password=hunter2 "_s + QString(1'000'000, u'x'), 40).left(17),
             u"password="_s + Secret::mask());
    QCOMPARE(safeText(QString(10'000'000, u'x')).size(), 512);
}

ROSTER_TEST(TestRedactor);
#include "tst_redactor.moc"
