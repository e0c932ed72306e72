// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretsigns.h"

#include "core/redaction/commandwords.h"
#include "core/redaction/keyprefixes.h"
#include "core/redaction/secretname.h"
#include "core/redaction/secretshapes.h"
#include "core/redaction/signindex.h"

using namespace Qt::StringLiterals;

namespace roster {

namespace {

using namespace redaction;

struct Sign {
    QLatin1StringView sign;
};

const SignIndex<Sign> &signIndex()
{
    static const SignIndex<Sign> index = [] {
        SignIndex<Sign> made;
        for (const QLatin1StringView sign : secretNameSigns())
            made.add({sign});
        made.add({"identified"_L1}); // BY, of SQL
        for (const Shape &shape : shapes()) {
            if (shape.sign != "//"_L1 && shape.sign != ":\\/\\/"_L1) // these need an "@", too
                made.add({shape.sign});
        }
        for (const KeyPrefix &prefix : keyPrefixes())
            made.add({prefix.begin});
        return made;
    }();
    return index;
}

/// Not QStringView::startsWith(): every cell of a table comes by here, and signs are ASCII.
bool beginsWith(QStringView text, QLatin1StringView sign)
{
    if (text.size() < sign.size())
        return false;
    for (qsizetype i = 0; i < sign.size(); ++i) {
        if (toLower(text[i].unicode()) != toLower(sign[i].unicode()))
            return false;
    }
    return true;
}

/// Whether a command may be in @p text that takes secrets: with more words behind it, or fed by a pipe. Words
/// are parted where CommandScan parts them.
bool hasProgram(QStringView text)
{
    qsizetype begin = 0;
    bool mayRead = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        mayRead |= c == '|' || c == '<';
        if (!isSpace(c) && !isQuote(c) && !QStringView(u"()|;&\\[]{},<>").contains(QChar(c)))
            continue;
        if (i > begin && CommandWords::isProgram(text.sliced(begin, i - begin)))
            return true;
        begin = i + 1;
    }
    return mayRead && begin < text.size() && CommandWords::isProgram(text.sliced(begin));
}

} // namespace

bool hasSignOfSecret(QStringView text)
{
    const SignIndex<Sign> &index = signIndex();
    bool hasSpace = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const QStringView rest = text.sliced(i);
        if (c < 128) {
            hasSpace |= c == ' ' || c == '"' || c == '\n' || c == '\t';
            for (const Sign &sign : index.beginningWith(c)) {
                if (beginsWith(rest, sign.sign))
                    return true;
            }
        } else {
            for (const QStringView sign : chineseSecretNames()) {
                if (rest.startsWith(sign))
                    return true;
            }
        }
    }
    return hasSpace && hasProgram(text);
}

} // namespace roster
