// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rowpermutation.h"
#include "models/table/tablerows.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <atomic>
#include <memory>
#include <numeric>
#include <vector>

namespace roster {

/// Work over all rows as they are now, done on a worker, while the rows may change. Destroying the pass gives
/// it up: the worker is told, and nobody hears of the result.
template<typename Result>
class RowPass {
public:
    /// @p work(rows, isGivenUp) is called on the worker; it may end early when isGivenUp() is true, whatever
    /// it returns then. It gets a copy of what it captures: nothing in that may be written through a shared
    /// container. @p done() is called later on this thread, when result() is there.
    template<typename Work, typename Done>
    RowPass(const TableRows &rows, Work work, Done done)
        : m_rows(rows)
        , m_places(size_t(rows.count()))
        , m_watcher(new QFutureWatcher<Result>)
    {
        std::iota(m_places.begin(), m_places.end(), 0);
        QObject::connect(m_watcher.get(), &QFutureWatcherBase::finished, m_watcher.get(), done);
        m_watcher->setFuture(QtConcurrent::run([rows, work = std::move(work), givenUp = m_givenUp]() mutable {
            return work(rows, [&givenUp] { return givenUp->load(std::memory_order_relaxed); });
        }));
    }
    ~RowPass()
    {
        *m_givenUp = true;
        m_watcher->disconnect();
    }
    Q_DISABLE_COPY_MOVE(RowPass)

    // What happens to the rows meanwhile.
    void remove(int first, int last)
    {
        for (int &place : m_places) {
            if (place >= first && place <= last)
                place = -1;
        }
        closeGap(m_places, first, last);
    }
    void permute(const QList<int> &newRows)
    {
        for (int &place : m_places) {
            if (place >= 0)
                place = newRows[place];
        }
    }

    /// Where each row of then is in the table now; -1: gone, or it holds another instance.
    std::vector<int> placesIn(const TableRows &now) const
    {
        std::vector<int> places = m_places;
        for (size_t row = 0; row < places.size(); ++row) {
            int &place = places[row];
            if (place >= 0 && now.instances[place] != m_rows.instances[qsizetype(row)])
                place = -1;
        }
        return places;
    }

    Result result() const { return m_watcher->result(); }

private:
    struct DeleteLater {
        void operator()(QObject *object) const { object->deleteLater(); }
    };

    const TableRows m_rows;
    std::vector<int> m_places; ///< row then → row now; -1: gone
    std::shared_ptr<std::atomic<bool>> m_givenUp = std::make_shared<std::atomic<bool>>(false);
    std::unique_ptr<QFutureWatcher<Result>, DeleteLater> m_watcher;
};

} // namespace roster
