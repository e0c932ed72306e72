// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountstore.h"

#include "services/settingsfile.h"

#include <QJsonObject>
#include <QLoggingCategory>
#include <QSet>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

Q_LOGGING_CATEGORY(lcAccounts, "roster.services.accounts")

// The file: one group per account, "accounts/<id>/…", and the user's order in "accounts/order". An entry that
// cannot be read is simply never written to.
static constexpr auto accountsGroup = "accounts/"_L1;
static constexpr auto orderKey = "accounts/order"_L1;

static QString groupOf(const QUuid &id)
{
    return accountsGroup + id.toString(QUuid::WithoutBraces) + u'/';
}

static std::optional<Account> readAccount(const SettingsFile &settings, const QUuid &id)
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
        account.color = accountColors().constFirst();
    account.enabled = settings.value(groupOf(id) + "enabled"_L1, true).toBool();
    return account;
}

/// What differs from @p before; without one, all.
static void writeAccount(QJsonObject &values, const Account &account, const std::optional<Account> &before)
{
    const auto write = [&](QLatin1StringView name, const auto &member, const QJsonValue &value) {
        if (!before || std::invoke(member, *before) != std::invoke(member, account))
            values.insert(groupOf(account.id) + name, value);
    };
    write("provider"_L1, &Account::provider, QString(providerInfo(account.provider).key));
    write("name"_L1, &Account::name, account.name);
    write("apiAddress"_L1, &Account::apiAddress, account.apiAddress.toString(QUrl::FullyEncoded));
    write("color"_L1, &Account::color, u"%1"_s.arg(account.color, 6, 16, QChar(u'0')));
    write("enabled"_L1, &Account::enabled, account.enabled);
}

AccountStore::AccountStore(SettingsFile &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_accounts(read())
{
    connect(&settings, &SettingsFile::changedElsewhere, this, [this](const QStringList &keys) {
        const auto isOurs = [](const QString &key) { return key.startsWith(accountsGroup); };
        if (std::ranges::any_of(keys, isOurs))
            take();
    });
}

QList<Account> AccountStore::read()
{
    // Sorted, so that what belongs to one account stands together.
    QStringList groups;
    const QStringList keys = m_settings.allKeys();
    for (const QString &key : keys) {
        const qsizetype end = key.indexOf(u'/', accountsGroup.size());
        if (!key.startsWith(accountsGroup) || end < 0)
            continue;
        const QString group = key.mid(accountsGroup.size(), end - accountsGroup.size());
        if (groups.isEmpty() || groups.constLast() != group)
            groups.append(group);
    }

    // Accounts that the order does not name, because somebody edited the file, come last.
    const QSet<QString> there(groups.cbegin(), groups.cend());
    QStringList ids = m_settings.value(orderKey).toStringList();
    ids.removeIf([&](const QString &id) { return !there.contains(id); });
    ids += groups;
    ids.removeDuplicates();

    QList<Account> accounts;
    QStringList unreadable;
    for (const QString &text : std::as_const(ids)) {
        const QUuid id(text);
        const bool spelledAsWritten = id.toString(QUuid::WithoutBraces) == text;
        const bool readable = !id.isNull() && spelledAsWritten && accounts.size() < mostAccounts;
        if (const auto account = readable ? readAccount(m_settings, id) : std::nullopt)
            accounts.append(*account);
        else
            unreadable.append(text);
    }
    tellUnreadable(unreadable);
    warnOfAddresses(accounts);
    return accounts;
}

/// Once of each.
void AccountStore::warnOfAddresses(const QList<Account> &accounts)
{
    for (const Account &account : accounts) {
        if (checkApiAddress(account.apiAddress) == AddressProblem::None) {
            m_unsafe.remove(account.id);
        } else if (!m_unsafe.contains(account.id)) {
            m_unsafe.insert(account.id);
            qCWarning(lcAccounts) << "account" << account.id
                                  << "has an unsafe API address and will not be asked";
        }
    }
}

void AccountStore::tellUnreadable(const QStringList &entries)
{
    if (std::exchange(m_unreadable, entries) == entries || entries.isEmpty())
        return;
    qCWarning(lcAccounts) << "entries for accounts cannot be read and are left as they are:"
                          << entries.size();
    const FileProblem problem{
        .kind = FileProblem::Kind::PartlyRead, .file = m_settings.fileName(), .count = int(entries.size())};
    QMetaObject::invokeMethod(
        this, [this, problem] { Q_EMIT fileProblem(problem); }, Qt::QueuedConnection);
}

/// Tells what is different in the file now.
void AccountStore::take()
{
    const QList<Account> before = std::exchange(m_accounts, read());
    const QList<Account> now = m_accounts;
    const auto in = [](const QList<Account> &accounts, const QUuid &id) {
        const auto found = std::ranges::find(accounts, id, &Account::id);
        return found == accounts.end() ? std::nullopt : std::optional(*found);
    };
    for (const Account &account : before) {
        if (!in(now, account.id))
            Q_EMIT removed(account.id);
    }
    for (const Account &account : now) {
        const auto known = in(before, account.id);
        if (!known)
            Q_EMIT added(account);
        else if (*known != account)
            Q_EMIT updated(account);
    }
}

std::optional<Account> AccountStore::find(const QUuid &id) const
{
    const auto found = std::ranges::find(m_accounts, id, &Account::id);
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

void AccountStore::change(const std::function<void(QJsonObject &values, QStringList &order)> &edit)
{
    m_settings.change([&](QJsonObject &values) {
        QStringList order = SettingsFile::fromJson(values.value(orderKey)).toStringList();
        edit(values, order);
        values.insert(orderKey, SettingsFile::toJson(order));
    });
    take();
}

void AccountStore::add(const Account &account)
{
    Q_ASSERT(!account.id.isNull() && !find(account.id));
    change([&account](QJsonObject &values, QStringList &order) {
        writeAccount(values, account, {});
        order.append(account.id.toString(QUuid::WithoutBraces));
    });
}

void AccountStore::update(const Account &account)
{
    const auto before = find(account.id);
    if (!before || *before == account)
        return;
    change([&](QJsonObject &values, QStringList &) {
        if (values.contains(groupOf(account.id) + "provider"_L1)) // else another copy has removed it
            writeAccount(values, account, before);
    });
}

void AccountStore::remove(const QUuid &id)
{
    if (!find(id))
        return;
    change([&id](QJsonObject &values, QStringList &order) {
        const QStringList keys = values.keys();
        for (const QString &key : keys) {
            if (key.startsWith(groupOf(id)))
                values.remove(key);
        }
        order.removeAll(id.toString(QUuid::WithoutBraces));
    });
}

quint32 AccountStore::nextColor() const
{
    const QList<quint32> colors = accountColors();
    const auto uses = [this](quint32 color) {
        return std::ranges::count(m_accounts, color, &Account::color);
    };
    return *std::ranges::min_element(colors, {}, uses);
}

} // namespace roster
