// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/detailtext.h"

#include "core/displaytext.h"
#include "core/redactor.h"

using namespace Qt::StringLiterals;

namespace roster {

static QString valueText(const DetailField &field, CopiedSecrets secrets)
{
    return secrets == CopiedSecrets::Masked ? field.text
                                            : pastableText(QString::fromUtf8(field.original().reveal()));
}

static QString groupText(const DetailGroup &group, CopiedSecrets secrets)
{
    QStringList lines{group.title};
    if (!group.columns.isEmpty())
        lines << group.columns.join(u'\t');
    for (const DetailField &field : group.fields) {
        const QString value = valueText(field, secrets);
        lines << (group.columns.isEmpty() ? u"%1: %2"_s.arg(safeText(field.label), value)
                                          : (field.cells + QStringList{value}).join(u'\t'));
    }
    lines.removeAll(QString());
    return lines.join(u'\n') + u'\n';
}

Secret detailText(const DetailGroup &group, CopiedSecrets secrets)
{
    return Secret(groupText(group, secrets).toUtf8());
}

Secret detailText(const QList<DetailPage> &pages, CopiedSecrets secrets)
{
    QStringList blocks;
    for (const DetailPage &page : pages) {
        blocks << u"[%1]\n"_s.arg(page.title);
        for (const DetailGroup &group : page.groups)
            blocks << groupText(group, secrets);
    }
    return Secret(blocks.join(u'\n').toUtf8());
}

} // namespace roster
