// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/find/findparser.h"

#include "core/displaytext.h"
#include "models/find/findvalue.h"
#include "models/find/numbertext.h"
#include "models/find/spelling.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

using Op = FindExpression::Op;
using Term = FindExpression::Term;

/// The sign as it is meant, whichever width the keyboard wrote it in. One that is not seen, as pasted texts
/// bring them along, is a space.
QChar halfWidth(QChar c)
{
    constexpr char16_t joiner = 0x200D; // these two belong to words
    constexpr char16_t nonJoiner = 0x200C;
    if (c >= u'！' && c <= u'～') // the full-width forms of ASCII
        return QChar(char16_t(c.unicode() - u'！' + u'!'));
    if (c.category() == QChar::Other_Format && c != joiner && c != nonJoiner)
        return u' ';
    static constexpr QStringView full = u"、“”　￥《》";
    static constexpr QStringView half = u",\"\" ¥<>";
    const qsizetype at = full.indexOf(c);
    return at < 0 ? c : half[at];
}

/// Chinese keyboards write these for < and >, and so do titles.
constexpr QStringView titleMarks = u"《》";

/// What the user wrote, short enough for a sentence.
QString quoted(const QString &text)
{
    return displayText(text, 40);
}

struct OpSign {
    QStringView sign;
    Op op = {};
};

/// Longer signs first.
constexpr std::array<OpSign, 10> opSigns{{
    {u"<=", Op::LessEqual},
    {u">=", Op::GreaterEqual},
    {u"!=", Op::Differs},
    {u"≤", Op::LessEqual},
    {u"≥", Op::GreaterEqual},
    {u"≠", Op::Differs},
    {u"<", Op::Less},
    {u">", Op::Greater},
    {u"=", Op::Equals},
    {u":", Op::Contains},
}};

bool takesOneValue(Op op)
{
    return op == Op::Less || op == Op::LessEqual || op == Op::Greater || op == Op::GreaterEqual;
}

/// Reads from left to right and stops at the first mistake.
class Parser {
    Q_DECLARE_TR_FUNCTIONS(roster::FindParser)

public:
    explicit Parser(const QString &text)
        : m_written(text)
        , m_text(text)
    {
        for (QChar &c : m_text)
            c = halfWidth(c);
    }

    FindParse parse()
    {
        std::vector<FindExpression::All> alternatives;
        FindExpression::All all;
        qsizetype lastOr = -1;
        for (skipSpace(); !atEnd() && !m_error; skipSpace()) {
            if (isOr()) {
                if (all.empty())
                    fail(m_at, 2, tr("OR needs something to find before it and after it."));
                alternatives.push_back(std::exchange(all, {}));
                lastOr = m_at;
                m_at += 2;
            } else if (const std::optional<Term> term = readTerm()) {
                all.push_back(*term);
            }
        }
        if (all.empty() && lastOr >= 0)
            fail(lastOr, 2, tr("OR needs something to find before it and after it."));
        if (m_error)
            return {{}, m_error};
        if (!all.empty())
            alternatives.push_back(std::move(all));
        return {FindExpression(std::move(alternatives)), std::nullopt};
    }

private:
    /// A text to look for may hold full-width signs itself, so it is looked for in both forms.
    struct Words {
        QString half;
        QString written;
    };

