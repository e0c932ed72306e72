// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

namespace roster {

/// Makes plain lines of a log that was written for a terminal, piece by piece as it arrives. Colours and
/// cursor movements are left out, other control and bidirectional characters made visible, very long lines
/// broken.
class LogText {
public:
    /// The next piece, which may end within a character, an escape sequence or a line break.
    QString add(QByteArrayView utf8);

    static constexpr int longestLine = 4096;

private:
    enum class State { Text, CarriageReturn, Escape, Charset, Control, String, StringEscape };

    void take(QChar c, QString &text);
    void takeText(QChar c, QString &text);
    void put(QChar c, QString &text);
    void breakLine(QString &text);

    QStringDecoder m_decoder{QStringDecoder::Utf8};
    State m_state = State::Text;
    int m_column = 0;
};

} // namespace roster
