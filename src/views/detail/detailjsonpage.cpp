// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detail/detailjsonpage.h"

#include "core/redactor.h"
#include "models/detail/detailjson.h"
#include "models/find/spelling.h"
#include "views/detail/fieldrow.h"
#include "views/detail/jsonview.h"
#include "views/privacy/discretion.h"
#include "views/style/theme.h"
#include "views/widgets/clearableedit.h"
#include "views/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace roster {

static constexpr int mostMatches = 2000;

DetailJsonPage::DetailJsonPage(QWidget *parent)
    : QWidget(parent)
    , m_view(new JsonView(this))
    , m_find(new ClearableEdit(this))
    , m_previous(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_found(new PlainLabel(this))
    , m_fold(new QPushButton(this))
    , m_reveal(new QPushButton(this))
    , m_note(new PlainLabel(this))
{
    m_find->setMaximumWidth(240);
    m_found->setMuted(true);
    m_note->setMuted(true);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_find, 1);
    for (QPushButton *button : {m_previous, m_next, m_fold, m_reveal}) {
        button->setAutoDefault(false);
        top->addWidget(button);
    }
    top->insertWidget(3, m_found);
    top->insertStretch(4, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 10);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addWidget(m_note);

    connect(m_find, &QLineEdit::textChanged, this, [this] {
        findAll();
        goToMatch(0);
    });
    connect(m_find, &QLineEdit::returnPressed, this, &DetailJsonPage::findNext);
    connect(m_next, &QPushButton::clicked, this, &DetailJsonPage::findNext);
    connect(m_previous, &QPushButton::clicked, this, &DetailJsonPage::findPrevious);
    const auto shortcut = [this](QKeySequence::StandardKey key, auto run) {
        auto *keys = new QShortcut(key, this);
        keys->setContext(Qt::WidgetWithChildrenShortcut);
        connect(keys, &QShortcut::activated, this, run);
    };
    shortcut(QKeySequence::FindNext, &DetailJsonPage::findNext);
    shortcut(QKeySequence::FindPrevious, &DetailJsonPage::findPrevious);
    connect(m_fold, &QPushButton::clicked, this,
            [this] { m_view->hasFolded() ? m_view->unfoldAll() : m_view->foldAll(); });
    connect(m_view, &JsonView::foldingChanged, this, &DetailJsonPage::retranslate);
    connect(m_reveal, &QPushButton::clicked, this, [this] { setRevealed(!isRevealed()); });
    m_hideAgain.setSingleShot(true);
    connect(&m_hideAgain, &QTimer::timeout, this, [this] { setRevealed(false); });
    connect(&Discretion::instance(), &Discretion::changed, this, &DetailJsonPage::followDiscretion);
    findAll();
    retranslate();
}

void DetailJsonPage::followDiscretion()
{
    if (!Discretion::instance().mayReveal())
        m_hideAgain.stop();
    showJson();
}

void DetailJsonPage::setJson(const Secret &json)
{
    if (json == m_json)
        return;
    m_hideAgain.stop();
    m_json = json;
    m_isShown = false;
    if (isVisible())
        showJson();
}

void DetailJsonPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isShown)
        showJson();
}

void DetailJsonPage::setRevealed(bool revealed)
{
    if (revealed)
        m_hideAgain.start(FieldRow::revealTime);
    else
        m_hideAgain.stop();
    showJson();
}

void DetailJsonPage::showJson()
{
    m_isShown = true;
    const Discretion &discretion = Discretion::instance();
    const QByteArray masked =
        discretion.isPrivate() ? Discretion::hiddenText().toUtf8() : redactJson(m_json.reveal());
    m_canReveal = discretion.mayReveal() && masked != m_json.reveal();
    const JsonLayout layout = layOutJson(isRevealed() ? m_json.reveal() : masked, shownJson);
    m_isWhole = layout.isWhole;
    m_view->setSecret(isRevealed());
    m_view->setJson(layout);
    findAll();
    retranslate();
}

void DetailJsonPage::startFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void DetailJsonPage::findAll()
{
    m_matches.clear();
    if (const QString words = m_find->text(); !words.isEmpty()) {
        const QString text = m_view->toPlainText();
        auto found = spellingsOf(words).globalMatch(text);
        while (found.hasNext() && m_matches.size() < mostMatches) {
            const QRegularExpressionMatch match = found.next();
            m_matches.append({int(match.capturedStart()), int(match.capturedLength())});
        }
    }
    m_match = std::clamp<int>(m_match, 0, std::max(0, int(m_matches.size()) - 1));
    showMatches();
}

void DetailJsonPage::goToMatch(int match)
{
    const int count = int(m_matches.size());
    if (count > 0) {
        m_match = (match % count + count) % count; // around both ends
        m_view->showMatch(m_matches[m_match].position, m_matches[m_match].length);
    }
    showMatches();
}

void DetailJsonPage::showMatches()
{
    const bool hasWords = !m_find->text().isEmpty();
    m_next->setEnabled(!m_matches.isEmpty());
    m_previous->setEnabled(!m_matches.isEmpty());
    m_found->setVisible(hasWords);
    m_found->setText(m_matches.isEmpty() ? tr("No match")
                                         : tr("%1 of %2", "the first match of two that were found")
                                               .arg(m_match + 1)
                                               .arg(m_matches.size()));
    QList<QTextEdit::ExtraSelection> marks;
    for (const Match &match : std::as_const(m_matches)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_view->document());
        mark.cursor.setPosition(match.position);
        mark.cursor.setPosition(match.position + match.length, QTextCursor::KeepAnchor);
        mark.format.setBackground(theme::color(theme::Tone::Changed, palette()));
        marks << mark;
    }
    m_view->setExtraSelections(marks);
}

void DetailJsonPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showMatches();
}

void DetailJsonPage::retranslate()
{
    m_find->setPlaceholderText(tr("Find in the JSON"));
    m_find->setAccessibleName(tr("Find in the JSON"));
    m_view->setAccessibleName(tr("JSON", "the text of a cloud's answer"));
    m_previous->setText(tr("Previous", "button: to the match before"));
    m_next->setText(tr("Next", "button: to the next match"));
    m_fold->setText(m_view->hasFolded() ? tr("Expand all", "button: shows folded parts of a JSON text")
                                        : tr("Collapse all", "button: folds the parts of a JSON text"));
    m_reveal->setText(isRevealed() ? tr("Hide secrets", "button") : tr("Reveal secrets", "button"));
    m_reveal->setVisible(m_canReveal);
    m_note->setText(tr("Too much to show: only the beginning is here. Copying takes all of it."));
    m_note->setVisible(!m_isWhole);
}

} // namespace roster
