// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/boundkey.h"

#include "core/account.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

/// Every version of the form begins like this, then comes its number and a space.
static constexpr QByteArrayView formName = "gpu-roster-key-";
static constexpr QByteArrayView formNumber = "1";

QUrl serverOf(const QUrl &address)
{
    const QString scheme = address.scheme();
    const int usualPort = scheme == "https"_L1 ? 443 : scheme == "http"_L1 ? 80 : -1;
    QUrl server;
    server.setScheme(scheme);
    server.setHost(address.host());
    server.setPort(address.port(usualPort));
    return server;
}

KeyOrigin keyOrigin(const Account &account)
{
    return {account.provider, serverOf(account.apiAddress)};
}

QString describe(const KeyOrigin &origin)
{
    return providerInfo(origin.provider).name + ", "_L1 + origin.server.toString(QUrl::FullyEncoded);
}

Secret keyEntry(const BoundKey &key)
{
    QByteArray text;
    text.append(formName).append(formNumber).append(' ');
    text.append(providerInfo(key.origin.provider).key.toUtf8()).append(' ');
    text.append(key.origin.server.toEncoded()).append(' ');
    text.append(key.key.reveal());
    return Secret(std::move(text));
}

static bool isOfThisForm(QByteArrayView text)
{
    if (!text.startsWith(formName))
        return false;
    const QByteArrayView rest = text.sliced(formName.size());
    const auto end = std::ranges::find_if_not(rest, [](char c) { return c >= '0' && c <= '9'; });
    return end != rest.begin() && end != rest.end() && *end == ' ';
}

/// The text up to the next space, which is taken away with it.
static QByteArrayView takeWord(QByteArrayView &text)
{
    const qsizetype space = text.indexOf(' ');
    const QByteArrayView word = space < 0 ? text : text.first(space);
    text = space < 0 ? QByteArrayView() : text.sliced(space + 1);
    return word;
}

KeyEntry readKeyEntry(const Secret &text)
{
    QByteArrayView rest = QByteArrayView(text.reveal()).trimmed();
    if (!isOfThisForm(rest))
        return {KeyEntry::Form::Bare, Secret(rest.toByteArray()), {}};

    const QByteArrayView form = takeWord(rest);
    const auto provider = providerFromKey(QString::fromUtf8(takeWord(rest)));
    const QUrl server(QString::fromUtf8(takeWord(rest)), QUrl::StrictMode);
    const bool isKnown = form.sliced(formName.size()) == formNumber && provider;
    const bool isServer = server.isValid() && !server.host().isEmpty() && server == serverOf(server);
    if (!isKnown || !isServer || rest.isEmpty())
        return {KeyEntry::Form::Foreign, {}, {}};
    return {KeyEntry::Form::Bound, Secret(rest.toByteArray()), {*provider, server}};
}

} // namespace roster
