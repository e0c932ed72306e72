// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/find/spelling.h"

#include <QStringList>

namespace roster {

QString foldedForFinding(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QRegularExpression spellingsOf(const QString &words)
{
    const QString text = words.isValidUtf16() ? words : QString::fromUtf8(words.toUtf8());
    QStringList forms{text, text.normalized(QString::NormalizationForm_C),
                      text.normalized(QString::NormalizationForm_D)};
    forms.removeDuplicates();
    for (QString &form : forms)
        form = QRegularExpression::escape(form);
    return QRegularExpression(forms.join(u'|'),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace roster
