// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/detail/detailpages.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace roster {

class PlainLabel;
class ValueText;

/// One line of a detail page: label, value, and what can be done with the value. In a table, cells stand
/// where the label would.
///
/// A secret is bullets until it is revealed, and again after a while. Until then its text is in no widget.
class FieldRow : public QWidget {
    Q_OBJECT

public:
    explicit FieldRow(const DetailField &field, QWidget *parent = nullptr);

    /// A field with the same label but maybe a newer value. A revealed secret that changed is hidden.
    void setField(const DetailField &field);
    const DetailField &field() const { return m_field; }

    /// Tinted since the field's mark came into sight, for markTime.
    bool isMarked() const { return m_marked; }

    static constexpr std::chrono::seconds revealTime{30};
    static constexpr std::chrono::seconds markTime{3};
    static constexpr int labelWidth = 160;
    static constexpr int spacing = 10;
    static constexpr int wideCell = 104; ///< for a price
    /// How wide one of @p count cells is: few share a label's place, so that values stand under each other.
    static constexpr int cellWidth(qsizetype count)
    {
        return count > 2 ? wideCell : (labelWidth - spacing * int(count - 1)) / int(count);
    }

    /// Less high than a button in a dialog: there is one in most rows. As wide as the widest of its texts.
    static void makeCompact(QPushButton *button, const QStringList &texts);
    static QString copiedText();

Q_SIGNALS:
    /// Its action's button was pressed.
    void actionRequested(const roster::DetailField &field);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    bool hasSecret() const { return !m_field.secret.isEmpty(); }
    void setRevealed(bool revealed);
    void copy();
    void showField();
    void alignTexts();
    void retranslate();
    void mark();

    DetailField m_field;
    QList<PlainLabel *> m_labels; ///< the label, or the cells
    ValueText *m_value = nullptr;
    PlainLabel *m_note = nullptr;
    QPushButton *m_action = nullptr;
    QPushButton *m_reveal = nullptr;
    QPushButton *m_copy = nullptr;
    QTimer m_hideAgain{this};
    QTimer m_copied{this}; ///< while the button says so
    QTimer m_unmark{this};
    bool m_revealed = false;
    bool m_marked = false;
};

} // namespace roster
