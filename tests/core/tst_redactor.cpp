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
    void leavesLongWordsOutsideOfCommands();
    void masksWhatItMaskedAgain();
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

    // Commands with a secret in its place. The rules' own examples are in tst_redactionrules.
    QTest::newRow("password and name into chpasswd")
        << u"echo 'root:Hunter2pw' | chpasswd"_s << u"echo * | chpasswd"_s;
    QTest::newRow("into passwd") << u"echo hunter2 | passwd --stdin root"_s
                                 << u"echo * | passwd --stdin root"_s;
    QTest::newRow("twice into passwd")
        << u"(echo hunter2; echo hunter2) | passwd root; echo hi"_s << u"(echo *) | passwd root; echo hi"_s;
    QTest::newRow("a pipe in quotes") << u"printf 'a|hunter2\n' | passwd"_s << u"printf * | passwd"_s;
    QTest::newRow("in the quotes of another shell")
        << u"bash -c \"echo root:hunter2 | chpasswd && python train.py --epochs 3\""_s
        << u"bash -c \"echo * | chpasswd && python train.py --epochs 3\""_s;
    QTest::newRow("pipe at the end of a line")
        << u"echo hunter2 |\n sudo -S reboot"_s << u"echo * |\n sudo -S reboot"_s;
    QTest::newRow("here document") << u"chpasswd <<EOF\nroot:hunter2\nEOF\necho done"_s
                                   << u"chpasswd <<EOF\n*\nEOF\necho done"_s;
    QTest::newRow("here document through a pipe")
        << u"cat <<'X' | chpasswd\nroot:hunter2\nX\nls"_s << u"cat <<'X' | chpasswd\n*\nX\nls"_s;
    QTest::newRow("here string") << u"sudo -S <<< hunter2"_s << u"sudo -S <<< *"_s;
    QTest::newRow("here string before")
        << u"passwd --stdin root <<< 'hunter 2' && ls"_s << u"passwd --stdin root <<< * && ls"_s;
    QTest::newRow("an echo that goes nowhere")
        << u"echo hello; echo hunter2 | chpasswd"_s << u"echo hello; echo * | chpasswd"_s;
    QTest::newRow("with a path and sudo")
        << u"sudo /usr/sbin/useradd -m -p hunter2 me"_s << u"sudo /usr/sbin/useradd -m -p * me"_s;
    QTest::newRow("options in one word")
        << u"curl -sSu 'me:p w' https://h"_s << u"curl -sSu 'me:*' https://h"_s;
    QTest::newRow("glued, in quotes")
        << u"mysql -u root -p\"a b\" shop; ls"_s << u"mysql -u root -p* shop; ls"_s;
    QTest::newRow("in a list") << uR"(["docker","login","-u","me","-p","hunter2","reg"])"_s
                               << uR"(["docker","login","-u","me","-p",*,"reg"])"_s;
    QTest::newRow("in a list within a list") << uR"(["sh","-c","echo 'root:hunter2' | chpasswd; ls"])"_s
                                             << uR"(["sh","-c","echo * | chpasswd; ls"])"_s;
    for (const QString &command :
         {u"wandb login [0123456789abcdef0123456789abcdef01234567]"_s,
          u"ngrok config add-authtoken [2abcDEFghijKLMnop]"_s,
          u"docker login -u me -p [hunter2] reg.example"_s, u"useradd -m -p [hunter2] me"_s,
          u"huggingface-cli login --token [hf_x1y2z3]"_s,
          u"git clone https://[me:hunter2]@host.example/r.git"_s,
          u"aws configure set aws_secret_access_key [hunter2]"_s, u"ALTER USER x PASSWORD ['hunter2']"_s,
          u"mongo -p [hunter2] shop"_s, u"unzip -P [hunter2] x.zip"_s}) {
        const qsizetype begin = command.indexOf(u'[');
        const qsizetype end = command.indexOf(u']');
        QTest::newRow(command.toUtf8().constData()) << QString(command).remove(end, 1).remove(begin, 1)
                                                    << command.first(begin) + u'*' + command.sliced(end + 1);
    }
    QTest::newRow("vastai") << u"vastai set api-key hunter2"_s << u"vastai set api-key *"_s;
    QTest::newRow("git") << u"git config --global user.token hunter2"_s
                         << u"git config --global user.token *"_s;
    QTest::newRow("pw") << u"pw=hunter2"_s << u"pw=*"_s;
    QTest::newRow("as in Taiwan") << u"密碼：hunter2"_s << u"密碼：*"_s;
    QTest::newRow("as a shell joins it") << u"PASSWORD='it'\\''s hunter2' run"_s << u"PASSWORD=* run"_s;
    QTest::newRow("with an escaped space") << u"PASSWORD=hunter\\ 2 run"_s << u"PASSWORD=* run"_s;
    QTest::newRow("JSON in JSON in JSON")
        << uR"({\"a\":\"{\\\"password\\\":\\\"hunter2\\\"}\"})"_s << uR"({\"a\":\"{\\\"password\\\":*}\"})"_s;
    QTest::newRow("array of PHP") << u"$db['password'] = 'hunter2';"_s << u"$db['password'] = *;"_s;
    QTest::newRow("arrow") << u"'password' => 'hunter2'"_s << u"'password' => *"_s;
    QTest::newRow("line break as an escape") << uR"(a\npassword=hunter2\nb)"_s << uR"(a\npassword=*\nb)"_s;
    QTest::newRow("header within a command") << u"curl -H 'Authorization: Bearer hunter2' https://h/x"_s
                                             << u"curl -H 'Authorization: *' https://h/x"_s;
    QTest::newRow("odd passwords before a host")
        << u"root:p:w@h root:p@w@h redis://:p/w#x@h/0"_s << u"root:*@h root:*@h redis://*@h/0"_s;
    QTest::newRow("makers")
        << u"gsk_abcdefgh1 xai-abcdefgh1 dckr_pat_abcdefgh hvs.CAESIabc tvly-abcdefgh pplx-abcdefgh "
           "lsv2_pt_abcdefgh tskey-auth-abc ya29.a0Abcdefg AGE-SECRET-KEY-1ABCDEFGH xapp-1-ABCDEFGH "
           "sntrys_abcdefgh ATATT3xFfGF01"_s
        << u"* * * * * * * * * * * * *"_s;
    QTest::newRow("a blank as long as you like")
        << u"Bearer"_s + QString(50'000, u' ') + u"hunter2"_s << u"Bearer"_s + QString(50'000, u' ') + u'*';
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
    QTest::newRow("Chinese about a password") << u"请检查密码是否正确。密码为空"_s;
    QTest::newRow("docker run") << u"docker run -p 80:80 -e A=b img"_s;
    QTest::newRow("flags") << u"serve --auth --port 80 --max-tokens 4096 --password-stdin host"_s;
    QTest::newRow("settings") << u"git config credential.helper store && openssl req -keyout k.pem"_s;
    QTest::newRow("a key's file") << u"ssh_key_path=/root/.ssh/id token_file: /run/t"_s;
    QTest::newRow("names") << u"sk-learn-pipeline-01 npm-registry-cache hf-space-2"_s;
    QTest::newRow("piped elsewhere") << u"echo hello | tee x && echo a | grep b"_s;
    QTest::newRow("long ids")
        << u"0a1b2c3d4e5f60718293a4b5c6d7e8f9 of 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"_s;
    QTest::newRow("no values") << u"auth=true token: null password = none"_s;
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

