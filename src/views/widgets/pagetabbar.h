// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace roster {

/// Flat tabs over a line, the current one bold and underlined.
class PageTabBar : public QTabBar {
    Q_OBJECT

public:
    explicit PageTabBar(QWidget *parent = nullptr);

    /// Adds a tab whose title is shown as it is, ampersands included.
    int addPage(const QString &title);
    /// Tabs with these titles in place of those before. Where nothing differs, nothing moves.
    void setPages(const QStringList &titles);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont boldFont() const;
};

} // namespace roster
