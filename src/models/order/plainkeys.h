// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

class QCollator;
class QByteArray;

namespace roster {

/// Sort keys of plain texts, those of printable ASCII, which most names are: bytes that compare as a numeric
/// collator without case compares the texts, made and compared a score of times faster than its own keys.
///
/// The order of the characters is the collator's. That it takes them one by one is tried out: some languages
/// sort two letters as one, and some systems pass over punctuation.
class PlainKeys {
public:
    explicit PlainKeys(const QCollator &collator);

    /// Whether the keys compare as the collator does.
    bool isValid() const { return m_valid; }
    /// Appends the key of @p text to @p keys; appends nothing and returns false when it is not plain.
    bool append(const QString &text, QByteArray &keys) const;

private:
    static constexpr int first = 0x20;
    static constexpr int count = 0x7f - first;

    bool isSeenThrough(const QCollator &collator) const;
    int rank(char16_t character) const { return m_ranks[size_t(character - first)]; }

    std::array<unsigned char, count> m_ranks{};
    bool m_valid = false;
};

} // namespace roster
