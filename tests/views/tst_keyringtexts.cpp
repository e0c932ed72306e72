// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accountstatus.h"
#include "models/text/errortext.h"
#include "support/testprogram.h"
#include "views/style/language.h"

#include <QLocale>
#include <QScopeGuard>
#include <QTest>

using namespace roster;
using namespace Qt::StringLiterals;

/// What an account says of each fault of a keyring, in both languages. Which fault is which, and what else
/// happens then, is tried with real keyrings in tests/keyrings.
class KeyringTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
};

using Kind = KeyError::Kind;

void KeyringTextsTest::says_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QStringList>("english");
    QTest::addColumn<QStringList>("chinese");
    QTest::newRow("no keyring")
        << Kind::NoKeyring
        << QStringList{u"No keyring"_s, u"No keyring is running, so API keys cannot be read or saved."_s,
                       u"Install and start GNOME Keyring or KWallet, or enter the key for this run only."_s}
        << QStringList{u"无密钥环"_s, u"没有正在运行的密钥环，无法读取或保存 API 密钥。"_s,
                       u"请安装并启动 GNOME Keyring 或 KWallet，或仅为本次运行输入密钥。"_s};
    QTest::newRow("no default collection")
        << Kind::NoCollection
        << QStringList{u"No keyring"_s, u"The keyring has no place for keys yet."_s,
                       u"In “Passwords and Keys”, make a new password keyring and set it as default, or "
                       "keep the key for this run only."_s}
        << QStringList{u"无密钥环"_s, u"密钥环中还没有可存放密钥的位置。"_s,
                       u"请在“密码和密钥”中新建一个密码密钥环并设为默认，或仅在本次运行中保留密钥。"_s};
    QTest::newRow("locked or refused")
        << Kind::Locked
        << QStringList{u"Keyring locked"_s, u"The keyring is locked."_s, u"Unlock it and try again."_s}
        << QStringList{u"密钥环已锁定"_s, u"密钥环已锁定。"_s, u"请解锁后重试。"_s};
    QTest::newRow("never answered")
        << Kind::Timeout
        << QStringList{u"Keyring not answering"_s, u"The keyring did not answer in time."_s,
                       u"Look for a window that asks for the keyring's password, then try again."_s}
        << QStringList{u"密钥环无响应"_s, u"密钥环未在规定时间内响应。"_s,
                       u"请查找要求输入密钥环密码的窗口，然后重试。"_s};
    QTest::newRow("nothing shown")
        << Kind::Missing
        << QStringList{u"No key"_s, u"The keyring shows no API key for this account."_s,
                       u"If its database is closed or locked, open it and try again; otherwise enter the "
                       "key in the account's settings."_s}
        << QStringList{u"无密钥"_s, u"在密钥环中未找到此账号的 API 密钥。"_s,
                       u"如果密钥环的数据库已关闭或锁定，请打开后重试；否则请在账号设置中输入密钥。"_s};
    QTest::newRow("another origin")
        << Kind::OtherOrigin
        << QStringList{u"Key for another address"_s,
                       u"The API key was entered for another provider or address, so it was not sent."_s,
                       u"Restore the account's provider and API address, or enter the key again."_s}
        << QStringList{u"密钥属于另一地址"_s, u"此 API 密钥是为另一服务商或地址输入的，因此没有发送。"_s,
                       u"请恢复账号的服务商和 API 地址，或重新输入密钥。"_s};
    QTest::newRow("of a later version")
        << Kind::Foreign
        << QStringList{u"Key not readable"_s,
                       u"This version cannot read what the keyring holds for this account."_s,
                       u"Update GPU Roster, or enter the key again in the account's settings."_s}
        << QStringList{u"密钥无法读取"_s, u"此版本无法读取密钥环中此账号的内容。"_s,
                       u"请更新算力名册，或在账号设置中重新输入密钥。"_s};
    QTest::newRow("does not read back")
        << Kind::Failed
        << QStringList{u"Key not readable"_s, u"The keyring could not read or save the API key."_s,
                       u"Try again. If it happens again, enter the key in the account's settings anew."_s}
        << QStringList{u"密钥无法读取"_s, u"密钥环未能读取或保存 API 密钥。"_s,
                       u"请重试。如果仍然如此，请在账号设置中重新填写密钥。"_s};
}

void KeyringTextsTest::says()
{
    QFETCH(const Kind, kind);
    QFETCH(const QStringList, english);
    QFETCH(const QStringList, chinese);
    const auto restore = qScopeGuard([locale = QLocale()] { QLocale::setDefault(locale); });
    Language language;
    AccountStatus status;
    status.keyError = KeyError{kind, {}};
    for (const auto &[code, words] : {std::pair(u"en"_s, english), std::pair(u"zh_CN"_s, chinese)}) {
        language.apply(code);
        const ErrorText text = errorText(*status.keyError);
        QCOMPARE((QStringList{stateText(status), text.what, text.todo}), words);
    }
}

ROSTER_TEST(KeyringTextsTest);
#include "tst_keyringtexts.moc"
