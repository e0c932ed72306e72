// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/find/findparser.h"
#include "views/widgets/clearableedit.h"

#include <QTimer>

#include <optional>

namespace roster {

class FindMistake;
class Settings;

/// Find-as-you-type over what the table shows, in the find language. A mistake is underlined and said in
/// words, while the last good text goes on to hold. Esc empties the field, and leaves it when it is empty
/// already.
class FindLine final : public ClearableEdit {
    Q_OBJECT

public:
    explicit FindLine(QWidget *parent = nullptr);

    /// Where recent searches are kept; outlives the line.
    void setSettings(Settings &settings) { m_settings = &settings; }

    /// How long typing must rest before a mistake is said in words: many texts are wrong only until they are
    /// finished.
    static constexpr int mistakePause = 700; // ms

Q_SIGNALS:
    /// The text changed and holds no mistake; or with its last word it does, and the rest is what holds.
    void findChanged(const QString &text);
    /// The user is done here: back to the table.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeText();
    void sayMistake();
    void pass(const QString &text);
    void takeBackFieldName();
    void underline(const std::optional<FindError> &error);
    void remember();
    void openMenu();
    void openHelp();
    void retranslate();

    Settings *m_settings = nullptr;
    QAction *m_menuAction = nullptr;
    FindMistake *m_mistake = nullptr;
    QTimer m_pause;
    std::optional<FindError> m_error;
    QString m_passed; ///< the last good text
    bool m_composing = false; ///< An input method is at work: its own lines stand in the field.
};

} // namespace roster
