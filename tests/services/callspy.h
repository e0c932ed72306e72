// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "services/apicall.h"
#include "services/apiclient.h"
#include "support/slowness.h"

#include <QList>
#include <QPointer>
#include <QtTest>

namespace roster::test {

inline const QByteArray key = "sk_test_0123456789abcdef";

/// A client that a test need not wait for.
inline ApiLimits quickLimits()
{
    using namespace std::chrono_literals;
    return {.transferTimeout = 2s, .maxAnswerBytes = 1000, .firstBackoff = 1ms, .maxBackoff = 1500ms};
}

inline Request anyRequest()
{
    using namespace Qt::StringLiterals;
    return Request().path({"instances"_L1}).query("name"_L1, u"a b"_s);
}

/// Collects what a call ends with.
class CallSpy : public QObject {
public:
    explicit CallSpy(ApiCall *call)
        : m_call(call)
    {
        connect(call, &ApiCall::finished, this, [this](const Result<QByteArray> &answer) {
            m_answers.append(answer);
            m_loop.exitLoop();
        });
    }

    ApiCall *call() const { return m_call; }
    qsizetype count() const { return m_answers.size(); }
    /// Waits for the end.
    bool wait()
    {
        if (m_answers.isEmpty())
            m_loop.enterLoop(5 * slowness); // seconds; unlike qWaitFor() it does not sleep between events
        return !m_answers.isEmpty();
    }
    bool ok() const { return m_answers.size() == 1 && m_answers.first().ok(); }
    QByteArray body() const { return ok() ? m_answers.first().value() : QByteArray(); }
    ApiError error() const
    {
        return m_answers.size() == 1 && !m_answers.first() ? m_answers.first().error() : ApiError();
    }

private:
    QPointer<ApiCall> m_call;
    QList<Result<QByteArray>> m_answers;
    QTestEventLoop m_loop;
};

} // namespace roster::test
