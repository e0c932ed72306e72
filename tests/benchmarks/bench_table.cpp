// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast is the table's own order, against QSortFilterProxyModel over the same InstanceTableModel in the
// same run, and what does a row cost in memory?
//
//   bench_table [rows…]
//
// prints one line per figure (see figure.h). At 100,000 rows the figures have targets; beyond that many there
// is no proxy to compare with, because it would take minutes.
#include "demopages.h"
#include "figure.h"
#include "models/output/tablewriter.h"
#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"
#include "support/stallmeter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;
using namespace roster;

namespace {

constexpr int targetRows = 100'000;
constexpr double frame = 16; // ms, at 60 Hz

/// Bytes on the heap; nothing where the C library does not tell.
std::optional<double> heapBytes()
{
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 33)
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd);
#else
    return {};
#endif
}

class TableBench {
public:
    explicit TableBench(int rows)
        : m_rows(rows)
    {
    }

    void run()
    {
        m_table.setClock([this] { return m_now; });
        fill();
        firstSort();
        sort("number", Column::Cpu, false);
        sort("name", Column::Name, true);
        sort("time", Column::Created, false);
        find();
        if (m_rows <= targetRows)
            output();
        m_list.reset();
        refresh();
        mark();
    }

private:
    bool hasProxy() const { return m_rows <= targetRows; }

    std::optional<Target> target(Target::Side side, double value) const
    {
        return m_rows == targetRows ? std::optional(Target{side, value}) : std::nullopt;
    }

    void print(const QByteArray &name, double value, const char *unit, std::optional<Target> target = {})
    {
        printFigure(name + ", " + QByteArray::number(m_rows) + " rows", value, unit, target);
    }

    /// Ours in milliseconds, and how many times faster it is than the proxy.
    void compare(const QByteArray &name, double ours, double proxys, double times)
    {
        print(name, ours, "ms");
        if (!hasProxy())
            return;
        print(name + " with QSortFilterProxyModel", proxys, "ms");
        print(name + ": faster", proxys / ours, "times", target(Target::AtLeast, times));
    }

    void fill()
    {
        const auto before = heapBytes();
        double longest = 0;
        double all = 0;
        m_list->sortBy({{Column::Name, Qt::AscendingOrder}});
        QList<Account> accounts = readDemoPages(m_rows, 100, [&](const QList<Instance> &page) {
            const double took = millisecondsOf([&] { m_table.upsert(page); });
            all += took;
            longest = std::max(longest, took);
        });
        all += millisecondsOf([&] {
            QEventLoop loop;
            QObject::connect(m_list.get(), &InstanceListModel::rearranged, &loop, &QEventLoop::quit);
            if (m_list->isBehind())
                loop.exec();
        });
        m_table.setAccounts(accounts);
        if (before)
            print("memory per row, sorted by name", (*heapBytes() - *before) / m_table.rowCount(), "bytes",
                  target(Target::AtMost, 1200));
        print("arriving in pages of 100, all pages", all, "ms");
        print("arriving in pages of 100, longest page", longest, "ms");
        findNow(u"nothing like that"_s); // makes the texts
        findNow({});
        if (before)
            print("memory per row, sorted by name and searched",
                  (*heapBytes() - *before) / m_table.rowCount(), "bytes", target(Target::AtMost, 1200));
    }

    /// A list that knows no name yet. In the program every order ends with the name, so that the names'
    /// places are found as rows arrive, and no user waits for this.
    void firstSort()
    {
        InstanceListModel list(m_table);
        const Took took = measure(list, [&] { list.sortBy({{Column::Name, Qt::AscendingOrder}}); });
        m_firstSort = took.time;
        print("first sort by name", took.time, "ms");
        print("first sort by name, longest stall", took.stall, "ms", target(Target::AtMost, frame));
    }

    void sort(const char *name, Column column, bool localeAware)
    {
        const auto sortBy = [&](Column by, Qt::SortOrder order) {
            return measure(*m_list, [&] { m_list->sortBy({{by, order}}); });
        };
        sortBy(Column::Region, Qt::AscendingOrder); // so that the order is another one
        const Took ours = sortBy(column, Qt::AscendingOrder);
        const Took again = sortBy(column, Qt::DescendingOrder);

        double proxys = 0;
        if (hasProxy()) {
            QSortFilterProxyModel proxy;
            proxy.setSortRole(InstanceTableModel::SortRole);
            proxy.setSortLocaleAware(localeAware);
            proxy.setSourceModel(&m_table);
            proxy.sort(int(Column::Region));
            proxys = millisecondsOf([&] { proxy.sort(int(column)); });
        }
        const QByteArray sort = QByteArray("sort by ") + name;
        compare(sort, ours.time, proxys, 10);
        if (hasProxy() && column == Column::Name)
            print("first sort by name: faster", proxys / m_firstSort, "times");
        print(sort + ", the other way round", again.time, "ms");
        print(sort + ", longest stall", std::max(ours.stall, again.stall), "ms",
              target(Target::AtMost, frame));
    }

    struct Took {
        double time = 0; ///< ms
        double stall = 0; ///< ms: the longest that an event would have had to wait
    };

