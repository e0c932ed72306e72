// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace roster {

/// How an instance is paid, in the cloud's own word (an open set, like InstanceStatus).
class BillingMode {
public:
    enum class Kind : quint8 { Unknown, Postpaid, Prepaid, Spot };

    BillingMode() = default; ///< unknown: the field was absent
    explicit BillingMode(QString word);

    bool isKnown() const { return !m_word.isEmpty(); }
    const QString &word() const { return m_word; } ///< As the cloud spelled it.
    Kind kind() const { return m_kind; }

    bool is(QStringView word) const { return m_word.compare(word, Qt::CaseInsensitive) == 0; }
    friend bool operator==(const BillingMode &a, const BillingMode &b) { return a.is(b.m_word); }

private:
    QString m_word;
    Kind m_kind = Kind::Unknown;
};

} // namespace roster
