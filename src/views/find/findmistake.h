// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLineEdit;

namespace roster {

class PlainLabel;

/// One sentence that floats below a field, over whatever is there, so that nothing moves while one types.
class FindMistake final : public QFrame {
    Q_OBJECT

public:
    /// @p field owns it. It follows the field.
    explicit FindMistake(QLineEdit &field);

    void show(const QString &sentence);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QLineEdit &m_field;
    PlainLabel *m_text = nullptr;
};

} // namespace roster
