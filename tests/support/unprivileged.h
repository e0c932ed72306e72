// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace roster::test {

/// As long as it lives, the test is nobody in particular: for root no file is write-protected. Elsewhere it
/// changes nothing.
class Unprivileged {
public:
    /// @p folder, which is empty, is nobody's from now on.
    explicit Unprivileged([[maybe_unused]] const QString &folder)
    {
#ifdef Q_OS_LINUX
        constexpr uid_t nobody = 65534;
        if (::geteuid() != 0)
            return;
        // The real one, too, which access() looks at; the saved one leads back.
        m_wasRoot = ::chown(folder.toLocal8Bit().constData(), nobody, nobody) == 0
            && ::setresuid(nobody, nobody, 0) == 0;
        m_isRoot = !m_wasRoot;
#endif
    }
    ~Unprivileged()
    {
#ifdef Q_OS_LINUX
        if (m_wasRoot)
            m_isRoot = ::setresuid(0, 0, 0) == 0;
#endif
    }
    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;

    /// False: still almighty, as inside some containers.
    bool works() const
    {
        return !m_isRoot;
    }

private:
    bool m_wasRoot = false;
    bool m_isRoot = false;
};

} // namespace roster::test
