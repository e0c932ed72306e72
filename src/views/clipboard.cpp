// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace roster {

void Clipboard::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

void Clipboard::copySecret(const Secret &secret)
{
    auto *data = new QMimeData; // the clipboard takes it
    data->setText(QString::fromUtf8(secret.reveal()));
    // KDE and others; Windows; macOS. Each reads its own and ignores the rest.
    data->setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
    data->setData(u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s,
                  "1"_ba);
    data->setData(u"application/x-nspasteboard-concealed-type"_s, "1"_ba);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace roster
