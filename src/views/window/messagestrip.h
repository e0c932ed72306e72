// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/errortext.h"

#include <QFrame>

#include <functional>

class QBoxLayout;
class QHBoxLayout;
class QPlainTextEdit;
class QPushButton;

namespace roster {

class PlainLabel;
class StripIcon;

/// A message inside a window: what happened, what to do about it, buttons that do it, and technical details
/// one click away. Hidden while it has nothing to say. All text is plain.
class MessageStrip : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Busy, Info, Success, Warning, Error };

    explicit MessageStrip(QWidget *parent = nullptr);

    /// Says something that stands for a while: now, and again when the language or privacy mode changes. @p
    /// message calls setMessage() or setError(), and addAction(); it says how things are at that moment, and
    /// asks nobody.
    void say(std::function<void()> message);
    /// Shows a message in place of the one before, without that one's buttons.
    void setMessage(Kind kind, const QString &what, const QString &todo = {}, const QString &details = {});
    void setError(const ErrorText &error);
    /// Hides the strip and forgets its message and buttons.
    void clear();

    /// A button for this message; it goes with the message.
    QPushButton *addAction(const QString &text, const std::function<void()> &run);

    Kind kind() const { return m_kind; }
    /// Both sentences, as they are read out.
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setDetailsShown(bool shown);
    void retranslate();
    void sayAgain();

    QBoxLayout *m_message = nullptr; ///< sentences and buttons: side by side where there is room
    StripIcon *m_icon = nullptr;
    PlainLabel *m_what = nullptr;
    PlainLabel *m_todo = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QPushButton *m_detailsButton = nullptr;
    QPlainTextEdit *m_details = nullptr;
    QList<QPushButton *> m_actions;
    Kind m_kind = Kind::Info;
    std::function<void()> m_say;
};

} // namespace roster
