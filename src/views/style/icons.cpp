// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

constexpr std::array fileNames{
    "refresh",  "find",         "columns", "filter",       "add",           "edit", "remove",
    "key",      "settings",     "copy",    "cancel",       "warning",       "info", "account",
    "instance", "chevron-down", "view",    "chevron-left", "chevron-right",
};
static_assert(fileNames.size() == std::size_t(Glyph::ChevronRight) + 1, "one file for each glyph");

QString filePath(Glyph glyph)
{
    return u":/icons/%1.svg"_s.arg(QLatin1StringView(fileNames[std::size_t(glyph)]));
}

class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(Glyph glyph, const QColor &color)
        : m_glyph(glyph)
        , m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QFile file(filePath(m_glyph));
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QColor color = colorFor(mode);
        QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = u"glyph/%1/%2x%3/%4"_s.arg(QLatin1StringView(fileNames[std::size_t(m_glyph)]))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(colorFor(mode).name());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    bool isNull() override { return false; }
    QString key() const override { return u"roster-line-icon"_s; }
    QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_color.isValid() ? m_color : palette.color(QPalette::ButtonText);
    }

    Glyph m_glyph;
    QColor m_color;
};

} // namespace

QIcon icon(Glyph glyph)
{
    return icon(glyph, QColor());
}

QIcon icon(Glyph glyph, const QColor &color)
{
    return QIcon(new LineIconEngine(glyph, color)); // the icon owns its engine
}

QIcon applicationIcon()
{
    return QIcon(u":/app/gpu-roster.svg"_s);
}

} // namespace roster
