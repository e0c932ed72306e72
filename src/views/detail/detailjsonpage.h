// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace roster {

class JsonView;
class PlainLabel;

/// The page with the cloud's answer as it came: laid out, coloured, folded and searched. Secrets in it are
/// masked until they are revealed, and again after a while; until then they are in no widget.
class DetailJsonPage final : public QWidget {
    Q_OBJECT

public:
    explicit DetailJsonPage(QWidget *parent = nullptr);

    /// A revealed answer that changed is masked again.
    void setJson(const Secret &json);
    /// The keyboard goes to the find field.
    void startFind();
    void findNext() { goToMatch(m_match + 1); }
    void findPrevious() { goToMatch(m_match - 1); }

    bool isRevealed() const { return m_hideAgain.isActive(); }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void followDiscretion();
    void setRevealed(bool revealed);
    void showJson();
    void findAll();
    void goToMatch(int match);
    void showMatches();
    void retranslate();

    Secret m_json;
    bool m_isShown = false; ///< what the view has is m_json
    bool m_isWhole = true;
    bool m_canReveal = false;
    QTimer m_hideAgain; ///< while the secrets are revealed
    struct Match {
        int position; ///< in the text
        int length;
    };
    QList<Match> m_matches;
    int m_match = 0;

    JsonView *m_view;
    QLineEdit *m_find;
    QPushButton *m_previous;
    QPushButton *m_next;
    PlainLabel *m_found;
    QPushButton *m_fold;
    QPushButton *m_reveal;
    PlainLabel *m_note;
};

} // namespace roster
