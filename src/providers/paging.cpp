// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/paging.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace roster {

using Gap = Completeness::Gap;

static int toCount(qint64 number)
{
    return int(std::clamp<qint64>(number, 0, std::numeric_limits<int>::max()));
}

PageWalker::PageWalker(Paging paging, int limit)
    : PageWalker(paging, limit, Caps())
{
}

PageWalker::PageWalker(Paging paging, int limit, const Caps &caps)
    : m_paging(paging)
    , m_limit(limit)
    , m_caps(caps)
{
    if (paging == Paging::Cursor)
        askCursor({});
    else
        askOffset(Unit::Entries, 0);
}

void PageWalker::take(const PageFacts &page, const PageNews &news)
{
    Q_ASSERT(m_next);
    const bool bringsNews = news.ofList > 0;
    m_known += news.ofList;
    m_own += news.ofAll;
    countUnreadable(page, bringsNews);
    ++m_pages;
    m_pagesWithoutNews = bringsNews ? 0 : m_pagesWithoutNews + 1;
    m_sawShortPage = m_sawShortPage || page.entries == 0 || page.entries < m_limit;

    if (m_paging == Paging::Cursor) {
        followCursor(page);
        believeTotal(page);
    } else {
        believeTotal(page);
        if (m_unit == Unit::Entries)
            followOffset(page, bringsNews);
        else
            followPageNumber(page, bringsNews);
    }
    capWalk();
}

/// A page of entries that are all known is one that came before: what cannot be read on it came before, too.
void PageWalker::countUnreadable(const PageFacts &page, bool bringsNews)
{
    const bool isRepeated = !bringsNews && page.entries > page.unreadable;
    m_unreadable = isRepeated ? std::max(m_unreadable, page.unreadable) : m_unreadable + page.unreadable;
}

void PageWalker::followCursor(const PageFacts &page)
{
    const bool isLast = !page.hasMore.value_or(!page.nextCursor.isEmpty());
    if (isLast)
        stop();
    else if (page.nextCursor.isEmpty())
        stop(Gap::NoWayOn);
    else if (m_askedCursors.contains(page.nextCursor))
        stop(Gap::Repeats);
    else
        askCursor(page.nextCursor);
}

void PageWalker::followOffset(const PageFacts &page, bool bringsNews)
{
    const bool isEnough = m_total && found() >= *m_total;
    const bool isEmptyList = m_pages == 1 && page.entries == 0 && !m_total;
    if (isEmptyList || isEnough) {
        stop();
    } else if (bringsNews) {
        askOffset(Unit::Entries, m_next->offset + page.entries);
    } else {
        m_unreadableBefore = std::exchange(m_unreadable, 0); // they come again
        askOffset(Unit::Pages, 1);
    }
}

void PageWalker::followPageNumber(const PageFacts &page, bool bringsNews)
{
    m_pagesBroughtNews = m_pagesBroughtNews || bringsNews;
    const qint64 number = m_next->offset;
    // Entries of such a page are known where page 1 is what offset 0 gave, or an earlier offset was taken for
    // this number. Where the total promises more, others are looked through as well.
    const bool wasAsked = number == 1 || m_askedOffsets.contains(number);
    const bool mayGoOn = m_total ? number * page.entries < *m_total : bringsNews || wasAsked;
    const bool isEnough = m_total && found() >= *m_total;
    if (isEnough || page.entries == 0 || !mayGoOn) // full pages alone show no end
        stop(m_total || m_sawShortPage ? Gap::None : Gap::Repeats);
    else
        askOffset(Unit::Pages, number + 1);
}

void PageWalker::askCursor(const QString &cursor)
{
    m_askedCursors.insert(cursor);
    m_next = PageRequest{.cursor = cursor, .limit = m_limit};
}

void PageWalker::askOffset(Unit unit, qint64 offset)
{
    m_unit = unit;
    if (unit == Unit::Entries)
        m_askedOffsets.insert(offset);
    m_next = PageRequest{.offset = offset, .limit = m_limit};
}

void PageWalker::stop(Gap why)
{
    m_next.reset();
    m_gap = why;
}

/// The last total counts, of an offset the largest, unless there are more entries than it says. One that has
/// just been reached may be that of a page, if the cloud says that there is more, or a full page has as many.
void PageWalker::believeTotal(const PageFacts &page)
{
    const bool goesOn = m_paging == Paging::Cursor && (m_next || m_gap != Gap::None);
    const bool mayCountItself =
        m_paging == Paging::Offset && m_limit > 0 && page.entries >= m_limit && page.total == page.entries;
    // What an instance that goes meanwhile takes away from the total moves those behind it to where nobody
    // looks again.
    const int least = m_paging == Paging::Offset ? m_total.value_or(0) : 0;
    const qint64 reached = found() + (goesOn || mayCountItself ? 1 : 0);
    if (page.total && *page.total >= std::max<qint64>(reached, least))
        m_total = page.total;
}

void PageWalker::capWalk()
{
    if (m_next
        && (m_known >= m_caps.entries || m_pages >= m_caps.pages
            || m_pagesWithoutNews >= m_caps.pagesWithoutNews))
        stop(Gap::Endless);
}

int PageWalker::unreadable() const
{
    // Numbers that are none lead to the same entries again and again.
    const bool onlyRepeats = m_unreadableBefore > 0 && !m_pagesBroughtNews;
    return toCount(onlyRepeats ? m_unreadableBefore : std::max(m_unreadable, m_unreadableBefore));
}

std::optional<int> PageWalker::expected() const
{
    if (!m_total || *m_total < found())
        return {};
    return *m_total - (m_known - m_own);
}

Completeness PageWalker::result(const Completeness &others) const
{
    Completeness result{.gap = m_gap, .have = m_own, .expected = expected()};
    result.unreadable = unreadable();
    // The end was reached: what came is all that there should be, if no total says more.
    if (m_gap == Gap::None && !result.expected)
        result.expected = toCount(qint64(m_own) + result.unreadable);
    // Another list over again: what is missing there is missing here.
    if (m_known > 0 && m_own == 0) {
        const int missing = others.expected.value_or(others.have) - others.have;
        result.unreadable = std::max(result.unreadable - others.unreadable, 0);
        result.expected = std::max(result.expected.value_or(0) - missing, 0);
    }
    if (m_gap == Gap::None && result.unreadable > 0)
        result.gap = Gap::Unreadable;
    else if (m_gap == Gap::None && *result.expected > m_own)
        result.gap = Gap::TooFew;
    return result;
}

} // namespace roster
