// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account.h"
#include "support/testprogram.h"
#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QImageReader>
#include <QTest>

#include <cstdlib>

using namespace roster;
using namespace roster::theme;
using namespace Qt::StringLiterals;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastIsWcags()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void textKeepsItsContrast_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }

    void textKeepsItsContrast()
    {
        QFETCH(const QPalette, palette);
        const QList<QColor> backgrounds{
            palette.color(QPalette::Base),   palette.color(QPalette::AlternateBase),
            palette.color(QPalette::Window), palette.color(QPalette::Button),
            color(Tone::Selection, palette), color(Tone::Hover, palette),
            color(Tone::Notice, palette),    color(Tone::Changed, palette)};
        QList<QColor> texts{palette.color(QPalette::Text), palette.color(QPalette::Link)};
        for (const Tone tone : {Tone::Muted, Tone::Accent, Tone::Running, Tone::Changing, Tone::Stopped,
                                Tone::Failed, Tone::Unknown, Tone::Soon, Tone::VerySoon})
            texts.append(color(tone, palette));
        for (const QColor &background : backgrounds) {
            for (const QColor &text : std::as_const(texts))
                QVERIFY2(contrast(text, background) >= 4.5,
                         qPrintable(u"%1 on %2: %3"_s.arg(text.name(), background.name())
                                        .arg(contrast(text, background))));
            for (const quint32 rgb : accountColors())
                QVERIFY(contrast(readableOn(background, QColor(QRgb(rgb))), background) >= 4.5);
        }
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
                >= 4.5);
    }

    void palettesAreToldApart()
    {
        QVERIFY(!isDark(lightPalette()));
        QVERIFY(isDark(darkPalette()));
    }

    void iconsTakeTheColourOfTheText()
    {
        for (int glyph = 0; glyph <= int(Glyph::ChevronRight); ++glyph) {
            const QImage image = icon(Glyph(glyph), Qt::red).pixmap(QSize(24, 24)).toImage();
            int painted = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() > 200) {
                        ++painted;
                        QVERIFY(pixel.red() > 200 && pixel.green() < 50);
                    }
                }
            }
            QVERIFY2(painted > 10, qPrintable(u"glyph %1"_s.arg(glyph)));
        }
        QVERIFY(!applicationIcon().pixmap(QSize(64, 64)).isNull());
    }

    /// It is drawn by scripts/windows-icon.sh, and has to be again after the other has changed.
    void windowsIconIsTheSamePicture()
    {
        QImageReader reader(QStringLiteral(ROSTER_TEST_DATA "/../../packaging/windows/gpu-roster.ico"));
        if (!QImageReader::supportedImageFormats().contains("ico"))
            QSKIP("this Qt reads no .ico files");
        QList<int> sizes;
        for (int i = 0; i < reader.imageCount(); ++i) {
            QVERIFY(reader.jumpToImage(i));
            const QImage image = reader.read();
            QVERIFY2(!image.isNull(), qPrintable(reader.errorString()));
            sizes << image.width();
            QVERIFY(meanDifference(image, applicationIcon().pixmap(image.size()).toImage()) < 4);
        }
        for (const int size : {16, 24, 32, 48, 256})
            QVERIFY(sizes.contains(size));
    }

private:
    /// Of a channel of a pixel, out of 255.
    static double meanDifference(const QImage &one, const QImage &other)
    {
        const QImage a = one.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        const QImage b = other.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        if (a.size() != b.size())
            return 255;
        qint64 sum = 0;
        for (int y = 0; y < a.height(); ++y) {
            const uchar *lineA = a.constScanLine(y);
            const uchar *lineB = b.constScanLine(y);
            for (int i = 0; i < 4 * a.width(); ++i)
                sum += std::abs(int(lineA[i]) - int(lineB[i]));
        }
        return double(sum) / (4.0 * a.width() * a.height());
    }
};

ROSTER_TEST(ThemeTest);
#include "tst_theme.moc"
