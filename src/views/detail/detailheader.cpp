// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detail/detailheader.h"

#include "core/redactor.h"
#include "models/table/instancecells.h"
#include "models/table/instancecolumns.h"
#include "models/text/format.h"
#include "views/privacy/confidentiallabel.h"
#include "views/privacy/discretion.h"
#include "views/style/interfacefont.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/statusdot.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace roster {

static constexpr int longestName = 60; ///< The whole name stands on the overview page.

DetailHeader::DetailHeader(QWidget *parent)
    : QWidget(parent)
    , m_dot(new StatusDot(this))
    , m_name(new ConfidentialLabel(this))
    , m_id(new ConfidentialLabel(this))
    , m_summary(new PlainLabel(this))
{
    m_name->setEmphasis(QFont::DemiBold, 1.45);
    m_id->setFont(fixedFont(font()));
    m_id->setMuted(true);
    m_summary->setMuted(true);
    m_summary->setWordWrap(true);
    for (PlainLabel *label : std::initializer_list<PlainLabel *>{m_name, m_id, m_summary})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_first = new QHBoxLayout;
    m_first->setSpacing(12);
    m_first->addWidget(m_dot);
    m_first->addWidget(m_name);
    m_first->addWidget(m_id);
    m_first->addStretch();
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    lines->addLayout(m_first);
    lines->addWidget(m_summary);
}

void DetailHeader::setCorner(QWidget *corner)
{
    m_first->addWidget(corner);
}

void DetailHeader::setDimmed(bool dimmed)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_dot, m_name, m_id, m_summary})
        part->setDisabled(dimmed);
}

void DetailHeader::setInstance(const Instance &instance, const Account &account)
{
    m_dot->setGroup(instance.status.group());
    const QString name = instance.name.isEmpty() ? instance.id : instance.name;
    m_name->setConfidentialText(safeText(name, longestName));
    m_id->setConfidentialText(safeText(instance.id, longestName));
    m_id->setVisible(name != instance.id);
    m_summary->setText(summary(instance, account));
}

QString DetailHeader::summary(const Instance &instance, const Account &account)
{
    // As the table has it; a machine without GPUs does not say so here.
    const QString gpus = instance.gpuCount.value_or(0) > 0
        ? columnSpec(Column::Gpu).text(instance, {.account = &account})
        : QString();
    const bool isPrivate = Discretion::instance().isPrivate();
    QStringList parts{
        format::status(instance.status),
        gpus,
        cells::regionText(instance, {}),
        providerInfo(account.provider).name,
        isPrivate ? QString() : safeText(account.name),
        isPrivate ? QString() : cells::priceSpoken(instance),
    };
    parts.removeAll(QString());
    return parts.join(u"  ·  "_s);
}

} // namespace roster
