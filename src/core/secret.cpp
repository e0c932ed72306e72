// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"

namespace roster {

struct Secret::Buffer {
    explicit Buffer(QByteArray utf8)
        : bytes(std::move(utf8))
    {
        bytes.detach();
    }
    ~Buffer()
    {
        // volatile: a plain fill of memory that is freed next may be optimised away.
        volatile char *at = bytes.data();
        for (qsizetype i = 0; i < bytes.size(); ++i)
            at[i] = 0;
    }
    Q_DISABLE_COPY_MOVE(Buffer)

    QByteArray bytes;
};

Secret::Secret(QByteArray utf8)
    : m_buffer(utf8.isEmpty() ? nullptr : std::make_shared<const Buffer>(std::move(utf8)))
{
}

bool Secret::isEmpty() const
{
    return !m_buffer;
}

const QByteArray &Secret::reveal() const
{
    static const QByteArray nothing;
    return m_buffer ? m_buffer->bytes : nothing;
}

bool Secret::equals(const Secret &other) const
{
    const QByteArray &a = reveal();
    const QByteArray &b = other.reveal();
    if (a.size() != b.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

QString Secret::mask()
{
    return QString(8, QChar(0x2022));
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    debug.nospace().noquote() << (secret.isEmpty() ? QStringLiteral("Secret(empty)") : Secret::mask());
    return debug;
}

} // namespace roster
