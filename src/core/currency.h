// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace roster {

/// A new one is a value here, before Count, and a row in currency.cpp.
enum class Currency : quint8 { Cny, Usd, Count };

struct CurrencyInfo {
    Currency currency = {};
    QLatin1StringView code; ///< of ISO 4217, for files
    QStringView sign; ///< before an amount that is shown
    QStringView names; ///< how else people write it, separated by spaces; signs among them
    int decimals = 0; ///< of its smallest coin: so many are shown at least
};

std::span<const CurrencyInfo> currencies();
const CurrencyInfo &currencyInfo(Currency currency);
/// By sign, code or name, in any case.
std::optional<Currency> currencyNamed(QStringView word);
/// Whether prices are written with this character before or behind them.
bool isCurrencySign(QChar c);

} // namespace roster