    /// @p work, until the list has done what its workers do for it.
    Took measure(InstanceListModel &list, const std::function<void()> &work)
    {
        QCoreApplication::processEvents(); // a beat may be waiting since the last work
        m_meter.restart();
        Took took;
        took.time = millisecondsOf([&] {
            took.stall = millisecondsOf(work);
            QEventLoop loop;
            QObject::connect(&list, &InstanceListModel::busyChanged, &loop, &QEventLoop::quit);
            if (list.isBusy())
                loop.exec();
        });
        took.stall = std::max(took.stall, inMilliseconds(m_meter.longest()));
        return took;
    }

    Took findNow(const QString &text)
    {
        InstanceFilter filter;
        filter.find = text;
        return measure(*m_list, [&] { m_list->setFilter(filter); });
    }

    void find()
    {
        const QString typed = u"train-4"_s;
        double ours = 0;
        Took longest;
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            const Took took = findNow(typed.first(length));
            ours += took.time;
            longest = {std::max(longest.time, took.time), std::max(longest.stall, took.stall)};
        }
        findNow({});

        double proxys = 0;
        if (hasProxy()) {
            QSortFilterProxyModel proxy;
            proxy.setFilterKeyColumn(-1);
            proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
            proxy.setSourceModel(&m_table);
            proxy.sort(int(Column::Name));
            for (qsizetype length = 1; length <= typed.size(); ++length)
                proxys += millisecondsOf([&] { proxy.setFilterFixedString(typed.first(length)); });
        }
        const auto strokes = double(typed.size());
        compare("find, each key stroke", ours / strokes, proxys / strokes, 8);
        print("find, longest key stroke", longest.time, "ms", target(Target::AtMost, 30));
        print("find, longest stall", longest.stall, "ms", target(Target::AtMost, frame));
    }

    /// What copying and exporting write of all rows; and whether a row costs the same among many as among
    /// few.
    void output()
    {
        TableExtract all{.columns = {}, .instances = {}, .accounts = {}, .now = m_now};
        for (const ColumnSpec &spec : columnSpecs()) {
            if (spec.visible)
                all.columns.append(spec.column);
        }
        for (int row = 0; row < m_table.rowCount(); ++row)
            all.instances.append(m_table.instance(row));
        TableExtract tenth = all;
        tenth.instances.resize(all.instances.size() / 10);
        const auto measureWriter = [&](const QByteArray &name, auto write) {
            const double few = millisecondsOf([&] { write(tenth); });
            const double many = millisecondsOf([&] { write(all); });
            print("written as " + name, many, "ms");
            print("written as " + name + ": a row among all against one among a tenth", many / few / 10,
                  "times", target(Target::AtMost, 2));
        };
        measureWriter("text", [](const TableExtract &extract) { tablewriter::text(extract); });
        measureWriter("Markdown", [](const TableExtract &extract) { tablewriter::markdown(extract); });
        measureWriter("CSV", [](const TableExtract &extract) { tablewriter::csv(extract); });
        measureWriter("JSON", [](const TableExtract &extract) { tablewriter::json(extract); });
    }

    void rest()
    {
        QEventLoop loop;
        QTimer::singleShot(std::chrono::seconds(3), &loop, &QEventLoop::quit);
        loop.exec();
    }

    /// Each tenth row gets another price, by which it is sorted.
    QList<Instance> changed(int step)
    {
        QList<Instance> instances;
        for (int row = 0; row < m_table.rowCount(); row += step) {
            instances << m_table.instance(row);
            Instance &instance = instances.last();
            instance.price = Money(++m_price * qint64(7919) % 99'991, 2, Currency::Cny, Period::Hour);
        }
        return instances;
    }

    void refresh()
    {
        const QList<SortLevel> byPrice{{Column::Price, Qt::AscendingOrder}};
        const QList<Instance> tenth = changed(10);
        double ours = 0;
        {
            InstanceListModel list(m_table);
            measure(list, [&] { list.sortBy(byPrice); });
            rest(); // so that the list shows the change at once, and does not gather more first
            ours = millisecondsOf([&] { m_table.upsert(tenth); });
            if (list.isBehind())
                qFatal("The list has not shown what it was measured with.");
        }

        double proxys = 0;
        if (hasProxy()) {
            // A tenth of them, because each takes as long as the table is long: the rest would be the same.
            const int part = m_rows >= targetRows ? 10 : 1;
            const QList<Instance> some = changed(10 * part);
            QSortFilterProxyModel proxy;
            proxy.setSortRole(InstanceTableModel::SortRole);
            proxy.setSourceModel(&m_table);
            proxy.sort(int(Column::Price));
            proxys = part * millisecondsOf([&] {
                         for (const Instance &instance : some)
                             m_table.upsert({instance});
                     });
        }
        compare("refresh with a tenth of the sort keys changed", ours, proxys, 20);
    }

    void mark()
    {
        const QList<Instance> tenth = changed(10);
        print("what changed in a tenth is found and marked",
              millisecondsOf([&] { m_table.upsert(tenth, InstanceTableModel::News::Changes); }), "ms");
        m_now += 60;
        print("the marks of a tenth fade", millisecondsOf([&] { m_table.tick(); }), "ms",
              target(Target::AtMost, frame));
    }

    const int m_rows;
    int m_price = 0;
    qint64 m_now = QDateTime::currentSecsSinceEpoch();
    double m_firstSort = 0; ///< ms
    InstanceTableModel m_table;
    StallMeter m_meter;
    std::unique_ptr<InstanceListModel> m_list = std::make_unique<InstanceListModel>(m_table);
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    const QStringList sizes = QCoreApplication::arguments().sliced(1);
    for (const QString &size : sizes)
        TableBench(size.toInt()).run();
    return 0;
}
