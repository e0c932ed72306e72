// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/detail/detailpages.h"
#include "models/text/format.h"

#include <algorithm>

/// How the pages of the detail dialog are put together.
namespace roster::detail {

/// What the pages read.
struct Source {
    const InstanceDetail &detail;
    const Account &account;
    qint64 now; ///< seconds since 1970 UTC
};

/// Those of @p entries that are shown; Fields::more() tells of the rest.
template<typename Entry>
QList<Entry> firstOf(const QList<Entry> &entries, qsizetype most = format::mostEntries)
{
    return entries.first(std::min(entries.size(), most));
}

/// Collects the fields of a group; a field without a text is left out.
class Fields {
public:
    /// A text of our own making: a number, a date, a word.
    Fields &text(const QString &label, const QString &text);
    /// A short text of the cloud's.
    Fields &word(const QString &label, const QString &text);
    /// As word(), but worth a copy button.
    Fields &name(const QString &label, const QString &text);
    /// An id, an address, a path: monospaced, to be copied.
    Fields &mono(const QString &label, const QString &text);
    /// What many instances have in common, such as a region: to be copied, and shown in privacy mode as in
    /// the table.
    Fields &common(const QString &label, const QString &text,
                   DetailField::Kind kind = DetailField::Kind::Text);
    /// A sum of money.
    Fields &cost(const QString &label, const QString &text);
    /// A command or a link: monospaced, secrets in it masked; revealed and copied is what came.
    Fields &masked(const QString &label, const Secret &text);
    Fields &masked(const QString &label, const QString &text);
    /// As masked(), but opened in the browser where it is safe to; a note tells why it is not.
    Fields &link(const QString &label, const Secret &text);
    /// The same for the address of a log, which has a viewer.
    Fields &log(const QString &label, const Secret &text);
    /// Bullets until revealed.
    Fields &secret(const QString &label, const Secret &secret);

    /// Says how many entries of @p all there are behind the first mostEntries, if there are.
    Fields &more(qsizetype all);

    /// Says something about the field that was added last.
    Fields &note(const QString &sentence);
    /// The same field's cells in the columns before its value.
    Fields &cells(const QStringList &texts);

    DetailGroup group(const QString &title) const { return {title, m_fields}; }
    DetailGroup table(const QString &title, const QStringList &columns) const
    {
        return {title, m_fields, m_fields.isEmpty() ? QStringList() : columns};
    }

private:
    void addShort(DetailField field, const QString &text);
    void addLink(const QString &label, const Secret &text, DetailField::Action encrypted);
    void add(DetailField field);

    QList<DetailField> m_fields;
};

/// A page of those groups that have fields.
DetailPage page(const QString &id, const QString &title, const QList<DetailGroup> &groups);

DetailPage overviewPage(const Source &source);
DetailPage accessPage(const Source &source);
DetailPage networkPage(const Source &source);
DetailPage billingPage(const Source &source);
DetailPage environmentPage(const Source &source);
DetailPage configurationPage(const Source &source);

} // namespace roster::detail
