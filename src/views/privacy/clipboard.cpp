// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/privacy/clipboard.h"

#include "core/displaytext.h"
#include "views/privacy/heldsecret.h"

#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

namespace {

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
        ClipboardMark{"ExcludeClipboardContentFromMonitorProcessing"_L1, "1"_ba},
        ClipboardMark{"CanIncludeInClipboardHistory"_L1, no},
        ClipboardMark{"CanUploadToCloudClipboard"_L1, no},
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

bool isWayland()
{
    return QGuiApplication::platformName().startsWith("wayland"_L1);
}

} // namespace

/// One of Qt's clipboards.
class QtPastePlace final : public PastePlace {
public:
    QtPastePlace(QClipboard &clipboard, QClipboard::Mode mode)
        : m_clipboard(clipboard)
        , m_mode(mode)
    {
    }

    bool isOwn() const override
    {
        return m_mode == QClipboard::Clipboard ? m_clipboard.ownsClipboard() : m_clipboard.ownsSelection();
    }
    bool isReadable() const override
    {
        return !isWayland() || QGuiApplication::applicationState() == Qt::ApplicationActive;
    }
    QString text() const override { return m_clipboard.text(m_mode); }
    void clear() override
    {
        // Of a program that owns nothing, GNOME brings back what it owned last.
        if (isWayland())
            m_clipboard.setText(QString(), m_mode);
        else
            m_clipboard.clear(m_mode);
    }
    void clearByTool() override
    {
        if (!isWayland())
            return;
        QStringList arguments{u"--clear"_s};
        if (m_mode == QClipboard::Selection)
            arguments << u"--primary"_s;
        if (const QString tool = QStandardPaths::findExecutable(u"wl-copy"_s); !tool.isEmpty())
            QProcess::startDetached(tool, arguments);
    }

private:
    QClipboard &m_clipboard;
    const QClipboard::Mode m_mode;
};

struct Clipboard::Holding {
    Holding(QClipboard &clipboard, QClipboard::Mode itsMode)
        : mode(itsMode)
        , place(clipboard, itsMode)
        , secret(place)
    {
    }

    const QClipboard::Mode mode;
    QtPastePlace place;
    HeldSecret secret;
};

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
    m_holdings.push_back(std::make_unique<Holding>(m_clipboard, QClipboard::Clipboard));
    if (m_clipboard.supportsSelection())
        m_holdings.push_back(std::make_unique<Holding>(m_clipboard, QClipboard::Selection));
    m_tick.setInterval(250ms);
    connect(&m_tick, &QTimer::timeout, this, &Clipboard::clearDue);
    connect(&m_clipboard, &QClipboard::changed, this, &Clipboard::look);
    // Wayland tells what is in the clipboard along with the keyboard, in no certain order.
    m_sight.setSingleShot(true);
    m_sight.setInterval(250ms);
    connect(&m_sight, &QTimer::timeout, this, &Clipboard::clearLeaving);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, &m_sight, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_sight.start();
    });
    connect(qGuiApp, &QCoreApplication::aboutToQuit, this, &Clipboard::clearAtEnd);
}

Clipboard::~Clipboard() = default;

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
    Clipboard &self = instance();
    self.hold(self.holding(QClipboard::Clipboard), Secret(text.toUtf8()), what);
    self.m_clipboard.setMimeData(data);
}

void Clipboard::markAsSecret(QMimeData &data)
{
    instance(); // which looks at what comes into the clipboard
    Q_UNUSED(data.text()) // a text edit's data names no format but its own until it is asked for one
    for (const ClipboardMark &mark : platformMarks())
        data.setData(mark.format, mark.value);
    data.setData(ownFormat, ownMark());
}

Clipboard::Holding &Clipboard::holding(QClipboard::Mode mode)
{
    return **std::ranges::find(m_holdings, mode, [](const auto &each) { return each->mode; });
}

void Clipboard::hold(Holding &holding, const Secret &secret, const QString &what)
{
    holding.secret.hold(secret, what, m_clearAfter);
    update();
}

/// Something else is in one of the clipboards.
void Clipboard::look(QClipboard::Mode mode)
{
    const auto changed = std::ranges::find(m_holdings, mode, [](const auto &each) { return each->mode; });
    if (changed == m_holdings.end()) // macOS' find buffer
        return;
    Holding &holding = **changed;
    const QMimeData *data = m_clipboard.mimeData(mode);
    if (data && data->data(ownFormat) == ownMark()) {
        const Secret seen(data->text().toUtf8());
        if (!seen.isEmpty() && !holding.secret.holds(seen))
            return hold(holding, seen, {});
    }
    if (holding.secret.isHeld()) {
        holding.secret.look();
        update();
    }
}

void Clipboard::clearDue()
{
    for (const auto &holding : m_holdings) {
        if (holding->secret.isDue())
            holding->secret.clear();
    }
    update();
}

void Clipboard::clearLeaving()
{
    for (const auto &holding : m_holdings) {
        if (holding->secret.isLeaving())
            holding->secret.clear();
    }
    update();
}

void Clipboard::clearNow()
{
    for (const auto &holding : m_holdings)
        holding->secret.clear();
    update();
}

void Clipboard::clearAtEnd()
{
    for (const auto &holding : m_holdings)
        holding->secret.clearAtEnd();
    update();
}

void Clipboard::update()
{
    const bool counts =
        std::ranges::any_of(m_holdings, [](const auto &each) { return each->secret.isCounting(); });
    if (counts && !m_tick.isActive())
        m_tick.start();
    else if (!counts)
        m_tick.stop();
    Q_EMIT noticeChanged();
}

std::optional<Clipboard::Notice> Clipboard::notice() const
{
    for (const auto &holding : m_holdings) {
        const HeldSecret &secret = holding->secret;
        if (secret.isCounting() || secret.isLeaving())
            return Notice{.what = secret.what(),
                          .selected = holding->mode == QClipboard::Selection,
                          .left = std::chrono::ceil<std::chrono::seconds>(secret.timeLeft()),
                          .unseen = secret.isLeaving()};
    }
    return {};
}

} // namespace roster
