// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultserver.h"

#include <QtEndian>

namespace roster::test {

namespace {

quint32 crc32(const QByteArray &data)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char c : data) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    number = qToLittleEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
}

} // namespace

QByteArray gzip(const QByteArray &data)
{
    // qCompress: 4 bytes of length, 2 of zlib header, the deflated data, 4 of checksum. Nothing of nothing.
    const QByteArray zlib = qCompress(data);
    const QByteArray deflated = data.isEmpty() ? QByteArray("\x03\x00", 2) : zlib.mid(6, zlib.size() - 10);
    const auto header = QByteArray::fromHex("1f8b08000000000000ff");
    return header + deflated + littleEndian(crc32(data)) + littleEndian(static_cast<quint32>(data.size()));
}

} // namespace roster::test
