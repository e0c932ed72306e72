// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/find/spelling.h"
#include "models/table/instancecolumns.h"

#include <QByteArray>
#include <QHash>
#include <QSharedData>

namespace roster {

/// What finding searches in a row: all columns as they read, those apart that a clock moves, and the region's
/// id; in the spelling of foldedForFinding(), as UTF-8. The row has a part of it alone, the rest in common
/// with many others.
class SearchText {
public:
    SearchText() = default; ///< null: not made yet

    bool isNull() const { return m_own.isNull(); }

private:
    friend class SearchTexts;
    friend class SearchWord;

    struct Data : QSharedData {
        explicit Data(const QByteArray &bytes)
            : text(bytes)
        {
        }
        const QByteArray text;
    };
    using Common = QExplicitlySharedDataPointer<const Data>;

    QByteArray m_own; ///< of names, ids, addresses, dates…
    Common m_common; ///< of the columns whose texts repeat
};

/// A word that is looked for in many search texts: in what they have in common only once, which it remembers.
/// So each thread needs a copy of its own.
class SearchWord {
public:
    SearchWord() = default;
    /// @p text: in any case and spelling; of one line.
    explicit SearchWord(const QString &text)
        : m_word(foldedForFinding(text).toUtf8())
    {
    }

    bool isIn(const SearchText &text) const;

private:
    bool isInCommon(const SearchText::Common &common) const;

    QByteArray m_word;
    mutable QHash<SearchText::Common, bool> m_known; ///< the last ones
};

/// Makes search texts, and what they have in common one. What is not used any more is forgotten from time to
/// time.
class SearchTexts {
public:
    SearchText make(const Instance &instance, const CellContext &context);
    void clear() { m_commons.clear(); }
    /// How many different ones it keeps of what texts have in common.
    qsizetype commonCount() const { return m_commons.size(); }
    /// What @p other made lately may be made again: shares that.
    void learnFrom(const SearchTexts &other)
    {
        if (other.m_commons.size() > m_commons.size())
            m_commons = other.m_commons;
    }

private:
    void forgetUnused();

    QHash<QByteArray, SearchText::Common> m_commons;
    qsizetype m_nextLook = 0; ///< for what is not used, at so many
};

} // namespace roster
