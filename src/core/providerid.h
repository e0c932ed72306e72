// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money.h"

#include <QString>
#include <QUrl>

#include <optional>
#include <span>

namespace roster {

/// The clouds that the program can ask.
enum class ProviderId { Ppio, Novita, NebulaBlock };

/// What is fixed for a cloud. Adding a cloud starts with a row in providerid.cpp.
struct ProviderInfo {
    ProviderId id;
    QString key; ///< Its name in settings; never changes.
    QString name; ///< Its own name, the same in every language.
    QUrl apiAddress; ///< Where its API answers unless an account says otherwise.
    QUrl keyPage; ///< Where a user makes an API key; empty when not known.
    Currency currency; ///< Of every price in its answers, which never name one.
    bool filters; ///< Its list takes name, status, regions and billing_mode.
};

std::span<const ProviderInfo> allProviders();
const ProviderInfo &providerInfo(ProviderId id);
std::optional<ProviderId> providerFromKey(const QString &key);

} // namespace roster
