// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"

#include <QCoreApplication>
#include <QLocale>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace roster::test {

Spoken::Spoken(Tongue tongue)
{
    QThreadPool::globalInstance()->waitForDone(); // workers read the default locale
    const QString code = tongue == Tongue::English ? u"en"_s : u"zh_CN"_s;
    if (!m_translator.load(u":/i18n/gpu-roster_"_s + code))
        qFatal("The program's texts are missing");
    QCoreApplication::installTranslator(&m_translator);
    QLocale::setDefault(QLocale(code));
}

Spoken::~Spoken()
{
    QLocale::setDefault(QLocale::c());
}

} // namespace roster::test
