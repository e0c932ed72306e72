// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logtext.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace roster {

/// A log that is fetched again and again, and shown as it grows: what is there already stays, only what is
/// new is added. Should it be another log than before, it is told as a whole.
class LogBuffer {
public:
    /// A fetch begins.
    void begin();
    /// The next bytes of the fetch; returns the text to append to what is shown.
    QString add(const QByteArray &bytes);
    /// The fetch is complete. Nothing: what is shown is the log. Otherwise the text to show in its place.
    std::optional<QString> end();

    /// What came, as it came, of what is shown.
    const QByteArray &bytes() const { return m_shown; }

private:
    QByteArray m_shown;
    QByteArray m_fetched;
    LogText m_text; ///< has read m_shown
    bool m_isAnother = false; ///< the fetch began otherwise than what is shown
};

} // namespace roster
