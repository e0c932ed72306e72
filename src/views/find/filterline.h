// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancequery.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace roster {

class ClearableEdit;
class FilterWords;

/// Name or id, status, regions and billing: what the clouds themselves can filter by.
class FilterLine final : public QWidget {
    Q_OBJECT

public:
    explicit FilterLine(QWidget *parent = nullptr);

    /// Where the words to choose from come from; outlives the line.
    void setWords(const FilterWords &words) { m_words = &words; }

    const InstanceQuery &query() const { return m_query; }
    using QWidget::show;
    void clear();
    /// Shows a query that is in force already, without a word about it.
    void show(const InstanceQuery &query);
    /// Names the filters that are set, for a sentence: "status Running, region cn-south-1".
    QString description() const;

    /// How long typing must rest before it counts.
    static constexpr int typingPause = 300; // ms

Q_SIGNALS:
    void queryChanged(const roster::InstanceQuery &query);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setQuery(const InstanceQuery &query);
    void takeName();
    void fillStatuses();
    void fillRegions();
    void fillBillings();
    QString regionText(const QString &region) const;
    void retranslate();

    const FilterWords *m_words = nullptr;
    InstanceQuery m_query;
    QTimer m_pause;
    ClearableEdit *m_name = nullptr;
    QPushButton *m_status = nullptr;
    QPushButton *m_regions = nullptr;
    QPushButton *m_billing = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace roster
