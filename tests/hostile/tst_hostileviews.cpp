// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"
#include "hostile/hostile.h"
#include "models/detail/detailpages.h"
#include "models/output/tablewriter.h"
#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"
#include "services/settings.h"
#include "services/settingsfile.h"
#include "support/faultserver.h"
#include "support/testprogram.h"
#include "views/access/accessactions.h"
#include "views/access/logviewer.h"
#include "views/access/sshconfigdialog.h"
#include "views/detail/detailheader.h"
#include "views/detail/detailpagewidget.h"
#include "views/detail/fieldrow.h"
#include "views/dialogkit.h"
#include "views/privacy/clipboard.h"
#include "views/table/instancetableview.h"
#include "views/window/messagestrip.h"

#include <QClipboard>
#include <QDir>
#include <QJsonDocument>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace roster;
using namespace roster::test;

namespace {

/// A file that tells whether somebody opened it.
class Bait {
public:
    Bait()
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write("x");
        file.close();
#ifdef Q_OS_LINUX
        m_watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        inotify_add_watch(m_watch, QFile::encodeName(path()).constData(), IN_OPEN | IN_ACCESS);
#endif
    }
    ~Bait()
    {
#ifdef Q_OS_LINUX
        ::close(m_watch);
#endif
    }
    Q_DISABLE_COPY_MOVE(Bait)

    QString path() const
    {
        return m_directory.filePath(u"bait.png"_s);
    }
    bool wasTouched()
    {
#ifdef Q_OS_LINUX
        std::array<char, 4096> events;
        return ::read(m_watch, events.data(), events.size()) > 0;
#else
        return false;
#endif
    }

private:
    QTemporaryDir m_directory;
#ifdef Q_OS_LINUX
    int m_watch = -1;
#endif
};

Account someAccount(const QString &name)
{
    Account account;
    account.id = QUuid::createUuid();
    account.provider = ProviderId::Ppio;
    account.name = name;
    return account;
}

/// An instance that has this text in each of its fields.
InstanceDetail detailOf(const QString &text, const QString &id = u"i-1"_s)
{
    InstanceDetail detail;
    Instance &instance = detail.instance;
    instance.id = id;
    for (QString *field : {&instance.name, &instance.publicAddress, &instance.privateAddress})
        *field = text;
    for (SharedText *field :
         {&instance.type, &instance.statusError, &instance.statusMessage, &instance.productId, &instance.gpu,
          &instance.image, &instance.region, &instance.exposedPorts})
        *field = text;
    instance.status = InstanceStatus(text);
    instance.billing = BillingMode(text);
    instance.ports = {{1, text, text}};
    detail.entrypoint = text;
    detail.command = text;
    detail.registryAuthId = text;
    detail.environment = {{text, Secret(text.toUtf8())}};
    detail.ssh = SshAccess{text, text, Secret(text.toUtf8())};
    detail.jupyter = JupyterAccess{true, 1, Secret(text.toUtf8())};
    return detail;
}

} // namespace

/// The hostile lists in real widgets: nothing of them is read as markup, and nothing is fetched for them.
class TestHostileViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void detailsShowPlainText_data() { rows(); }
    void detailsShowPlainText();
    void theTableShowsAllAtOnce();
    void picturesInTextsAreNotFetched_data();
    void picturesInTextsAreNotFetched();
    void copiesAreWhatIsMeant_data() { rows(); }
    void copiesAreWhatIsMeant();
    void messagesShowPlainText_data() { rows(); }
    void messagesShowPlainText();
    void windowsOfAnInstanceShowPlainText_data() { rows(); }
    void windowsOfAnInstanceShowPlainText();

private:
    QTemporaryDir m_directory;
    SettingsFile m_file{m_directory.filePath(u"settings.json"_s)};
    std::unique_ptr<Settings> m_settings = std::make_unique<Settings>(m_file);

    static void rows()
    {
        QTest::addColumn<QJsonObject>("entry");
        const QJsonArray entries = hostile::list("names.json");
        for (qsizetype i = 0; i < entries.size(); ++i)
            QTest::newRow(hostile::rowName(i, entries[i].toObject()).constData()) << entries[i].toObject();
    }
};

