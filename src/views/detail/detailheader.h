// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/instance.h"

#include <QWidget>

class QHBoxLayout;

namespace roster {

class ConfidentialLabel;
class PlainLabel;
class StatusDot;

/// What an instance is, in two lines: dot, name and id; and below, "Running · 1 × RTX 4090 · cn-south-1 · …".
class DetailHeader : public QWidget {
    Q_OBJECT

public:
    explicit DetailHeader(QWidget *parent = nullptr);

    /// Puts a widget at the end of the first line.
    void setCorner(QWidget *corner);
    /// As what is no longer there.
    void setDimmed(bool dimmed);
    /// In the language of this moment.
    void setInstance(const Instance &instance, const Account &account);

    /// In privacy mode without the account's name and the price.
    static QString summary(const Instance &instance, const Account &account);

private:
    QHBoxLayout *m_first = nullptr;
    StatusDot *m_dot = nullptr;
    ConfidentialLabel *m_name = nullptr;
    ConfidentialLabel *m_id = nullptr;
    PlainLabel *m_summary = nullptr;
};

} // namespace roster
