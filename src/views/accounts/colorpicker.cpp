// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/colorpicker.h"

#include "core/account.h"
#include "views/accounts/colorswatch.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QColorDialog>
#include <QEvent>
#include <QPushButton>

#include <array>

namespace roster {

namespace {

/// The names of accountColors(), in its order.
constexpr std::array<const char *, 8> colorNames{
    QT_TRANSLATE_NOOP("roster::ColorPicker", "Blue"),   QT_TRANSLATE_NOOP("roster::ColorPicker", "Teal"),
    QT_TRANSLATE_NOOP("roster::ColorPicker", "Purple"), QT_TRANSLATE_NOOP("roster::ColorPicker", "Orange"),
    QT_TRANSLATE_NOOP("roster::ColorPicker", "Red"),    QT_TRANSLATE_NOOP("roster::ColorPicker", "Green"),
    QT_TRANSLATE_NOOP("roster::ColorPicker", "Indigo"), QT_TRANSLATE_NOOP("roster::ColorPicker", "Brown"),
};

} // namespace

ColorPicker::ColorPicker(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_other(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const auto addSwatch = [&](quint32 rgb) {
        auto *swatch = new ColorSwatch(this);
        swatch->setColor(rgb);
        m_group->addButton(swatch);
        row->addWidget(swatch);
        connect(swatch, &ColorSwatch::clicked, this, [this, swatch] { m_color = swatch->color(); });
        return swatch;
    };
    const QList<quint32> colors = accountColors();
    for (const quint32 rgb : colors)
        addSwatch(rgb);
    m_custom = addSwatch(0);
    m_custom->hide();
    m_other->setAutoDefault(false);
    row->addSpacing(6);
    row->addWidget(m_other);
    row->addStretch();
    connect(m_other, &QPushButton::clicked, this, &ColorPicker::chooseOther);
    setFocusProxy(m_group->buttons().constFirst());
    retranslate();
}

void ColorPicker::setColor(quint32 rgb)
{
    m_color = rgb;
    const auto index = accountColors().indexOf(rgb);
    if (index >= 0) {
        m_group->buttons().at(index)->setChecked(true);
    } else {
        m_custom->setColor(rgb);
        m_custom->show();
        m_custom->setChecked(true);
    }
}

void ColorPicker::chooseOther()
{
    auto *dialog = new QColorDialog(QColor(QRgb(m_color)), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this,
            [this](const QColor &color) { setColor(color.rgb() & 0xffffff); });
    dialog->open();
}

void ColorPicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ColorPicker::retranslate()
{
    m_other->setText(tr("Other…", "button: chooses a colour that is not among the swatches"));
    const auto swatches = m_group->buttons();
    for (qsizetype i = 0; i < swatches.size(); ++i) {
        const QString name = i < qsizetype(colorNames.size()) ? tr(colorNames[std::size_t(i)])
                                                              : tr("Own colour", "a swatch's name");
        swatches[i]->setToolTip(name);
        swatches[i]->setAccessibleName(name);
    }
}

} // namespace roster
