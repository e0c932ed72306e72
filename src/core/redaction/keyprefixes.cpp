// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/keyprefixes.h"

#include <array>

using namespace Qt::StringLiterals;

namespace roster::redaction {

namespace {

constexpr qsizetype usual = 8;

constexpr KeyPrefix word(QLatin1StringView begin)
{
    return {.begin = begin, .rest = usual, .isWordToo = true};
}

constexpr KeyPrefix sign(QLatin1StringView begin, qsizetype rest = usual)
{
    return {.begin = begin, .rest = rest};
}

constexpr KeyPrefix exact(QLatin1StringView begin, qsizetype rest, Run run = Run::Word)
{
    return {.begin = begin, .rest = rest, .run = run, .exactCase = true};
}

constexpr std::array prefixes{
    // Stripe, OpenAI, Anthropic, Novita, Replicate and others that took up their form
    word("sk-"_L1),
    sign("sk_"_L1),
    word("pk-"_L1),
    sign("pk_"_L1),
    word("rk-"_L1),
    sign("rk_"_L1),
    word("ak-"_L1),
    sign("ak_"_L1),
    word("r8-"_L1),
    sign("r8_"_L1),
    // models and what runs them
    word("hf-"_L1),
    sign("hf_"_L1),
    sign("api_org_"_L1),
    sign("nvapi-"_L1),
    sign("nvapi_"_L1),
    word("rpa-"_L1),
    sign("rpa_"_L1),
    sign("gsk_"_L1),
    sign("xai-"_L1),
    sign("pplx-"_L1),
    sign("csk-"_L1),
    sign("tvly-"_L1),
    sign("jina_"_L1),
    sign("tgp_v1_"_L1),
    sign("fw_"_L1, 16),
    sign("lsv2_"_L1),
    sign("wandb_v1_"_L1),
    sign("phx_"_L1, 16),
    // code, packages and images
    sign("gho_"_L1),
    sign("ghp_"_L1),
    sign("ghs_"_L1),
    sign("ghu_"_L1),
    sign("ghr_"_L1),
    word("gho-"_L1),
    word("ghp-"_L1),
    word("ghs-"_L1),
    word("ghu-"_L1),
    word("ghr-"_L1),
    sign("github_pat_"_L1),
    sign("github_pat-"_L1),
    sign("glpat-"_L1),
    sign("glpat_"_L1),
    sign("glrt-"_L1),
    sign("gldt-"_L1),
    sign("glptt-"_L1),
    word("npm-"_L1),
    sign("npm_"_L1),
    word("pypi-"_L1),
    sign("pypi_"_L1),
    sign("dckr_pat_"_L1),
    sign("dckr_oat_"_L1),
    exact("ATATT"_L1, usual),
    exact("ATCTT"_L1, usual),
    sign("sgp_"_L1, 16),
    sign("lin_api_"_L1),
    sign("sntrys_"_L1),
    sign("sntryu_"_L1),
    // talk and papers
    sign("xoxa-"_L1),
    sign("xoxb-"_L1),
    sign("xoxe-"_L1),
    sign("xoxp-"_L1),
    sign("xoxr-"_L1),
    sign("xoxs-"_L1),
    sign("xoxa_"_L1),
    sign("xoxb_"_L1),
    sign("xoxe_"_L1),
    sign("xoxp_"_L1),
    sign("xoxr_"_L1),
    sign("xoxs_"_L1),
    sign("xapp-"_L1),
    sign("ntn_"_L1, 16),
    sign("figd_"_L1),
    sign("shpat_"_L1),
    // machines, networks and vaults
    sign("dop_v1_"_L1),
    sign("dop_v1-"_L1),
    sign("tskey-"_L1),
    sign("tskey_"_L1),
    exact("hvs."_L1, usual),
    exact("hvb."_L1, usual),
    exact("hvr."_L1, usual),
    sign("glsa_"_L1),
    sign("sbp_"_L1, 16),
    sign("pscale_tkn_"_L1),
    exact("AGE-SECRET-KEY-1"_L1, usual),
    exact("dp.pt."_L1, usual),
    exact("dp.st."_L1, usual),
    // clouds
    exact("LTAI"_L1, 12, Run::Alnum),
    exact("AKID"_L1, 13, Run::Alnum),
    exact("AKLT"_L1, 20, Run::Alnum),
    exact("AIza"_L1, 30),
    exact("ya29."_L1, usual),
    exact("bce-v3/ALTAK-"_L1, usual, Run::Base64),
};

/// Several words of small letters or of few digits: a name that somebody gave.
bool isPlainName(TextScan &scan, qsizetype begin, qsizetype end)
{
    constexpr qsizetype longestName = 64;
    constexpr qsizetype longestWord = 15;
    constexpr qsizetype longestNumber = 4;
    if (end - begin > longestName)
        return false;
    int words = 0;
    qsizetype letters = 0;
    qsizetype digits = 0;
    for (qsizetype i = begin; i <= end; ++i) {
        const char16_t c = i < end ? scan.at(i) : u'-';
        if (c == '-' || c == '_') {
            letters = digits = 0;
            ++words;
            continue;
        }
        isDigit(c) ? ++digits : ++letters;
        if (isUpper(c) || (letters > 0 && digits > 0) || letters > longestWord || digits > longestNumber)
            return false;
    }
    return words > 1;
}

} // namespace

std::span<const KeyPrefix> keyPrefixes()
{
    return prefixes;
}

Span prefixedKey(TextScan &scan, qsizetype at, const KeyPrefix &prefix)
{
    if (!scan.isWordBegin(at) || (prefix.exactCase && !scan.hasExactly(at, prefix.begin)))
        return {};
    const qsizetype rest = at + prefix.begin.size();
    const qsizetype end = scan.endOfRun(prefix.run, rest);
    if (end - rest < prefix.rest || (prefix.isWordToo && isPlainName(scan, rest, end)))
        return {};
    return {at, end};
}

} // namespace roster::redaction
