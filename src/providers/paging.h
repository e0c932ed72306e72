// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/completeness.h"

#include <QSet>
#include <QString>

#include <optional>

namespace roster {

/// How one gets from a page of a list to the next.
enum class Paging {
    /// An answer names its successor, and says whether there is one (PPIO, Novita AI).
    Cursor,
    /// One asks for what follows the n-th entry. Nebula Block documents that; its own tests use n like the
    /// number of a page.
    Offset,
};

/// Which page of a list is asked for.
struct PageRequest {
    QString cursor; ///< Paging::Cursor; empty: the first page.
    qint64 offset = 0; ///< Paging::Offset; never below 0.
    int limit = 0; ///< Entries wanted; 0 leaves it to the cloud.

    friend bool operator==(const PageRequest &, const PageRequest &) = default;
};

/// What an answer says about the list that it is a page of.
struct PageFacts {
    qint64 entries = 0; ///< As they came, also those that cannot be read.
    qint64 unreadable = 0; ///< So many of them.
    std::optional<bool> hasMore; ///< True, too, where the answer's word on it cannot be read.
    QString nextCursor; ///< Empty: none that could be used.
    std::optional<int> total; ///< How many entries the whole list has, they say.

    friend bool operator==(const PageFacts &, const PageFacts &) = default;
};

/// Which ids a page has brought.
struct PageNews {
    int ofList = 0; ///< that no earlier page of this list had
    int ofAll = 0; ///< … nor any other list of the same cloud
};

/// Follows a list from page to page: decides from what the answers say what to ask for next, and in the end
/// whether that was all. Whatever the answers are, the walk ends, and it is complete only if they say so.
///
/// Cursor: has_more and a cursor that was not asked yet outrank everything else. Neither an empty page nor
/// one without anything new ends the list, and a total that the answer itself belies is not believed.
///
/// Offset: goes on with as many entries as came, readable or not, until the total is reached or nothing new
/// comes. If entries are missing then, or no total tells, the offset may have been the number of a page all
/// the time: pages 1, 2, … are asked for as well. A total that is a full page's own size does not tell that
/// all are there: the page may only have counted itself.
class PageWalker {
public:
    /// What ends a list that has no end of its own.
    struct Caps {
        int entries = 1'000'000; ///< different ones, while there are still more
        int pages = 20'000;
        int pagesWithoutNews = 1'000; ///< one after the other
    };

    explicit PageWalker(Paging paging, int limit = 0);
    PageWalker(Paging paging, int limit, const Caps &caps);

    /// The page to ask for; nothing when the walk has ended.
    const std::optional<PageRequest> &next() const { return m_next; }
    /// What was asked for is in. Call it only while there is a next().
    void take(const PageFacts &page, const PageNews &news);

    /// How many entries no other list has, as far as this list's answers tell by now.
    std::optional<int> expected() const;
    /// What has come of the list when it has ended. Entries that other lists have, too, are not counted, nor
    /// what is missing there, too; @p others: what has come of them.
    Completeness result(const Completeness &others = {}) const;

private:
    enum class Unit { Entries, Pages };

    void countUnreadable(const PageFacts &page, bool bringsNews);
    void followCursor(const PageFacts &page);
    void followOffset(const PageFacts &page, bool bringsNews);
    void followPageNumber(const PageFacts &page, bool bringsNews);
    void askCursor(const QString &cursor);
    void askOffset(Unit unit, qint64 offset);
    void stop(Completeness::Gap why = Completeness::Gap::None);
    void believeTotal(const PageFacts &page);
    void capWalk();
    qint64 found() const { return m_known + m_unreadable; }
    int unreadable() const;

    Paging m_paging;
    int m_limit;
    Caps m_caps;
    std::optional<PageRequest> m_next;
    Completeness::Gap m_gap = Completeness::Gap::None;
    QSet<QString> m_askedCursors;
    Unit m_unit = Unit::Entries; ///< what an offset counts
    QSet<qint64> m_askedOffsets; ///< as long as they counted entries

    int m_pages = 0;
    int m_pagesWithoutNews = 0;
    int m_known = 0; ///< different ids of this list …
    int m_own = 0; ///< … that no other list has
    qint64 m_unreadable = 0;
    qint64 m_unreadableBefore = 0; ///< as long as offsets counted entries
    bool m_pagesBroughtNews = false; ///< pages that were asked for by number
    bool m_sawShortPage = false; ///< empty, or with less than was asked for
    std::optional<int> m_total;
};

} // namespace roster
