// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogkit.h"
#include "support/testprogram.h"
#include "views/window/aboutdialog.h"
#include "views/window/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPointer>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SettingsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_dialog = new SettingsDialog(m_desk->settings);
        m_dialog->show();
    }
    void cleanup()
    {
        delete m_dialog;
        m_desk.reset();
    }

    void showsWhatIsSet()
    {
        QCOMPARE(box(u"language"_s)->currentData().toString(), QString());
        QCOMPARE(box(u"interval"_s)->currentText(), u"Every minute"_s);
        QCOMPARE(box(u"interval"_s)->count(), 7);
    }

    void everyChoiceHoldsAtOnce()
    {
        choose(u"language"_s, u"zh_CN"_s);
        QCOMPARE(m_desk->settings.language(), u"zh_CN"_s);
        choose(u"theme"_s, int(Settings::Theme::Dark));
        QCOMPARE(m_desk->settings.theme(), Settings::Theme::Dark);
        const int seconds[] = {0, 10, 30, 60, 300, 900, 3600};
        for (const int interval : seconds) {
            choose(u"interval"_s, interval);
            QCOMPARE(m_desk->settings.refreshInterval(), std::chrono::seconds(interval));
        }
        auto *pause = m_dialog->findChild<QCheckBox *>(u"pause"_s);
        QVERIFY(pause->isChecked());
        QTest::keyClick(pause, Qt::Key_Space);
        QVERIFY(!m_desk->settings.pausesUnseen());
    }

    void showsWhatTheCommandLineAskedFor()
    {
        m_desk->settings.setLanguage(u"en"_s);
        m_desk->settings.useForThisRun(u"zh_CN"_s, Settings::Theme::Dark);
        delete m_dialog;
        m_dialog = new SettingsDialog(m_desk->settings);
        QCOMPARE(box(u"language"_s)->currentData().toString(), u"zh_CN"_s);
        QCOMPARE(box(u"theme"_s)->currentData().toInt(), int(Settings::Theme::Dark));
    }

    void languagesAreNamedInTheirOwn()
    {
        QVERIFY(box(u"language"_s)->findText(u"English"_s) > 0);
        QVERIFY(box(u"language"_s)->findText(u"简体中文"_s) > 0);
    }

    void speaksWell() { QCOMPARE(speechProblems(*m_dialog).join(u'\n'), QString()); }

    void aboutSaysVersionAndLicence()
    {
        QCoreApplication::setApplicationVersion(u"1.2.3"_s);
        AboutDialog about;
        about.setAttribute(Qt::WA_DeleteOnClose, false);
        about.show();
        QVERIFY(shows(about, u"1.2.3"_s));
        QVERIFY(shows(about, QString::fromLatin1(qVersion())));
        QVERIFY(shows(about, u"GNU General Public License"_s));
        QCOMPARE(speechProblems(about).join(u'\n'), QString());
    }

private:
    QComboBox *box(const QString &name) const { return m_dialog->findChild<QComboBox *>(name); }
    /// As a user does.
    void choose(const QString &name, const QVariant &value) const
    {
        QComboBox *combo = box(name);
        combo->setFocus();
        const int index = combo->findData(value);
        while (combo->currentIndex() != index)
            QTest::keyClick(combo, combo->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }

    std::unique_ptr<Desk> m_desk;
    QPointer<SettingsDialog> m_dialog;
};

ROSTER_TEST(SettingsDialogTest);
#include "tst_settingsdialog.moc"
