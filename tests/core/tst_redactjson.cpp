// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"
#include "core/secret.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestRedactJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void masks_data();
    void masks();
    void leavesHarmlessTextAsItCame_data();
    void leavesHarmlessTextAsItCame();
    void masksTheDocumentedAnswer();
    void takesWhatIsNoJsonAsText_data();
    void takesWhatIsNoJsonAsText();
    void staysJson();
};

void TestRedactJson::masks_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("redacted"); // * stands for the mask

    QTest::newRow("secret name") << R"({"password": "hunter2"})"_ba
                                 << R"({"password": "*"})"_ba;
    QTest::newRow("layout") << "{ \n \"api_key\" :\t\"x\" , \"n\": 1.50e3 }\n"_ba
                            << "{ \n \"api_key\" :\t\"*\" , \"n\": 1.50e3 }\n"_ba;
    QTest::newRow("number") << R"({"pwd":12345678901234567890})"_ba
                            << R"({"pwd":"*"})"_ba;
    QTest::newRow("below a secret name") << R"({"credentials":{"user":"me","ids":["a",1]},"x":"y"})"_ba
                                         << R"({"credentials":{"user":"*","ids":["*","*"]},"x":"y"})"_ba;
    QTest::newRow("pair") << R"([{"key":"A","value":"b"},{"value":"c","name":"D"}])"_ba
                          << R"([{"key":"A","value":"*"},{"value":"*","name":"D"}])"_ba;
    QTest::newRow("pair with more") << R"([{"key":"A","value":{"x":"b"}}])"_ba
                                    << R"([{"key":"A","value":{"x":"*"}}])"_ba;
    QTest::newRow("a key alone") << R"({"key":"abc"})"_ba
                                 << R"({"key":"*"})"_ba;
    QTest::newRow("environment as object") << R"({"env":{"HOME":"/root","N":4}})"_ba
                                           << R"({"env":{"HOME":"*","N":"*"}})"_ba;
    QTest::newRow("environment as list") << R"({"envs":["HOME=/root","plain"]})"_ba
                                         << R"({"envs":["HOME=*","*"]})"_ba;
    QTest::newRow("in a string") << R"({"endpoint":"https://h/?token=abc&a=1"})"_ba
                                 << R"({"endpoint":"https://h/?token=*&a=1"})"_ba;
    QTest::newRow("escaped") << R"({"command":"serve \"--token\" \"a\\\"b\" \u0041"})"_ba
                             << R"({"command":"serve \"--token\" * A"})"_ba;
    QTest::newRow("escaped name") << R"({"pass\u0077ord":"x"})"_ba
                                  << R"({"pass\u0077ord":"*"})"_ba;
    QTest::newRow("secret as a name") << R"({"sk_live_0123456789":1})"_ba
                                      << R"({"*":1})"_ba;
    QTest::newRow("JSON in JSON") << R"({"body":"{\"password\":\"abc\"}"})"_ba
                                  << R"({"body":"{\"password\":*}"})"_ba;
    QTest::newRow("words of a list") << R"({"args":["--token","abc","--port",80]})"_ba
                                     << R"({"args":["--token","*","--port",80]})"_ba;
    QTest::newRow("a number in a list") << R"(["--password",12345,"--port",80])"_ba
                                        << R"(["--password","*","--port",80])"_ba;
    QTest::newRow("a command in a list") << R"(["curl","-u","me:abc","https://h"])"_ba
                                         << R"(["curl","-u","me:*","https://h"])"_ba;
    QTest::newRow("a shell in a list") << R"(["bash","-c","echo 'root:abc' | chpasswd; ls"])"_ba
                                       << R"(["bash","-c","echo * | chpasswd; ls"])"_ba;
    QTest::newRow("environment as text") << R"({"environment":"HF_TOKEN=abc"})"_ba
                                         << R"({"environment":"HF_TOKEN=*"})"_ba;
    QTest::newRow("environment as lines") << R"({"environment":"A=b\nC=d"})"_ba
                                          << R"({"environment":"A=*"})"_ba;
    QTest::newRow("environment as encoded text") << R"({"env":["c2VjcmV0PQ=="]})"_ba
                                                 << R"({"env":["*"]})"_ba;
    QTest::newRow("environment by another name") << R"({"containerEnv":{"A":"b"},"env_vars":["A=b"]})"_ba
                                                 << R"({"containerEnv":{"A":"*"},"env_vars":["A=*"]})"_ba;
    QTest::newRow("pair in capitals") << R"([{"Name":"A","Value":"b"},{"KEY":"C","VALUE":"d"}])"_ba
                                      << R"([{"Name":"A","Value":"*"},{"KEY":"C","VALUE":"*"}])"_ba;
    QTest::newRow("pair with escaped names") << R"([{"n\u0061me":"A","v\u0061lue":"b"}])"_ba
                                             << R"([{"n\u0061me":"A","v\u0061lue":"*"}])"_ba;
    QTest::newRow("name with a wrong escape") << R"({"pass\word":"x","p\u0061ssword\q":"y"})"_ba
                                              << R"({"pass\word":"*","p\u0061ssword\q":"*"})"_ba;
    QTest::newRow("long word in a command")
        << R"({"cmd":["run","0a1b2c3d4e5f60718293a4b5c6d7e8f9"],"id":"0a1b2c3d4e5f60718293a4b5c6d7e8f9"})"_ba
        << R"({"cmd":["run","*"],"id":"0a1b2c3d4e5f60718293a4b5c6d7e8f9"})"_ba;
    QTest::newRow("a text alone") << R"("Bearer abcdef")"_ba
                                  << R"("Bearer *")"_ba;
}

