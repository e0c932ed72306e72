// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/jsonwriter.h"

#include <QString>

#include <type_traits>

namespace roster::demo {

namespace {

void appendEscaped(QByteArray &json, QByteArrayView utf8)
{
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            json += '\\';
        if (c == '\n')
            json += "\\n";
        else if (quint8(c) >= 0x20)
            json += c;
        else
            json += "\\u00" + QByteArray(1, c).toHex();
    }
}

} // namespace

JsonWriter::JsonWriter(bool int64AsText)
    : m_int64AsText(int64AsText)
{
}

void JsonWriter::begin(QByteArrayView name)
{
    if (!m_json.isEmpty() && !m_json.endsWith('{') && !m_json.endsWith('['))
        m_json += ',';
    if (!name.isEmpty())
        m_json.append('"').append(name).append("\":");
}

void JsonWriter::beginObject(QByteArrayView name)
{
    begin(name);
    m_json += '{';
}

void JsonWriter::beginArray(QByteArrayView name)
{
    begin(name);
    m_json += '[';
}

void JsonWriter::text(QByteArrayView name, QAnyStringView value)
{
    begin(name);
    m_json += '"';
    value.visit([this](auto view) {
        if constexpr (std::is_same_v<decltype(view), QStringView>)
            appendEscaped(m_json, view.toUtf8());
        else // Latin-1 literals of this library are ASCII, which is UTF-8 too.
            appendEscaped(m_json, {view.data(), view.size()});
    });
    m_json += '"';
}

void JsonWriter::number(QByteArrayView name, int value)
{
    begin(name);
    m_json += QByteArray::number(value);
}

void JsonWriter::int64(QByteArrayView name, qint64 value)
{
    begin(name);
    const QByteArray digits = QByteArray::number(value);
    m_json += m_int64AsText ? '"' + digits + '"' : digits;
}

void JsonWriter::literal(QByteArrayView name, QByteArrayView number)
{
    begin(name);
    m_json.append(number);
}

void JsonWriter::boolean(QByteArrayView name, bool value)
{
    begin(name);
    m_json += value ? "true" : "false";
}

void JsonWriter::null(QByteArrayView name)
{
    begin(name);
    m_json += "null";
}

} // namespace roster::demo
