// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redaction/commandrules.h"

#include <QStringView>

#include <vector>

namespace roster::redaction {

/// What is known before a secret besides the programs of commandRules().
std::span<const Example> phraseExamples();

/// The words of a command, one after the other: which of them is a secret by its place. A text's words and
/// the strings of a JSON list are read alike. What it remembers does not grow.
class CommandWords {
public:
    using Part = CommandRule::Part;

    struct Word {
        QStringView text;
        bool isQuoted = false;
        bool isAdjacent = false; ///< nothing but a quote parts it from the word before: -p'hunter2'
    };

    /// What of a word is a secret.
    struct Verdict {
        bool isSecret = false;
        qsizetype from = 0; ///< a part of the word, behind the option that it begins with
        Part part = Part::Whole; ///< of the word's whole value
    };

    Verdict take(const Word &word);
    /// What follows is another command.
    void endCommand();

    /// The command reads a secret from its input, as far as its words have told.
    bool readsSecret() const { return m_readsSecret; }
    /// How many comparisons a word takes at most, for who counts.
    static qsizetype costOfWord();

    /// Whether a text with this word in it may hold a command with a secret.
    static bool isProgram(QStringView word);

private:
    struct Active {
        size_t rule = 0;
        int words = 0; ///< behind the program and its subcommand
        bool isArmed = false; ///< has its subcommand
    };

    Verdict verdictOf(const Word &word);
    bool takeOption(size_t rule, const Word &word, Verdict &verdict);
    void addPrograms(QStringView word);
    void noteContext(const Word &word);
    void expect(Part part);

    std::vector<Active> m_active;
    bool m_isExpected = false; ///< the next word is a secret
    bool m_isGluedExpected = false; ///< if nothing but a quote parts it from this one
    bool m_isQuotedExpected = false; ///< if it is in quotes: PASSWORD 'x' of SQL
    Part m_expected = Part::Whole;
    bool m_readsSecret = false;
    bool m_isIdentified = false; ///< IDENTIFIED … BY 'x'
    int m_sinceLogin = -1; ///< login me password x, of .netrc; over the ends of lines
};

} // namespace roster::redaction
