// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile/hostile.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace roster::hostile {

QJsonArray list(const char *name)
{
    QFile file(QStringLiteral(ROSTER_TEST_DATA "/hostile/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no list %s", name);
    QJsonParseError problem;
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll(), &problem).array();
    if (entries.isEmpty())
        qFatal("%s: %s", name, qPrintable(problem.errorString()));
    return entries;
}

QString textOf(const QJsonObject &entry)
{
    return entry.value("text"_L1).toString().repeated(entry.value("times"_L1).toInt(1));
}

QByteArray rowName(qsizetype number, const QJsonObject &entry)
{
    const QString what = entry.contains("why"_L1) ? entry.value("why"_L1).toString() : textOf(entry).left(40);
    return QByteArray::number(number) + ' ' + what.toUtf8().toPercentEncoding(" ;:/@.,<>=()$-\"'");
}

QString problemOf(const QString &shown, int longest)
{
    if (shown.size() > longest)
        return u"is %1 long"_s.arg(shown.size());
    if (!shown.isValidUtf16())
        return u"has half a character"_s;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const char32_t c = shown[i].isHighSurrogate() && i + 1 < shown.size()
            ? QChar::surrogateToUcs4(shown[i], shown[i + 1])
            : shown[i].unicode();
        const auto category = QChar::category(c);
        const bool joiner = c == 0x200C || c == 0x200D;
        if (category == QChar::Other_Control || (category == QChar::Other_Format && !joiner))
            return u"has U+%1"_s.arg(uint(c), 4, 16, QLatin1Char('0'));
        if (c == 0x2028 || c == 0x2029)
            return u"has a line break"_s;
    }
    return {};
}

} // namespace roster::hostile
