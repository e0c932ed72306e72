// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/detailpages.h"

#include <QScrollArea>

namespace roster {

class FieldRow;

/// One page of the detail dialog: groups of fields, scrolled.
class DetailPageWidget : public QScrollArea {
    Q_OBJECT

public:
    explicit DetailPageWidget(const DetailPage &page, QWidget *parent = nullptr);

    /// The same page with newer values, or in another language. Where only values changed, scroll position,
    /// focus, selections and revealed secrets stay.
    void setPage(const DetailPage &page);
    const QString &pageId() const { return m_page.id; }

private:
    void build();
    bool hasShapeOf(const DetailPage &page) const;

    DetailPage m_page;
    QList<FieldRow *> m_rows; ///< of all groups, in order
};

} // namespace roster
