// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace roster {

/// The find language on one sheet: examples with what they find, then the names of the fields. Closes at a
/// click elsewhere or Esc, and deletes itself. docs/find.md tells the same in full.
class FindHelp final : public QFrame {
    Q_OBJECT

public:
    explicit FindHelp(QWidget *parent);
};

} // namespace roster