void TestHostileViews::detailsShowPlainText()
{
    QFETCH(QJsonObject, entry);
    const QString text = hostile::textOf(entry);
    const QString secret = entry.value("secret"_L1).toString();
    const InstanceDetail detail = detailOf(text);
    const Account account = someAccount(text);

    QWidget window;
    auto *actions = new AccessActions(*new MessageStrip(&window), *m_settings, &window);
    auto *header = new DetailHeader(&window);
    header->setInstance(detail.instance, account);
    // Two pages of the six: they hold all kinds of rows.
    for (const DetailPage &page : detailPages(detail, account, 0)) {
        if (page.id == "access"_L1 || page.id == "configuration"_L1)
            new DetailPageWidget(page, *actions, &window);
    }
    QCOMPARE(speechProblems(window).filter(u"reads markup"_s), QStringList());
    for (const QString &shown : allTexts(window)) {
        QVERIFY2(!shown.contains(QChar(0x202E)) && !shown.contains(QChar(0x1B)), qPrintable(shown));
        if (!secret.isEmpty() && !shown.isEmpty())
            QVERIFY2(!shown.contains(secret), qPrintable(shown.left(200)));
    }
}

void TestHostileViews::theTableShowsAllAtOnce()
{
    const Account account = someAccount(u"training"_s);
    InstanceTableModel table;
    InstanceListModel list(table);
    table.setAccounts({account});
    QList<Instance> instances;
    QStringList secrets;
    const QJsonArray entries = hostile::list("names.json");
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries[i].toObject();
        Instance instance = detailOf(hostile::textOf(entry), u"i-%1"_s.arg(i)).instance;
        instance.account = account.id;
        instances << instance;
        if (entry.contains("secret"_L1))
            secrets << entry.value("secret"_L1).toString();
    }
    table.upsert(instances);

    InstanceTableView view;
    view.setUp(table, list, *m_settings);
    view.resize(2000, 900);
    view.show();
    for (int column = 0; column < columnTotal; ++column)
        view.sortByColumn(column, Qt::AscendingOrder);
    QVERIFY(!view.grab().isNull()); // lays out and paints

    view.selectAll();
    const TableExtract extract = view.selectedExtract();
    const QString copied = tablewriter::text(extract);
    QCOMPARE(copied.trimmed().count(u'\n') + 1, qsizetype(instances.size())); // no text breaks out of its row
    const qsizetype tabs = copied.left(copied.indexOf(u'\n')).count(u'\t');
    for (const QString &line : copied.split(u'\n', Qt::SkipEmptyParts))
        QCOMPARE(line.count(u'\t'), tabs);

    // Whatever a cell holds, no spreadsheet takes it for a formula.
    TableExtract cell = extract;
    for (const Instance &instance : extract.instances) {
        cell.instances = {instance};
        for (const Column column : extract.columns) {
            cell.columns = {column};
            QString text = QString::fromUtf8(tablewriter::csv(cell)).section(u"\r\n"_s, 1);
            if (text.startsWith(u'"'))
                text.remove(0, 1);
            bool isNumber = false;
            text.trimmed().toDouble(&isNumber);
            QVERIFY2(isNumber || !u"=+-@＝＋－＠\t"_s.contains(text.front()), qPrintable(text));
        }
    }

    const QString csv = QString::fromUtf8(tablewriter::csv(extract));
    const QString json = QString::fromUtf8(tablewriter::json(extract));
    const QString markdown = tablewriter::markdown(extract);
    QVERIFY(QJsonDocument::fromJson(json.toUtf8()).isArray()
            || QJsonDocument::fromJson(json.toUtf8()).isObject());
    for (const QString &out : {copied, csv, json, markdown}) {
        QVERIFY(!out.contains(QChar(0x1B)) && !out.contains(QChar(0)));
        for (const QString &secret : std::as_const(secrets))
            QVERIFY(!out.contains(secret));
    }
}

