// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QClipboard>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

class QMimeData;

namespace roster {

/// The way by which every text of this program reaches the clipboard, and secrets leave it again: after a
/// while and when the program ends, if the clipboard, or X11's primary selection, still holds them then. Each
/// of the two may hold another secret, with a time of its own.
class Clipboard : public QObject {
    Q_OBJECT

public:
    /// The one of this program. Needs a QGuiApplication, and goes with it.
    static Clipboard &instance();
    ~Clipboard() override;

    static void copyText(const QString &text);
    /// Tells clipboard managers, as far as they listen, not to keep it. @p what names it in the countdown:
    /// "Password".
    static void copySecret(const Secret &secret, const QString &what = {});
    /// For a text that reaches the clipboard by other ways: it is then handled as one that copySecret() took.
    static void markAsSecret(QMimeData &data);

    /// How long a secret stays; zero: until the program ends. Holds from the next copy on.
    void setClearAfter(std::chrono::milliseconds time) { m_clearAfter = time; }

    struct Notice {
        QString what; ///< "Password"; empty when it is not known
        bool selected = false; ///< in the primary selection, not in the clipboard
        std::chrono::seconds left{0};
        bool unseen = false; ///< The time is over, and whether it is gone could not be seen as yet.
    };
    /// What there is to tell of the secret in the clipboard, else of that in the primary selection. None
    /// where none is, or it stays until the program ends.
    std::optional<Notice> notice() const;
    /// From both.
    void clearNow();

Q_SIGNALS:
    /// Several times a second while it counts, and when it begins and ends.
    void noticeChanged();

private:
    struct Holding;

    explicit Clipboard(QObject *parent);

    Holding &holding(QClipboard::Mode mode);
    void hold(Holding &holding, const Secret &secret, const QString &what);
    void look(QClipboard::Mode mode);
    void clearDue();
    void clearLeaving();
    void clearAtEnd();
    void update();

    QClipboard &m_clipboard;
    std::vector<std::unique_ptr<Holding>> m_holdings; ///< the clipboard's first
    std::chrono::milliseconds m_clearAfter{30'000};
    QTimer m_tick;
    QTimer m_sight; ///< until what is in the clipboard is seen, after the program got the keyboard
};

} // namespace roster
