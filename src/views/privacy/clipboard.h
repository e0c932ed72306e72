// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QClipboard>
#include <QDeadlineTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

class QMimeData;

namespace roster {

/// The way by which every text of this program reaches the clipboard, and secrets leave it again: after a
/// while and when the program ends, if the clipboard, or X11's primary selection, still holds them then.
class Clipboard : public QObject {
    Q_OBJECT

public:
    /// The one of this program. Needs a QGuiApplication, and goes with it.
    static Clipboard &instance();

    static void copyText(const QString &text);
    /// Tells clipboard managers, as far as they listen, not to keep it. @p what names it in the countdown:
    /// "Password".
    static void copySecret(const Secret &secret, const QString &what = {});
    /// For a text that reaches the clipboard by other ways: it is then handled as one that copySecret() took.
    static void markAsSecret(QMimeData &data);

    /// How long a secret stays; zero: until the program ends. Holds from the next copy on.
    void setClearAfter(std::chrono::milliseconds time) { m_clearAfter = time; }

    bool isCounting() const { return m_tick.isActive(); }
    std::chrono::seconds timeLeft() const;
    QString what() const { return m_what; }
    void clearNow();

Q_SIGNALS:
    /// Once a second while it counts, and when it begins and ends.
    void countdownChanged();

private:
    explicit Clipboard(QObject *parent);

    void look(QClipboard::Mode mode);
    void begin(const Secret &secret, const QString &what);
    void end();
    void tick();
    bool holdsSecret(QClipboard::Mode mode) const;

    QClipboard &m_clipboard;
    Secret m_secret;
    QString m_what;
    std::chrono::milliseconds m_clearAfter{30'000};
    QDeadlineTimer m_deadline;
    QTimer m_tick;
};

} // namespace roster
