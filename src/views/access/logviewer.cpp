// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/logviewer.h"

#include "core/redactor.h"
#include "core/sshtarget.h"
#include "models/find/spelling.h"
#include "models/text/connectiontext.h"
#include "services/wholefile.h"
#include "ui_logviewer.h"
#include "views/access/linkopener.h"
#include "views/access/logfeed.h"
#include "views/privacy/clipboard.h"
#include "views/privacy/discretion.h"
#include "views/style/icons.h"
#include "views/style/interfacefont.h"
#include "views/widgets/copiednote.h"
#include "views/widgets/savedialog.h"
#include "views/widgets/screenfit.h"
#include "views/widgets/sidewayswheel.h"

#include <QDir>
#include <QLocale>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

static constexpr std::chrono::milliseconds followInterval = 5s;

LogViewer::LogViewer(const WebLink &link, const QString &title, const QString &instance, QWidget *parent,
                     const LogLimits &limits)
    : QDialog(parent, Qt::Window)
    , m_source(link, limits)
    , m_log(limits.maxBytes)
    , m_ui(std::make_unique<Ui::LogViewer>())
    , m_title(title)
    , m_instance(instance)
    , m_maxBytes(limits.maxBytes)
    , m_followInterval(followInterval)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    fitToScreen(*this);
    m_opener = new LinkOpener(*m_ui->strip, this);
    m_ui->refreshButton->setIcon(icon(Glyph::Refresh));
    m_ui->busyIcon->setKind(MessageStrip::Kind::Busy);
    m_ui->busyIcon->hide();
    m_ui->text->setFont(fixedFont(font()));
    m_ui->text->setMaximumBlockCount(mostLines);
    scrollSidewaysByWheel(*m_ui->text);
    m_ui->text->document()->setDocumentMargin(8);
    m_ui->state->setMuted(true);
    m_ui->noMatch->setMuted(true);
    m_ui->noMatch->hide();

    connect(&m_source, &LogSource::begun, this, [this] { m_log.begin(); });
    connect(&m_source, &LogSource::arrived, this,
            [this](const QByteArray &bytes) { m_feed->append(m_log.add(bytes)); });
    connect(&m_source, &LogSource::finished, this, &LogViewer::finish);
    connect(&m_source, &LogSource::grown, this, &LogViewer::grow);
    connect(&m_source, &LogSource::failed, this, &LogViewer::fail);
    connect(&m_source, &LogSource::stopped, this, &LogViewer::ended);
    m_followTimer.setSingleShot(true);
    connect(&m_followTimer, &QTimer::timeout, this, &LogViewer::follow);

    // Whoever reads further up is not disturbed.
    m_feed = new LogFeed(*m_ui->text, mostLines, this);
    connect(m_feed, &LogFeed::aboutToShow, this,
            [this] { m_staysAtEnd = m_ui->follow->isChecked() && isAtEnd(); });
    connect(m_feed, &LogFeed::shown, this, [this] {
        if (m_staysAtEnd)
            scrollToEnd();
        showState();
    });

    connect(&Discretion::instance(), &Discretion::changed, this, &LogViewer::showState);
    connect(m_ui->refreshButton, &QPushButton::clicked, this, &LogViewer::fetch);
    connect(m_ui->follow, &QCheckBox::toggled, this, &LogViewer::setFollowing);
    connect(m_ui->find, &QLineEdit::textChanged, this, &LogViewer::findFirst);
    connect(m_ui->nextButton, &QPushButton::clicked, this, [this] { find({}); });
    connect(m_ui->previousButton, &QPushButton::clicked, this, [this] { find(QTextDocument::FindBackward); });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &LogViewer::askWhereToSave);
    const Secret address(m_source.link().url.toEncoded());
    connect(m_ui->openButton, &QPushButton::clicked, this, [this, address] { m_opener->open(address); });
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this, address] {
        Clipboard::copySecret(address); // it may carry a token
        noteCopied(*m_ui->copyButton);
    });

    setUpShortcuts();
    findFirst();
    showState();
}

