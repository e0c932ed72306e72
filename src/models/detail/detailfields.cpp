// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/detailfields.h"

#include "core/redactor.h"
#include "core/weblink.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roster::detail {

namespace {

struct Links {
    Q_DECLARE_TR_FUNCTIONS(roster::DetailLinks)
};

QString linkNote(LinkProblem problem)
{
    switch (problem) {
    case LinkProblem::NotAnAddress:
        return Links::tr("This is no web address that can be opened.");
    case LinkProblem::OddCharacters:
        return Links::tr("Not opened: the address has characters that programs read in different ways.");
    case LinkProblem::Terminal:
        return Links::tr("This address is for terminal programs: copy it, a browser cannot open it.");
    case LinkProblem::OtherScheme:
        return Links::tr("Not opened: only addresses that begin with https:// or http:// are.");
    case LinkProblem::UserInfo:
        return Links::tr("Not opened: the user name in front of the host could be taken for the host.");
    case LinkProblem::NoHost:
        return Links::tr("Not opened: the address names no host.");
    }
    Q_UNREACHABLE();
}

} // namespace

/// Commands may be long, and are to be read to their end.
static constexpr int longest = 8192;

void Fields::add(DetailField field)
{
    if (!field.text.isEmpty())
        m_fields << std::move(field);
}

Fields &Fields::text(const QString &label, const QString &text)
{
    add({.label = label, .text = text});
    return *this;
}

Fields &Fields::word(const QString &label, const QString &text)
{
    addShort({.label = label}, text);
    return *this;
}

Fields &Fields::name(const QString &label, const QString &text)
{
    addShort({.label = label, .copyable = true, .confidential = true}, text);
    return *this;
}

Fields &Fields::mono(const QString &label, const QString &text)
{
    addShort({.label = label, .kind = DetailField::Kind::Mono, .copyable = true, .confidential = true}, text);
    return *this;
}

Fields &Fields::common(const QString &label, const QString &text, DetailField::Kind kind)
{
    addShort({.label = label, .kind = kind, .copyable = true}, text);
    return *this;
}

Fields &Fields::cost(const QString &label, const QString &text)
{
    add({.label = label, .text = text, .confidential = true});
    return *this;
}

void Fields::addShort(DetailField field, const QString &text)
{
    field.text = safeText(text);
    // No such text should hold a secret. One that does is masked, and can be had as other secrets can.
    if (field.text != displayText(text))
        field.secret = Secret(text.toUtf8());
    add(std::move(field));
}

Fields &Fields::masked(const QString &label, const Secret &text)
{
    const QString original = QString::fromUtf8(text.reveal());
    const QString shown = safeText(original, longest);
    DetailField field{.label = label,
                      .text = shown,
                      .kind = DetailField::Kind::Mono,
                      .copyable = true,
                      .confidential = true};
    // What is copied is what came, not what was made of it to be shown.
    if (shown != original)
        field.secret = text;
    add(std::move(field));
    return *this;
}

Fields &Fields::masked(const QString &label, const QString &text)
{
    return masked(label, Secret(text.toUtf8()));
}

void Fields::addLink(const QString &label, const Secret &text, DetailField::Action encrypted)
{
    const qsizetype before = m_fields.size();
    masked(label, text);
    if (m_fields.size() == before)
        return;
    const auto parsed = parseWebLink(QString::fromUtf8(text.reveal()));
    if (const auto *link = std::get_if<WebLink>(&parsed))
        m_fields.last().action = link->encrypted ? encrypted : DetailField::Action::OpenLink;
    else
        note(linkNote(std::get<LinkProblem>(parsed)));
}

Fields &Fields::link(const QString &label, const Secret &text)
{
    addLink(label, text, DetailField::Action::OpenLink);
    return *this;
}

Fields &Fields::log(const QString &label, const Secret &text)
{
    addLink(label, text, DetailField::Action::ShowLog);
    return *this;
}

Fields &Fields::more(qsizetype all)
{
    if (all > format::mostEntries)
        add({.label = u"…"_s, .text = format::more(all - format::mostEntries)});
    return *this;
}

Fields &Fields::note(const QString &sentence)
{
    if (!m_fields.isEmpty())
        m_fields.last().note = sentence;
    return *this;
}

Fields &Fields::cells(const QStringList &texts)
{
    if (!m_fields.isEmpty())
        m_fields.last().cells = texts;
    return *this;
}

Fields &Fields::secret(const QString &label, const Secret &secret)
{
    if (!secret.isEmpty())
        add({.label = label,
             .text = Secret::mask(),
             .kind = DetailField::Kind::Secret,
             .copyable = true,
             .secret = secret,
             .confidential = true});
    return *this;
}

DetailPage page(const QString &id, const QString &title, const QList<DetailGroup> &groups)
{
    DetailPage page{id, title, {}};
    for (const DetailGroup &group : groups) {
        if (!group.fields.isEmpty())
            page.groups << group;
    }
    return page;
}

} // namespace roster::detail
