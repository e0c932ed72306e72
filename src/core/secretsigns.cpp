// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretsigns.h"

#include <QLatin1StringView>
#include <QList>

#include <array>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

/// In lower case, found in any case.
constexpr std::array signs{// names
                           "pass"_L1, "pwd"_L1, "secret"_L1, "token"_L1, "key"_L1, "cred"_L1, "auth"_L1,
                           "cookie"_L1, "sig"_L1, "jwt"_L1, "otp"_L1,
                           // shapes
                           "-----begin"_L1, "private-lines"_L1, "bearer"_L1, "basic"_L1, "@"_L1, "%40"_L1,
                           "sk-"_L1, "sk_"_L1, "ak-"_L1, "ak_"_L1, "pk-"_L1, "pk_"_L1, "rk-"_L1, "rk_"_L1,
                           "hf-"_L1, "hf_"_L1, "gho"_L1, "ghp"_L1, "ghs"_L1, "ghu"_L1, "ghr"_L1,
                           "github_pat"_L1, "glpat"_L1, "xox"_L1, "nvapi"_L1, "npm"_L1, "pypi"_L1, "rpa"_L1,
                           "r8"_L1, "dop_v1"_L1, "akia"_L1, "asia"_L1, "ltai"_L1, "akid"_L1, "aiza"_L1,
                           "sg."_L1, "eyj"_L1, "hooks.slack"_L1, "/hook/"_L1, "api.telegram"_L1,
                           // phrases
                           "curl"_L1, "mysql"_L1, "redis-cli"_L1, "identified"_L1};

constexpr std::array chineseSigns{u"密码", u"口令", u"密钥", u"令牌", u"凭据", u"凭证", u"私钥"};

/// The signs by their first character.
using Index = std::array<QList<QLatin1StringView>, 128>;

const Index &signIndex()
{
    static const Index index = [] {
        Index made;
        for (const QLatin1StringView sign : signs)
            made[size_t(sign.front().unicode())].append(sign);
        return made;
    }();
    return index;
}

char16_t lower(QChar c)
{
    const char16_t code = c.unicode();
    return code >= 'A' && code <= 'Z' ? char16_t(code - 'A' + 'a') : code;
}

/// Not QStringView::startsWith(): every cell of a table comes by here, and signs are ASCII.
bool beginsWith(QStringView text, QLatin1StringView sign)
{
    if (text.size() < sign.size())
        return false;
    for (qsizetype i = 0; i < sign.size(); ++i) {
        if (lower(text[i]) != sign[i].unicode())
            return false;
    }
    return true;
}

} // namespace

bool hasSignOfSecret(QStringView text)
{
    const Index &index = signIndex();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = lower(text[i]);
        const QStringView rest = text.sliced(i);
        if (c < 128) {
            for (const QLatin1StringView sign : index[c]) {
                if (beginsWith(rest, sign))
                    return true;
            }
        } else {
            for (const QStringView sign : chineseSigns) {
                if (rest.startsWith(sign))
                    return true;
            }
        }
    }
    return false;
}

} // namespace roster
