// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/longjob.h"

#include <QList>

namespace roster {

static QList<LongJob *> &jobs()
{
    static QList<LongJob *> all;
    return all;
}

LongJob::LongJob(QObject *context)
    : QObject(context)
{
    jobs().append(this);
}

LongJob::~LongJob()
{
    jobs().removeOne(this);
    m_stop.set();
}

void LongJob::restartAll()
{
    for (const LongJob *job : std::as_const(jobs()))
        job->m_stop.set();
}

} // namespace roster