void TestRedactJson::masks()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, redacted);
    QCOMPARE(redactJson(json), redacted.replace("*", Secret::mask().toUtf8()));
}

void TestRedactJson::leavesHarmlessTextAsItCame_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty object") << "{}"_ba;
    QTest::newRow("big number") << R"({"id":12345678901234567890,"x":0.10})"_ba;
    QTest::newRow("twice") << R"({"a":1,"a":2})"_ba;
    QTest::newRow("escapes") << R"({"a":"\u00e9\/\n"})"_ba;
    QTest::newRow("no text under a secret name") << R"({"password":"","token":null,"auth":true})"_ba;
    QTest::newRow("tags") << R"({"tags":["docker","login","a"],"ports":["-p","80"],"name":"x"})"_ba;
    QTest::newRow("multi-byte") << R"({"a":"é\é 👩\ud83d\udc69"})"_ba;
    QTest::newRow("about a secret") << R"({"registry_auth_id":"ra_1","ssh_key_name":"laptop"})"_ba;
}

void TestRedactJson::leavesHarmlessTextAsItCame()
{
    QFETCH(QByteArray, json);
    QCOMPARE(redactJson(json), json);
}

void TestRedactJson::masksTheDocumentedAnswer()
{
    QFile file(QStringLiteral(ROSTER_TEST_DATA "/ppio-detail.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray answer = file.readAll();
    answer.replace(R"("ENV_VALUE")", R"("canary-env")");
    answer.replace(R"("password": "xxx")", R"("password": "canary-password")");
    const QByteArray redacted = redactJson(answer);
    QVERIFY(!redacted.contains("canary"));
    QCOMPARE(redacted.count('\n'), answer.count('\n'));
    QVERIFY(QJsonDocument::fromJson(redacted).isObject());
    for (const char *kept : {"example-instance", "registry_auth_id", "51039"})
        QVERIFY2(redacted.contains(kept), kept);
}

void TestRedactJson::takesWhatIsNoJsonAsText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("page") << "<html>password=hunter2</html>"_ba;
    QTest::newRow("cut off") << R"({"a":"password=hunter2)"_ba;
    QTest::newRow("cut off later") << R"({"a":{"password":"hunter2"})"_ba;
    QTest::newRow("wrong brackets") << R"({"password":"hunter2"])"_ba;
    QTest::newRow("too deep") << QByteArray(2000, '[') + R"({"password":"hunter2"})" + QByteArray(2000, ']');
    QTest::newRow("name outside") << R"("password":"hunter2")"_ba;
}

void TestRedactJson::takesWhatIsNoJsonAsText()
{
    QFETCH(QByteArray, text);
    QVERIFY(!redactJson(text).contains("hunter2"));
}

void TestRedactJson::staysJson()
{
    // What is masked may stand anywhere in a string, beside quotes and backslashes of its own.
    const QJsonObject object{{u"a"_s, u"token=\"x\\y\" \n\t\u0001 é 👩"_s}, {u"secret"_s, u"\\"_s}};
    const QByteArray redacted = redactJson(QJsonDocument(object).toJson());
    const QJsonObject read = QJsonDocument::fromJson(redacted).object();
    QCOMPARE(read.value(u"secret").toString(), Secret::mask());
    QCOMPARE(read.value(u"a").toString(), u"token="_s + Secret::mask() + u" \n\t\u0001 é 👩"_s);
}

ROSTER_TEST(TestRedactJson);
#include "tst_redactjson.moc"
