// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/savedview.h"

namespace roster {

/// The views that the program comes with, as long as the user has saved none.
QList<SavedView> starterViews();

/// The view's name; that of a starter which nobody renamed is in the user's language.
QString viewTitle(const SavedView &view);
/// What the view shows, in a few lines of plain text.
QString viewDescription(const SavedView &view, const QStringList &accountNames);

} // namespace roster
