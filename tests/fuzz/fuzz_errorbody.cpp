// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer of failure means. The first byte chooses the HTTP status.
#include "fuzz.h"
#include "pagepromises.h"
#include "providers/errorbody.h"

#include <QJsonDocument>

using namespace roster;

void fuzz::take(const QByteArray &input)
{
    static constexpr int statuses[] = {300, 302, 400, 401, 402, 403, 404, 407, 409,
                                       418, 422, 429, 451, 499, 500, 503, 599, 999};
    if (input.isEmpty())
        return;
    const QByteArray body = input.sliced(1);
    const int status = statuses[uchar(input.front()) % std::size(statuses)];
    const ApiError error = errorFromAnswer(status, body);
    verifyError(error);
    verify(error.httpStatus == status, "an error has its HTTP status");

    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    for (const AnswerForm form : {AnswerForm::Enveloped, AnswerForm::Bare}) {
        if (const auto failure = failureIn(answer, form))
            verifyError(*failure);
    }
    saysSuccess(answer);
}
