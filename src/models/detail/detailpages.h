// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/instancedetail.h"
#include "core/sshtarget.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace roster {

/// One labelled value of the detail dialog.
struct DetailField {
    enum class Kind {
        Text,
        Mono, ///< ids, addresses, commands: monospaced
        Secret, ///< bullets until revealed; the text is in secret
    };
    /// What a view offers to do with original(), beside reading and copying.
    enum class Action {
        None,
        OpenLink, ///< a WebLink: in the browser
        ShowLog, ///< an encrypted WebLink: in the log viewer
    };

    QString label;
    QString text; ///< What is shown. For a Secret: bullets. Never empty.
    Kind kind = Kind::Text;
    bool copyable = false; ///< Worth a copy button.
    Secret secret = {}; ///< What is copied or revealed, when it is something else than text.
    bool confidential = false; ///< A name, an address or a cost: not shown in privacy mode.
    Action action = Action::None;
    QString note = {}; ///< One sentence about the value: why it cannot be opened, say.
    QStringList cells = {}; ///< In a group with columns: what stands in those before the value's.
    bool changed = false; ///< Reads differently since the answer before. See markChanges().

    /// The value as the cloud sent it.
    Secret original() const { return secret.isEmpty() ? Secret(text.toUtf8()) : secret; }
    /// Whether both read, and do, the same.
    bool saysAs(const DetailField &other) const
    {
        return label == other.label && text == other.text && kind == other.kind && copyable == other.copyable
            && secret == other.secret && confidential == other.confidential && action == other.action
            && note == other.note && cells == other.cells;
    }
};

/// Fields under one heading; fields the cloud did not send are absent.
struct DetailGroup {
    QString title;
    QList<DetailField> fields;
    /// Not empty: a table with these headings, a row for each field. The last one is over the value.
    QStringList columns = {};
    std::optional<SshTarget> ssh = {}; ///< Where the buttons that lead onto the machine lead.
};

/// One page of the dialog, with at least one group.
struct DetailPage {
    QString id; ///< "overview", "access", "network", "billing", "environment", "configuration"
    QString title;
    QList<DetailGroup> groups;
};

/// Marks the fields of @p pages that were not among @p before, or read differently there. Both are of one
/// moment, so that clocks that merely went on are no changes.
void markChanges(QList<DetailPage> &pages, const QList<DetailPage> &before);

/// Every field that the answer has, in sections, in the user's language. Pages that would be empty are
/// absent.
/// @p now: seconds since 1970 UTC.
QList<DetailPage> detailPages(const InstanceDetail &detail, const Account &account, qint64 now);

/// What the list already knows, while the detail is on its way.
QList<DetailPage> detailPages(const Instance &instance, const Account &account, qint64 now);

} // namespace roster
