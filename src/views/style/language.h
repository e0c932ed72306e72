// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace roster {

/// The language of everything that is shown. A change reaches every open window as QEvent::LanguageChange.
class Language : public QObject {
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// @p code: of a programLanguage(), or empty for the system's language, English when that is not among
    /// them.
    void apply(const QString &code);
    /// The code of the language that is shown.
    const QString &current() const { return m_current; }

private:
    QString m_current;
    QTranslator m_program;
    QTranslator m_toolkit;
};

} // namespace roster
