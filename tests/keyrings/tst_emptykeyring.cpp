// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringkit.h"
#include "models/text/errortext.h"
#include "support/testprogram.h"

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// gnome-keyring runs, but has no keyring: after an automatic login, or in a session that is not GNOME's.
class TestEmptyKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noDefaultCollection();
};

void TestEmptyKeyring::noDefaultCollection()
{
    KeyringHouse house;
    const Account account = house.newAccount();
    const Outcome saved = outcomeOf(house.secrets.write(account, Secret("key"_ba)));
    QVERIFY(saved.failedWith(KeyError::Kind::NoCollection));
    QCOMPARE(errorText(*saved.error).what, u"The keyring has no place for keys yet."_s);
    QCOMPARE(
        errorText(*saved.error).todo,
        u"In “Passwords and Keys”, make a new password keyring and set it as default, or keep the key for "
        "this run only."_s);
    QVERIFY(!saved.error->detail.isEmpty());

    house.add(account);
    QTRY_COMPARE(house.state(account), LoadState::Idle);
    QCOMPARE(house.told(account).constFirst(), u"No key"_s);
    QVERIFY(house.otherGoesOn());

    house.secrets.keepForThisRun(account, Secret("key"_ba));
    QTRY_COMPARE(house.state(account), LoadState::Complete);
    QCOMPARE(house.requestsWith("key"), 1);
}

ROSTER_TEST(TestEmptyKeyring);
#include "tst_emptykeyring.moc"
