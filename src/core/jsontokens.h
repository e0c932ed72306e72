// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace roster {

/// A piece of a JSON text, by its place there.
struct JsonToken {
    enum class Kind { ObjectBegin, ArrayBegin, End, Name, String, Number, Word };

    Kind kind;
    qsizetype begin;
    qsizetype end;
};

/// All pieces but commas, colons and white space, in order. Nothing when @p json is not well-formed, as far
/// as brackets, names and strings go, or nests more than 512 levels deep.
std::optional<QList<JsonToken>> jsonTokens(const QByteArray &json);

/// What a string token says. Escapes that JSON does not know stand for the character behind them.
QString jsonText(QByteArrayView quoted);
/// A string token that says @p text.
QByteArray jsonString(const QString &text);

} // namespace roster
