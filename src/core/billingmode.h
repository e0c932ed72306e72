// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sharedtext.h"

namespace roster {

/// How an instance is paid, in the cloud's own word (an open set, like InstanceStatus).
class BillingMode {
public:
    enum class Kind : quint8 { Unknown, Postpaid, Prepaid, Spot };

    BillingMode() = default; ///< unknown: the field was absent
    explicit BillingMode(const QString &word);

    bool isKnown() const { return !m_word.isEmpty(); }
    const QString &word() const { return m_word.text(); } ///< As the cloud spelled it.
    Kind kind() const;

    bool is(QStringView word) const { return this->word().compare(word, Qt::CaseInsensitive) == 0; }
    friend bool operator==(const BillingMode &a, const BillingMode &b) { return a.is(b.word()); }

private:
    SharedText m_word;
};

} // namespace roster
