// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancestatus.h"
#include "models/text/format.h"

#include <QColor>
#include <QPalette>

/// Colours with a meaning, for a light and for a dark palette. Whoever paints asks anew each time with the
/// palette at hand, so that a change of theme needs no signal.
namespace roster::theme {

/// Every tone that is text or a symbol keeps a contrast of 4.5:1 on base(), zebra, window and selection.
enum class Tone {
    Muted, ///< what may be overlooked: periods, dashes, headings, the provider before an account's name
    Accent, ///< links, the sorted column, progress
    Running,
    Changing,
    Stopped,
    Failed,
    Unknown,
    Soon, ///< ends within 7 days; a warning
    VerySoon, ///< ends within 24 hours; an error
    Line, ///< a quiet line between areas; not text
    Selection, ///< behind selected rows; not text
    Hover, ///< behind the row or button under the pointer; not text
    Notice, ///< behind a strip that reports a problem; not text
    Changed, ///< behind a value that changed a moment ago; not text
};

QColor color(Tone tone, const QPalette &palette);
QColor color(StatusGroup group, const QPalette &palette);
/// None: the palette's text colour.
QColor color(format::Urgency urgency, const QPalette &palette);

bool isDark(const QPalette &palette);
/// The contrast of two opaque colours, 1 to 21, as WCAG 2 defines it.
double contrast(const QColor &a, const QColor &b);
/// @p color, made darker or lighter until it can be read on @p background: for colours that users choose.
QColor readableOn(const QColor &background, const QColor &color);

/// The program's own palettes, for Fusion.
QPalette lightPalette();
QPalette darkPalette();

} // namespace roster::theme
