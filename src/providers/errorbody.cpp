// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/errorbody.h"

#include "providers/answer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace roster {

using Kind = ApiError::Kind;

namespace {

/// What a cloud says of an error.
struct Words {
    QString message;
    QString reason; ///< A code in words: "RESOURCE_NOT_FOUND".
    QString details;
    int code = 0; ///< An HTTP status inside the body.
};

struct Meaning {
    QLatin1StringView part;
    Kind kind;
};

} // namespace

static QString firstText(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        const QString text = object.value(name).toString().trimmed();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

static QString compactText(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toString();
}

static Words wordsOf(const QJsonObject &answer)
{
    Words words;
    words.message = firstText(answer, {"message"_L1, "error"_L1, "msg"_L1, "detail"_L1, "title"_L1});
    words.reason = firstText(answer, {"reason"_L1, "code"_L1});
    words.code = answer.value("code"_L1).toInt();
    words.details = compactText(answer.value("metadata"_L1));

    const QJsonValue list = answer.value("errors"_L1).toArray().at(0);
    const QJsonObject inner =
        answer.value("error"_L1).isObject() ? answer.value("error"_L1).toObject() : list.toObject();
    if (!inner.isEmpty()) {
        const QString message = firstText(inner, {"message"_L1, "msg"_L1, "detail"_L1, "title"_L1});
        if (!message.isEmpty())
            words.message = message;
        if (words.reason.isEmpty())
            words.reason = firstText(inner, {"reason"_L1, "code"_L1, "type"_L1});
        if (words.code == 0)
            words.code = inner.value("code"_L1).toInt();
        words.details = compactText(inner.value("details"_L1));
    }
    if (words.message.isEmpty())
        words.message = words.reason;
    return words;
}

static Words wordsOf(const QByteArray &body)
{
    if (isMarkup(body))
        return {pageTitle(body), {}, {}, 0};
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return wordsOf(document.object());
    if (document.isArray())
        return {};
    // "no healthy upstream": a gateway speaks plainly.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(body.left(1024));
    return decoder.hasError() ? Words() : Words{text, {}, {}, 0};
}

/// What an HTTP status says by itself; Rejected: no more than that the request was wrong.
static Kind kindOfStatus(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return Kind::Unauthorized;
    case 403:
        return Kind::Forbidden;
    case 404:
    case 410:
        return Kind::NotFound;
    case 408:
        return Kind::Timeout;
    case 429:
        return Kind::RateLimited;
    default:
        break;
    }
    if (httpStatus >= 500)
        return Kind::Server;
    return httpStatus >= 300 && httpStatus < 400 ? Kind::Redirect : Kind::Rejected;
}

/// Novita AI's table of reasons, as far as it says more than the status 400 that comes with it.
static Kind kindOfReason(const QString &reason)
{
    static constexpr std::array meanings{
        Meaning{"RESOURCE_NOT_FOUND"_L1, Kind::NotFound},   Meaning{"INSTANCE_NOT_FOUND"_L1, Kind::NotFound},
        Meaning{"UNAUTHORIZED"_L1, Kind::Unauthorized},     Meaning{"UNAUTHENTICATED"_L1, Kind::Unauthorized},
        Meaning{"GET_TOKEN_FAILED"_L1, Kind::Unauthorized}, Meaning{"FORBIDDEN"_L1, Kind::Forbidden},
        Meaning{"BANNED_USER"_L1, Kind::Forbidden},         Meaning{"RATE_LIMIT"_L1, Kind::RateLimited},
        Meaning{"TOO_FAST"_L1, Kind::RateLimited},
    };
    if (reason.compare("NOT_FOUND"_L1, Qt::CaseInsensitive) == 0)
        return Kind::NotFound;
    const auto found = std::ranges::find_if(meanings, [&reason](const Meaning &meaning) {
        return reason.contains(meaning.part, Qt::CaseInsensitive);
    });
    return found == meanings.end() ? Kind::Rejected : found->kind;
}

/// Only sentences that hardly mean anything else: "image not found" is not a missing instance.
static Kind kindOfMessage(const QString &message)
{
    static constexpr std::array meanings{
        Meaning{"unauthorized"_L1, Kind::Unauthorized},
        Meaning{"unauthenticated"_L1, Kind::Unauthorized},
        Meaning{"not authenticated"_L1, Kind::Unauthorized},
        Meaning{"invalid token"_L1, Kind::Unauthorized},
        Meaning{"invalid api key"_L1, Kind::Unauthorized},
        Meaning{"token expired"_L1, Kind::Unauthorized},
        Meaning{"token has expired"_L1, Kind::Unauthorized},
        Meaning{"forbidden"_L1, Kind::Forbidden},
        Meaning{"permission denied"_L1, Kind::Forbidden},
        Meaning{"rate limit"_L1, Kind::RateLimited},
        Meaning{"too many requests"_L1, Kind::RateLimited},
        Meaning{"instance not found"_L1, Kind::NotFound},
        Meaning{"instance does not exist"_L1, Kind::NotFound},
        Meaning{"no such instance"_L1, Kind::NotFound},
    };
    const QString text = message.simplified();
    if (text.compare("not found"_L1, Qt::CaseInsensitive) == 0)
        return Kind::NotFound;
    const auto found = std::ranges::find_if(meanings, [&text](const Meaning &meaning) {
        return text.contains(meaning.part, Qt::CaseInsensitive);
    });
    return found == meanings.end() ? Kind::Rejected : found->kind;
}

static ApiError toError(Kind kind, int httpStatus, const Words &words)
{
    if (kind == Kind::Rejected)
        kind = kindOfReason(words.reason);
    if (kind == Kind::Rejected && words.code >= 400 && words.code < 600)
        kind = kindOfStatus(words.code);
    if (kind == Kind::Rejected)
        kind = kindOfMessage(words.message);

    QStringList details;
    if (httpStatus > 0)
        details.append(u"HTTP %1"_s.arg(httpStatus));
    if (words.code > 0)
        details.append(u"code %1"_s.arg(words.code));
    if (!words.reason.isEmpty())
        details.append(u"reason "_s + plainWords(words.reason));
    if (!words.details.isEmpty() && words.details != "{}"_L1)
        details.append(u"details "_s + plainWords(words.details));
    return {kind, httpStatus, plainWords(words.message), details.join(", "_L1), {}};
}

ApiError errorFromAnswer(int httpStatus, const QByteArray &body)
{
    return toError(kindOfStatus(httpStatus), httpStatus, wordsOf(body));
}

std::optional<ApiError> failureIn(const QJsonObject &answer)
{
    const QString status = answer.value("status"_L1).toString();
    const bool succeeded = status.compare("success"_L1, Qt::CaseInsensitive) == 0
        || status.compare("ok"_L1, Qt::CaseInsensitive) == 0;
    const QJsonValue error = answer.value("error"_L1);
    const bool hasError = error.isObject() || !error.toString().isEmpty();

    const Words words = wordsOf(answer);
    const QJsonValue data = answer.value("data"_L1);
    const bool onlyTalks = !succeeded && (data.isUndefined() || data.isNull()) && !words.message.isEmpty();
    const bool failed = (!status.isEmpty() && !succeeded) || answer.value("success"_L1) == QJsonValue(false);
    if (!failed && !hasError && !onlyTalks)
        return {};

    ApiError failure = toError(Kind::Rejected, 0, words);
    if (failure.detail.isEmpty())
        failure.detail = u"The answer says that the request failed."_s;
    return failure;
}

} // namespace roster
