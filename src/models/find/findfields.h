// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/instancecolumns.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace roster {

/// What a field of the find language holds, and so which values and comparisons fit it.
enum class FindKind {
    Text, ///< contains (":") or equals ("=")
    Number, ///< a plain count
    Size, ///< gigabytes; MB, GB and TB may be written
    Sum, ///< of money; a currency may be written
    Span, ///< seconds; s, min, h, d, w, mo and y may be written
    YesNo,
};

/// A field that a find text can name. Adding one is a row in findfields.cpp.
struct FindField {
    const char *name; ///< "gpu": what the help shows.
    const char16_t *aliases; ///< Other names, separated by spaces, the Chinese ones first.
    FindKind kind;
    /// For Text: two texts to look into, as the cloud says it and as it is shown. Both empty: unknown.
    std::pair<QString, QString> (*text)(const Instance &, const CellContext &);
    /// For every other kind but Money; nothing when unknown. YesNo: 0 or 1.
    std::optional<double> (*number)(const Instance &, const CellContext &);
    /// For Money; nothing when unknown.
    std::optional<Money> (*money)(const Instance &);
};

std::span<const FindField> findFields();
/// By name or alias, whatever its case; null when there is none.
const FindField *findField(QStringView name);

} // namespace roster
