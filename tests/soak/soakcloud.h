// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "truth.h"

#include "core/providerid.h"
#include "support/serverthread.h"

#include <QMap>
#include <QMutex>
#include <QSet>

#include <random>
#include <vector>

namespace roster::soak {

/// Clouds of all three kinds on one server, in a thread of their own, which answer from one Truth, and spoil
/// some of their answers. Thread-safe.
class SoakCloud {
public:
    struct Options {
        int machines = 5000;
        int accounts = 10;
        double faults = 0.02; ///< Share of the answers that are spoiled.
        quint64 seed = 1;
    };

    explicit SoakCloud(const Options &options);

    QUrl url() const { return m_server.url(); }
    ProviderId provider(int account) const;
    QByteArray key(int account) const;

    /// Time passes: see Truth::change(). To be called while nothing is asked.
    void change();
    QList<Machine> machines(int account) const;
    int count() const;

    /// From now on all answers are good, or some are not.
    void setFaulty(bool faulty);
    /// Whether an answer to this account was not true since this was asked last.
    bool takeLie(int account);
    /// How often each fault came.
    QMap<QByteArray, int> faults() const;
    qint64 requests() const;

private:
    test::FaultAnswer answer(const test::SeenRequest &request);
    test::FaultAnswer goodAnswer(int account, const test::SeenRequest &request) const;
    int accountOf(const test::SeenRequest &request) const;

    const Options m_options;
    mutable QMutex m_mutex;
    Truth m_truth;
    std::vector<std::mt19937_64> m_random; ///< one an account, so that their order in time changes nothing
    bool m_faulty = true;
    QSet<int> m_lied;
    QMap<QByteArray, int> m_faults;
    qint64 m_requests = 0;

    test::ServerThread m_server{[this](const test::SeenRequest &request) { return answer(request); }};
};

} // namespace roster::soak