void TestHostileViews::picturesInTextsAreNotFetched_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form :
         {"<img src='%1'>", "<img src=\"%1\">", "<body background='%1'>", "<qt><img src='%1'></qt>",
          "<table background='%1'><tr><td>x</table>", "<a href='%1'><img src='%1'></a>", "![x](%1)"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void TestHostileViews::picturesInTextsAreNotFetched()
{
    QFETCH(QString, form);
    Bait bait;
    FaultServer server;
    const QStringList targets{bait.path(), QUrl::fromLocalFile(bait.path()).toString(),
                              server.url().toString() + u"/x.png"_s};
    for (const QString &target : targets) {
        const QString text = form.arg(target);
        const InstanceDetail detail = detailOf(text);
        const Account account = someAccount(text);
        QWidget window;
        (new DetailHeader(&window))->setInstance(detail.instance, account);
        auto *strip = new MessageStrip(&window);
        auto *actions = new AccessActions(*strip, *m_settings, &window);
        strip->setMessage(MessageStrip::Kind::Error, text, text, text);
        for (const DetailPage &page : detailPages(detail, account, 0))
            new DetailPageWidget(page, *actions, &window);
        window.resize(600, 600);
        window.show();
        window.grab();

        InstanceTableModel table;
        table.setAccounts({account});
        Instance instance = detail.instance;
        instance.account = account.id;
        table.upsert({instance});
        for (int column = 0; column < columnTotal; ++column) {
            QToolTip::showText(QPoint(10, 10), table.index(0, column).data(Qt::ToolTipRole).toString(),
                               &window);
            for (QWidget *tip : QApplication::topLevelWidgets()) {
                if (tip->inherits("QTipLabel"))
                    tip->grab();
            }
        }
    }
    QVERIFY(!bait.wasTouched());
    QCOMPARE(server.connections(), 0);

#ifdef Q_OS_LINUX
    QFile opened(bait.path());
    QVERIFY(opened.open(QIODevice::ReadOnly));
    QVERIFY(bait.wasTouched()); // it does notice
#endif
}

void TestHostileViews::copiesAreWhatIsMeant()
{
    QFETCH(QJsonObject, entry);
    const QString text = hostile::textOf(entry);
    FieldRow row({.label = text,
                  .text = safeText(text),
                  .kind = DetailField::Kind::Secret,
                  .copyable = true,
                  .secret = Secret(text.toUtf8())});
    row.show();
    if (text.isEmpty())
        return;
    button(row, u"Copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), pastableText(QString::fromUtf8(text.toUtf8())));
    if (button(row, u"Reveal"_s)) {
        button(row, u"Reveal"_s)->click();
        for (const QString &shown : allTexts(row))
            QVERIFY(!shown.contains(QChar(0x202E)) && !shown.contains(QChar(0x1B)));
    }
    Clipboard::instance().clearNow();
}

void TestHostileViews::messagesShowPlainText()
{
    QFETCH(QJsonObject, entry);
    const QString text = safeText(hostile::textOf(entry));
    MessageStrip strip;
    strip.setMessage(MessageStrip::Kind::Error, text, text, text);
    QCOMPARE(speechProblems(strip).filter(u"reads markup"_s), QStringList());
}

/// Those that open from the details, and bear the instance's name.
void TestHostileViews::windowsOfAnInstanceShowPlainText()
{
    QFETCH(QJsonObject, entry);
    const QString text = hostile::textOf(entry);
    const QString secret = entry.value("secret"_L1).toString();
    const SshTarget target{.user = u"root"_s, .host = u"1.2.3.4"_s, .port = 22};
    QWidget details;
    AccessActions actions(*new MessageStrip(&details), *m_settings, &details);
    actions.setInstance(detailOf(text).instance);
    actions.addToConfig(target);
    const auto *ssh = details.findChild<SshConfigDialog *>();
    QVERIFY(ssh);
    LogViewer log(std::get<WebLink>(parseWebLink(u"https://log.example.com/"_s)), u"Instance log"_s,
                  safeText(text), nullptr);
    for (const QWidget *window : {static_cast<const QWidget *>(ssh), static_cast<const QWidget *>(&log)}) {
        QCOMPARE(speechProblems(*window).filter(u"reads markup"_s), QStringList());
        for (const QString &shown : allTexts(*window)) {
            QVERIFY2(!shown.contains(QChar(0x202E)) && !shown.contains(QChar(0x1B)), qPrintable(shown));
            if (!secret.isEmpty())
                QVERIFY2(!shown.contains(secret), qPrintable(shown.left(200)));
        }
    }
}

ROSTER_TEST(TestHostileViews);
#include "tst_hostileviews.moc"
