// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detailfields.h"

#include "core/redactor.h"

namespace roster::detail {

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
    return this->text(label, displayText(text, longest));
}

Fields &Fields::name(const QString &label, const QString &text)
{
    add({.label = label, .text = displayText(text), .copyable = true});
    return *this;
}

Fields &Fields::mono(const QString &label, const QString &text)
{
    add({.label = label, .text = displayText(text), .kind = DetailField::Kind::Mono, .copyable = true});
    return *this;
}

Fields &Fields::masked(const QString &label, const Secret &text)
{
    const QString original = QString::fromUtf8(text.reveal());
    const QString shown = displayText(Redactor::redact(original), longest);
    DetailField field{.label = label, .text = shown, .kind = DetailField::Kind::Mono, .copyable = true};
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

Fields &Fields::secret(const QString &label, const Secret &secret)
{
    if (!secret.isEmpty())
        add({.label = label,
             .text = Secret::mask(),
             .kind = DetailField::Kind::Secret,
             .copyable = true,
             .secret = secret});
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
