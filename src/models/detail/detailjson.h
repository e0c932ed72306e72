// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <limits>

namespace roster {

/// One line of a JSON text that was laid out anew.
struct JsonLine {
    QString text;
    int foldsTo = -1; ///< The line of the bracket that closes what this one opens; -1: opens nothing.
};

struct JsonLayout {
    QList<JsonLine> lines;
    bool isWhole = true; ///< false: cut at a limit

    QString text() const;
};

/// How much of an answer is shown: what is longer would only stop the window.
struct JsonLimits {
    qsizetype lines;
    qsizetype token; ///< UTF-16 units of one string or number
};

inline constexpr JsonLimits shownJson{20'000, 8'192};
inline constexpr JsonLimits wholeJson{std::numeric_limits<qsizetype>::max(),
                                      std::numeric_limits<qsizetype>::max()};

/// @p json with one member or element a line, indented. Order, digits and spelling stay as they came, but
/// characters that cannot be seen are written as "\u202e". What is no JSON stays in the lines that it has.
JsonLayout layOutJson(const QByteArray &json, const JsonLimits &limits);

/// A piece of a line, for colours.
struct JsonPiece {
    enum class Kind { Name, String, Number, Word, Punctuation };
    Kind kind;
    qsizetype begin;
    qsizetype length;
};

/// Of a line that layOutJson() made; spaces are in no piece.
QList<JsonPiece> jsonPieces(const QString &line);

} // namespace roster
