// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sharedtext.h"

#include <span>

namespace roster {

/// What colour a status has, and whether the machine computes.
enum class StatusGroup : quint8 { Unknown, Running, Changing, Stopped, Failed };

/// A status in the cloud's own word. The set is open: a word that nobody listed is kept and shown as it came.
class InstanceStatus {
public:
    InstanceStatus() = default; ///< unknown: the field was absent
    explicit InstanceStatus(const QString &word);

    bool isKnown() const { return !m_word.isEmpty(); }
    /// As the cloud spelled it.
    const QString &word() const { return m_word.text(); }
    StatusGroup group() const { return m_group; }

    /// Words compare without case.
    bool is(QStringView word) const { return this->word().compare(word, Qt::CaseInsensitive) == 0; }
    friend bool operator==(const InstanceStatus &a, const InstanceStatus &b) { return a.is(b.word()); }

    struct Listed {
        const char16_t *word;
        StatusGroup group;
    };
    /// Every word that a documentation or a public client names, PPIO's first, in the order of an instance's
    /// life.
    static std::span<const Listed> listed();

private:
    SharedText m_word;
    StatusGroup m_group = StatusGroup::Unknown;
};

} // namespace roster
