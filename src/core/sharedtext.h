// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSharedData>
#include <QString>

namespace roster {

/// A text that many have in common, such as a region's name: as large as a pointer, where a QString takes
/// three, and nothing behind it when it is empty. Reads as the QString that it holds. Copies share it; equal
/// texts of different origin do when a TextPool has made them one. As thread-safe as a QString.
class SharedText {
public:
    SharedText() = default;
    SharedText(const QString &text)
        : m_data(text.isEmpty() ? nullptr : new Data(text))
    {
    }

    const QString &text() const { return m_data ? m_data->text : nothing(); }
    operator const QString &() const { return text(); }
    bool isEmpty() const { return !m_data; }
    void clear() { m_data.reset(); }

    /// Whether there is no other copy, so that nobody misses the text when this one goes.
    bool isOnlyCopy() const { return m_data && m_data->ref.loadRelaxed() == 1; }
    /// Whether copies of one another, not only equal.
    bool isSharedWith(const SharedText &other) const { return m_data == other.m_data; }
    friend bool operator==(const SharedText &a, const SharedText &b)
    {
        return a.isSharedWith(b) || a.text() == b.text();
    }
    friend bool operator==(const SharedText &a, const QString &b) { return a.text() == b; }
    friend bool operator==(const SharedText &a, QLatin1StringView b) { return a.text() == b; }
    friend size_t qHash(const SharedText &text, size_t seed = 0) { return qHash(text.text(), seed); }

private:
    struct Data : QSharedData {
        explicit Data(const QString &value)
            : text(value)
        {
        }
        const QString text;
    };

    static const QString &nothing();

    QExplicitlySharedDataPointer<const Data> m_data;
};

} // namespace roster
