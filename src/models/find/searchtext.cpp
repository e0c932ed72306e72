// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/find/searchtext.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace roster {

static constexpr qsizetype few = 1000; // of no weight
static constexpr qsizetype mostKnown = 10'000; // of texts that a word keeps alive

/// The C library's search, where there is one: several times as fast as QByteArray's.
static bool holds(const QByteArray &text, const QByteArray &word)
{
#ifdef Q_OS_UNIX
    return memmem(text.constData(), size_t(text.size()), word.constData(), size_t(word.size())) != nullptr;
#else
    return text.contains(word);
#endif
}

bool SearchWord::isIn(const SearchText &text) const
{
    return isInCommon(text.m_common) || holds(text.m_own, m_word);
}

bool SearchWord::isInCommon(const SearchText::Common &common) const
{
    if (!common)
        return false;
    if (const auto known = m_known.constFind(common); known != m_known.cend())
        return *known;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    return *m_known.insert(common, holds(common->text, m_word));
}

static QByteArray folded(const QString &text)
{
    QByteArray bytes = foldedForFinding(text).toUtf8();
    bytes.squeeze(); // UTF-8 is made in room for the longest case
    return bytes;
}

SearchText SearchTexts::make(const Instance &instance, const CellContext &context)
{
    QString own;
    QString common = instance.region.text() + '\n'_L1; // its column may show a name instead
    for (const ColumnSpec &spec : columnSpecs()) {
        if (!spec.ticks)
            (spec.repeats ? common : own) += spec.text(instance, context) + '\n'_L1;
    }

    if (m_commons.size() >= m_nextLook)
        forgetUnused();
    SearchText text;
    text.m_own = folded(own);
    const QByteArray commonBytes = folded(common);
    auto &known = m_commons[commonBytes];
    if (!known)
        known = new SearchText::Data(commonBytes);
    text.m_common = known;
    return text;
}

void SearchTexts::forgetUnused()
{
    m_commons.removeIf([](const auto &entry) { return entry.value()->ref.loadRelaxed() == 1; });
    m_nextLook = std::max(few, 2 * m_commons.size());
}

} // namespace roster
