// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/plainlabel.h"

#include <QStringList>

namespace roster {

/// A label that says as much as there is room for: of several wordings the first that fits.
class FittingLabel final : public PlainLabel {
    Q_OBJECT

public:
    explicit FittingLabel(QWidget *parent = nullptr);

    /// From the longest to the shortest. A screen reader is told the longest.
    void setTexts(const QStringList &texts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    QSize sizeFor(const QString &text) const;

    QStringList m_texts;
};

} // namespace roster
