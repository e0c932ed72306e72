// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account.h"
#include "core/boundkey.h"
#include "support/testprogram.h"

#include <QTest>

using namespace roster;
using namespace Qt::StringLiterals;

using Form = KeyEntry::Form;

static Account accountAt(const QString &address, ProviderId provider = ProviderId::Ppio)
{
    return {.provider = provider, .apiAddress = QUrl(address)};
}

class TestBoundKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameOrigin_data();
    void sameOrigin();
    void entriesAreOneReadableLine();
    void entriesAreReadBack_data();
    void entriesAreReadBack();
    void formsAreTold_data();
    void formsAreTold();
    void olderVersionsSendNothing();
    void fitsIntoACredential();
};

void TestBoundKey::sameOrigin_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("itself") << u"https://api.ppio.com"_s << u"https://api.ppio.com"_s << true;
    QTest::newRow("another path") << u"https://gw.example/ppio"_s << u"https://gw.example/v2/"_s << true;
    QTest::newRow("the usual port") << u"https://api.ppio.com"_s << u"https://api.ppio.com:443"_s << true;
    QTest::newRow("letter case") << u"https://API.ppio.com"_s << u"HTTPS://api.PPIO.com"_s << true;
    QTest::newRow("http's usual port") << u"http://localhost"_s << u"http://localhost:80/x"_s << true;
    QTest::newRow("another host") << u"https://api.ppio.com"_s << u"https://api.novita.ai"_s << false;
    QTest::newRow("a host behind it")
        << u"https://api.ppio.com"_s << u"https://api.ppio.com.evil.example"_s << false;
    QTest::newRow("a host below it") << u"https://ppio.com"_s << u"https://api.ppio.com"_s << false;
    QTest::newRow("another port") << u"https://api.ppio.com"_s << u"https://api.ppio.com:8443"_s << false;
    QTest::newRow("another scheme") << u"https://localhost:8080"_s << u"http://localhost:8080"_s << false;
    QTest::newRow("user name") << u"https://gw.example"_s << u"https://me@gw.example"_s
                               << true; // none is sent
    QTest::newRow("IPv6") << u"http://[::1]:8080"_s << u"http://[0:0:0:0:0:0:0:1]:8080/v1"_s << true;
}

void TestBoundKey::sameOrigin()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, same);
    QCOMPARE(keyOrigin(accountAt(one)) == keyOrigin(accountAt(other)), same);
    QVERIFY(keyOrigin(accountAt(one)) != keyOrigin(accountAt(one, ProviderId::Novita)));
}

void TestBoundKey::entriesAreOneReadableLine()
{
    const BoundKey key{Secret("sk_0123"_ba), keyOrigin(accountAt(u"https://api.ppio.com/a/path"_s))};
    QCOMPARE(keyEntry(key).reveal(), "gpu-roster-key-1 ppio https://api.ppio.com:443 sk_0123"_ba);
    QCOMPARE(describe(key.origin), u"PPIO, https://api.ppio.com:443"_s);
}

void TestBoundKey::entriesAreReadBack_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("usual") << u"https://api.ppio.com"_s << "sk_0123456789abcdef"_ba;
    QTest::newRow("port") << u"https://gateway.example:8443/ppio"_s << "k"_ba;
    QTest::newRow("IPv6") << u"http://[::1]:8080"_s << "k"_ba;
    QTest::newRow("IPv4") << u"http://127.0.0.1:8080"_s << "k"_ba;
    QTest::newRow("international") << u"https://算力.example"_s << "k"_ba;
    QTest::newRow("a key with spaces") << u"https://api.ppio.com"_s << "a b  c"_ba;
    QTest::newRow("a key like an entry")
        << u"https://api.ppio.com"_s << "gpu-roster-key-1 novita https://evil.example:443 k"_ba;
    QTest::newRow("not ASCII") << u"https://api.ppio.com"_s << "密钥"_ba;
}

