// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace roster {

/// A combo box that a screen reader calls by the label beside it. Qt's own calls itself by its choice on
/// Linux, so that all that is heard of a form is "PPIO"; here the choice is the value.
class LabelledComboBox : public QComboBox {
    Q_OBJECT

public:
    explicit LabelledComboBox(QWidget *parent = nullptr);
};

} // namespace roster
