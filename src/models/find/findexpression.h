// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/find/findfields.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace roster {

/// A find text that has been understood: terms that must all hold, in alternatives of which one must.
class FindExpression {
public:
    enum class Op { Contains, Equals, Differs, Less, LessEqual, Greater, GreaterEqual };

    struct Value {
        QString text; ///< for a field of kind Text
        QByteArray folded; ///< without a field: case-folded UTF-8, as the rows' texts are kept
        double number = 0; ///< for every kind but Text, in the kind's unit
        double from = 0; ///< "=" takes for the number what is at least this,
        double to = 0; ///< and less than this
        std::optional<Currency> currency;
        bool none = false; ///< stands for "unknown"
    };

    struct Term {
        bool negated = false;
        const FindField *field = nullptr; ///< null: anywhere in the row
        Op op = Op::Contains;
        QList<Value> values; ///< any of them; never empty
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

    /// @p rowText: every text of the row, case-folded UTF-8; may be empty unless needsText().
    bool matches(const Instance &instance, const CellContext &context, const QByteArray &rowText) const;

private:
    bool anyTerm(bool (*condition)(const Term &)) const;

    std::vector<All> m_alternatives;
};

} // namespace roster
