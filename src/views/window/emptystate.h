// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/icons.h"

#include <QWidget>

#include <functional>

class QAbstractScrollArea;
class QBoxLayout;

namespace roster {

class PlainLabel;

/// What stands in the middle of a view that has no rows to show: why, and what to do about it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    /// Lies over the viewport of @p view.
    explicit EmptyState(QAbstractScrollArea &view);

    struct Action {
        QString text;
        std::function<void()> run;
    };
    struct Message {
        Glyph glyph = Glyph::Instance;
        QString title;
        QString text;
        QList<Action> actions;
    };
    void show(const Message &message);
    void clear();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QAbstractScrollArea &m_view;
    PlainLabel *m_sign = nullptr;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_text = nullptr;
    QBoxLayout *m_buttons = nullptr;
};

} // namespace roster
