// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

QString systemLanguage()
{
    const QStringList wished = QLocale::system().uiLanguages();
    for (const QString &tag : wished) {
        const QLocale::Language language = QLocale(tag).language();
        if (language == QLocale::Chinese)
            return u"zh_CN"_s;
        if (language == QLocale::English)
            return u"en"_s;
    }
    return u"en"_s;
}

/// Numbers and dates in the shown language; the system's own flavour where it is the same language.
QLocale localeFor(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale locale(code);
    return system.language() == locale.language() ? system : locale;
}

bool loadToolkit(QTranslator &translator, const QString &code)
{
    const QString name = u"qtbase_"_s + code;
    return translator.load(u":/i18n/"_s + name)
        || translator.load(name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace

Language::Language(QObject *parent)
    : QObject(parent)
{
}

Language::~Language() = default; // a QTranslator leaves the application by itself

QList<Language::Choice> Language::choices()
{
    return {{u"en"_s, u"English"_s}, {u"zh_CN"_s, u"简体中文"_s}};
}

void Language::apply(const QString &code)
{
    const QList<Choice> all = choices();
    const bool known =
        std::ranges::any_of(all, [&code](const Choice &choice) { return choice.code == code; });
    const QString language = known ? code : systemLanguage();
    if (language == m_current)
        return;
    m_current = language;
    // Whatever runs aside reads the default locale, which is not made for that: nothing runs while it
    // changes.
    QThreadPool::globalInstance()->waitForDone();
    QLocale::setDefault(localeFor(language));
    QCoreApplication::removeTranslator(&m_toolkit);
    QCoreApplication::removeTranslator(&m_program);
    if (loadToolkit(m_toolkit, language))
        QCoreApplication::installTranslator(&m_toolkit);
    // English has a file too: it holds the plural forms.
    if (m_program.load(u":/i18n/gpu-roster_"_s + language))
        QCoreApplication::installTranslator(&m_program);
}

} // namespace roster
