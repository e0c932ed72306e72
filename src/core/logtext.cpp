// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logtext.h"

using namespace Qt::StringLiterals;

namespace roster {

static constexpr QChar escape(0x1b);
static constexpr QChar bell(0x07);

static bool turnsDirection(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069))
        || c == QChar(0x200E) || c == QChar(0x200F) || c == QChar(0x061C);
}

QString LogText::add(QByteArrayView utf8)
{
    const QString decoded = m_decoder.decode(utf8);
    QString text;
    text.reserve(decoded.size());
    for (const QChar c : decoded)
        take(c, text);
    return text;
}

void LogText::take(QChar c, QString &text)
{
    switch (m_state) {
    case State::CarriageReturn:
        // Alone it begins a line anew, as progress bars do: a terminal would overwrite, here all is kept.
        m_state = State::Text;
        breakLine(text);
        if (c != u'\n')
            takeText(c, text);
        return;
    case State::Text:
        takeText(c, text);
        return;
    case State::Escape:
        if (c == u'[')
            m_state = State::Control;
        else if (c == u']' || c == u'P' || c == u'X' || c == u'^' || c == u'_')
            m_state = State::String;
        else if (c >= QChar(0x20) && c <= QChar(0x2f))
            m_state = State::Charset;
        else
            m_state = State::Text;
        return;
    case State::Charset:
        if (c < QChar(0x20) || c > QChar(0x2f))
            m_state = State::Text;
        return;
    case State::Control:
        if (c >= QChar(0x40) && c <= QChar(0x7e)) {
            m_state = State::Text;
        } else if (c < QChar(0x20) || c > QChar(0x7e)) { // no such sequence: what follows is text again
            m_state = State::Text;
            takeText(c, text);
        }
        return;
    case State::String:
        if (c == bell) {
            m_state = State::Text;
        } else if (c == escape) {
            m_state = State::StringEscape;
        } else if (c == u'\n') { // never ended: a whole log must not vanish in it
            m_state = State::Text;
            breakLine(text);
        }
        return;
    case State::StringEscape:
        m_state = State::Text;
        if (c != u'\\') { // it did not end the string, but begins something itself
            take(escape, text);
            take(c, text);
        }
        return;
    }
}

void LogText::takeText(QChar c, QString &text)
{
    if (c == u'\r') {
        m_state = State::CarriageReturn;
    } else if (c == escape) {
        m_state = State::Escape;
    } else if (c == u'\n' || c == QChar(0x2028) || c == QChar(0x2029)) {
        breakLine(text);
    } else if (c < QChar(0x20) && c != u'\t') {
        put(QChar(0x2400 + c.unicode()), text); // its picture
    } else if (c == QChar(0x7f)) {
        put(QChar(0x2421), text);
    } else if (turnsDirection(c)) {
        const QString name = u"[U+%1]"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0')).toUpper();
        for (const QChar letter : name)
            put(letter, text);
    } else if (c.category() != QChar::Other_Control || c == u'\t') {
        put(c, text);
    }
}

void LogText::put(QChar c, QString &text)
{
    // Laying out an endless line would stop the window. Never between the halves of one character.
    if (m_column >= longestLine && !c.isLowSurrogate())
        breakLine(text);
    text += c;
    ++m_column;
}

void LogText::breakLine(QString &text)
{
    text += u'\n';
    m_column = 0;
}

} // namespace roster
