// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secretjob.h"

#include <utility>

namespace roster {

SecretJob::~SecretJob()
{
    if (!m_finished && m_undo)
        m_undo();
}

void SecretJob::limit(std::chrono::milliseconds timeout)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { finish({}, KeyError{KeyError::Kind::Timeout, {}}); });
    m_timer.start(timeout);
}

void SecretJob::finish(const Secret &secret, const std::optional<KeyError> &error)
{
    if (std::exchange(m_finished, true))
        return;
    m_timer.stop();
    deleteLater();
    if (error && m_undo)
        m_undo();
    Q_EMIT finished(secret, error);
}

} // namespace roster
