// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultpage.h"

using namespace Qt::StringLiterals;

namespace roster::test {

std::vector<FaultGroup> allFaults()
{
    return {
        {"Connections", connectionFaults()},
        {"Certificates", certificateFaults()},
        {"Proxies and names", proxyFaults()},
        {"How an answer is wrapped", framingFaults()},
        {"What an answer holds", contentFaults()},
        {"What a status says", statusFaults()},
        {"Pauses", restFaults()},
        {"Pages, cursors and totals", pagingFaults()},
        {"Ids and fields", entryFaults()},
        {"Clocks", timeFaults()},
    };
}

Words wordsAfter(const FaultCase &fault, Tongue tongue)
{
    return wordsOf(fault.saying, tongue, providerInfo(fault.scene.provider).name, fault.outcome.numbers);
}

QString stateAfter(const FaultCase &fault, Tongue tongue)
{
    const QString state = wordsAfter(fault, tongue).state;
    const bool hasRows = !fault.scene.firstLoad || fault.outcome.rows > 0;
    if (fault.outcome.state == LoadState::Complete || isGap(fault.saying) || !hasRows)
        return state;
    const bool isStale = fault.outcome.state == LoadState::Stale;
    return u"%1 · %2"_s.arg(isStale ? notUpToDate(tongue) : incomplete(tongue), state);
}

static QString cell(const QString &text)
{
    return QString(text).replace(u'|', "\\|"_L1);
}

static QString rowOf(const QStringList &cells)
{
    return "| "_L1 + cells.join(" | "_L1) + " |\n"_L1;
}

static QString rowsAfter(const Outcome &outcome)
{
    const QString rows = QString::number(outcome.rows);
    return outcome.gone > 0 ? u"%1, %2 gone"_s.arg(rows).arg(outcome.gone) : rows;
}

static QString requestsAfter(const Outcome &outcome)
{
    const QString requests = QString::number(outcome.requests);
    return outcome.mostRequests > 0 ? u"%1 to %2"_s.arg(requests).arg(outcome.mostRequests) : requests;
}

static QString tableOf(const FaultGroup &group)
{
    QString table = u"### %1\n\n"_s.arg(QLatin1StringView(group.title));
    table += u"| fault | the cloud … | the account's state | sentence and advice | rows | requests |\n"_s;
    table += "| --- | --- | --- | --- | --- | --- |\n"_L1;
    for (const FaultCase &fault : group.cases) {
        const Words words = wordsAfter(fault, Tongue::English);
        const QString text = words.sentence.isEmpty() ? u"–"_s : words.sentence + u' ' + words.advice;
        table += rowOf({cell(QString::fromUtf8(fault.name)), cell(QString::fromUtf8(fault.fault)),
                        cell(stateAfter(fault, Tongue::English)), cell(text), rowsAfter(fault.outcome),
                        requestsAfter(fault.outcome)});
    }
    return table + u'\n';
}

static QString chineseTable()
{
    QString table = "### The same in Chinese\n\n"_L1;
    table += "| state | sentence | advice |\n| --- | --- | --- |\n"_L1;
    QStringList rows;
    for (const FaultGroup &group : allFaults()) {
        for (const FaultCase &fault : group.cases) {
            const Words words = wordsOf(fault.saying, Tongue::Chinese, u"PPIO"_s, fault.outcome.numbers);
            if (!words.sentence.isEmpty())
                rows.append(rowOf({words.state, words.sentence, words.advice}));
        }
    }
    rows.removeDuplicates();
    return table + rows.join(QString());
}

QString faultTables()
{
    QString page;
    for (const FaultGroup &group : allFaults())
        page += tableOf(group);
    return page + chineseTable();
}

} // namespace roster::test