void TestRedactor::leavesLongWordsOutsideOfCommands()
{
    const QString text = u"start 0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s;
    QCOMPARE(Redactor::redact(text), text);
    QCOMPARE(Redactor::redact(text, Redactor::Text::Command), u"start "_s + Secret::mask());
    QCOMPARE(safeText(text), text);
    QCOMPARE(safeText(text, 512, Redactor::Text::Command), u"start "_s + Secret::mask());
    const QString model = u"vllm serve deepseek-ai/DeepSeek-R1-Distill-Qwen-32B-Instruct-GPTQ-Int4 "
                          "flash_attn-2.5.8+cu122torch2.3cxx11abiFALSE-cp310-cp310-linux_x86_64.whl "
                          "exp_2026-06-13T14-22-33Z-lr1e-4-bs64-seed42-v2"_s;
    QCOMPARE(Redactor::redact(model, Redactor::Text::Command), model);
}

void TestRedactor::masksWhatItMaskedAgain()
{
    // The log redacts what was redacted before.
    for (const QString &text :
         {u"token=hunter2 x"_s, u"Bearer hunter2"_s, u"https://me:hunter2@host/"_s, u"root:hunter2@host"_s,
          u"echo hunter2 | chpasswd"_s, u"docker login -p hunter2 x"_s, u"密码：hunter2"_s,
          u"curl -u me:hunter2 x"_s, uR"({"password":"hunter2"})"_s}) {
        const QString once = Redactor::redact(text);
        QVERIFY(!once.contains(u"hunter2"_s));
        QCOMPARE(Redactor::redact(once), once);
    }
}

