// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogkit.h"
#include "views/detail/detaildialog.h"

#include <QPointer>

namespace roster {
class FieldRow;
class PageTabBar;
} // namespace roster

namespace roster::test {

inline constexpr auto secretWord = "Correct-Horse-42";

/// As answerLikePpio(), with secretWord, which stands nowhere else, in the place of the passwords.
FaultAnswer answerWithSecret(const SeenRequest &request);

/// A detail dialog and what a reader sees of it. Takes it away in the end.
class DetailWindow {
public:
    DetailWindow() = default;
    ~DetailWindow() { delete dialog; }
    Q_DISABLE_COPY_MOVE(DetailWindow)

    PageTabBar *tabs() const;
    /// The title of the page that is shown.
    QString tab() const;
    void goTo(const QString &title) const;
    /// The visible one with this label; null when there is none.
    FieldRow *row(const QString &label) const;
    /// Whether it has the cloud's own answer.
    bool isComplete() const;

    QPointer<DetailDialog> dialog;
};

} // namespace roster::test
