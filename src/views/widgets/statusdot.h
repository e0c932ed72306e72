// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancestatus.h"

#include <QWidget>

namespace roster {

/// The coloured dot before a status. Never alone: the status' word stands beside it.
class StatusDot : public QWidget {
    Q_OBJECT

public:
    explicit StatusDot(QWidget *parent = nullptr);

    void setGroup(StatusGroup group);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusGroup m_group = StatusGroup::Unknown;
};

} // namespace roster