void TestBoundKey::entriesAreReadBack()
{
    QFETCH(const QString, address);
    QFETCH(const QByteArray, key);
    for (const ProviderInfo &provider : allProviders()) {
        const BoundKey bound{Secret(key), keyOrigin(accountAt(address, provider.id))};
        const KeyEntry entry = readKeyEntry(keyEntry(bound));
        QCOMPARE(entry.form, Form::Bound);
        QCOMPARE(entry.key.reveal(), key);
        QCOMPARE(entry.origin, bound.origin);
    }
}

void TestBoundKey::formsAreTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Form>("form");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, const QByteArray &text, Form form, const QByteArray &key = {}) {
        QTest::newRow(name) << text << form << key;
    };
    const QByteArray whole = "gpu-roster-key-1 ppio https://api.ppio.com:443 sk_1";
    row("bound", whole, Form::Bound, "sk_1");
    row("bound, with a line's end", ' ' + whole + "\r\n", Form::Bound, "sk_1");
    row("bare", "sk_1", Form::Bare, "sk_1");
    row("bare, by hand", " sk_1\n", Form::Bare, "sk_1");
    row("empty", "", Form::Bare);
    row("white space", " \n", Form::Bare);
    // A key has no spaces, so a bare one is never taken for an entry.
    row("a key that begins alike", "gpu-roster-key-1", Form::Bare, "gpu-roster-key-1");
    row("a key that names no form", "gpu-roster-key-one x", Form::Bare, "gpu-roster-key-one x");
    row("a key that goes on", "gpu-roster-key-1ppio", Form::Bare, "gpu-roster-key-1ppio");
    row("a word before it", "x " + whole, Form::Bare, "x " + whole);

    row("a later form", "gpu-roster-key-2 whatever it may be", Form::Foreign);
    row("another form of the number", "gpu-roster-key-01 ppio https://api.ppio.com:443 sk_1", Form::Foreign);
    row("an unknown provider", "gpu-roster-key-1 later https://api.ppio.com:443 sk_1", Form::Foreign);
    row("no key", "gpu-roster-key-1 ppio https://api.ppio.com:443 ", Form::Foreign);
    row("no address", "gpu-roster-key-1 ppio sk_1", Form::Foreign);
    row("no port", "gpu-roster-key-1 ppio https://api.ppio.com sk_1", Form::Foreign);
    row("a path", "gpu-roster-key-1 ppio https://api.ppio.com:443/x sk_1", Form::Foreign);
    row("a user", "gpu-roster-key-1 ppio https://me@api.ppio.com:443 sk_1", Form::Foreign);
    row("two spaces", "gpu-roster-key-1  ppio https://api.ppio.com:443 sk_1", Form::Foreign);
    row("cut off", "gpu-roster-key-1 ppio", Form::Foreign);
    row("no host", "gpu-roster-key-1 ppio https://:443 sk_1", Form::Foreign);
}

void TestBoundKey::formsAreTold()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Form, form);
    QFETCH(const QByteArray, key);
    const KeyEntry entry = readKeyEntry(Secret(text));
    QCOMPARE(entry.form, form);
    QCOMPARE(entry.key.reveal(), key);
}

/// They take the entry for a key, and refuse what no HTTP header may hold: every sign up to the space.
void TestBoundKey::olderVersionsSendNothing()
{
    for (const ProviderInfo &provider : allProviders()) {
        Account account;
        account.provider = provider.id;
        account.apiAddress = provider.apiAddress;
        QVERIFY(keyEntry({Secret("k"_ba), keyOrigin(account)}).reveal().contains(' '));
    }
}

/// Windows holds 2,560 bytes: 5 * CRED_MAX_STRING_LENGTH, a constant of its own headers.
void TestBoundKey::fitsIntoACredential()
{
    const QString longestHost = QStringList(QList<QString>(3, QString(63, u'a'))).join(u'.') + u".example"_s;
    for (const ProviderInfo &provider : allProviders()) {
        const Account account = accountAt(u"https://"_s + longestHost + u":65535"_s, provider.id);
        const Secret entry = keyEntry({Secret(QByteArray(2048, 'k')), keyOrigin(account)});
        QVERIFY2(entry.reveal().size() <= 2560, QByteArray::number(entry.reveal().size()).constData());
    }
}

ROSTER_TEST(TestBoundKey);
#include "tst_boundkey.moc"
