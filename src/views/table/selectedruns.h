// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/order/rowruns.h"

#include <QItemSelectionModel>

namespace roster {

/// The selected rows, ascending, each once. Reads the selection's ranges, so that it takes no longer when a
/// hundred thousand rows are selected at once: QItemSelectionModel::selectedRows() looks at each row's every
/// cell.
std::vector<RowRun> selectedRuns(const QItemSelectionModel &selection);

/// How many rows these are.
int rowsIn(const std::vector<RowRun> &runs);

} // namespace roster
