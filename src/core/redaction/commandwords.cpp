// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/commandwords.h"

#include "core/redaction/secretname.h"
#include "core/redaction/signindex.h"

#include <QString>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster::redaction {

using Takes = CommandRule::Takes;

namespace {

constexpr std::array phrases{
    Example{u"an option with a secret's name, and the word behind it, unless that is an option, too",
            u"serve --api-key hunter2 --port 80", u"serve --api-key •••••••• --port 80"},
    Example{u"the same in a list", uR"(["serve","--token","hunter2","--port","1"])",
            uR"(["serve","--token",••••••••,"--port","1"])"},
    Example{u"SQL: IDENTIFIED … BY", u"CREATE USER me IDENTIFIED WITH x BY 'hunter2';",
            u"CREATE USER me IDENTIFIED WITH x BY ••••••••;"},
    Example{u"SQL: PASSWORD and a text in quotes", u"ALTER USER me PASSWORD 'hunter2';",
            u"ALTER USER me PASSWORD ••••••••;"},
    Example{u".netrc: login and password", u"machine host login me password hunter2",
            u"machine host login me password ••••••••"},
};

/// A rule with its lists taken apart.
struct PreparedRule {
    const CommandRule *rule;
    QList<QLatin1StringView> subcommands;
    QList<QLatin1StringView> options;
};

struct Program {
    QLatin1StringView sign;
    size_t rule;
};

QList<QLatin1StringView> listOf(const char *words)
{
    QList<QLatin1StringView> list;
    QLatin1StringView rest(words);
    while (!rest.isEmpty()) {
        const qsizetype space = rest.indexOf(' '_L1);
        list.append(space < 0 ? rest : rest.first(space));
        rest = space < 0 ? QLatin1StringView() : rest.sliced(space + 1);
    }
    return list;
}

const std::vector<PreparedRule> &preparedRules()
{
    static const std::vector<PreparedRule> rules = [] {
        std::vector<PreparedRule> made;
        for (const CommandRule &rule : commandRules())
            made.push_back({&rule, listOf(rule.subcommands), listOf(rule.options)});
        return made;
    }();
    return rules;
}

const SignIndex<Program> &programs()
{
    static const SignIndex<Program> index = [] {
        SignIndex<Program> made;
        for (size_t i = 0; i < preparedRules().size(); ++i) {
            for (const QLatin1StringView name : listOf(preparedRules()[i].rule->programs))
                made.add({name, i});
        }
        return made;
    }();
    return index;
}

bool isWord(QStringView word, QLatin1StringView other)
{
    return word.compare(other, Qt::CaseInsensitive) == 0;
}

bool isOption(QStringView word)
{
    if (word.size() < 2 || word[0] != u'-')
        return false;
    const char16_t second = word[1].unicode();
    return isLetter(second) || (second == '-' && word.size() > 2 && isLetter(word[2].unicode()));
}

/// "/usr/bin/curl" and "curl.exe" are curl.
QStringView programName(QStringView word)
{
    constexpr qsizetype longest = 256;
    if (word.size() > longest || word.startsWith("/etc/"_L1))
        return {};
    const qsizetype slash = std::max(word.lastIndexOf(u'/'), word.lastIndexOf(u'\\'));
    QStringView name = word.sliced(slash + 1);
    if (name.endsWith(".exe"_L1, Qt::CaseInsensitive))
        name.chop(4);
    return name;
}

/// "-sSu" is "-s -S -u".
bool isCluster(QStringView word, QLatin1StringView option)
{
    constexpr qsizetype most = 6;
    return option.size() == 2 && word.size() > 2 && word.size() <= most && word[0] == u'-'
        && word.last(1) == option.last(1)
        && std::all_of(word.begin() + 1, word.end(), [](QChar c) { return isLetter(c.unicode()); });
}

} // namespace

std::span<const Example> phraseExamples()
{
    return phrases;
}

qsizetype CommandWords::costOfWord()
{
    return qsizetype(preparedRules().size());
}

bool CommandWords::isProgram(QStringView word)
{
    const QStringView name = programName(word);
    if (name.isEmpty())
        return false;
    return std::ranges::any_of(programs().beginningWith(name[0].unicode()),
                               [name](const Program &program) { return isWord(name, program.sign); });
}

void CommandWords::endCommand()
{
    m_active.clear();
    m_isExpected = m_isGluedExpected = m_isQuotedExpected = false;
    m_readsSecret = m_isIdentified = false;
}

void CommandWords::expect(Part part)
{
    m_isExpected = true;
    m_expected = part;
}

