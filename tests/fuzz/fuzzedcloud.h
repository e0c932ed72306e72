// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/paging.h"

#include <QByteArray>
#include <QString>

#include <fuzzer/FuzzedDataProvider.h>

namespace roster::fuzz {

/// A cloud with a list of instances, "i-0", "i-1"…, that answers as bytes decide.
///
/// Docile: it keeps to what makes a list readable at all, and bytes decide the rest: how many entries a page
/// has, whether some come again, cannot be read or are left out, what the total counts, whether an offset is
/// the number of a page. Complete must mean complete then. Otherwise it answers whatever it likes.
class FuzzedCloud {
public:
    FuzzedCloud(FuzzedDataProvider &bytes, Paging paging, int limit);

    QByteArray answer(const PageRequest &page);

    bool isDocile() const { return m_docile; }
    int size() const { return m_size; }
    static QString id(int number) { return QLatin1String("i-") + QString::number(number); }

private:
    /// What an offset is taken for.
    enum class Offset { Entries, PagesFromZero, PagesFromOne };
    /// What stands as the total.
    enum class Total { OfList, None, OfPage };

    QByteArray cursorAnswer(const PageRequest &page);
    QByteArray offsetAnswer(const PageRequest &page);
    QByteArray anyAnswer();
    /// The entries from @p first on, before @p end.
    QByteArray entries(int first, int end, int &count);
    /// An entry that is not needed, or stands in the place of a needed one.
    QByteArray oddEntry();

    FuzzedDataProvider &m_bytes;
    Paging m_paging;
    bool m_docile;
    int m_size;
    Offset m_offset = Offset::Entries;
    Total m_total = Total::OfList;
    int m_pageSize;
    bool m_endRepeats; ///< Behind the last page comes the last page.
};

} // namespace roster::fuzz
