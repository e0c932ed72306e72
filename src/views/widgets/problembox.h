// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/errortext.h"

class QMessageBox;
class QWidget;

namespace roster {

/// Opens a box over @p window that says what happened and what to do about it, as plain text, with technical
/// details one click away. It deletes itself when it is closed.
QMessageBox *openProblemBox(QWidget *window, const QString &title, const ErrorText &problem);

} // namespace roster