CommandWords::Verdict CommandWords::take(const Word &word)
{
    const bool isExpected = std::exchange(m_isExpected, false);
    const bool isGlued = std::exchange(m_isGluedExpected, false);
    const bool isQuoted = std::exchange(m_isQuotedExpected, false);
    if (isExpected && m_expected == Part::Whole && isWord(word.text, "password"_L1) && m_isIdentified) {
        m_isExpected = true; // IDENTIFIED BY PASSWORD 'x'
        return {};
    }
    if ((isExpected && (word.isQuoted || !isOption(word.text))) || (isGlued && word.isAdjacent)
        || (isQuoted && word.isQuoted))
        return {.isSecret = true, .part = isExpected ? m_expected : Part::Whole};
    return verdictOf(word);
}

CommandWords::Verdict CommandWords::verdictOf(const Word &word)
{
    Verdict verdict;
    const bool isAnOption = isOption(word.text);
    // "--api-key abc"; with a sign, its value is a named one.
    if (isAnOption && !word.text.contains(u'=') && isSecretName(word.text))
        expect(Part::Whole);

    for (Active &active : m_active) {
        const PreparedRule &prepared = preparedRules()[active.rule];
        const CommandRule &rule = *prepared.rule;
        if (!active.isArmed) {
            active.isArmed = std::ranges::any_of(
                prepared.subcommands, [&](QLatin1StringView one) { return isWord(word.text, one); });
            m_readsSecret |= active.isArmed && rule.takes == Takes::Input && prepared.options.isEmpty();
            continue;
        }
        if (rule.takes == Takes::Option || rule.takes == Takes::SpacedOption
            || rule.takes == Takes::GluedOption) {
            if (takeOption(active.rule, word, verdict))
                return verdict;
        } else if (rule.takes == Takes::Input) {
            m_readsSecret |= std::ranges::any_of(prepared.options, [&](QLatin1StringView one) {
                return word.text == one || isCluster(word.text, one);
            });
        } else if (rule.takes == Takes::Setting) {
            if (!isAnOption && !word.text.contains("://"_L1) && isSecretName(word.text))
                expect(Part::Whole);
        } else if (!word.text.startsWith(u'-') && !word.text.contains("://"_L1)
                   && ++active.words >= rule.position) {
            return {.isSecret = true, .part = rule.part};
        }
    }
    addPrograms(word.text);
    noteContext(word);
    return verdict;
}

/// Whether @p word is an option of the rule; then what it says is in @p verdict, or the next word is awaited.
bool CommandWords::takeOption(size_t rule, const Word &word, Verdict &verdict)
{
    const PreparedRule &prepared = preparedRules()[rule];
    const Part part = prepared.rule->part;
    const Takes takes = prepared.rule->takes;
    const bool onlyGlued = takes == Takes::GluedOption;
    for (const QLatin1StringView option : prepared.options) {
        if (word.text == option || (!onlyGlued && isCluster(word.text, option))) {
            (onlyGlued ? m_isGluedExpected : m_isExpected) = true;
            m_expected = part;
            return true;
        }
        if (!word.text.startsWith(option))
            continue;
        const bool mayGlue = onlyGlued || (takes == Takes::Option && option.size() == 2);
        const bool hasSign = word.text.size() > option.size() && word.text[option.size()] == u'=';
        if (!mayGlue && !hasSign)
            continue;
        verdict = {.isSecret = true, .from = option.size() + (hasSign ? 1 : 0), .part = part};
        return true;
    }
    return false;
}

void CommandWords::addPrograms(QStringView word)
{
    const QStringView name = programName(word);
    if (name.isEmpty())
        return;
    for (const Program &program : programs().beginningWith(name[0].unicode())) {
        if (!isWord(name, program.sign))
            continue;
        const bool isKnown =
            std::ranges::any_of(m_active, [&](const Active &active) { return active.rule == program.rule; });
        if (isKnown)
            continue;
        const PreparedRule &prepared = preparedRules()[program.rule];
        const bool isArmed = prepared.subcommands.isEmpty();
        m_active.push_back({.rule = program.rule, .isArmed = isArmed});
        m_readsSecret |= isArmed && prepared.rule->takes == Takes::Input && prepared.options.isEmpty();
    }
}

/// What other languages than that of a shell say before a secret.
void CommandWords::noteContext(const Word &word)
{
    if (m_sinceLogin >= 0)
        ++m_sinceLogin;
    if (isWord(word.text, "login"_L1)) {
        m_sinceLogin = 0;
    } else if (isWord(word.text, "password"_L1) || isWord(word.text, "passwd"_L1)) {
        m_isQuotedExpected = !word.isQuoted;
        if (m_sinceLogin == 2)
            expect(Part::Whole);
    } else if (isWord(word.text, "identified"_L1)) {
        m_isIdentified = true;
    } else if (m_isIdentified && isWord(word.text, "by"_L1)) {
        expect(Part::Whole);
    }
}

} // namespace roster::redaction
