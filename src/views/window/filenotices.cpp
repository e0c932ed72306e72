// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/filenotices.h"

#include "models/text/fileproblemtext.h"
#include "views/widgets/problembox.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace roster {

FileNotices::FileNotices(QWidget *window, std::chrono::milliseconds onceIsEnough)
    : QObject(window)
    , m_window(*window)
    , m_onceIsEnough(onceIsEnough)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0ms);
    connect(&m_soon, &QTimer::timeout, this, &FileNotices::show);
}

void FileNotices::tell(const FileProblem &problem)
{
    // The system's words may change from one attempt to the next, the problem is the same.
    FileProblem same = problem;
    same.detail.clear();
    std::erase_if(m_told, [](const auto &told) { return told.second.hasExpired(); });
    if (std::ranges::find(m_told, same, &decltype(m_told)::value_type::first) != m_told.end())
        return;
    m_told.emplace_back(same, m_onceIsEnough);
    m_waiting.append(problem);
    m_soon.start();
}

void FileNotices::show()
{
    if (m_box || m_waiting.isEmpty())
        return;
    ErrorText all = fileProblemText(m_waiting.takeFirst());
    for (const FileProblem &problem : std::exchange(m_waiting, {})) {
        const ErrorText text = fileProblemText(problem);
        for (const QString &paragraph : {text.what, text.todo})
            all.todo += QStringLiteral("\n\n") + paragraph;
        if (!text.details.isEmpty())
            all.details += u'\n' + text.details;
    }
    m_box =
        openProblemBox(&m_window, tr("Files of GPU Roster", "title of a box: something is wrong with them"),
                       {all.what, all.todo, all.details.trimmed()});
    connect(m_box, &QObject::destroyed, &m_soon, qOverload<>(&QTimer::start));
}

} // namespace roster
