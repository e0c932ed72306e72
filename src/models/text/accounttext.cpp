// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/accounttext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

struct AccountTexts {
    Q_DECLARE_TR_FUNCTIONS(roster::AccountTexts)
};

QString figure(int count)
{
    return QLocale().toString(count);
}

QString shortText(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    switch (kind) {
    case Kind::Network:
        return AccountTexts::tr("Unreachable", "state of an account");
    case Kind::Timeout:
        return AccountTexts::tr("Timed out", "state of an account");
    case Kind::ProxyUnknown:
        return AccountTexts::tr("Proxy unknown", "state of an account: the system did not name one in time");
    case Kind::ProxyFailed:
        return AccountTexts::tr("Proxy failed", "state of an account");
    case Kind::ProxyAuthentication:
        return AccountTexts::tr("Proxy wants a password", "state of an account");
    case Kind::Tls:
        return AccountTexts::tr("No trusted connection", "state of an account");
    case Kind::Redirect:
        return AccountTexts::tr("Redirected", "state of an account");
    case Kind::Unauthorized:
        return AccountTexts::tr("Key refused", "state of an account");
    case Kind::Forbidden:
        return AccountTexts::tr("No permission", "state of an account");
    case Kind::NotFound:
        return AccountTexts::tr("Not found", "state of an account: its address leads to nothing");
    case Kind::RateLimited:
        return AccountTexts::tr("Too many requests", "state of an account");
    case Kind::Rejected:
        return AccountTexts::tr("Request refused", "state of an account");
    case Kind::Server:
        return AccountTexts::tr("Server error", "state of an account");
    case Kind::Unreadable:
        return AccountTexts::tr("Answer not readable", "state of an account");
    case Kind::Foreign:
        return AccountTexts::tr("Not the API's answer",
                                "state of an account: a firewall or a proxy answered");
    case Kind::TooLarge:
        return AccountTexts::tr("Answer too large", "state of an account");
    case Kind::UnsafeAddress:
        return AccountTexts::tr("Unsafe address", "state of an account");
    case Kind::InvalidRequest:
        return AccountTexts::tr("Request not possible", "state of an account");
    case Kind::Cancelled:
        return AccountTexts::tr("Canceled", "state of an account");
    }
    Q_UNREACHABLE();
}

QString shortText(KeyError::Kind kind)
{
    switch (kind) {
    case KeyError::Kind::NoKeyring:
    case KeyError::Kind::NoCollection:
        return AccountTexts::tr("No keyring", "state of an account");
    case KeyError::Kind::Locked:
        return AccountTexts::tr("Keyring locked", "state of an account");
    case KeyError::Kind::Timeout:
        return AccountTexts::tr("Keyring not answering", "state of an account");
    case KeyError::Kind::Missing:
        return AccountTexts::tr("No key", "state of an account");
    case KeyError::Kind::OtherOrigin:
        return AccountTexts::tr("Key for another address", "state of an account");
    case KeyError::Kind::Foreign:
    case KeyError::Kind::Failed:
        return AccountTexts::tr("Key not readable", "state of an account");
    }
    Q_UNREACHABLE();
}

QString shortText(const Completeness &list)
{
    using Gap = Completeness::Gap;
    switch (list.gap) {
    case Gap::None:
        break;
    case Gap::NoWayOn:
        return AccountTexts::tr("%1: the cloud says that there is more, but not how to reach it",
                                "state of an account: so many instances")
            .arg(figure(list.have));
    case Gap::Repeats:
        return AccountTexts::tr("%1: the cloud's list leads back to a page that was read already",
                                "state of an account: so many instances")
            .arg(figure(list.have));
    case Gap::Endless:
        return AccountTexts::tr("%1: the cloud's list has no end", "state of an account: so many instances")
            .arg(figure(list.have));
    case Gap::Refused:
        return AccountTexts::tr("%1: the cloud refused the list of reserved instances",
                                "state of an account: so many instances")
            .arg(figure(list.have));
    case Gap::Unreadable:
        return AccountTexts::tr("%1 of %2: %Ln could not be read",
                                "state of an account: so many instances of so many", list.unreadable)
            .arg(figure(list.have), figure(list.expected.value_or(list.have + list.unreadable)));
    case Gap::TooFew:
        return AccountTexts::tr("%1 of %2: the cloud listed no more",
                                "state of an account: so many instances of so many")
            .arg(figure(list.have), figure(list.expected.value_or(list.have)));
    }
    return {};
}

