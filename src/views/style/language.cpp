// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/language.h"

#include "core/programlanguage.h"
#include "services/longjob.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

QString systemLanguage()
{
    const QStringList wished = QLocale::system().uiLanguages();
    const auto all = programLanguages();
    for (const QString &tag : wished) {
        for (const ProgramLanguage &one : all) {
            if (QLocale(tag).language() == QLocale(QString(one.code)).language())
                return one.code;
        }
    }
    return all.front().code;
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

void Language::apply(const QString &code)
{
    const QString language = programLanguage(code) ? code : systemLanguage();
    if (language == m_current)
        return;
    m_current = language;
    // Whatever runs aside reads the default locale, which is not made for that: nothing runs while it
    // changes. What would take long stops, and begins anew in the new language.
    LongJob::restartAll();
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
