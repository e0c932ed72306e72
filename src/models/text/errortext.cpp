// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/errortext.h"

#include "models/text/connectiontext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(roster::Errors)
};

struct Sentences {
    QString what;
    QString todo;
};

Sentences rateLimited(const ApiError &error, const QString &cloud)
{
    const QString what = Errors::tr("%1 asks for a pause: it got too many requests.").arg(cloud);
    if (!error.retryAfter)
        return {what, Errors::tr("Wait a minute and try again. Automatic refreshing slows down by itself.")};
    const qint64 seconds = error.retryAfter->count(); // a year at most
    if (seconds < 120)
        return {what,
                Errors::tr("Wait %n seconds and try again. Automatic refreshing slows down by itself.",
                           nullptr, int(seconds))};
    const int minutes = int((seconds + 59) / 60);
    if (minutes < 120)
        return {what,
                Errors::tr("Wait %n minutes and try again. Automatic refreshing slows down by itself.",
                           nullptr, minutes)};
    return {what,
            Errors::tr("Wait %n hours and try again. Automatic refreshing slows down by itself.", nullptr,
                       (minutes + 59) / 60)};
}

Sentences sentences(const ErrorText &text)
{
    return {text.what, text.todo};
}

Sentences sentences(const ApiError &error, const QString &cloud)
{
    switch (error.kind) {
    case ApiError::Kind::Network:
        return {Errors::tr("%1 could not be reached.").arg(cloud),
                Errors::tr("Check the Internet connection, the proxy in Settings › Connection and the "
                           "account's API address, then try again.")};
    case ApiError::Kind::Timeout:
        return {Errors::tr("%1 did not answer in time.").arg(cloud),
                Errors::tr(
                    "Try again. If it happens again, check the connection and the account's API address.")};
    case ApiError::Kind::Tls:
        return sentences(untrustedText(error.certificate, cloud));
    case ApiError::Kind::ProxyUnknown:
        return {Errors::tr("The system did not say in time which proxy leads to %1.").arg(cloud),
                Errors::tr("Try again, or choose a proxy in Settings › Connection.")};
    case ApiError::Kind::ProxyFailed:
        return sentences(proxyFailedText(cloud));
    case ApiError::Kind::ProxyAuthentication:
        return sentences(proxyPasswordText(cloud));
    case ApiError::Kind::Redirect:
        return {Errors::tr("The API address of %1 points to another address, where the key is not sent.")
                    .arg(cloud),
                Errors::tr("Correct the API address in the account's settings.")};
    case ApiError::Kind::Unauthorized:
        return {Errors::tr("%1 does not accept the API key.").arg(cloud),
                Errors::tr("Make a key on the cloud's web site and enter it in the account's settings.")};
    case ApiError::Kind::Forbidden:
        return {Errors::tr("%1 does not allow this key to see instances.").arg(cloud),
                Errors::tr("Check the permissions of the key and the state of the account on the cloud's web "
                           "site.")};
    case ApiError::Kind::NotFound:
        return {Errors::tr("%1 did not find what was asked for.").arg(cloud),
                Errors::tr("Check the account's API address. If it is right, look on the cloud's web site "
                           "whether the account still exists.")};
    case ApiError::Kind::RateLimited:
        return rateLimited(error, cloud);
    case ApiError::Kind::Rejected:
        return {
            Errors::tr("%1 refused the request.").arg(cloud),
            Errors::tr("The details hold the cloud's reason. If it is a filter, clear it and try again.")};
    case ApiError::Kind::Server:
        return {Errors::tr("%1 has trouble answering.").arg(cloud),
                Errors::tr("Try again in some minutes; the cloud's status page may say more.")};
    case ApiError::Kind::Unreadable:
        return {Errors::tr("The answer of %1 could not be read.").arg(cloud),
                Errors::tr("Check the account's API address. If it is right, the API may have changed: look "
                           "for a newer version of GPU Roster.")};
    case ApiError::Kind::Foreign:
        return {
            Errors::tr("The answer does not have the form of the API of %1: a firewall, a proxy or a login "
                       "page may stand in between.")
                .arg(cloud),
            Errors::tr("Try again later. If it stays so, check the network and the account's API address.")};
    case ApiError::Kind::TooLarge:
        return {Errors::tr("The answer of %1 is larger than GPU Roster accepts.").arg(cloud),
                Errors::tr("Filter by name, status or region, and check the account's API address.")};
    case ApiError::Kind::UnsafeAddress:
        return {
            Errors::tr("The API key was not sent to %1: the account's API address is not safe.").arg(cloud),
            Errors::tr("Correct the API address in the account's settings.")};
    case ApiError::Kind::InvalidRequest:
        return {Errors::tr("The request was not sent: %1 would not accept it.").arg(cloud),
                Errors::tr("The details hold the reason. If it is a filter, shorten or clear it.")};
    case ApiError::Kind::Cancelled:
        return {Errors::tr("Loading from %1 was cancelled.").arg(cloud),
                Errors::tr("Refresh to load again.")};
    }
    Q_UNREACHABLE();
}

