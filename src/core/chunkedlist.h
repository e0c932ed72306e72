// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <utility>

namespace roster {

/// A list in chunks, for a hundred thousand items that workers read while they change. Copies share what they
/// hold, as a QList does, but a change copies only the chunks that it touches.
template<typename T>
class ChunkedList {
public:
    using size_type = qsizetype;

    ChunkedList() = default;
    /// So many default values.
    explicit ChunkedList(qsizetype size)
        : m_chunks((size + chunkSize - 1) / chunkSize, QList<T>(chunkSize))
    {
        resizeTo(size);
    }

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    const T &at(qsizetype i) const { return m_chunks.at(i / chunkSize).at(i % chunkSize); }
    const T &operator[](qsizetype i) const { return at(i); }
    T &operator[](qsizetype i) { return m_chunks[i / chunkSize][i % chunkSize]; }

    void append(T item)
    {
        if (m_size % chunkSize == 0) {
            m_chunks.append(QList<T>());
            m_chunks.last().reserve(chunkSize);
        }
        m_chunks.last().append(std::move(item));
        ++m_size;
    }

    /// The items at @p first to @p last leave; those behind move up.
    void remove(qsizetype first, qsizetype last)
    {
        qsizetype to = first;
        for (qsizetype from = last + 1; from < m_size; ++from, ++to)
            (*this)[to] = std::move((*this)[from]);
        resizeTo(to);
    }

private:
    static constexpr qsizetype chunkSize = 1024;

    /// Not more than there are.
    void resizeTo(qsizetype size)
    {
        m_size = size;
        m_chunks.resize((size + chunkSize - 1) / chunkSize);
        if (size % chunkSize != 0)
            m_chunks.last().resize(size % chunkSize);
    }

    QList<QList<T>> m_chunks; ///< each full but the last
    qsizetype m_size = 0;
};

} // namespace roster
