// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/weblink.h"

#include <QObject>

class QWidget;

namespace roster {

class MessageStrip;

/// Opens addresses that a cloud sent in the browser: encrypted ones at once, others after a question, all
/// else never. Nothing of an account goes along.
class LinkOpener : public QObject {
    Q_OBJECT

public:
    /// Asks above @p window, and tells in @p strip, which belongs to it, what went wrong.
    LinkOpener(MessageStrip &strip, QWidget *window);

    void open(const Secret &address);

private:
    void ask(const WebLink &link);
    void hand(const QUrl &url);

    MessageStrip &m_strip;
    QWidget *m_window;
};

} // namespace roster
