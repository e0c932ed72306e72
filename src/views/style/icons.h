// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace roster {

/// The program's line icons; each is a file in resources/icons, named in icons.cpp.
enum class Glyph {
    Refresh,
    Find,
    Columns,
    Filter,
    Add,
    Edit,
    Remove,
    Key,
    Settings,
    Copy,
    Cancel,
    Warning,
    Info,
    Account,
    Instance,
    ChevronDown,
    View,
    ChevronLeft,
    ChevronRight,
};

/// Drawn at every size and scale from its lines, in the colour that the application's palette has for text at
/// the moment of painting.
QIcon icon(Glyph glyph);
/// The same in a colour of its own.
QIcon icon(Glyph glyph, const QColor &color);
/// The program's own picture.
QIcon applicationIcon();

} // namespace roster
