// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/find/findexpression.h"

#include <algorithm>

namespace roster {

namespace {

using Op = FindExpression::Op;
using Term = FindExpression::Term;
using Value = FindExpression::Value;

bool textMatches(const Term &term, const Value &value, const Instance &instance, const CellContext &context)
{
    const auto [own, shown] = term.field->text(instance, context);
    if (value.none)
        return own.isEmpty() && shown.isEmpty();
    const auto holds = [&](const QString &candidate) {
        const QString text = foldedForFinding(candidate);
        return term.op == Op::Contains ? text.contains(value.text) : text == value.text;
    };
    return holds(own) || (!shown.isEmpty() && holds(shown));
}

bool compare(double actual, Op op, const Value &value)
{
    const double wanted = value.number;
    switch (op) {
    case Op::Contains:
    case Op::Equals:
    case Op::Differs: // turned round by the caller
        return actual >= value.from && actual < value.to;
    case Op::Less:
        return actual < wanted;
    case Op::LessEqual:
        return actual <= wanted;
    case Op::Greater:
        return actual > wanted;
    case Op::GreaterEqual:
        return actual >= wanted;
    }
    Q_UNREACHABLE();
}

bool sumMatches(const Term &term, const Value &value, const Instance &instance)
{
    const std::optional<Money> actual = term.field->money(instance);
    if (value.none || !actual)
        return value.none && !actual;
    if (value.currency && actual->currency() != *value.currency)
        return false;
    // An amount is compared with an amount of the same kind.
    const auto order =
        *actual <=> Money(value.sum.amount(), value.sum.decimals(), actual->currency(), actual->period());
    switch (term.op) {
    case Op::Contains:
    case Op::Equals:
    case Op::Differs: // turned round by the caller
        return order == 0;
    case Op::Less:
        return order < 0;
    case Op::LessEqual:
        return order <= 0;
    case Op::Greater:
        return order > 0;
    case Op::GreaterEqual:
        return order >= 0;
    }
    Q_UNREACHABLE();
}

bool numberMatches(const Term &term, const Value &value, const Instance &instance, const CellContext &context)
{
    const std::optional<double> actual = term.field->number(instance, context);
    if (value.none || !actual)
        return value.none && !actual;
    return compare(*actual, term.op, value);
}

bool termMatches(const Term &term, const Instance &instance, const CellContext &context,
                 const SearchText &rowText)
{
    const bool anyValue = std::ranges::any_of(term.values, [&](const Value &value) {
        if (!term.field)
            return value.word.isIn(rowText);
        switch (term.field->kind) {
        case FindKind::Text:
            return textMatches(term, value, instance, context);
        case FindKind::Sum:
            return sumMatches(term, value, instance);
        case FindKind::Number:
        case FindKind::Size:
        case FindKind::Span:
        case FindKind::YesNo:
            return numberMatches(term, value, instance, context);
        }
        Q_UNREACHABLE();
    });
    return anyValue != (term.negated != (term.op == Op::Differs));
}

} // namespace

FindExpression::FindExpression(std::vector<All> alternatives)
    : m_alternatives(std::move(alternatives))
{
}

bool FindExpression::anyTerm(bool (*condition)(const Term &)) const
{
    return std::ranges::any_of(m_alternatives,
                               [=](const All &all) { return std::ranges::any_of(all, condition); });
}

bool FindExpression::needsText() const
{
    return anyTerm([](const Term &term) { return !term.field; });
}

bool FindExpression::needsContext() const
{
    return anyTerm([](const Term &term) { return term.field != nullptr; });
}

bool FindExpression::needsClock() const
{
    return anyTerm([](const Term &term) { return term.field && term.field->kind == FindKind::Span; });
}

bool FindExpression::matches(const Instance &instance, const CellContext &context,
                             const SearchText &rowText) const
{
    if (m_alternatives.empty())
        return true;
    return std::ranges::any_of(m_alternatives, [&](const All &all) {
        return std::ranges::all_of(
            all, [&](const Term &term) { return termMatches(term, instance, context, rowText); });
    });
}

} // namespace roster