    bool atEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return atEnd() ? QChar() : m_text[m_at]; }
    QStringView rest() const { return QStringView(m_text).sliced(m_at); }

    void skipSpace()
    {
        while (!atEnd() && here().isSpace())
            ++m_at;
    }

    bool isOr() const
    {
        return rest().startsWith("OR"_L1) && (m_at + 2 == m_text.size() || m_text[m_at + 2].isSpace());
    }

    void fail(qsizetype start, qsizetype length, const QString &message)
    {
        if (!m_error)
            m_error = FindError{start, qMax<qsizetype>(length, 1), message};
    }

    std::optional<Term> readTerm()
    {
        const qsizetype start = m_at;
        Term term;
        if (here() == u'-' && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()) {
            term.negated = true;
            ++m_at;
        }
        const bool isField = readField(term);
        if (m_error)
            return std::nullopt;
        if (isField)
            readValues(term, start);
        else
            readBareWord(term);
        return m_error ? std::nullopt : std::optional(term);
    }

    /// Takes "name op" when that stands here. A word before a colon that is no field is a mistake, unless it
    /// cannot be meant as one: "10.2.1.1:8080", "https://…", "模型《一》".
    bool readField(Term &term)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text[end].isLetter() || m_text[end] == u'_'))
            ++end;
        if (end == m_at)
            return false;
        const QStringView name = QStringView(m_text).sliced(m_at, end - m_at);
        const QStringView after = QStringView(m_text).sliced(end);
        const auto sign =
            std::ranges::find_if(opSigns, [&](const OpSign &s) { return after.startsWith(s.sign); });
        if (sign == opSigns.end())
            return false;
        term.field = findField(name);
        if (!term.field) {
            if (!after.startsWith(u"://") && !titleMarks.contains(m_written[end]))
                fail(m_at, name.size(),
                     tr("There is no field “%1”. To find these very signs, put them in quotes.")
                         .arg(quoted(name.toString())));
            return false;
        }
        const bool isText = term.field->kind == FindKind::Text;
        if (isText && sign->op != Op::Contains && sign->op != Op::Equals && sign->op != Op::Differs)
            fail(end, sign->sign.size(), tr("“%1” is a text: it goes with : and = only.").arg(name));
        term.op = !isText && sign->op == Op::Contains ? Op::Equals : sign->op;
        m_at = end + sign->sign.size();
        return true;
    }

    void readValues(Term &term, qsizetype termStart)
    {
        const bool isText = term.field->kind == FindKind::Text;
        do {
            if (!term.values.empty())
                ++m_at; // the comma
            const qsizetype start = m_at;
            const bool inQuotes = here() == u'"';
            const Words words = inQuotes ? readQuoted() : isText ? readUntil(u",") : readNumbers();
            if (m_error)
                return;
            if (words.half.isEmpty()) {
                fail(termStart, m_at - termStart, tr("A value is missing here."));
                return;
            }
            if (takesOneValue(term.op) && !term.values.empty()) {
                failForSeveral(start);
                return;
            }
            if (isText)
                addText(term, words, inQuotes);
            else
                addNumbers(term, words, start);
        } while (here() == u',' && !m_error);
    }

    void addText(Term &term, const Words &words, bool inQuotes)
    {
        const auto value = [](const QString &text) {
            return FindExpression::Value{.text = foldedForFinding(text)};
        };
        const std::optional<FindExpression::Value> none = inQuotes ? std::nullopt : parseFindNone(words.half);
        term.values.push_back(none ? *none : value(words.half));
        if (!none && words.written != words.half)
            term.values.push_back(value(words.written));
    }

    void addNumbers(Term &term, const Words &words, qsizetype start)
    {
        const NumberText text = readNumberText(words.half, term.field->kind);
        if (!text.clearer.isEmpty()) {
            fail(start, m_at - start, unclearNumber(term, text, words.written));
            return;
        }
        if (takesOneValue(term.op) && text.numbers.size() > 1) {
            failForSeveral(start);
            return;
        }
        for (const QString &number : text.numbers) {
            const auto value = parseFindValue(number, term.field->kind);
            if (!value) {
                fail(start, m_at - start,
                     tr("“%1” does not fit here. %2")
                         .arg(quoted(words.written), findValueHint(term.field->kind)));
                return;
            }
            term.values.push_back(*value);
        }
    }

    void failForSeveral(qsizetype start)
    {
        fail(start, m_at - start, tr("Only one value goes with <, <=, > and >=, without a comma."));
    }

    /// "“0,68” can be read in two ways. Write 0.68, or price:0 OR price:68."
    static QString unclearNumber(const Term &term, const NumberText &text, const QString &written)
    {
        QStringList clearer = text.clearer;
        if (!term.negated && (term.op == Op::Contains || term.op == Op::Equals) && text.asList.size() == 2) {
            const QString field = QString::fromLatin1(term.field->name);
            clearer.append(u"%1:%2 OR %1:%3"_s.arg(field, text.asList[0], text.asList[1]));
        }
        const QString first = quoted(clearer[0]);
        return clearer.size() < 2
            ? tr("“%1” can be read in two ways. Write %2.", "a number").arg(quoted(written), first)
            : tr("“%1” can be read in two ways. Write %2, or %3.", "a number")
                  .arg(quoted(written), first, quoted(clearer[1]));
    }

    void readBareWord(Term &term)
    {
        const auto value = [](const QString &text) {
            return FindExpression::Value{.word = SearchWord(text)};
        };
        const Words words = here() == u'"' ? readQuoted() : readUntil({});
        if (words.half.isEmpty() && !m_error)
            fail(m_at - 2, 2, tr("The quotes are empty."));
        term.values.push_back(value(words.half));
        if (words.written != words.half)
            term.values.push_back(value(words.written));
    }

    Words words(qsizetype start, qsizetype end) const
    {
        return {m_text.sliced(start, end - start), m_written.sliced(start, end - start)};
    }

    Words readUntil(QStringView signs)
    {
        const qsizetype start = m_at;
        while (!atEnd() && !here().isSpace() && !signs.contains(here()))
            ++m_at;
        return words(start, m_at);
    }

    /// Up to a comma that stands between values for sure. One between digits may belong to a number, unless a
    /// Chinese keyboard wrote it; and so may a narrow space.
    Words readNumbers()
    {
        const qsizetype start = m_at;
        while (!atEnd()) {
            const bool inNumber = isDigitAt(m_at - 1) && isDigitAt(m_at + 1);
            if (here().isSpace() && !(inNumber && isGroupSpace(here())))
                break;
            if (here() == u',' && !(inNumber && m_written[m_at] == u','))
                break;
            ++m_at;
        }
        return words(start, m_at);
    }

    bool isDigitAt(qsizetype at) const
    {
        return at >= 0 && at < m_text.size() && m_text[at] >= u'0' && m_text[at] <= u'9';
    }

    Words readQuoted()
    {
        const qsizetype start = m_at;
        const qsizetype end = m_text.indexOf(u'"', start + 1);
        if (end < 0) {
            fail(start, m_text.size() - start, tr("A closing quote is missing."));
            m_at = m_text.size();
            return {};
        }
        m_at = end + 1;
        return words(start + 1, end);
    }

    const QString m_written;
    QString m_text; ///< the same, in half-width signs
    qsizetype m_at = 0;
    std::optional<FindError> m_error;
};

} // namespace

FindParse parseFind(const QString &text)
{
    return Parser(text).parse();
}

bool beginsComparison(QChar c)
{
    const QChar half = halfWidth(c);
    return std::ranges::any_of(opSigns, [half](const OpSign &s) { return s.sign.front() == half; });
}

} // namespace roster
