// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redaction/rule.h"

#include <span>

namespace roster::redaction {

/// A program that takes a secret by its place and not by a name.
struct CommandRule {
    enum class Takes {
        Option, ///< behind the option, or in one word with it
        SpacedOption, ///< behind the option only
        GluedOption, ///< in one word with the option only
        Position, ///< as the word of this number behind the program and its subcommand
        Setting, ///< behind the name of a setting that is a secret's
        Input, ///< what is piped into it; with the option, where one is named
    };
    enum class Part { Whole, AfterColon, AfterComma, AfterPercent, AfterSlash };

    const char *programs = ""; ///< separated by spaces
    const char *subcommands = ""; ///< one of them follows somewhere; empty: none needs to
    Takes takes = Takes::Option;
    const char *options = "";
    Part part = Part::Whole;
    int position = 1; ///< this one and those behind it
    Example example;
};

std::span<const CommandRule> commandRules();

/// What stands before the secret in a word that is one in part; 0 for the whole.
char16_t signOf(CommandRule::Part part);

} // namespace roster::redaction
