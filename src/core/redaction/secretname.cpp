// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/secretname.h"

#include "core/redaction/signindex.h"

#include <QString>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace roster::redaction {

namespace {

// In any letter case, in names of several words: snake_case, kebab-case, camelCase.

/// Anywhere in a word.
constexpr std::array secretWithin{"password"_L1, "passwd"_L1,     "passphrase"_L1, "passcode"_L1,
                                  "secret"_L1,   "credential"_L1, "cookie"_L1};
/// At the end of a word, also with an "s".
constexpr std::array secretAtEnd{"token"_L1, "pwd"_L1, "jwt"_L1};
/// A whole word.
constexpr std::array secretWords{"auth"_L1,      "oauth"_L1,     "authorization"_L1, "authentication"_L1,
                                 "sig"_L1,       "signature"_L1, "otp"_L1,           "totp"_L1,
                                 "psk"_L1,       "cred"_L1,      "creds"_L1,         "bearer"_L1,
                                 "key"_L1,       "keys"_L1,      "pass"_L1,          "pw"_L1,
                                 "sshpass"_L1,   "dbpass"_L1,    "pgpass"_L1,        "userpass"_L1,
                                 "rootpass"_L1,  "adminpass"_L1, "keypass"_L1,       "storepass"_L1,
                                 "mailpass"_L1,  "smtppass"_L1,  "requirepass"_L1,   "masterauth"_L1,
                                 "rootpw"_L1,    "dbpw"_L1,      "userpw"_L1,        "adminpw"_L1,
                                 "basicauth"_L1, "httpauth"_L1,  "proxyauth"_L1};
/// A whole word with "key" or "keys" behind it.
constexpr std::array keyOwners{"api"_L1, "app"_L1,  "access"_L1,  "auth"_L1,   "private"_L1,
                               "ssh"_L1, "sign"_L1, "signing"_L1, "master"_L1, "account"_L1};
/// As the last word: what a secret is called, where it lies, or how many there are, is none itself.
constexpr std::array about{"id"_L1,    "ids"_L1,    "name"_L1,    "type"_L1,     "mode"_L1,   "method"_L1,
                           "count"_L1, "status"_L1, "enabled"_L1, "required"_L1, "at"_L1,     "version"_L1,
                           "url"_L1,   "file"_L1,   "path"_L1,    "stdin"_L1,    "helper"_L1, "length"_L1,
                           "ttl"_L1,   "expiry"_L1, "expires"_L1};
/// Before "tokens": what a language model counts.
constexpr std::array counted{"max"_L1,   "min"_L1,    "num"_L1,    "new"_L1,        "total"_L1, "batched"_L1,
                             "input"_L1, "output"_L1, "prompt"_L1, "completion"_L1, "cached"_L1};

constexpr std::array fingerprints{
    "sha"_L1,  "md"_L1,   "digest"_L1,   "hash"_L1, "checksum"_L1, "commit"_L1, "rev"_L1, "ref"_L1,
    "uuid"_L1, "guid"_L1, "revision"_L1, "id"_L1,   "etag"_L1,     "image"_L1,  "tag"_L1, "fingerprint"_L1};
constexpr std::array environments{"env"_L1, "envs"_L1, "environ"_L1, "environment"_L1, "environments"_L1};
constexpr std::array variables{"var"_L1, "vars"_L1, "variable"_L1, "variables"_L1, "list"_L1};
constexpr std::array joinedEnvironments{"envvar"_L1, "envvars"_L1, "envlist"_L1, "envvariables"_L1,
                                        "environmentvariables"_L1};
constexpr std::array commands{"command"_L1,     "commands"_L1, "cmd"_L1,      "cmds"_L1,      "arg"_L1,
                              "args"_L1,        "argv"_L1,     "argument"_L1, "arguments"_L1, "entrypoint"_L1,
                              "entrypoints"_L1, "script"_L1,   "scripts"_L1,  "onstart"_L1,   "userdata"_L1};

constexpr std::array<QStringView, 14> chineseNames{u"密码", u"口令", u"密钥", u"令牌", u"凭据",
                                                   u"凭证", u"私钥", u"密碼", u"金鑰", u"密鑰",
                                                   u"權杖", u"憑據", u"憑證", u"私鑰"};

constexpr std::array signs{"pass"_L1,   "pw"_L1,  "secret"_L1, "token"_L1, "key"_L1, "cred"_L1,  "auth"_L1,
                           "cookie"_L1, "sig"_L1, "jwt"_L1,    "otp"_L1,   "psk"_L1, "bearer"_L1};

/// Nearly every name ends here.
bool hasSign(QStringView name)
{
    struct Sign {
        QLatin1StringView sign;
    };
    static const SignIndex<Sign> index = [] {
        SignIndex<Sign> made;
        for (const QLatin1StringView sign : signs)
            made.add({sign});
        return made;
    }();
    for (qsizetype i = 0; i < name.size(); ++i) {
        for (const Sign &sign : index.beginningWith(name[i].unicode())) {
            if (name.sliced(i).startsWith(sign.sign, Qt::CaseInsensitive))
                return true;
        }
    }
    return std::ranges::any_of(chineseNames, [name](QStringView word) { return name.contains(word); });
}

bool isOneOf(QStringView word, std::span<const QLatin1StringView> words)
{
    return std::ranges::any_of(
        words, [word](QLatin1StringView one) { return word.compare(one, Qt::CaseInsensitive) == 0; });
}

bool hasOneOf(QStringView word, std::span<const QLatin1StringView> words)
{
    return std::ranges::any_of(
        words, [word](QLatin1StringView one) { return word.contains(one, Qt::CaseInsensitive); });
}

bool endsWithOneOf(QStringView word, std::span<const QLatin1StringView> words)
{
    const QStringView one = word.endsWith(u's', Qt::CaseInsensitive) ? word.chopped(1) : word;
    return std::ranges::any_of(
        words, [one](QLatin1StringView end) { return one.endsWith(end, Qt::CaseInsensitive); });
}

bool isKeyOf(QStringView word)
{
    if (word.endsWith(u's', Qt::CaseInsensitive))
        word.chop(1);
    return word.endsWith("key"_L1, Qt::CaseInsensitive) && isOneOf(word.chopped(3), keyOwners);
}

bool isSecretWord(QStringView word)
{
    return isOneOf(word, secretWords) || hasOneOf(word, secretWithin) || endsWithOneOf(word, secretAtEnd)
        || isKeyOf(word);
}

/// The words that a name is made of, one after the other.
class NameWords {
public:
    explicit NameWords(QStringView name)
        : m_name(name)
    {
    }

