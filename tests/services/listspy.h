// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instance.h"
#include "services/instanceservice.h"
#include "support/slowness.h"

#include <QPointer>
#include <QSet>
#include <QStringList>
#include <QtTest>

#include <optional>

namespace roster::test {

/// Collects what a list tells.
class ListSpy : public QObject {
public:
    explicit ListSpy(InstanceListJob *list)
        : job(list)
    {
        connect(list, &InstanceListJob::pageArrived, this,
                [this](const QList<Instance> &instances, std::optional<int> count) {
                    QStringList texts;
                    for (const Instance &instance : instances) {
                        texts.append(instance.name.isEmpty() ? instance.id
                                                             : instance.id + u'=' + instance.name);
                        accounts.insert(instance.account);
                    }
                    pages.append(texts.join(u' '));
                    expected = count;
                });
        connect(list, &InstanceListJob::finished, this, [this](const Result<Completeness> &end) {
            ++ends;
            if (end)
                completeness = end.value();
            else
                error = end.error();
            m_loop.exitLoop();
        });
    }
    bool wait()
    {
        if (ends == 0)
            m_loop.enterLoop(5 * slowness); // seconds; unlike qWaitFor() it does not sleep between events
        return ends > 0;
    }

    QPointer<InstanceListJob> job;
    QStringList pages;
    QSet<QUuid> accounts;
    std::optional<int> expected;
    std::optional<Completeness> completeness;
    std::optional<ApiError> error;
    int ends = 0;

private:
    QTestEventLoop m_loop;
};

} // namespace roster::test
