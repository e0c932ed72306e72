// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "models/detail/detailpages.h"

#include <QMenu>

namespace roster {

/// What copies more than one value of the details: a page, everything, the JSON. Secrets are masked, but for
/// one item, which asks first.
class DetailCopyMenu final : public QMenu {
    Q_OBJECT

public:
    explicit DetailCopyMenu(QWidget *parent);

    /// What there is to copy; @p json may be empty.
    void setContents(const QList<DetailPage> &pages, const Secret &json);
    /// "json", or the id of a page.
    void setCurrentPage(const QString &id) { m_current = id; }

Q_SIGNALS:
    void copied();

protected:
    void changeEvent(QEvent *event) override;

private:
    void copyPage();
    void copyAll();
    void copyJson();
    void askForSecrets();
    void retranslate();

    QList<DetailPage> m_pages;
    Secret m_json;
    QString m_current;
    QAction *m_pageAction;
    QAction *m_allAction;
    QAction *m_jsonAction;
    QAction *m_secretsAction;
};

} // namespace roster
