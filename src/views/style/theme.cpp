// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace roster::theme {

namespace {

struct ToneColors {
    Tone tone;
    QRgb light;
    QRgb dark;
};

constexpr std::array tones{
    ToneColors{Tone::Muted, 0xff5a6476, 0xffa3acbd},     ToneColors{Tone::Accent, 0xff2160d8, 0xff7fb0ff},
    ToneColors{Tone::Running, 0xff16784a, 0xff4cc38a},   ToneColors{Tone::Changing, 0xff6a45cc, 0xffb9a3fb},
    ToneColors{Tone::Stopped, 0xff5f6979, 0xffa0a8b8},   ToneColors{Tone::Failed, 0xffc4282b, 0xffff8f8a},
    ToneColors{Tone::Unknown, 0xff5a6476, 0xffa3acbd},   ToneColors{Tone::Soon, 0xff8f5500, 0xfff0b849},
    ToneColors{Tone::VerySoon, 0xffc4282b, 0xffff8f8a},  ToneColors{Tone::Line, 0xffdfe3ea, 0xff30353f},
    ToneColors{Tone::Selection, 0xffe1ebfd, 0xff24365f}, ToneColors{Tone::Hover, 0xffeef2f8, 0xff262b35},
    ToneColors{Tone::Notice, 0xfffff4dc, 0xff3b3119},    ToneColors{Tone::Changed, 0xfffff0c2, 0xff483b17},
};
static_assert(
    [] {
        for (std::size_t i = 0; i < tones.size(); ++i) {
            if (tones[i].tone != Tone(i))
                return false;
        }
        return tones.size() == std::size_t(Tone::Changed) + 1;
    }(),
    "one row for each tone, in its order");

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const QColor rgb = color.toRgb();
    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF()) + 0.0722 * linear(rgb.blueF());
}

struct PaletteColors {
    QRgb window, base, alternate, text, button, accent, onAccent, disabled, shade;
};

QPalette makePalette(const PaletteColors &c)
{
    QPalette p(QColor(c.button), QColor(c.window));
    const auto set = [&p](QPalette::ColorRole role, QRgb rgb) { p.setColor(role, QColor(rgb)); };
    set(QPalette::WindowText, c.text);
    set(QPalette::Text, c.text);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.onAccent);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::ToolTipBase, c.button);
    set(QPalette::Base, c.base);
    set(QPalette::AlternateBase, c.alternate);
    set(QPalette::Mid, c.shade);
    set(QPalette::Highlight, c.accent);
    set(QPalette::HighlightedText, c.onAccent);
    const QColor link = color(Tone::Accent, p);
    p.setColor(QPalette::Link, link);
    p.setColor(QPalette::LinkVisited, link);
    p.setColor(QPalette::PlaceholderText, color(Tone::Muted, p));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(c.disabled));
    p.setColor(QPalette::Disabled, QPalette::Highlight, QColor(c.shade));
    return p;
}

} // namespace

QColor color(Tone tone, const QPalette &palette)
{
    const ToneColors &row = tones[std::size_t(tone)];
    return QColor(isDark(palette) ? row.dark : row.light);
}

QColor color(StatusGroup group, const QPalette &palette)
{
    switch (group) {
    case StatusGroup::Running:
        return color(Tone::Running, palette);
    case StatusGroup::Changing:
        return color(Tone::Changing, palette);
    case StatusGroup::Stopped:
        return color(Tone::Stopped, palette);
    case StatusGroup::Failed:
        return color(Tone::Failed, palette);
    case StatusGroup::Unknown:
        break;
    }
    return color(Tone::Unknown, palette);
}

QColor color(format::Urgency urgency, const QPalette &palette)
{
    switch (urgency) {
    case format::Urgency::Soon:
        return color(Tone::Soon, palette);
    case format::Urgency::VerySoon:
        return color(Tone::VerySoon, palette);
    case format::Urgency::None:
        break;
    }
    return palette.color(QPalette::Text);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::Base)) < 0.2;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor readableOn(const QColor &background, const QColor &color)
{
    constexpr double enough = 4.5;
    const bool lighten = luminance(background) < 0.2;
    QColor result = color.toHsl();
    while (contrast(result, background) < enough) {
        const float next = result.lightnessF() + (lighten ? 0.02F : -0.02F);
        if (next <= 0.0F || next >= 1.0F)
            return lighten ? Qt::white : Qt::black;
        result.setHslF(result.hslHueF(), result.hslSaturationF(), next);
    }
    return result.toRgb();
}

QPalette lightPalette()
{
    return makePalette({.window = 0xfff4f5f8,
                        .base = 0xffffffff,
                        .alternate = 0xfff9fafc,
                        .text = 0xff1b2230,
                        .button = 0xffffffff,
                        .accent = 0xff2160d8,
                        .onAccent = 0xffffffff,
                        .disabled = 0xff9aa2af,
                        .shade = 0xffc5cbd6});
}

QPalette darkPalette()
{
    return makePalette({.window = 0xff1d2026,
                        .base = 0xff15171c,
                        .alternate = 0xff191c22,
                        .text = 0xffe4e7ed,
                        .button = 0xff23272f,
                        .accent = 0xff2f62c4,
                        .onAccent = 0xffffffff,
                        .disabled = 0xff666e7c,
                        .shade = 0xff444b58});
}

} // namespace roster::theme
