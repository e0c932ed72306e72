// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"

#include "core/secret.h"

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
    void makesTextFitToShow_data();
    void makesTextFitToShow();
    void clampsWithoutCuttingACharacter();
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
    for (const char *unit :
         {"a", "a.", "A", "eyJ", "sk_", "\"", "\\", "\\\"", "'", "://", "x=", "Basic ", "--a ", "-"})
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
         {"password",  "PASSWORD", "vm_password", "DB_PASS",       "apiKey", "API_KEY",
          "X-Api-Key", "apikey",   "accessToken", "HF_TOKEN",      "token",  "client.secret",
          "MyPasswd",  "pwd",      "credentials", "Authorization", "auth",   "Set-Cookie",
          "ssh-keys",  "sig",      "KEY"})
        QTest::newRow(name) << true;
    for (const char *name : {"monkey", "keyboard", "tokenizer", "author", "name", "passenger", "compass",
                             "design", "", "status", "turkey_size"})
        QTest::newRow(*name ? name : "empty") << false;
}

void TestRedactor::knowsSecretNames()
{
    QFETCH(bool, secret);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(Redactor::isSecretName(tag == "empty"_L1 ? QString() : tag), secret);
}

void TestRedactor::makesTextFitToShow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("plain") << u"train-01"_s << u"train-01"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("Chinese") << u"训练 01"_s << u"训练 01"_s;
    QTest::newRow("white space") << u"  a\n\tb \r\n c  "_s << u"a b c"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a b"_s;
    QTest::newRow("controls") << u"a\x07\x1b[31mb\x7f\x85"_s << u"a[31mb"_s;
    QTest::newRow("no width") << u"ad\u200Bmin\uFEFF"_s << u"admin"_s;
    QTest::newRow("turned around") << u"invoice\u202Efdp.exe"_s << u"invoice[U+202E]fdp.exe"_s;
    QTest::newRow("isolate") << u"\u2066a\u2069"_s << u"[U+2066]a[U+2069]"_s;
    QTest::newRow("emoji") << u"a 👩\u200D💻"_s << u"a 👩\u200D💻"_s;
    QTest::newRow("tag characters") << u"a\U000E0041"_s << u"a"_s;
    QTest::newRow("half a pair") << (u"a"_s + QChar(0xD83D) + u"b"_s) << u"a\uFFFDb"_s;
    QTest::newRow("markup stays text") << u"<b>x</b>"_s << u"<b>x</b>"_s;
}

void TestRedactor::makesTextFitToShow()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(displayText(text), shown);
}

void TestRedactor::clampsWithoutCuttingACharacter()
{
    QCOMPARE(displayText(u"abcdef"_s, 6), u"abcdef"_s);
    QCOMPARE(displayText(u"abcdefg"_s, 6), u"abcde…"_s);
    QCOMPARE(displayText(u"abcd👩xyz"_s, 6), u"abcd…"_s);
    QCOMPARE(displayText(u"a b"_s + QString(100'000, u' '), 6), u"a b"_s);
    QCOMPARE(displayText(QString(10'000'000, u'x')).size(), 512);
}

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
