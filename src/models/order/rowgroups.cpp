// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/order/rowgroups.h"

#include "models/table/instancetablemodel.h"
#include "models/text/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

/// While rows keep changing, many of them are added up so often (ms).
constexpr int addingPause = 200;

struct Groups {
    Q_DECLARE_TR_FUNCTIONS(roster::RowGroups)
};

} // namespace

QString spokenText(const RowGroup &group, bool concealed)
{
    const QString title = concealed ? Groups::tr("hidden", "in privacy mode, in place of a name")
        : group.title.isEmpty()
        ? Groups::tr("unknown", "a group's heading: rows of which it is not known what they are grouped by")
        : group.title;
    const QString state = group.collapsed ? Groups::tr("collapsed", "spoken: a group of rows")
                                          : Groups::tr("expanded", "spoken: a group of rows");
    return QStringList{columnTitle(group.column), title, Groups::tr("%n instances", nullptr, group.instances),
                       state}
        .join(u", "_s);
}

RowGroups::RowGroups(const InstanceTableModel &table, QObject *parent)
    : QObject(parent)
    , m_table(table)
{
    m_addSoon.setSingleShot(true);
    m_addSoon.setInterval(addingPause);
    connect(&m_addSoon, &QTimer::timeout, this, &RowGroups::startAdding);
}

void RowGroups::begin(std::optional<Column> column, Sums sums, bool large)
{
    m_sums = column == m_column ? sums : Sums::Anew;
    m_column = column;
    m_current.clear();
    m_rows = m_column ? m_table.rows() : TableRows();
    if (m_sums == Sums::Keep)
        return;
    m_members.clear();
    m_memberRows = m_rows;
    m_large = large;
}

int RowGroups::numberOf(const QString &title)
{
    QString key = QString::number(int(*m_column)) + u':' + title;
    bool collapsed = false;
    while (true) {
        const auto known = m_numbers.constFind(key);
        if (known == m_numbers.cend())
            break;
        if (std::ranges::find(m_current, *known) == m_current.end())
            return *known;
        // Texts that read alike may still be told apart in sorting: each has a heading of its own then.
        collapsed = group(*known).collapsed;
        key += u':';
    }
    const int number = int(m_entries.size());
    m_entries.push_back({{.column = *m_column, .title = title, .collapsed = collapsed}});
    m_numbers.insert(key, number);
    return number;
}

int RowGroups::next(int row)
{
    const QString title = columnSpec(*m_column).group(m_rows.instance(row), m_rows.context(row));
    const int number = numberOf(title);
    m_current.push_back(number);
    if (m_sums == Sums::Keep)
        return number;
    RowGroup &group = m_entries[size_t(number)].group;
    group.instances = 0;
    if (!m_large)
        group.totals = {};
    return number;
}

bool RowGroups::take(int row, bool counts)
{
    RowGroup &group = m_entries[size_t(m_current.back())].group;
    if (!counts || m_sums == Sums::Keep)
        return !group.collapsed;
    ++group.instances;
    if (m_large)
        m_members.emplace_back(row, m_current.back());
    else
        group.totals.add(m_rows.instance(row), m_rows.context(row).account);
    return !group.collapsed;
}

void RowGroups::end()
{
    m_rows = {};
    if (m_sums == Sums::Keep)
        return;
    if (!m_large || m_current.empty()) { // nothing is left to add up
        m_memberRows = {};
        m_addSoon.stop();
        m_adding.reset();
    } else if (!m_addSoon.isActive()) { // a steady stream of rows must not put it off for ever
        m_addSoon.start();
    }
}

std::vector<int> RowGroups::places() const
{
    std::vector<int> places;
    for (const int number : m_current) {
        if (const int place = m_entries[size_t(number)].place; place >= 0)
            places.push_back(place);
    }
    return places;
}

void RowGroups::setAllCollapsed(bool collapsed)
{
    for (const int number : m_current)
        setCollapsed(number, collapsed);
}

void RowGroups::startAdding()
{
    if (m_adding) {
        m_addSoon.start();
        return;
    }
    m_adding = std::make_unique<RowPass<Totals>>(
        std::exchange(m_memberRows, {}),
        [groups = m_current, members = std::exchange(m_members, {})](const TableRows &table, const auto &) {
            Totals totals;
            for (const int group : groups)
                totals[group] = {}; // also where all that is left of a group is rows that are gone
            for (const auto &[row, group] : members)
                totals[group].add(table.instance(row), table.context(row).account);
            return totals;
        },
        [this] { endAdding(); });
}

void RowGroups::endAdding()
{
    const Totals totals = std::exchange(m_adding, {})->result();
    for (auto group = totals.cbegin(); group != totals.cend(); ++group)
        m_entries[size_t(group.key())].group.totals = group.value();
    Q_EMIT totalsChanged();
}

} // namespace roster