void TestRedactor::knowsSecretNames_data()
{
    QTest::addColumn<bool>("secret");
    for (const char *name :
         {"password",  "PASSWORD",      "vm_password", "DB_PASS",       "apiKey",     "API_KEY",
          "X-Api-Key", "apikey",        "accessToken", "HF_TOKEN",      "token",      "client.secret",
          "MyPasswd",  "pwd",           "credentials", "Authorization", "auth",       "Set-Cookie",
          "ssh-keys",  "sig",           "KEY",         "数据库密码",    "PGPASSWORD", "jwt",
          "secret_id", "OTP",           "ToKeN",       "APIKeys",       "root-pw",    "wandb.apiKey",
          "PSK",       "registry_creds"})
        QTest::newRow(name) << true;
    for (const char *name : {"monkey",
                             "keyboard",
                             "tokenizer",
                             "author",
                             "name",
                             "passenger",
                             "compass",
                             "design",
                             "",
                             "status",
                             "turkey_size",
                             "registry_auth_id",
                             "sshKeyName",
                             "auth_type",
                             "token_count",
                             "MONKEY",
                             "TOKENIZERS_PARALLELISM",
                             "KEYBOARD",
                             "max_new_tokens",
                             "key_file",
                             "credential.helper",
                             "pwm"})
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
    for (const char *text :
         {"", "unzip", "git-runner-01", "http://host/zip", "mongo:7", "unzipped x", "/etc/hosts x"})
        QTest::newRow((QByteArray("no command: ") + text).constData()) << false;
    for (const char *text :
         {"a@b", "My Password", "x BEARER y", "HF_abc", "monkey", "初始密码", "unzip -P", "/usr/bin/7z x"})
        QTest::newRow(text) << true;
}

void TestRedactor::looksOnlyWhereThereIsASign()
{
    QFETCH(bool, sign);
    QString tag = QString::fromUtf8(QTest::currentDataTag());
    tag.remove(u"no command: "_s);
    QCOMPARE(hasSignOfSecret(tag == "empty"_L1 ? QString() : tag), sign);
}

void TestRedactor::isNotFooledByHiddenCharacters()
{
    QCOMPARE(safeText(u"  to\u200Bken=abc  "_s), u"to[U+200B]ken=abc"_s); // not a name that anything reads
    QCOMPARE(safeText(u"password=\u202Eabc"_s), u"password="_s + Secret::mask());
    QCOMPARE(safeText(u"password=hunter2 "_s + QString(1'000'000, u'x'), 40).left(17),
             u"password="_s + Secret::mask());
    QCOMPARE(safeText(QString(10'000'000, u'x')).size(), 512);
    // Where the text is cut, no half of a login is left without its "@".
    const QString key = u"-----BEGIN KEY-----"_s + QString(4060, u'A') + u"-----END KEY----- "_s;
    QVERIFY(!safeText(key + u"root:hunter2hunter2@host and more"_s).contains(u"hunter"_s));
}

ROSTER_TEST(TestRedactor);
#include "tst_redactor.moc"
