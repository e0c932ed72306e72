// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>
#include <memory>

namespace Ui {
class ProgramLog;
}

namespace roster {

/// A window with the program's own log as plain text. Not modal; deletes itself when it is closed.
class ProgramLog final : public QDialog {
    Q_OBJECT

public:
    /// Where the window gets the log from.
    struct Source {
        std::function<QString()> file; ///< its path; empty: none is written
        std::function<QString()> text; ///< its end or, without a file, the warnings of this run
    };

    explicit ProgramLog(Source source, QWidget *parent = nullptr);
    ~ProgramLog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void showPlace();

    const Source m_source;
    std::unique_ptr<Ui::ProgramLog> m_ui;
};

} // namespace roster
