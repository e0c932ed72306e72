// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/detail/detailpages.h"

#include <QScrollArea>
#include <QTimer>

class QPushButton;
class QVBoxLayout;

namespace roster {

class AccessActions;
class FieldRow;
class SshActions;

/// One page of the detail dialog: groups of fields, scrolled. A page of many fields is built in steps, so
/// that none holds up a frame.
class DetailPageWidget : public QScrollArea {
    Q_OBJECT

public:
    /// @p actions, which run what fields and groups offer, outlive the page.
    DetailPageWidget(const DetailPage &page, AccessActions &actions, QWidget *parent = nullptr);

    /// The same page with newer values, or in another language. Where only values changed, scroll position,
    /// focus, selections and revealed secrets stay.
    void setPage(const DetailPage &page);
    const DetailPage &page() const { return m_page; }
    const QString &pageId() const { return m_page.id; }

private:
    void build();
    void buildNext();
    bool isBuilt() const { return m_nextGroup >= m_page.groups.size(); }
    void addRow(const DetailField &field);
    void endGroup(const DetailGroup &group);
    void addHeading(const DetailGroup &group);
    QPushButton *makeCopyButton(const QString &title);
    bool hasShapeOf(const DetailPage &page) const;

    DetailPage m_page;
    AccessActions &m_actions;
    QList<FieldRow *> m_rows; ///< of all groups, in order
    QList<SshActions *> m_sshActions; ///< the same, of those groups that have them
    QVBoxLayout *m_column = nullptr;
    qsizetype m_nextGroup = 0; ///< to be built
    qsizetype m_nextField = 0; ///< of it
    int m_scrollTo = 0; ///< once it is built
    QTimer m_buildSoon;
};

} // namespace roster