QString details(const ApiError &error)
{
    QStringList lines;
    if (error.httpStatus > 0)
        lines << Errors::tr("HTTP status: %1").arg(error.httpStatus);
    if (!error.providerMessage.isEmpty())
        lines << Errors::tr("The cloud says: %1").arg(error.providerMessage);
    if (error.certificate)
        lines << certificateLines(*error.certificate);
    if (!error.detail.isEmpty())
        lines << error.detail;
    return lines.join('\n'_L1);
}

} // namespace

ErrorText errorText(const ApiError &error, const ProviderInfo &provider)
{
    const Sentences text = sentences(error, provider.name);
    return {text.what, text.todo, details(error)};
}

static Sentences sentences(KeyError::Kind kind)
{
    switch (kind) {
    case KeyError::Kind::NoKeyring:
        return {
            Errors::tr("No keyring is running, so API keys cannot be read or saved."),
            Errors::tr("Install and start GNOME Keyring or KWallet, or enter the key for this run only.")};
    case KeyError::Kind::NoCollection:
        return {
            Errors::tr("The keyring has no place for keys yet."),
            Errors::tr("In “Passwords and Keys”, make a new password keyring and set it as default, or keep "
                       "the key for this run only.")};
    case KeyError::Kind::Locked:
        return {Errors::tr("The keyring is locked."), Errors::tr("Unlock it and try again.")};
    case KeyError::Kind::Timeout:
        return {Errors::tr("The keyring did not answer in time."),
                Errors::tr("Look for a window that asks for the keyring's password, then try again.")};
    case KeyError::Kind::Missing:
        return {
            Errors::tr("The keyring shows no API key for this account."),
            Errors::tr("If its database is closed or locked, open it and try again; otherwise enter the key "
                       "in the account's settings.")};
    case KeyError::Kind::OtherOrigin:
        return {Errors::tr("The API key was entered for another provider or address, so it was not sent."),
                Errors::tr("Restore the account's provider and API address, or enter the key again.")};
    case KeyError::Kind::Foreign:
        return {Errors::tr("This version cannot read what the keyring holds for this account."),
                Errors::tr("Update GPU Roster, or enter the key again in the account's settings.")};
    case KeyError::Kind::Failed:
        return {Errors::tr("The keyring could not read or save the API key."),
                Errors::tr("Try again. If it happens again, enter the key in the account's settings anew.")};
    }
    Q_UNREACHABLE();
}

ErrorText errorText(const KeyError &error)
{
    const Sentences text = sentences(error.kind);
    return {text.what, text.todo, error.detail};
}

QString errorText(AddressProblem problem)
{
    switch (problem) {
    case AddressProblem::None:
        return {};
    case AddressProblem::Empty:
        return Errors::tr("Enter an address such as https://api.example.com.");
    case AddressProblem::NotAnAddress:
        return Errors::tr("This is no web address. Example: https://api.example.com.");
    case AddressProblem::NotHttps:
        return Errors::tr("The key would travel unencrypted. Begin with https://.");
    case AddressProblem::HasUserInfo:
        return Errors::tr("Remove the user name or password before the @.");
    case AddressProblem::HasQuery:
        return Errors::tr("Remove what stands from the ? or # on.");
    }
    Q_UNREACHABLE();
}

} // namespace roster
