// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace roster {

/// Two halves of a line: side by side where there is room, the second one below the first otherwise, so that
/// what appears in it cuts nothing off and makes no window wider.
class WrapRow final : public QWidget {
    Q_OBJECT

public:
    explicit WrapRow(QWidget *parent = nullptr);

    /// The first half takes what room there is; the second one stands at the right. Call it once.
    void setHalves(QWidget &first, const QList<QWidget *> &second);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void wrap();

    QBoxLayout *m_halves;
    QHBoxLayout *m_second;
};

} // namespace roster
