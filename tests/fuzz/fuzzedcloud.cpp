// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzedcloud.h"

#include <algorithm>

namespace roster::fuzz {

FuzzedCloud::FuzzedCloud(FuzzedDataProvider &bytes, Paging paging, int limit)
    : m_bytes(bytes)
    , m_paging(paging)
    , m_docile(bytes.ConsumeIntegralInRange(0, 3) != 3)
    , m_size(bytes.ConsumeIntegralInRange(0, 30))
    , m_offset(Offset(bytes.ConsumeIntegralInRange(0, 2)))
    , m_total(Total(bytes.ConsumeIntegralInRange(0, 2)))
    , m_pageSize(bytes.ConsumeIntegralInRange(1, 8))
    , m_endRepeats(bytes.ConsumeBool())
{
    // A page of its own size and total is told from the whole list by being full.
    if (limit > 0 && (m_total == Total::OfPage || m_pageSize > limit))
        m_pageSize = limit;
    if (limit == 0 && m_total == Total::OfPage)
        m_total = Total::None;
}

QByteArray FuzzedCloud::answer(const PageRequest &page)
{
    if (!m_docile)
        return anyAnswer();
    return m_paging == Paging::Cursor ? cursorAnswer(page) : offsetAnswer(page);
}

static QByteArray entry(int number)
{
    return "{\"id\":\"" + FuzzedCloud::id(number).toLatin1() + "\"}";
}

QByteArray FuzzedCloud::oddEntry()
{
    switch (m_bytes.ConsumeIntegralInRange(0, 4)) {
    case 0:
        return "{\"id\":\"\"}";
    case 1:
        return "null";
    case 2:
        return "{\"id\":[]}";
    case 3:
        return "7";
    default:
        return entry(m_bytes.ConsumeIntegralInRange(0, std::max(0, m_size - 1)));
    }
}

QByteArray FuzzedCloud::entries(int first, int end, int &count)
{
    QByteArrayList all;
    for (int number = first; number < end; ++number)
        all.append(entry(number));
    count = int(all.size());
    return all.join(',');
}

/// A cursor is the number of the entry that follows. Only a word that there is no more may be relied on, or a
/// total of the whole list.
QByteArray FuzzedCloud::cursorAnswer(const PageRequest &page)
{
    const int first = page.cursor.isEmpty() ? 0 : page.cursor.section(QLatin1Char('-'), 0, 0).toInt();
    const int end = std::min(m_size, first + m_bytes.ConsumeIntegralInRange(0, 8));
    QByteArrayList all;
    for (int number = first; number < end; ++number) {
        // What is left out is told by the total alone.
        const bool isOdd = m_bytes.ConsumeIntegralInRange(0, 15) == 15;
        if (!isOdd)
            all.append(entry(number));
        else if (m_total == Total::OfList)
            all.append(oddEntry());
        else
            all += {entry(number), oddEntry()};
    }
    QByteArray answer = "{\"data\":[" + all.join(',') + ']';
    if (m_total != Total::None)
        answer += ",\"total\":" + QByteArray::number(m_total == Total::OfList ? m_size : int(all.size()));

    // Often more is said though the end is reached, and an empty page follows.
    const bool isLast = end >= m_size && m_bytes.ConsumeIntegralInRange(0, 3) != 3;
    const int form = m_bytes.ConsumeIntegralInRange(0, 7);
    if (form == 7)
        return answer + ",\"has_more\":true}"; // and no way on
    if (form != 6 || m_bytes.ConsumeBool())
        answer += isLast ? ",\"has_more\":false" : ",\"has_more\":true";
    // An opaque text; sometimes one that was asked before.
    const int salt = form == 5 ? 0 : m_bytes.ConsumeIntegralInRange(0, 255);
    if (!isLast || (form == 4 && answer.contains("has_more")))
        answer += ",\"next_cursor\":\"" + QByteArray::number(end) + '-' + QByteArray::number(salt) + '"';
    return answer + '}';
}

QByteArray FuzzedCloud::offsetAnswer(const PageRequest &page)
{
    qint64 first = page.offset;
    if (m_offset != Offset::Entries) {
        const qint64 number = m_offset == Offset::PagesFromZero ? first : std::max<qint64>(1, first) - 1;
        const qint64 last = m_size == 0 ? 0 : (m_size - 1) / m_pageSize;
        first = (m_endRepeats ? std::min(number, last) : number) * m_pageSize;
    }
    const int begin = int(std::min<qint64>(first, m_size));
    int end = std::min(m_size, begin + m_pageSize);
    // With a page for an offset of entries, a page may be shorter.
    if (m_offset == Offset::Entries && m_total != Total::OfPage && end > begin)
        end = begin + m_bytes.ConsumeIntegralInRange(1, end - begin);

    int count = 0;
    QByteArray list = entries(begin, end, count);
    if (m_total == Total::OfList && m_bytes.ConsumeIntegralInRange(0, 7) == 7) { // the total tells
        const bool isEmpty = list.isEmpty();
        switch (m_bytes.ConsumeIntegralInRange(0, 2)) {
        case 0:
            list = {};
            break;
        case 1:
            list = oddEntry();
            break;
        default:
            list += (isEmpty ? "" : ",") + oddEntry();
        }
    }
    QByteArray answer = "{\"status\":\"success\",\"data\":[" + list + ']';
    if (m_total != Total::None)
        answer += ",\"total_instance\":" + QByteArray::number(m_total == Total::OfList ? m_size : count);
    return answer + '}';
}

QByteArray FuzzedCloud::anyAnswer()
{
    QByteArrayList all;
    for (int left = m_bytes.ConsumeIntegralInRange(0, 6); left > 0; --left)
        all.append(oddEntry());
    QByteArray answer = "{\"status\":\"success\",\"data\":[" + all.join(',') + ']';
    const QByteArray total = QByteArray::number(m_bytes.ConsumeIntegralInRange(-2, 40));
    if (m_bytes.ConsumeBool())
        answer += ",\"total\":" + total + ",\"total_instance\":" + total;
    switch (m_bytes.ConsumeIntegralInRange(0, 3)) {
    case 0:
        answer += ",\"has_more\":true";
        break;
    case 1:
        answer += ",\"has_more\":false";
        break;
    case 2:
        answer += ",\"has_more\":\"perhaps\"";
        break;
    }
    if (m_bytes.ConsumeBool())
        answer += ",\"next_cursor\":\"" + QByteArray::number(m_bytes.ConsumeIntegralInRange(0, 99)) + '"';
    return answer + '}';
}

} // namespace roster::fuzz
