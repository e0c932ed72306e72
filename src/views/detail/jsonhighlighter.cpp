// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detail/jsonhighlighter.h"

#include "models/detail/detailjson.h"
#include "views/style/theme.h"

#include <QPlainTextEdit>

namespace roster {

static theme::Tone toneOf(JsonPiece::Kind kind)
{
    switch (kind) {
    case JsonPiece::Kind::Name:
        return theme::Tone::Accent;
    case JsonPiece::Kind::String:
        return theme::Tone::Running;
    case JsonPiece::Kind::Number:
        return theme::Tone::Soon;
    case JsonPiece::Kind::Word:
        return theme::Tone::Changing;
    case JsonPiece::Kind::Punctuation:
        return theme::Tone::Muted;
    }
    Q_UNREACHABLE();
}

JsonHighlighter::JsonHighlighter(QPlainTextEdit *view)
    : QSyntaxHighlighter(view->document())
    , m_view(*view)
{
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    for (const JsonPiece &piece : jsonPieces(text))
        setFormat(int(piece.begin), int(piece.length), theme::color(toneOf(piece.kind), m_view.palette()));
}

} // namespace roster
