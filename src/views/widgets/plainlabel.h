// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace roster {

/// A label that never reads its text as markup. QLabel guesses by default, and a name from a cloud that
/// looks like HTML would then load local files.
class PlainLabel : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    /// Secondary text: in the palette's quieter colour.
    void setMuted(bool muted);
    /// @p pointSizeFactor: relative to the font that the label inherits now.
    void setEmphasis(QFont::Weight weight, double pointSizeFactor = 1.0);
};

} // namespace roster
