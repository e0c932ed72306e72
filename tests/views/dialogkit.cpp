// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogkit.h"

#include "core/programlanguage.h"
#include "views/style/language.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTextEdit>
#include <QThreadPool>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace roster::test {

static QByteArray testData(const QString &name)
{
    QFile data(QStringLiteral(ROSTER_TEST_DATA "/") + name);
    if (!data.open(QIODevice::ReadOnly))
        qFatal("no test data %s", qPrintable(name));
    return data.readAll();
}

FaultAnswer answerLikePpio(const SeenRequest &request)
{
    if (request.headers.value("authorization") != QByteArray("Bearer ") + goodKey)
        return FaultAnswer::withStatus(401, R"({"code":401,"message":"the key is not valid"})");
    // The documented page says that there is another one.
    if (request.path() == "/gpus/v2/instances" && request.target.contains("cursor=next-cursor-token"))
        return FaultAnswer::json(R"({"data":[],"next_cursor":"","has_more":false})");
    if (request.path() == "/gpus/v2/instances")
        return FaultAnswer::json(testData(u"ppio-list.json"_s));
    if (request.path() == "/gpus/v2/instances/ca338f12f3")
        return FaultAnswer::json(testData(u"ppio-detail.json"_s));
    return FaultAnswer::withStatus(404, R"({"message":"no such instance"})");
}

Desk::Desk(SecretStore::Backend backend)
    : file(m_dir.filePath(u"settings.json"_s))
    , settings(file)
    , accounts(file)
    , secrets(backend)
    , fleet(accounts, secrets, {.firstBackoff = std::chrono::milliseconds(1)})
{
    server.setHandler(answerLikePpio);
    for (const QByteArray path : {"/gpus/v2/products", "/gpus/v2/regions"})
        server.setAside(path, FaultAnswer::withStatus(404));
}

Account Desk::addAccount(const QString &name)
{
    Account account{QUuid::createUuid(), ProviderId::Ppio, name, server.url(), accounts.nextColor(), true};
    secrets.keepForThisRun(account, Secret(goodKey));
    accounts.add(account);
    return account;
}

QByteArray Desk::settingsText()
{
    file.sync();
    QFile text(file.fileName());
    return text.open(QIODevice::ReadOnly) ? text.readAll() : QByteArray();
}

static QString plain(QString label)
{
    return label.remove(u'&');
}

QPushButton *button(const QWidget &window, const QString &text)
{
    for (QPushButton *candidate : window.findChildren<QPushButton *>()) {
        if (candidate->isVisibleTo(&window) && plain(candidate->text()) == text)
            return candidate;
    }
    return nullptr;
}

bool shows(const QWidget &window, const QString &text)
{
    const auto is = [&](const QWidget *widget, const QString &shown) {
        return widget->isVisibleTo(&window) && plain(shown).contains(text);
    };
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (is(label, label->text()))
            return true;
    }
    for (const QTextEdit *edit : window.findChildren<QTextEdit *>()) {
        if (is(edit, edit->toPlainText()))
            return true;
    }
    return button(window, text) != nullptr;
}

QStringList allTexts(const QWidget &window)
{
    QStringList texts{window.windowTitle()};
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        for (const char *property : {"text", "plainText", "html", "toolTip", "whatsThis", "statusTip",
                                     "accessibleName", "accessibleDescription", "placeholderText"})
            texts << widget->property(property).toString();
        if (QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget)) {
            for (const auto kind : {QAccessible::Name, QAccessible::Value, QAccessible::Description})
                texts << accessible->text(kind);
            if (QAccessibleTextInterface *text = accessible->textInterface())
                texts << text->text(0, text->characterCount());
        }
    }
    return texts;
}

bool endSoon(const QObject &owner, std::chrono::milliseconds interval)
{
    for (QTimer *timer : owner.findChildren<QTimer *>()) {
        if (timer->isActive() && timer->intervalAsDuration() == interval) {
            timer->setInterval(0);
            return true;
        }
    }
    return false;
}

static QString accessibleName(QWidget *widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

namespace {

/// Looks at one window's widgets and collects what is wrong.
class Listener {
public:
    explicit Listener(const QWidget &window)
        : m_window(window)
    {
    }

    QStringList problems()
    {
        for (const QLabel *label : m_window.findChildren<QLabel *>())
            hear(*label);
        for (QAbstractButton *control : m_window.findChildren<QAbstractButton *>()) {
            const bool isQtsOwn = control->objectName() == "qt_menubar_ext_button"_L1;
            if (control->isVisibleTo(&m_window) && !isQtsOwn)
                hear(*control);
        }
        for (const QMenuBar *bar : m_window.findChildren<QMenuBar *>())
            hear(*bar, m_mnemonics); // it takes its keys from the same window
        for (QWidget *widget : m_window.findChildren<QWidget *>()) {
            const bool isMenu = qobject_cast<QMenu *>(widget);
            if (QStringList own; isMenu || widget->contextMenuPolicy() == Qt::ActionsContextMenu)
                hear(*widget, own);
            const bool stop = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
            if (stop && widget->isVisibleTo(&m_window) && accessibleName(widget).isEmpty())
                note(widget, u"has no name"_s);
        }
        return m_problems;
    }

private:
    void hear(const QLabel &label)
    {
        if (label.textFormat() != Qt::PlainText)
            note(&label, u"reads markup"_s);
        if (!label.buddy() || !label.isVisibleTo(&m_window))
            return;
        noteMnemonic(&label, label.text(), m_mnemonics);
        if (accessibleName(label.buddy()) != plain(label.text()))
            note(label.buddy(), u"is called “%1”"_s.arg(accessibleName(label.buddy())));
    }

    void hear(QAbstractButton &control)
    {
        noteMnemonic(&control, control.text(), m_mnemonics);
        const QString name = accessibleName(&control);
        // A button without a text is known by its tool tip, which may name a key as well.
        const bool fits =
            control.text().isEmpty() ? control.toolTip().startsWith(name) : name == plain(control.text());
        if (name.isEmpty())
            note(&control, u"has no name"_s);
        else if (!fits)
            note(&control, u"is called “%1”"_s.arg(name));
    }

    void hear(const QWidget &menu, QStringList &mnemonics)
    {
        const QList<QAction *> actions = menu.actions();
        for (const QAction *action : actions) {
            if (action->isVisible())
                noteMnemonic(&menu, action->text(), mnemonics);
        }
    }

    void note(const QWidget *widget, const QString &what)
    {
        m_problems << u"%1 %2: %3"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                         widget->objectName(), what);
    }

    void noteMnemonic(const QWidget *widget, const QString &text, QStringList &mnemonics)
    {
        const QString mnemonic = QKeySequence::mnemonic(text).toString();
        if (!mnemonic.isEmpty() && mnemonics.contains(mnemonic))
            note(widget, u"“%1” has its key from another"_s.arg(text));
        mnemonics << mnemonic;
    }

    const QWidget &m_window;
    QStringList m_mnemonics; ///< of all controls that are seen at once
    QStringList m_problems;
};

} // namespace

QStringList speechProblems(const QWidget &window)
{
    const QLocale locale;
    QStringList problems;
    {
        Language language;
        for (const ProgramLanguage &choice : programLanguages()) {
            language.apply(choice.code);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
            problems << Listener(window).problems();
        }
    }
    QThreadPool::globalInstance()->waitForDone(); // whatever runs aside reads the default locale
    QLocale::setDefault(locale);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange); // back to that of before
    return problems;
}

} // namespace roster::test
