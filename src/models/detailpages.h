// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/instancedetail.h"

#include <QList>
#include <QString>

namespace roster {

/// One labelled value of the detail dialog.
struct DetailField {
    enum class Kind {
        Text,
        Mono, ///< ids, addresses, commands: monospaced
        Secret, ///< bullets until revealed; the text is in secret
    };

    QString label;
    QString text; ///< What is shown. For a Secret: bullets. Never empty.
    Kind kind = Kind::Text;
    bool copyable = false; ///< Worth a copy button.
    Secret secret = {}; ///< What is copied or revealed, when it is something else than text.
};

/// Fields under one heading; fields the cloud did not send are absent.
struct DetailGroup {
    QString title;
    QList<DetailField> fields;
};

/// One page of the dialog, with at least one group.
struct DetailPage {
    QString id; ///< "overview", "access", "network", "billing", "environment", "configuration"
    QString title;
    QList<DetailGroup> groups;
};

/// Every field that the answer has, in sections, in the user's language. Pages that would be empty are
/// absent.
/// @p now: seconds since 1970 UTC.
QList<DetailPage> detailPages(const InstanceDetail &detail, const Account &account, qint64 now);

/// What the list already knows, while the detail is on its way.
QList<DetailPage> detailPages(const Instance &instance, const Account &account, qint64 now);

} // namespace roster
