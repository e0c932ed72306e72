// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detail/fieldrow.h"

#include "core/redactor.h"
#include "views/detail/valuetext.h"
#include "views/privacy/clipboard.h"
#include "views/privacy/discretion.h"
#include "views/style/interfacefont.h"
#include "views/style/theme.h"
#include "views/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPushButton>

#include <limits>

using namespace std::chrono_literals;

namespace roster {

namespace {

constexpr int verticalMargin = 4;

/// The label, or what stands in its place.
QStringList leadingTexts(const DetailField &field)
{
    return field.cells.isEmpty() ? QStringList{field.label} : field.cells;
}

/// More of a value would only stop the window; copying takes all of it.
constexpr qsizetype longestRevealed = 32'768;

/// A secret as it is, but for characters that would make it look like something else; its lines stay lines.
QString revealedText(const Secret &secret)
{
    QStringList lines = clampedText(QString::fromUtf8(secret.reveal()), longestRevealed).split(u'\n');
    for (QString &line : lines)
        line = displayText(line, std::numeric_limits<int>::max());
    return lines.join(u'\n');
}

} // namespace

FieldRow::FieldRow(const DetailField &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_value(new ValueText(this))
    , m_note(new PlainLabel(this))
    , m_action(new QPushButton(this))
    , m_reveal(new QPushButton(this))
    , m_copy(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, verticalMargin, 0, verticalMargin + 1); // 1: the line
    row->setSpacing(spacing);
    const qsizetype count = leadingTexts(field).size();
    for (qsizetype i = 0; i < count; ++i) {
        auto *label = new PlainLabel(this);
        label->setMuted(field.cells.isEmpty());
        label->setWordWrap(true);
        label->setFixedWidth(cellWidth(count));
        row->addWidget(label, 0, Qt::AlignTop);
        m_labels << label;
    }
    m_note->setMuted(true);
    m_note->setWordWrap(true);
    m_note->setEmphasis(QFont::Normal, 0.92);
    auto *values = new QVBoxLayout;
    values->setSpacing(2);
    values->addWidget(m_value);
    values->addWidget(m_note);
    row->addLayout(values, 1);
    row->setAlignment(values, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton *button : {m_action, m_reveal, m_copy}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    row->addLayout(buttons);
    row->setAlignment(buttons, Qt::AlignTop);

    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_field); });
    connect(m_reveal, &QPushButton::clicked, this, [this] { setRevealed(!m_revealed); });
    connect(m_copy, &QPushButton::clicked, this, &FieldRow::copy);
    m_hideAgain.setSingleShot(true);
    connect(&m_hideAgain, &QTimer::timeout, this, [this] { setRevealed(false); });
    connect(&Discretion::instance(), &Discretion::changed, this, &FieldRow::showField);
    m_copied.setSingleShot(true);
    connect(&m_copied, &QTimer::timeout, this, &FieldRow::retranslate);
    m_unmark.setSingleShot(true);
    connect(&m_unmark, &QTimer::timeout, this, [this] {
        m_marked = false;
        update();
    });

    showField();
    if (m_field.changed)
        mark();
}

void FieldRow::setField(const DetailField &field)
{
    if (field.changed)
        mark();
    if (field.saysAs(m_field))
        return;
    const bool sameSecret = field.secret == m_field.secret;
    m_field = field;
    if (!sameSecret)
        setRevealed(false);
    showField();
}

void FieldRow::mark()
{
    m_marked = true;
    m_unmark.stop();
    if (isVisible())
        m_unmark.start(markTime);
    update();
}

void FieldRow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_marked && !m_unmark.isActive())
        m_unmark.start(markTime);
}

QString FieldRow::copiedText()
{
    return tr("Copied", "button, for a moment after the value was copied");
}

void FieldRow::setRevealed(bool revealed)
{
    m_revealed = revealed;
    if (revealed)
        m_hideAgain.start(revealTime);
    else
        m_hideAgain.stop();
    showField();
}

void FieldRow::makeCompact(QPushButton *button, const QStringList &texts)
{
    int width = 0;
    for (const QString &text : texts)
        width = std::max(width, button->fontMetrics().horizontalAdvance(text));
    button->setFixedSize(width + 20, button->fontMetrics().height() + 7);
}

void FieldRow::copy()
{
    if (hasSecret())
        Clipboard::copySecret(m_field.secret, m_field.label);
    else
        Clipboard::copyText(m_field.text);
    m_copy->setText(copiedText());
    m_copied.start(1500ms);
}

void FieldRow::showField()
{
    const Discretion &discretion = Discretion::instance();
    if (!discretion.mayReveal()) {
        m_revealed = false;
        m_hideAgain.stop();
    }
    const QString label = safeText(m_field.label);
    const bool concealed = discretion.isPrivate() && m_field.confidential;
    const QStringList leading = leadingTexts(m_field);
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        // A table's first cell says what its row is about.
        m_labels[i]->setText(concealed && i > 0 ? Discretion::hiddenText() : safeText(leading.value(i)));
    }
    m_value->setAccessibleName(label);
    m_value->setConcealed(concealed);
    m_value->setSecret(m_revealed);
    if (!concealed)
        m_value->setValue(m_revealed ? revealedText(m_field.secret) : m_field.text);
    const bool mono = m_field.kind == DetailField::Kind::Mono || m_revealed;
    m_value->setFont(mono ? fixedFont(font()) : font());
    m_value->setAccessibleDescription(m_field.note);
    m_note->setText(m_field.note);
    m_note->setVisible(!m_field.note.isEmpty());
    m_action->setVisible(m_field.action != DetailField::Action::None);
    m_reveal->setVisible(hasSecret() && discretion.mayReveal());
    m_copy->setVisible(m_field.copyable || hasSecret());
    retranslate();
    alignTexts();
}

void FieldRow::alignTexts()
{
    // All first lines of a row stand on one line, and a row without buttons is as high as one with them.
    const int buttonHeight = m_copy->height();
    const int top = std::max(0, (buttonHeight - fontMetrics().height()) / 2);
    for (PlainLabel *label : std::as_const(m_labels))
        label->setContentsMargins(0, top, 0, 0);
    m_value->setTopPadding(std::max(0, top + fontMetrics().ascent() - m_value->fontMetrics().ascent()));
    setMinimumHeight(buttonHeight + 2 * verticalMargin + 1);
}

void FieldRow::retranslate()
{
    const QString reveal = tr("Reveal", "button: shows a password in plain text");
    const QString hide = tr("Hide", "button: shows a password as bullets again");
    const QString copy = tr("Copy", "button: copies the value beside it");
    m_reveal->setText(m_revealed ? hide : reveal);
    m_copy->setText(copy);
    m_action->setText(m_field.action == DetailField::Action::ShowLog
                          ? tr("Show log", "button: opens the log viewer")
                          : tr("Open in browser", "button: opens the web address beside it"));
    makeCompact(m_action, {m_action->text()});
    makeCompact(m_reveal, {reveal, hide});
    makeCompact(m_copy, {copy, copiedText()});
    for (QPushButton *button : {m_action, m_reveal, m_copy})
        button->setAccessibleDescription(safeText(m_field.label));
}

void FieldRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        showField();
}

void FieldRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_marked)
        painter.fillRect(rect(), theme::color(theme::Tone::Changed, palette()));
    painter.fillRect(0, height() - 1, width(), 1, theme::color(theme::Tone::Line, palette()));
}

} // namespace roster
