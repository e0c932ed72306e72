// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/pagereader.h"

#include "providers/answer.h"
#include "providers/errorbody.h"

using namespace Qt::StringLiterals;

namespace roster {

static bool isList(const QJsonObject &answer)
{
    const QJsonValue data = answer.value("data"_L1);
    if (data.isArray())
        return true;
    if (!data.isNull() && !data.isUndefined())
        return false;
    if (answer.contains("has_more"_L1) || answer.contains("next_cursor"_L1))
        return true;
    return data.isNull() && saysSuccess(answer);
}

Result<QJsonObject> readListAnswer(const QByteArray &body)
{
    Result<QJsonObject> answer = readObject(body);
    if (!answer)
        return answer;
    if (auto failure = failureIn(answer.value(), AnswerForm::Enveloped))
        return *std::move(failure);
    if (!isList(answer.value()))
        return unreadable(u"The answer has no list \"data\"."_s);
    return answer;
}

void readCursorFacts(const JsonFields &fields, PageFacts &facts)
{
    facts.hasMore = fields.boolean("has_more"_L1);
    facts.nextCursor = fields.wholeText("next_cursor"_L1, 2 * maxCursor); // in UTF-16
    if (facts.nextCursor.toUcs4().size() > maxCursor) {
        fields.warn("next_cursor"_L1, "a shorter text"_L1);
        facts.nextCursor.clear();
    }
    const bool isDoubtful = (fields.has("has_more"_L1) && !facts.hasMore)
        || (fields.has("next_cursor"_L1) && facts.nextCursor.isEmpty());
    if (isDoubtful)
        facts.hasMore = facts.hasMore.value_or(true);
    facts.total = fields.count("total"_L1);
}

} // namespace roster
