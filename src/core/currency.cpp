// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/currency.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

static constexpr std::array<CurrencyInfo, size_t(Currency::Count)> table{{
    {Currency::Cny, "CNY"_L1, u"¥", u"￥ RMB 元", 2},
    {Currency::Usd, "USD"_L1, u"$", u"＄ 美元", 2},
}};

// The enum is the table's index.
static_assert([] {
    for (size_t i = 0; i < table.size(); ++i) {
        if (size_t(table[i].currency) != i || table[i].code.isEmpty())
            return false;
    }
    return true;
}());

std::span<const CurrencyInfo> currencies()
{
    return table;
}

const CurrencyInfo &currencyInfo(Currency currency)
{
    Q_ASSERT(currency < Currency::Count);
    return table[size_t(currency)];
}

static bool isCalled(const CurrencyInfo &info, QStringView word)
{
    for (const QStringView name : info.names.tokenize(u' ')) {
        if (name.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return word == info.sign || word.compare(info.code, Qt::CaseInsensitive) == 0;
}

std::optional<Currency> currencyNamed(QStringView word)
{
    const auto found =
        std::ranges::find_if(table, [word](const CurrencyInfo &info) { return isCalled(info, word); });
    return found == table.end() ? std::nullopt : std::optional(found->currency);
}

bool isCurrencySign(QChar c)
{
    return c.category() == QChar::Symbol_Currency && currencyNamed(QStringView(&c, 1));
}

} // namespace roster
