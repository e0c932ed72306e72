// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/privacy/clipboard.h"

#include "core/displaytext.h"

#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

namespace {

constexpr std::array modes{QClipboard::Clipboard, QClipboard::Selection};

struct ClipboardMark {
    QLatin1StringView format;
    QByteArray value;
};

/// How each platform is told. Each reads its own and ignores the rest.
const auto &platformMarks()
{
    static const QByteArray no(4, '\0'); // a DWORD
    static const std::array marks{
        ClipboardMark{"x-kde-passwordManagerHint"_L1, "secret"_ba},
        ClipboardMark{
            "application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_L1,
            "1"_ba},
        ClipboardMark{"application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""_L1, no},
        ClipboardMark{"application/x-qt-windows-mime;value=\"CanUploadToCloudClipboard\""_L1, no},
        // macOS: concealedtype.cpp makes org.nspasteboard.ConcealedType of it.
        ClipboardMark{"application/x-nspasteboard-concealed-type"_L1, "1"_ba},
    };
    return marks;
}

/// Tells this program's secrets from a password manager's, which are not ours to clear.
constexpr auto ownFormat = "application/x-gpu-roster-secret"_L1;

QByteArray ownMark()
{
    return QByteArray::number(QCoreApplication::applicationPid());
}

} // namespace

Clipboard &Clipboard::instance()
{
    static QPointer<Clipboard> only;
    if (!only)
        only = new Clipboard(QCoreApplication::instance());
    return *only;
}

Clipboard::Clipboard(QObject *parent)
    : QObject(parent)
    , m_clipboard(*QGuiApplication::clipboard())
{
    m_tick.setInterval(250ms);
    connect(&m_tick, &QTimer::timeout, this, &Clipboard::tick);
    connect(&m_clipboard, &QClipboard::changed, this, &Clipboard::look);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &Clipboard::clearNow);
}

void Clipboard::copyText(const QString &text)
{
    instance().m_clipboard.setText(pastableText(text));
}

void Clipboard::copySecret(const Secret &secret, const QString &what)
{
    const QString text = pastableText(QString::fromUtf8(secret.reveal()));
    auto *data = new QMimeData; // the clipboard takes it
    data->setText(text);
    markAsSecret(*data);
    instance().begin(Secret(text.toUtf8()), what);
    instance().m_clipboard.setMimeData(data);
}

void Clipboard::markAsSecret(QMimeData &data)
{
    instance(); // which looks at what comes into the clipboard
    for (const ClipboardMark &mark : platformMarks())
        data.setData(mark.format, mark.value);
    data.setData(ownFormat, ownMark());
}

void Clipboard::look(QClipboard::Mode mode)
{
    const QMimeData *data = m_clipboard.mimeData(mode);
    if (!data || data->formats().isEmpty())
        return; // Wayland shows nothing to a window without the keyboard
    if (data->data(ownFormat) == ownMark()) {
        const Secret seen(data->text().toUtf8());
        if (seen != m_secret)
            begin(seen, {});
    } else if (mode == QClipboard::Clipboard && isCounting()) {
        end(); // something else was copied
    }
}

void Clipboard::begin(const Secret &secret, const QString &what)
{
    m_secret = secret;
    m_what = what;
    if (m_clearAfter > 0ms) {
        m_deadline.setRemainingTime(m_clearAfter);
        m_tick.start();
    } else {
        m_tick.stop();
    }
    Q_EMIT countdownChanged();
}

void Clipboard::tick()
{
    if (m_deadline.hasExpired())
        clearNow();
    else
        Q_EMIT countdownChanged();
}

std::chrono::seconds Clipboard::timeLeft() const
{
    return isCounting() ? std::chrono::ceil<std::chrono::seconds>(m_deadline.remainingTimeAsDuration()) : 0s;
}

void Clipboard::clearNow()
{
    for (const QClipboard::Mode mode : modes) {
        if (holdsSecret(mode))
            m_clipboard.clear(mode);
    }
    end();
}

void Clipboard::end()
{
    m_secret = {};
    m_what.clear();
    m_tick.stop();
    Q_EMIT countdownChanged();
}

bool Clipboard::holdsSecret(QClipboard::Mode mode) const
{
    if (m_secret.isEmpty() || (mode == QClipboard::Selection && !m_clipboard.supportsSelection()))
        return false;
    return Secret(m_clipboard.text(mode).toUtf8()) == m_secret;
}

} // namespace roster
