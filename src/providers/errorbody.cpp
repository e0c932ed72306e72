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
    int code = 0; ///< An HTTP status inside the body, or a number of the cloud's own.
};

/// In what form a body came.
enum class Form { Empty, Object, Markup, Other };

struct Body {
    Form form = Form::Other;
    Words words;
};

struct Meaning {
    QLatin1StringView part;
    Kind kind = {};
};

} // namespace

static QString firstText(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        QString text = object.value(name).toString().trimmed();
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

/// A number, or a text that is one; 0 for anything else.
static int numberIn(const QJsonValue &value)
{
    return value.isString() ? value.toString().trimmed().toInt() : value.toInt();
}

static Words wordsOf(const QJsonObject &answer)
{
    Words words;
    words.message = firstText(answer, {"message"_L1, "error"_L1, "msg"_L1, "detail"_L1, "title"_L1});
    words.reason = firstText(answer, {"reason"_L1, "code"_L1});
    words.code = numberIn(answer.value("code"_L1));
    if (words.code == 0)
        words.code = numberIn(answer.value("status"_L1));
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
            words.code = numberIn(inner.value("code"_L1));
        words.details = compactText(inner.value("details"_L1));
    }
    if (words.message.isEmpty())
        words.message = words.reason;
    return words;
}

static Body readBody(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return {Form::Empty, {}};
    if (isMarkup(body))
        return {Form::Markup, {pageTitle(body), {}, {}, 0}};
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return {Form::Object, wordsOf(document.object())};
    if (document.isArray())
        return {};
    // "no healthy upstream": a gateway speaks plainly.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = QString(decoder(body)).left(1024);
    return {Form::Other, decoder.hasError() ? Words() : Words{text, {}, {}, 0}};
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

static bool isForeign(Kind kind, Form form)
{
    switch (kind) {
    case Kind::Forbidden:
        return form != Form::Object;
    case Kind::Unauthorized:
    case Kind::NotFound:
    case Kind::Rejected:
        return form == Form::Markup;
    default:
        return false;
    }
}

ApiError errorFromAnswer(int httpStatus, const QByteArray &body)
{
    const auto [form, words] = readBody(body);
    const Kind kind = kindOfStatus(httpStatus);
    return toError(isForeign(kind, form) ? Kind::Foreign : kind, httpStatus, words);
}

/// Nothing, no, 0, and what holds only these, are no error.
static bool saysSomething(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toDouble() != 0;
    case QJsonValue::String:
        return !value.toString().trimmed().isEmpty();
    case QJsonValue::Array: {
        const QJsonArray elements = value.toArray();
        return std::any_of(elements.begin(), elements.end(), saysSomething);
    }
    case QJsonValue::Object: {
        const QJsonObject members = value.toObject();
        return std::any_of(members.begin(), members.end(), saysSomething);
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return false;
}

static bool isNo(const QJsonValue &value)
{
    return value == QJsonValue(false) || value == QJsonValue(0)
        || value.toString().compare("false"_L1, Qt::CaseInsensitive) == 0;
}

static bool isHttpError(int code)
{
    return code >= 400 && code < 600;
}

static bool saysWell(const QString &word)
{
    return word.compare("success"_L1, Qt::CaseInsensitive) == 0
        || word.compare("ok"_L1, Qt::CaseInsensitive) == 0;
}

bool saysSuccess(const QJsonObject &answer)
{
    return saysWell(answer.value("status"_L1).toString()) || answer.value("success"_L1) == QJsonValue(true);
}

/// What would be no failure beside a list, but is no evidence of an empty one either.
static bool complains(const QJsonObject &answer, const Words &words)
{
    const QJsonValue data = answer.value("data"_L1);
    const bool hasEntries = !data.toArray().isEmpty() || !data.toObject().isEmpty();
    if (hasEntries || saysSuccess(answer))
        return false;
    const bool isList = data.isArray() || answer.contains("has_more"_L1) || answer.contains("next_cursor"_L1);
    const int code = numberIn(answer.value("code"_L1));
    const bool isOtherCode = code != 0 && (code < 200 || code >= 300);
    return isOtherCode || !answer.value("reason"_L1).toString().trimmed().isEmpty()
        || kindOfReason(words.reason) != Kind::Rejected || kindOfMessage(words.message) != Kind::Rejected
        || (!isList && !words.message.isEmpty());
}

std::optional<ApiError> failureIn(const QJsonObject &answer, AnswerForm form)
{
    const Words words = wordsOf(answer);
    bool failed = isNo(answer.value("success"_L1)) || saysSomething(answer.value("error"_L1))
        || saysSomething(answer.value("errors"_L1)) || isHttpError(numberIn(answer.value("code"_L1)));
    if (form == AnswerForm::Enveloped) {
        const QJsonValue status = answer.value("status"_L1);
        const QString word = status.toString().trimmed();
        const bool isGood = word.isEmpty() || saysWell(word) || numberIn(status) != 0;
        failed = failed || !isGood || isHttpError(numberIn(status)) || complains(answer, words);
    }
    if (!failed)
        return {};

    ApiError failure = toError(Kind::Rejected, 0, words);
    if (failure.detail.isEmpty())
        failure.detail = u"The answer says that the request failed."_s;
    return failure;
}

} // namespace roster
