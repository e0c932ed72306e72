// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/answerwarnings.h"

#include "providers/provider.h"

#include <algorithm>

namespace roster {

Q_LOGGING_CATEGORY(logAnswers, "roster.providers", QtInfoMsg)

static constexpr qsizetype maxLogged = 10; // of one answer

void logWarnings(const Provider &provider, QStringList warnings)
{
    warnings.removeDuplicates();
    const QString name = providerInfo(provider.id()).name + u':';
    for (const QString &warning : warnings.first(std::min(warnings.size(), maxLogged)))
        qCWarning(logAnswers).noquote() << name << warning;
    if (warnings.size() > maxLogged)
        qCWarning(logAnswers).noquote() << name << warnings.size() - maxLogged << "more like these";
}

} // namespace roster