/// Which trouble the last load had; empty when it had none.
QString shortTrouble(const AccountStatus &status)
{
    if (status.keyError)
        return shortText(status.keyError->kind);
    if (status.error)
        return shortText(status.error->kind);
    return shortText(status.completeness);
}

QString withTrouble(const QString &state, const AccountStatus &status)
{
    const QString trouble = shortTrouble(status);
    if (trouble.isEmpty())
        return state;
    // What nothing is known of is not "incomplete", and figures speak for themselves.
    const bool speaksForItself = !status.hasAnswered() || !status.completeness.isComplete();
    return speaksForItself ? trouble : u"%1 · %2"_s.arg(state, trouble);
}

QString tryAgain()
{
    return AccountTexts::tr("Try again. If it stays so, ask the cloud's support.");
}

} // namespace

QString stateText(const AccountStatus &status)
{
    switch (status.state) {
    case LoadState::Idle:
        return withTrouble(AccountTexts::tr("Not loaded", "state of an account"), status);
    case LoadState::WaitingForKeyring:
        return AccountTexts::tr("Waiting for the keyring", "state of an account");
    case LoadState::Loading:
        if (status.expected)
            return AccountTexts::tr("Loading… %1 of %2", "state of an account: so many instances of so many")
                .arg(figure(status.arrived), figure(*status.expected));
        if (status.arrived > 0)
            return AccountTexts::tr("Loading… %1", "state of an account: so many instances so far")
                .arg(figure(status.arrived));
        return AccountTexts::tr("Loading…", "state of an account");
    case LoadState::Partial:
        return withTrouble(AccountTexts::tr("Incomplete", "state of an account: some instances are missing"),
                           status);
    case LoadState::Complete:
        return AccountTexts::tr("Up to date", "state of an account");
    case LoadState::Stale:
        return withTrouble(
            AccountTexts::tr("Not up to date", "state of an account: shown are instances of an earlier load"),
            status);
    }
    Q_UNREACHABLE();
}

std::optional<ErrorText> troubleText(const AccountStatus &status, const ProviderInfo &provider)
{
    if (status.keyError)
        return errorText(*status.keyError);
    if (status.error)
        return errorText(*status.error, provider);
    if (!status.completeness.isComplete())
        return errorText(status.completeness, provider);
    return {};
}

ErrorText errorText(const Completeness &completeness, const ProviderInfo &provider)
{
    using Gap = Completeness::Gap;
    const int expected = completeness.expected.value_or(completeness.have + completeness.unreadable);
    switch (completeness.gap) {
    case Gap::None:
        return {};
    case Gap::NoWayOn:
        return {AccountTexts::tr("%1 says that there are more instances, but not how to reach them.")
                    .arg(provider.name),
                tryAgain(),
                {}};
    case Gap::Repeats:
        return {
            AccountTexts::tr("The list of %1 leads back to a page that was read already, so some instances "
                             "may be missing.")
                .arg(provider.name),
            tryAgain(),
            {}};
    case Gap::Endless:
        return {AccountTexts::tr("The list of %1 has no end: reading stopped after %Ln instances.", nullptr,
                                 completeness.have)
                    .arg(provider.name),
                AccountTexts::tr("Filter by name, status or region, and check the account's API address."),
                {}};
    case Gap::Refused:
        return {AccountTexts::tr("%1 refused the list of reserved instances.").arg(provider.name),
                AccountTexts::tr("Try again. Until then they stay as they were last known."),
                {}};
    case Gap::Unreadable:
        return {AccountTexts::tr("%1 lists %2 instances, of which %Ln could not be read.", nullptr,
                                 completeness.unreadable)
                    .arg(provider.name, figure(expected)),
                AccountTexts::tr("Try again. If it stays so, look for a newer version of GPU Roster."),
                {}};
    case Gap::TooFew:
        return {AccountTexts::tr("%1 says that there are %2 instances, but lists %3 only.")
                    .arg(provider.name, figure(expected), figure(completeness.have)),
                tryAgain(),
                {}};
    }
    Q_UNREACHABLE();
}

} // namespace roster
