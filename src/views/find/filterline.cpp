// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/find/filterline.h"

#include "core/redactor.h"
#include "models/text/format.h"
#include "views/find/filterwords.h"
#include "views/widgets/checkmenu.h"
#include "views/widgets/clearableedit.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

#include <functional>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

constexpr int longestList = 120;

QString statusText(const QString &word)
{
    return format::status(InstanceStatus(word));
}

QString billingText(const QString &word)
{
    return format::billing(BillingMode(word));
}

/// Text from a cloud as a menu shows it: an & is no mnemonic.
QString menuText(const QString &text)
{
    return safeText(text).replace(u'&', u"&&"_s);
}

/// "any", then one of @p words.
void fillChoice(QMenu &menu, const QString &any, const QStringList &words, const QString &current,
                const std::function<QString(const QString &)> &text,
                const std::function<void(const QString &)> &choose)
{
    menu.clear();
    auto *group = new QActionGroup(&menu);
    const auto add = [&](const QString &title, const QString &word) {
        QAction *action = menu.addAction(title);
        action->setCheckable(true);
        action->setChecked(word.compare(current, Qt::CaseInsensitive) == 0);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &menu, [choose, word] { choose(word); });
    };
    add(any, {});
    menu.addSeparator();
    QStringList titles;
    for (const QString &word : words)
        titles.append(text(word));
    for (qsizetype i = 0; i < words.size(); ++i) {
        // Two clouds' words for one thing read the same: then the word itself tells them apart.
        const bool twice = titles.count(titles[i]) > 1;
        add(menuText(twice ? u"%1 (%2)"_s.arg(titles[i], words[i]) : titles[i]), words[i]);
    }
}

} // namespace

FilterLine::FilterLine(QWidget *parent)
    : QWidget(parent)
    , m_name(new ClearableEdit(this))
    , m_status(new QPushButton(this))
    , m_regions(new QPushButton(this))
    , m_billing(new QPushButton(this))
    , m_clear(new QPushButton(this))
{
    m_name->setMaxLength(int(InstanceQuery::longestName));
    m_name->setMinimumWidth(120);
    m_name->setMaximumWidth(220);
    m_clear->setFlat(true);
    m_clear->hide();
    setFocusProxy(m_name);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_status);
    row->addWidget(m_regions);
    row->addWidget(m_billing);
    row->addWidget(m_clear);
    row->addStretch(1);

    const auto addMenu = [this](QPushButton *button, void (FilterLine::*fill)()) {
        auto *menu = new CheckMenu(button);
        button->setMenu(menu);
        connect(menu, &QMenu::aboutToShow, this, fill);
    };
    addMenu(m_status, &FilterLine::fillStatuses);
    addMenu(m_regions, &FilterLine::fillRegions);
    addMenu(m_billing, &FilterLine::fillBillings);
    connect(m_name, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_name, &QLineEdit::returnPressed, this, &FilterLine::takeName);
    connect(&m_pause, &QTimer::timeout, this, &FilterLine::takeName);
    connect(m_clear, &QPushButton::clicked, this, &FilterLine::clear);
    retranslate();
}

void FilterLine::clear()
{
    m_name->clear();
    m_pause.stop();
    setQuery({});
}

void FilterLine::show(const InstanceQuery &query)
{
    m_query = query;
    m_name->setText(query.name);
    m_pause.stop();
    retranslate();
}

QString FilterLine::description() const
{
    QStringList parts;
    if (!m_query.name.isEmpty())
        parts.append(tr("name or ID “%1”", "a filter that is set").arg(safeText(m_query.name)));
    if (!m_query.status.isEmpty())
        parts.append(tr("status %1", "a filter that is set").arg(statusText(m_query.status)));
    if (!m_query.regions.isEmpty()) {
        QStringList names;
        for (const QString &region : m_query.regions)
            names.append(safeText(regionText(region)));
        parts.append(tr("region %1", "a filter that is set; may be several")
                         .arg(displayText(names.join(u", "_s), longestList)));
    }
    if (!m_query.billingMode.isEmpty())
        parts.append(tr("billing %1", "a filter that is set").arg(billingText(m_query.billingMode)));
    return parts.join(tr(", ", "between the filters that are set"));
}

void FilterLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilterLine::setQuery(const InstanceQuery &query)
{
    if (m_query == query)
        return;
    m_query = query;
    retranslate();
    Q_EMIT queryChanged(m_query);
}

void FilterLine::takeName()
{
    m_pause.stop();
    InstanceQuery query = m_query;
    query.name = m_name->text().trimmed();
    setQuery(query);
}

void FilterLine::fillStatuses()
{
    fillChoice(*m_status->menu(), tr("Any status"), m_words ? m_words->statuses() : QStringList(),
               m_query.status, statusText, [this](const QString &word) {
                   InstanceQuery query = m_query;
                   query.status = word;
                   setQuery(query);
               });
}

void FilterLine::fillBillings()
{
    fillChoice(*m_billing->menu(), tr("Any billing"), {u"postpaid"_s, u"prepaid"_s, u"spot"_s},
               m_query.billingMode, billingText, [this](const QString &word) {
                   InstanceQuery query = m_query;
                   query.billingMode = word;
                   setQuery(query);
               });
}

void FilterLine::fillRegions()
{
    QMenu &menu = *m_regions->menu();
    menu.clear();
    QAction *any = menu.addAction(tr("Any region"), this, [this] {
        InstanceQuery query = m_query;
        query.regions.clear();
        setQuery(query);
    });
    any->setEnabled(!m_query.regions.isEmpty());
    menu.addSeparator();
    const QStringList regions = m_words ? m_words->regions() : QStringList();
    for (const QString &region : regions) {
        QAction *action = menu.addAction(menuText(regionText(region)));
        action->setCheckable(true);
        action->setChecked(m_query.regions.contains(region));
        connect(action, &QAction::toggled, this, [this, any, region](bool checked) {
            InstanceQuery query = m_query;
            if (checked)
                query.regions.append(region);
            else
                query.regions.removeAll(region);
            setQuery(query);
            any->setEnabled(!m_query.regions.isEmpty());
        });
    }
}

QString FilterLine::regionText(const QString &region) const
{
    return m_words ? m_words->regionName(region) : region;
}

void FilterLine::retranslate()
{
    m_name->setLabel(tr("Name or ID"));
    const QString any = tr("any", "the value of a filter that is not set: “Status: any”");
    m_status->setText(
        tr("&Status: %1").arg(m_query.status.isEmpty() ? any : menuText(statusText(m_query.status))));
    const qsizetype regions = m_query.regions.size();
    m_regions->setText(tr("R&egion: %1")
                           .arg(regions == 0       ? any
                                    : regions == 1 ? menuText(regionText(m_query.regions.first()))
                                                   : QLocale().toString(regions)));
    m_billing->setText(
        tr("&Billing: %1")
            .arg(m_query.billingMode.isEmpty() ? any : menuText(billingText(m_query.billingMode))));
    m_clear->setText(tr("C&lear filter"));
    m_clear->setVisible(!m_query.isEmpty());
}

} // namespace roster
