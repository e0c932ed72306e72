// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/answerwarnings.h"

#include "providers/provider.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

Q_LOGGING_CATEGORY(logAnswers, "roster.providers", QtInfoMsg)

static constexpr qsizetype mostLogged = 10; // of one answer
static constexpr qsizetype mostRemembered = 1000;

/// Without "(3 times)", which is another number for every page.
static QString withoutCount(const QString &warning)
{
    return warning.endsWith(" times)"_L1) ? warning.left(warning.lastIndexOf(" ("_L1)) : warning;
}

void logWarnings(const Provider &provider, const QStringList &warnings)
{
    static QSet<QString> logged;
    const QString name = providerInfo(provider.id()).name + ": "_L1;
    QStringList news;
    for (const QString &warning : warnings) {
        const QString line = name + withoutCount(warning);
        if (logged.contains(line) || logged.size() >= mostRemembered)
            continue;
        logged.insert(line);
        news.append(name + warning);
    }
    for (const QString &line : news.first(std::min(news.size(), mostLogged)))
        qCWarning(logAnswers).noquote() << line;
    if (news.size() > mostLogged)
        qCWarning(logAnswers).noquote() << name << news.size() - mostLogged << "more like these";
}

} // namespace roster
