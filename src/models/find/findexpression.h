// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/find/findfields.h"
#include "models/find/searchtext.h"

#include <QString>

#include <vector>

namespace roster {

/// A find text that has been understood: terms that must all hold, in alternatives of which one must.
class FindExpression {
public:
    enum class Op { Contains, Equals, Differs, Less, LessEqual, Greater, GreaterEqual };

    struct Value {
        QString text; ///< for a field of kind Text; in the spelling of foldedForFinding()
        SearchWord word; ///< without a field
        double number = 0; ///< for every kind but Text and Sum, in the kind's unit
        double from = 0; ///< "=" takes for the number what is at least this,
        double to = 0; ///< and less than this
        Money sum; ///< for the kind Sum; its currency is any where none was written
        std::optional<Currency> currency;
        bool none = false; ///< stands for "unknown"
    };

    struct Term {
        bool negated = false;
        const FindField *field = nullptr; ///< null: anywhere in the row
        Op op = Op::Contains;
        std::vector<Value> values; ///< any of them; never empty. A QList's copies would share the words.
    };

    using All = std::vector<Term>;

    FindExpression() = default; ///< matches every row
    explicit FindExpression(std::vector<All> alternatives);

    bool isEmpty() const { return m_alternatives.empty(); }
    /// Whether it looks for words anywhere, so that matches() needs the row's text.
    bool needsText() const;
    /// Whether it asks for fields, so that matches() needs the row's context.
    bool needsContext() const;
    /// Whether a row may come to match, or cease to, by the clock alone.
    bool needsClock() const;

    /// @p rowText: may be null unless needsText(). Not from several threads at once: each has a copy.
    bool matches(const Instance &instance, const CellContext &context, const SearchText &rowText) const;

private:
    bool anyTerm(bool (*condition)(const Term &)) const;

    std::vector<All> m_alternatives;
};

} // namespace roster