    /// False at the end.
    bool next()
    {
        m_before = m_word;
        while (m_at < m_name.size() && !isLetter(m_name[m_at].unicode()))
            ++m_at;
        if (m_at == m_name.size())
            return false;
        if (m_at >= m_runEnd) {
            m_runBegin = m_at;
            m_runEnd = m_at;
            while (m_runEnd < m_name.size() && isLetter(m_name[m_runEnd].unicode()))
                ++m_runEnd;
        }
        const qsizetype begin = m_at++;
        while (m_at < m_runEnd && !beginsWord(m_at))
            ++m_at;
        m_word = m_name.sliced(begin, m_at - begin);
        return true;
    }

    QStringView word() const { return m_word; }
    QStringView before() const { return m_before; }
    bool isLast() const { return m_at == m_name.size(); }
    /// All letters around the word: "ToKeN" is three words in one.
    QStringView run() const { return m_name.sliced(m_runBegin, m_runEnd - m_runBegin); }
    bool endsRun() const { return m_at == m_runEnd; }

private:
    /// "apiKey", "APIKey"
    bool beginsWord(qsizetype i) const
    {
        const char16_t c = m_name[i].unicode();
        if (!isUpper(c))
            return false;
        return isLower(m_name[i - 1].unicode()) || (i + 1 < m_runEnd && isLower(m_name[i + 1].unicode()));
    }

    const QStringView m_name;
    qsizetype m_at = 0;
    qsizetype m_runBegin = 0;
    qsizetype m_runEnd = 0;
    QStringView m_word;
    QStringView m_before;
};

struct LastWords {
    QStringView last;
    QStringView before;
    QStringView run;
};

/// Digits behind the last word do not count: "sha256".
LastWords lastWords(QStringView name)
{
    LastWords found;
    NameWords words(name);
    while (words.next())
        found = {words.word(), words.before(), words.run()};
    return found;
}

} // namespace

qsizetype chineseNameAtEnd(QStringView text)
{
    for (const QStringView name : chineseNames) {
        if (text.endsWith(name))
            return name.size();
    }
    return 0;
}

std::span<const QLatin1StringView> secretNameSigns()
{
    return signs;
}

std::span<const QStringView> chineseSecretNames()
{
    return chineseNames;
}

QStringList documentedNameWords()
{
    QStringList words;
    const auto add = [&words](const auto &list, QLatin1StringView behind = {}) {
        for (const QLatin1StringView word : list)
            words.append(QString(word) + behind);
    };
    add(secretWithin);
    add(secretAtEnd);
    add(secretWords);
    add(keyOwners, "key"_L1);
    add(about);
    add(fingerprints);
    add(environments);
    add(commands);
    return words;
}

bool isSecretName(QStringView name)
{
    if (!hasSign(name))
        return false;
    bool isSecret =
        std::ranges::any_of(chineseNames, [name](QStringView word) { return name.contains(word); });
    bool isAbout = false;
    NameWords words(name);
    int count = 0;
    while (words.next()) {
        const QStringView word = words.word();
        const bool isCount =
            word.compare("tokens"_L1, Qt::CaseInsensitive) == 0 && isOneOf(words.before(), counted);
        isSecret |= !isCount && isSecretWord(word);
        if (words.endsRun() && words.run().size() > word.size() && word.size() < 5)
            isSecret |= isSecretWord(words.run());
        isAbout = words.isLast() && count > 0 && isOneOf(word, about);
        ++count;
    }
    return isSecret && (!isAbout || name.contains("secret"_L1, Qt::CaseInsensitive));
}

bool isFingerprintName(QStringView name)
{
    return isOneOf(lastWords(name).last, fingerprints);
}

bool isEnvironmentName(QStringView name)
{
    const LastWords words = lastWords(name);
    return isOneOf(words.last, environments) || isOneOf(words.run, joinedEnvironments)
        || (isOneOf(words.last, variables) && isOneOf(words.before, environments));
}

bool isCommandName(QStringView name)
{
    const LastWords words = lastWords(name);
    return isOneOf(words.last, commands) || isOneOf(words.run, commands)
        || (words.last.compare("data"_L1, Qt::CaseInsensitive) == 0
            && words.before.compare("user"_L1, Qt::CaseInsensitive) == 0);
}

} // namespace roster::redaction
