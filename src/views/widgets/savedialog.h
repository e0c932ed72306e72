// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>
#include <QList>
#include <QString>

namespace roster {

/// Asks where to save. A name that does not end with the suffix of a kind of file gets that of the chosen
/// kind, whatever dots are in it, and no file is replaced unless the user said so about this very name. Open
/// it with open(); it deletes itself.
class SaveDialog final : public QFileDialog {
    Q_OBJECT

public:
    struct Kind {
        QString filter; ///< as QFileDialog has them: "Text (*.txt)"
        QString suffix; ///< without the dot, in small letters
    };

    /// @p kinds: at least one; the first is the chosen one to begin with.
    SaveDialog(QWidget *window, const QString &title, const QList<Kind> &kinds);

Q_SIGNALS:
    void chosen(const QString &path, const QString &suffix);

private:
    void take();
    void askToReplace(const QString &path, const QString &suffix);
    void askAgain();
    void end(const QString &path, const QString &suffix);

    const QList<Kind> m_kinds;
    QString m_path; ///< as it came from the dialog
};

} // namespace roster
