// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>

#include <sys/resource.h>
#endif

namespace roster::test {

/// As long as it lives, no file that this process writes grows beyond some bytes: the system takes what fits,
/// and refuses the next byte, as a disk does that becomes full. Needs no right and no mount. Not on Windows.
class FileSizeLimit {
public:
    explicit FileSizeLimit([[maybe_unused]] qint64 most)
    {
#ifdef Q_OS_UNIX
        m_action = std::signal(SIGXFSZ, SIG_IGN); // else the process would end
        m_works = ::getrlimit(RLIMIT_FSIZE, &m_before) == 0;
        rlimit limit = m_before;
        limit.rlim_cur = rlim_t(most);
        m_works = m_works && ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
#endif
    }
    ~FileSizeLimit()
    {
        lift();
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

    bool works() const
    {
        return m_works;
    }
    void lift()
    {
#ifdef Q_OS_UNIX
        if (m_works)
            ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_action);
#endif
    }

private:
    bool m_works = false;
#ifdef Q_OS_UNIX
    rlimit m_before = {};
    void (*m_action)(int) = SIG_DFL;
#endif
};

} // namespace roster::test
