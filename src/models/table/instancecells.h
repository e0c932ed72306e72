// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redactor.h"
#include "models/table/instancecolumns.h"
#include "models/text/format.h"

/// What the cells of each column hold and how they read: the functions that the table in instancecolumns.cpp
/// names. Most columns show one member of an Instance; value<>, text<> and detail<> do that for every type.
namespace roster::cells {

inline QVariant toValue(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}
inline QVariant toValue(const std::optional<int> &number)
{
    return number ? QVariant(qint64(*number)) : QVariant();
}
inline QVariant toValue(const std::optional<double> &number)
{
    return number ? QVariant(*number) : QVariant();
}
inline QVariant toValue(const Timestamp &moment)
{
    return moment.isUnknown() ? QVariant() : QVariant(moment.unixSeconds());
}
QVariant toValue(const std::optional<Money> &money);

inline QString toText(const QString &text)
{
    return safeText(text);
}
inline QString toText(const std::optional<int> &number)
{
    return format::count(number);
}
inline QString toText(const std::optional<double> &gigabytes)
{
    return format::gigabytes(gigabytes);
}
inline QString toText(const Timestamp &moment)
{
    return format::dateTime(moment);
}
inline QString toText(const std::optional<Money> &money)
{
    return money ? format::money(*money) : QString();
}

QString toDetail(const Timestamp &moment, const CellContext &context);
QString toDetail(const std::optional<double> &gigabytes, const CellContext &context);

template<auto Member>
QVariant value(const Instance &instance, const CellContext &)
{
    return toValue(instance.*Member);
}
template<auto Member>
QString text(const Instance &instance, const CellContext &)
{
    return toText(instance.*Member);
}
template<auto Member>
QString detail(const Instance &instance, const CellContext &context)
{
    return toDetail(instance.*Member, context);
}

/// For a column that sorts as it reads.
template<QString (*Text)(const Instance &, const CellContext &)>
QVariant textValue(const Instance &instance, const CellContext &context)
{
    return toValue(Text(instance, context));
}

QString statusText(const Instance &instance, const CellContext &context);
QString statusDetail(const Instance &instance, const CellContext &context);
QString accountText(const Instance &instance, const CellContext &context);
QString providerText(const Instance &instance, const CellContext &context);
QString typeText(const Instance &instance, const CellContext &context);
QVariant gpuValue(const Instance &instance, const CellContext &context);
QString gpuGroup(const Instance &instance, const CellContext &context);
QString gpuText(const Instance &instance, const CellContext &context);
QString regionText(const Instance &instance, const CellContext &context);
QString regionDetail(const Instance &instance, const CellContext &context);
QString billingText(const Instance &instance, const CellContext &context);
/// The instance's own price, or else its product's list price.
const Maybe<Money> &shownPrice(const Instance &instance);
QVariant priceValue(const Instance &instance, const CellContext &context);
QString priceText(const Instance &instance, const CellContext &context);
QString priceDetail(const Instance &instance, const CellContext &context);
/// For a screen reader, which would say "star".
QString priceSpoken(const Instance &instance);
/// When it was; "in 10 min" while it is still to come.
QString lastStartedText(const Instance &instance, const CellContext &context);
QVariant runningTimeValue(const Instance &instance, const CellContext &context);
QString runningTimeText(const Instance &instance, const CellContext &context);
QString portsText(const Instance &instance, const CellContext &context);
QString portsDetail(const Instance &instance, const CellContext &context);
QVariant endsValue(const Instance &instance, const CellContext &context);
QString endsText(const Instance &instance, const CellContext &context);
QVariant autoRenewValue(const Instance &instance, const CellContext &context);
QString autoRenewText(const Instance &instance, const CellContext &context);
QVariant autoMigrateValue(const Instance &instance, const CellContext &context);
QString autoMigrateText(const Instance &instance, const CellContext &context);

} // namespace roster::cells
