// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/plainlabel.h"

namespace roster {

/// A label for a name, an address or a cost: in privacy mode it holds no text and shows a mosaic.
class ConfidentialLabel final : public PlainLabel {
    Q_OBJECT

public:
    explicit ConfidentialLabel(QWidget *parent = nullptr);

    void setConfidentialText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void update();

    QString m_text;
};

} // namespace roster