LogViewer::~LogViewer() = default;

void LogViewer::setUpShortcuts()
{
    const auto shortcut = [this](const QKeySequence &keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    shortcut(QKeySequence::Find, [this] {
        m_ui->find->setFocus(Qt::ShortcutFocusReason);
        m_ui->find->selectAll();
    });
    shortcut(QKeySequence::FindNext, [this] { find({}); });
    shortcut(QKeySequence::FindPrevious, [this] { find(QTextDocument::FindBackward); });
    shortcut(QKeySequence::Refresh, [this] { fetch(); });
    shortcut(QKeySequence::Save, [this] { askWhereToSave(); });
    connect(m_ui->find, &QLineEdit::returnPressed, this, [this] { find({}); });
}

void LogViewer::fetch()
{
    m_followTimer.stop();
    m_ui->strip->clear();
    m_ui->busyIcon->show();
    m_source.fetch();
    showState();
}

/// Asks for what is new. Quietly: nothing is busy for somebody who reads.
void LogViewer::follow()
{
    m_source.follow();
}

bool LogViewer::isAtEnd() const
{
    const QScrollBar *bar = m_ui->text->verticalScrollBar();
    return bar->value() >= bar->maximum();
}

void LogViewer::scrollToEnd()
{
    QScrollBar *bar = m_ui->text->verticalScrollBar();
    bar->setValue(bar->maximum());
}

void LogViewer::finish(LogSource::Cut cut)
{
    if (m_log.end())
        m_feed->flush();
    else
        m_feed->replace(m_log.bytes());
    m_cut = cut;
    m_fetchedAt = QDateTime::currentDateTime();
    forgetError();
    ended();
}

void LogViewer::grow(const QByteArray &piece, std::optional<int> overlap)
{
    const qsizetype known = overlap ? *overlap : m_log.overlap(piece);
    const bool fits = overlap || known > 0 || m_log.bytes().isEmpty();
    const auto added = fits ? m_log.grow(piece, known) : std::nullopt;
    if (!added) {
        m_source.fetch(); // another log, or more is new than was asked for
        return;
    }
    m_feed->append(*added);
    m_fetchedAt = QDateTime::currentDateTime();
    forgetError();
    ended();
}

void LogViewer::forgetError()
{
    if (m_stripTellsOfFetch)
        m_ui->strip->clear();
    m_stripTellsOfFetch = false;
}

void LogViewer::fail(const LogError &error)
{
    m_ui->strip->say([this, error] { sayError(error); });
    m_stripTellsOfFetch = true;
    m_feed->flush();
    ended();
}

void LogViewer::sayError(const LogError &error)
{
    const bool isPrivate = Discretion::instance().isPrivate(); // a host may bear the instance's name
    const QString host = isPrivate ? Discretion::hiddenText() : m_source.link().host();
    const QString target = isPrivate ? host : safeText(error.detail);
    const ErrorText text = errorText(error, host, target);
    const bool namesNoHost = error.httpStatus > 0;
    m_ui->strip->setMessage(MessageStrip::Kind::Error, text.what, text.todo,
                            isPrivate && !namesNoHost ? QString() : text.details);
}

void LogViewer::ended()
{
    m_ui->busyIcon->hide();
    if (m_ui->follow->isChecked() && !m_source.isLive() && m_source.canFollow())
        m_followTimer.start(std::max(m_followInterval, m_source.rest()));
    showState();
}

void LogViewer::setFollowing(bool following)
{
    if (!following) {
        m_followTimer.stop();
        return;
    }
    scrollToEnd();
    if (m_followTimer.isActive() || m_source.isFetching() || m_source.isLive())
        return;
    if (m_fetchedAt.isNull())
        fetch();
    else
        follow();
}

void LogViewer::find(QTextDocument::FindFlags flags)
{
    if (m_ui->find->text().isEmpty())
        return;
    const QRegularExpression words = spellingsOf(m_ui->find->text());
    bool found = m_ui->text->find(words, flags);
    if (!found) { // once more from the other end
        QTextCursor cursor = m_ui->text->textCursor();
        const QTextCursor before = cursor;
        cursor.movePosition(flags & QTextDocument::FindBackward ? QTextCursor::End : QTextCursor::Start);
        m_ui->text->setTextCursor(cursor);
        found = m_ui->text->find(words, flags);
        if (!found)
            m_ui->text->setTextCursor(before);
    }
    m_ui->noMatch->setVisible(!found);
}

void LogViewer::findFirst()
{
    const bool hasWords = !m_ui->find->text().isEmpty();
    m_ui->nextButton->setEnabled(hasWords);
    m_ui->previousButton->setEnabled(hasWords);
    m_ui->noMatch->hide();
    // While words grow, the match that is there already grows with them.
    QTextCursor cursor = m_ui->text->textCursor();
    cursor.setPosition(cursor.selectionStart());
    m_ui->text->setTextCursor(cursor);
    find({});
}

void LogViewer::askWhereToSave()
{
    const QString name = Discretion::instance().isPrivate() ? QString() : m_instance;
    const QString file = sshHostAlias(name, u"instance"_s) + ".log"_L1; // fit for a file, too
    auto *dialog = new SaveDialog(this, tr("Save log"),
                                  {{tr("Logs (*.log)", "filter of a file dialog"), u"log"_s},
                                   {tr("Texts (*.txt)", "filter of a file dialog"), u"txt"_s}});
    dialog->selectFile(file);
    connect(dialog, &SaveDialog::chosen, this, &LogViewer::save);
    dialog->open();
}

void LogViewer::save(const QString &file)
{
    const auto problem = writeWholeFile(file, m_log.bytes());
    m_stripTellsOfFetch = false;
    m_ui->strip->say([this, file, problem] {
        // The file may bear the instance's name.
        const QString name =
            Discretion::instance().isPrivate() ? QString() : displayText(QDir::toNativeSeparators(file));
        if (problem)
            m_ui->strip->setMessage(MessageStrip::Kind::Error, tr("The log could not be saved."),
                                    tr("Choose another place."), (name + u'\n' + *problem).trimmed());
        else
            m_ui->strip->setMessage(MessageStrip::Kind::Success, tr("The log was saved."), name);
    });
}

void LogViewer::showState()
{
    setWindowTitle(
        Discretion::instance().isPrivate()
            ? m_title
            : tr("%1 – %2", "title bar: a log, and the instance whose log it is").arg(m_title, m_instance));
    const QLocale locale;
    const qint64 bytes = m_log.bytes().size();
    const QTextDocument &document = *m_ui->text->document();
    const int lines =
        document.blockCount() - (document.lastBlock().length() == 1 ? 1 : 0); // none after the last
    QStringList parts;
    if ((m_source.isFetching() && m_fetchedAt.isNull()) || m_feed->isBusy())
        parts << tr("Loading…", "state of a log");
    if (bytes > 0) {
        parts << locale.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat)
              << tr("%n lines", "of a log", lines);
    } else if (!m_fetchedAt.isNull()) {
        parts << tr("The log is empty.");
    }
    if (!m_fetchedAt.isNull())
        parts << tr("as of %1", "%1: a time of day").arg(locale.toString(m_fetchedAt.time(), u"HH:mm:ss"_s));
    const QString most = locale.formattedDataSize(m_maxBytes, 0, QLocale::DataSizeTraditionalFormat);
    if (m_cut == LogSource::Cut::Start)
        parts << tr("only the last %1", "of a log; %1: an amount of bytes").arg(most);
    else if (m_cut == LogSource::Cut::End)
        parts << tr("only the first %1, the server gives no other part", "of a log; %1: an amount of bytes")
                     .arg(most);
    else if (document.blockCount() >= mostLines)
        parts << tr("only the last lines", "of a log");
    m_ui->state->setText(parts.join(u" · "_s));
    m_ui->saveButton->setEnabled(bytes > 0);
}

void LogViewer::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showState();
    }
}

} // namespace roster
