// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogkit.h"
#include "services/network/networksetup.h"
#include "support/testprogram.h"
#include "views/privacy/discretion.h"
#include "views/window/connectiondialog.h"
#include "views/window/messagestrip.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

using Mode = ProxyChoice::Mode;

class ConnectionDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_network = std::make_unique<Network>();
        m_setup =
            std::make_unique<NetworkSetup>(m_desk->settings, SecretStore::Backend::SessionOnly, *m_network);
        open();
    }
    void cleanup()
    {
        delete m_dialog;
        m_setup.reset();
        m_network.reset();
        m_desk.reset();
    }

    void startsAsTheSystemSays()
    {
        QCOMPARE(box()->currentText(), u"System"_s);
        QCOMPARE(box()->count(), 4);
        for (const QString &name : {u"host"_s, u"user"_s, u"password"_s})
            QVERIFY2(!edit(name)->isEnabled(), qPrintable(name));
        QVERIFY(!button(*m_dialog, u"Remove"_s)->isEnabled());
        QCOMPARE(speechProblems(*m_dialog).join(u'\n'), QString());
    }

    void savesAProxy()
    {
        choose(Mode::Socks5);
        QCOMPARE(port()->value(), 1080);
        QTest::keyClicks(edit(u"host"_s), u"proxy.example.com"_s);
        QVERIFY(!edit(u"password"_s)->isEnabled()); // nobody to whom it would belong
        QCOMPARE(speechProblems(*m_dialog).join(u'\n'), QString());
        button(*m_dialog, u"Save"_s)->click();
        QTRY_VERIFY(!m_dialog);
        const ProxyChoice saved = m_desk->settings.proxy();
        QCOMPARE(saved, (ProxyChoice{Mode::Socks5, u"proxy.example.com"_s, 1080, {}}));
        open();
        QCOMPARE(box()->currentText(), u"SOCKS5"_s);
        QCOMPARE(edit(u"host"_s)->text(), u"proxy.example.com"_s);
    }

    void leavesAloneWhatNobodyChangedHere()
    {
        m_desk->settings.setProxy({.mode = Mode::None}); // another window, while this one is open
        m_dialog->chooseAuthority(certificate(u"authority"_s));
        button(*m_dialog, u"Save"_s)->click();
        QTRY_VERIFY(!m_dialog || shows(*m_dialog, u"choose it again"_s));
        QCOMPARE(m_desk->settings.proxy().mode, Mode::None);
    }

    void saysWhatIsNoHost()
    {
        choose(Mode::Http);
        button(*m_dialog, u"Save"_s)->click();
        QVERIFY(shows(*m_dialog, u"There is no host"_s));
        QVERIFY(edit(u"host"_s)->hasFocus() || !m_dialog->isActiveWindow());
        QTest::keyClicks(edit(u"host"_s), u"http://proxy.example.com/x"_s);
        QVERIFY(shows(*m_dialog, u"without http://"_s));
        edit(u"host"_s)->setText(u"10.0.0.1"_s);
        QVERIFY(!shows(*m_dialog, u"without http://"_s));
        QCOMPARE(m_desk->settings.proxy().mode, Mode::System);
    }

    void cancelChangesNothing()
    {
        choose(Mode::None);
        m_dialog->chooseAuthority(certificate(u"authority"_s));
        m_dialog->reject();
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_desk->settings.proxy().mode, Mode::System);
        QVERIFY(m_desk->settings.authorityFile().isEmpty());
        QVERIFY(!m_network->tls());
    }

    void tellsWhereAPasswordIsNotKept()
    {
        choose(Mode::Http);
        edit(u"host"_s)->setText(u"proxy.example.com"_s);
        edit(u"user"_s)->setText(u"ada"_s);
        QTest::keyClicks(edit(u"password"_s), u"hush"_s);
        QCOMPARE(edit(u"password"_s)->echoMode(), QLineEdit::Password);
        button(*m_dialog, u"Save"_s)->click();
        QTRY_VERIFY(strip()->kind() == MessageStrip::Kind::Warning && strip()->isVisible());
        QVERIFY2(strip()->text().contains(u"did not take the proxy's password"_s),
                 qPrintable(strip()->text()));
        QCOMPARE(edit(u"password"_s)->text(), QString()); // nothing of it stays in the window
        QCOMPARE(edit(u"password"_s)->placeholderText(), u"Saved. Leave empty to keep it."_s);
        QVERIFY(!m_desk->settingsText().contains("hush"));
        QVERIFY(!allTexts(*m_dialog).join(u'\n').contains(u"hush"_s));
        button(*m_dialog, u"Save"_s)->click(); // it holds for this run
        QTRY_VERIFY(!m_dialog);
        QVERIFY(m_setup->hasPassword(m_desk->settings.proxy()));
    }

    void choosesAnAuthority()
    {
        m_dialog->chooseAuthority(certificate(u"authority"_s));
        QVERIFY(shows(*m_dialog, u"GPU Roster test authority"_s));
        QVERIFY(!m_network->tls()); // not yet
        button(*m_dialog, u"Save"_s)->click();
        QTRY_VERIFY(strip()->isVisible()
                    && strip()->kind() == MessageStrip::Kind::Warning); // no keychain here
        QVERIFY(m_network->tls());
        button(*m_dialog, u"Remove"_s)->click();
        QVERIFY(!shows(*m_dialog, u"GPU Roster test authority"_s));
        button(*m_dialog, u"Save"_s)->click();
        QTRY_VERIFY(!m_dialog);
        QVERIFY(!m_network->tls());
    }

    void saysWhyAFileIsNoAuthority()
    {
        m_dialog->chooseAuthority(certificate(u"expired"_s));
        QVERIFY(shows(*m_dialog, u"but of no authority"_s));
        m_dialog->chooseAuthority(u"/nowhere/at/all.pem"_s);
        QVERIFY(shows(*m_dialog, u"cannot be read"_s));
        QCOMPARE(speechProblems(*m_dialog).join(u'\n'), QString());
        m_dialog->chooseAuthority(certificate(u"authority"_s));
        QVERIFY(!shows(*m_dialog, u"cannot be read"_s));
    }

    void saysWhyASavedFileIsNotUsed()
    {
        delete m_dialog;
        m_desk->settings.setAuthorityFile(certificate(u"authority"_s)); // by somebody else
        open();
        QTRY_VERIFY(shows(*m_dialog, u"does not know that you chose this file"_s));
        QVERIFY(button(*m_dialog, u"Remove"_s)->isEnabled());
    }

    void privacyModeHidesNames()
    {
        choose(Mode::Http);
        edit(u"host"_s)->setText(u"proxy.secretcompany.example"_s);
        m_dialog->chooseAuthority(certificate(u"authority"_s));
        Discretion::instance().setPrivate(true);
        const bool isHidden = edit(u"host"_s)->echoMode() == QLineEdit::Password
            && !shows(*m_dialog, u"GPU Roster test authority"_s);
        Discretion::instance().setPrivate(false);
        QVERIFY(isHidden);
        QVERIFY(shows(*m_dialog, u"GPU Roster test authority"_s));
    }

    void asksForAFileWithoutWaiting()
    {
        button(*m_dialog, u"Choose an authority…"_s)->click();
        auto *files = m_dialog->findChild<QFileDialog *>();
        QVERIFY(files);
        files->reject();
    }

private:
    void open()
    {
        m_dialog = new ConnectionDialog(m_desk->settings, *m_setup);
        m_dialog->show();
    }
    QComboBox *box() const { return m_dialog->findChild<QComboBox *>(u"mode"_s); }
    QLineEdit *edit(const QString &name) const { return m_dialog->findChild<QLineEdit *>(name); }
    QSpinBox *port() const { return m_dialog->findChild<QSpinBox *>(u"port"_s); }
    MessageStrip *strip() const { return m_dialog->findChild<MessageStrip *>(); }
    static QString certificate(const QString &name)
    {
        return QStringLiteral(ROSTER_TEST_DATA "/tls/") + name + u".pem"_s;
    }
    /// As a user does.
    void choose(Mode mode) const
    {
        box()->setFocus();
        const int index = box()->findData(int(mode));
        while (box()->currentIndex() != index)
            QTest::keyClick(box(), box()->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<NetworkSetup> m_setup;
    QPointer<ConnectionDialog> m_dialog;
};

ROSTER_TEST(ConnectionDialogTest);
#include "tst_connectiondialog.moc"
