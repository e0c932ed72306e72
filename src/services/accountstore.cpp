// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountstore.h"

#include <QLoggingCategory>
#include <QSettings>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace roster {

Q_LOGGING_CATEGORY(lcAccounts, "roster.services.accounts")

// The file: one group per account, "accounts/<id>/…", and the user's order in "accounts/order". An entry that
// cannot be read is simply never written to.
static QString groupOf(const QUuid &id)
{
    return "accounts/"_L1 + id.toString(QUuid::WithoutBraces) + u'/';
}

static std::optional<Account> readAccount(const QSettings &settings, const QUuid &id)
{
    const auto value = [&](QLatin1StringView name) { return settings.value(groupOf(id) + name); };
    const std::optional<ProviderId> provider = providerFromKey(value("provider"_L1).toString());
    if (!provider)
        return {};

    Account account;
    account.id = id;
    account.provider = *provider;
    account.name = value("name"_L1).toString();
    account.apiAddress = QUrl(value("apiAddress"_L1).toString(), QUrl::StrictMode);
    bool isNumber = false;
    account.color = value("color"_L1).toString().toUInt(&isNumber, 16) & 0xffffff;
    if (!isNumber)
        account.color = accountColors().first();
    account.enabled = settings.value(groupOf(id) + "enabled"_L1, true).toBool();

    if (const AddressProblem problem = checkApiAddress(account.apiAddress); problem != AddressProblem::None)
        qCWarning(lcAccounts) << "account" << id << "has an unsafe API address and will not be asked";
    return account;
}

static void writeAccount(QSettings &settings, const Account &account)
{
    const auto write = [&](QLatin1StringView name, const QVariant &value) {
        settings.setValue(groupOf(account.id) + name, value);
    };
    write("provider"_L1, providerInfo(account.provider).key);
    write("name"_L1, account.name);
    write("apiAddress"_L1, account.apiAddress.toString(QUrl::FullyEncoded));
    write("color"_L1, u"%1"_s.arg(account.color, 6, 16, QChar(u'0')));
    write("enabled"_L1, account.enabled);
}

AccountStore::AccountStore(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    load();
}

void AccountStore::load()
{
    m_settings.beginGroup("accounts"_L1);
    const QStringList groups = m_settings.childGroups();
    m_settings.endGroup();

    // Accounts that the order does not name, because somebody edited the file, come last.
    QStringList ids = m_settings.value("accounts/order"_L1).toStringList();
    ids += groups;
    ids.removeDuplicates();
    for (const QString &text : std::as_const(ids)) {
        const QUuid id(text);
        const bool spelledAsWritten = id.toString(QUuid::WithoutBraces) == text;
        if (!groups.contains(text))
            continue;
        const auto account = id.isNull() || !spelledAsWritten ? std::nullopt : readAccount(m_settings, id);
        if (account)
            m_accounts.append(*account);
        else
            qCWarning(lcAccounts) << "an entry for an account cannot be read and is left as it is:" << text;
    }
}

std::optional<Account> AccountStore::find(const QUuid &id) const
{
    const auto found = std::ranges::find(m_accounts, id, &Account::id);
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

void AccountStore::add(const Account &account)
{
    Q_ASSERT(!account.id.isNull() && !find(account.id));
    m_accounts.append(account);
    writeAccount(m_settings, account);
    saveOrder();
    Q_EMIT added(account);
}

void AccountStore::update(const Account &account)
{
    const auto found = std::ranges::find(m_accounts, account.id, &Account::id);
    if (found == m_accounts.end() || *found == account)
        return;
    *found = account;
    writeAccount(m_settings, account);
    flush();
    Q_EMIT updated(account);
}

void AccountStore::remove(const QUuid &id)
{
    if (m_accounts.removeIf([&](const Account &account) { return account.id == id; }) == 0)
        return;
    m_settings.remove(groupOf(id).chopped(1));
    saveOrder();
    Q_EMIT removed(id);
}

quint32 AccountStore::nextColor() const
{
    const QList<quint32> colors = accountColors();
    const auto uses = [this](quint32 color) {
        return std::ranges::count(m_accounts, color, &Account::color);
    };
    return *std::ranges::min_element(colors, {}, uses);
}

void AccountStore::saveOrder()
{
    QStringList ids;
    for (const Account &account : std::as_const(m_accounts))
        ids.append(account.id.toString(QUuid::WithoutBraces));
    m_settings.setValue("accounts/order"_L1, ids);
    flush();
}

void AccountStore::flush()
{
    m_settings.sync();
    if (m_settings.status() != QSettings::AccessError)
        return;
    // A QSettings never forgets an error. Another one for the same file tells how it is now.
    if (QSettings(m_settings.fileName(), m_settings.format()).status() != QSettings::AccessError)
        return;
    qCWarning(lcAccounts) << "the settings file cannot be written:" << m_settings.fileName();
    Q_EMIT notSaved(m_settings.fileName());
}

} // namespace roster
