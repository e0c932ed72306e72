// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/answer.h"

#include "core/redactor.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace roster {

/// Titles and messages stand at the beginning; an answer may be as long as it likes.
static constexpr int searchedLength = 8192;
static constexpr int shownLength = 300;

ApiError unreadable(const QString &detail)
{
    return {ApiError::Kind::Unreadable, 0, {}, detail, {}};
}

Result<QJsonObject> readObject(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return unreadable(u"The answer is empty."_s);
    if (isMarkup(body)) {
        return ApiError{.kind = ApiError::Kind::Foreign,
                        .providerMessage = pageTitle(body),
                        .detail = u"The answer is a web page, not JSON."_s};
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(u"The answer is not JSON: %1 at byte %2 of %3."_s.arg(problem.errorString())
                              .arg(problem.offset)
                              .arg(body.size()));
    if (!document.isObject())
        return unreadable(u"The answer is JSON, but not an object."_s);
    return document.object();
}

bool isMarkup(const QByteArray &body)
{
    const QByteArray start = body.left(searchedLength).trimmed();
    return start.startsWith('<') || start.startsWith("\xEF\xBB\xBF<");
}

/// What stands in the first element that begins with @p tag; nothing when it does not end.
static QString elementText(const QString &page, const QString &tag)
{
    qsizetype at = page.indexOf(tag, 0, Qt::CaseInsensitive);
    while (at >= 0 && at + tag.size() < page.size() && page[at + tag.size()].isLetterOrNumber())
        at = page.indexOf(tag, at + 1, Qt::CaseInsensitive);
    const qsizetype begin = at < 0 ? -1 : page.indexOf(u'>', at);
    const qsizetype end = begin < 0 ? -1 : page.indexOf(u'<', begin);
    return end < 0 ? QString() : page.sliced(begin + 1, end - begin - 1);
}

QString pageTitle(const QByteArray &body)
{
    QString text = elementText(QString::fromUtf8(body.left(searchedLength)), u"<title"_s);
    text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&#39;"_L1, "'"_L1)
        .replace("&nbsp;"_L1, " "_L1)
        .replace("&amp;"_L1, "&"_L1);
    return plainWords(text);
}

QString plainWords(const QString &text)
{
    return safeText(text.left(searchedLength), shownLength);
}

} // namespace roster
