// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settingsfile.h"

#include "services/settings.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace roster;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettingsFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void keepsEveryKindOfValue_data();
    void keepsEveryKindOfValue();
    void writesWhenTheEventLoopTurns();
    void removesGroups();
    void doesNotWriteWhatIsThere();
    void keepsWhatItDoesNotKnow();

    void copiesDoNotUndoEachOther();
    void aListGrowsFromBothSides();
    void followsAnotherCopy();
    void whoHearsOfAnothersChangeMayMakeOne();
    void whatHoldsForThisRunStays();
    void remembersWhatCannotBeWritten();

    void hostileFilesDoNoHarm_data();
    void hostileFilesDoNoHarm();
    void leavesANewerVersionAlone();
    void takesOverWhatQSettingsKept();
    void tellsOfADamagedEarlierFile_data();
    void tellsOfADamagedEarlierFile();

private:
    QString path(const QString &name = u"settings.json"_s) const { return m_folder->filePath(name); }
    std::unique_ptr<SettingsFile> open() const { return std::make_unique<SettingsFile>(path()); }
    void fill(const QByteArray &bytes, const QString &name = u"settings.json"_s) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray text() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettingsFile::keepsEveryKindOfValue_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("text") << QVariant(u"训练 \"A\" / [1]; x=y, 100 %\n@ByteArray(x)"_s);
    QTest::newRow("no text") << QVariant(QString());
    QTest::newRow("yes") << QVariant(true);
    QTest::newRow("number") << QVariant(-60);
    QTest::newRow("large number") << QVariant(Q_INT64_C(9'007'199'254'740'993));
    QTest::newRow("list") << QVariant(QStringList{u"a, b"_s, {}, u"c"_s});
    QTest::newRow("list of one") << QVariant(QStringList{u"a"_s});
    QTest::newRow("no list") << QVariant(QStringList());
    QTest::newRow("bytes") << QVariant(QByteArray("\0\1\xff\n layout", 11));
    QTest::newRow("bytes that are text") << QVariant(QByteArray(R"({"a":"ü"})"));
    QTest::newRow("bytes with a mark") << QVariant(QByteArray("\xef\xbb\xbfx"));
    QTest::newRow("no bytes") << QVariant(QByteArray());
}

void TestSettingsFile::keepsEveryKindOfValue()
{
    QFETCH(const QVariant, value);
    open()->setValue(u"a/key"_s, value); // written by the destructor
    QVariant read = open()->value(u"a/key"_s);
    if (value.typeId() == QMetaType::QByteArray)
        QCOMPARE(read.toByteArray(), value.toByteArray());
    else if (value.typeId() == QMetaType::QStringList)
        QCOMPARE(read.toStringList(), value.toStringList());
    else
        QCOMPARE(read.toString(), value.toString());
    QVERIFY(QJsonDocument::fromJson(text()).isObject());
}

void TestSettingsFile::writesWhenTheEventLoopTurns()
{
    const auto file = open();
    file->setValue(u"a"_s, 1);
    file->setValue(u"b"_s, 2);
    QCOMPARE(file->value(u"a"_s).toInt(), 1);
    QVERIFY(text().isEmpty());
    QTRY_VERIFY(text().contains("\"b\": 2"));
    QVERIFY(text().contains("\"a\": 1"));
    file->setValue(u"c"_s, 3);
    QVERIFY(file->sync());
    QVERIFY(text().contains("\"c\": 3"));
    QVERIFY(file->value(u"none"_s).isNull());
    QCOMPARE(file->value(u"none"_s, 7).toInt(), 7);
}

void TestSettingsFile::removesGroups()
{
    {
        const auto file = open();
        for (const auto &key : {u"a"_s, u"a/b"_s, u"a/b/c"_s, u"ab"_s})
            file->setValue(key, 1);
        file->sync();
        file->remove(u"a"_s);
        QCOMPARE(file->allKeys(), QStringList(u"ab"_s));
    }
    QCOMPARE(open()->allKeys(), QStringList(u"ab"_s));
}

void TestSettingsFile::doesNotWriteWhatIsThere()
{
    const auto file = open();
    file->setValue(u"a"_s, u"x"_s);
    file->sync();
    const auto before = QFileInfo(path()).lastModified();
    QVERIFY(QTest::qWaitFor([&] { return QDateTime::currentDateTime() > before.addMSecs(20); }));
    file->setValue(u"a"_s, u"x"_s);
    file->setValue(u"a"_s, u"y"_s);
    file->setValue(u"a"_s, u"x"_s);
    file->sync();
    QCOMPARE(QFileInfo(path()).lastModified(), before);
}

void TestSettingsFile::keepsWhatItDoesNotKnow()
{
    fill(R"({"kind":"gpu-roster settings","version":1,"comment":"mine",)"
         R"("settings":{"odd":{"deep":[1,{"er":null}]},"theme":"Dark"}})");
    {
        const auto file = open();
        file->setValue(u"theme"_s, u"Light"_s);
    }
    const QJsonObject root = QJsonDocument::fromJson(text()).object();
    QCOMPARE(root["comment"_L1].toString(), u"mine"_s);
    const QJsonObject settings = root["settings"_L1].toObject();
    QCOMPARE(settings["theme"_L1].toString(), u"Light"_s);
    QCOMPARE(QJsonDocument(settings["odd"_L1].toObject()).toJson(QJsonDocument::Compact),
             R"({"deep":[1,{"er":null}]})"_ba);
}

void TestSettingsFile::copiesDoNotUndoEachOther()
{
    const auto one = open();
    const auto two = open();
    one->setValue(u"a"_s, 1);
    one->setValue(u"both"_s, 1);
    two->setValue(u"b"_s, 2);
    two->setValue(u"both"_s, 2);
    one->sync();
    two->sync();
    one->setValue(u"c"_s, 3);
    one->sync();
    const auto fresh = open();
    QCOMPARE(fresh->value(u"a"_s).toInt(), 1);
    QCOMPARE(fresh->value(u"b"_s).toInt(), 2);
    QCOMPARE(fresh->value(u"c"_s).toInt(), 3);
    QCOMPARE(fresh->value(u"both"_s).toInt(), 2); // the last one holds
    two->remove(u"a"_s);
    two->sync();
    QCOMPARE(open()->allKeys(), (QStringList{u"b"_s, u"both"_s, u"c"_s}));
}

void TestSettingsFile::aListGrowsFromBothSides()
{
    const auto one = open();
    const auto two = open();
    Settings first(*one);
    Settings second(*two);
    first.addRecentFind(u"a"_s);
    second.addRecentFind(u"b"_s); // the event loop has not turned since
    first.addRecentFind(u"c"_s);
    const auto fresh = open();
    QCOMPARE(Settings(*fresh).recentFinds(), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
}

void TestSettingsFile::followsAnotherCopy()
{
    const auto one = open();
    const auto two = open();
    Settings first(*one);
    Settings second(*two);
    QSignalSpy theme(&second, &Settings::themeChanged);
    QSignalSpy language(&second, &Settings::languageChanged);
    QSignalSpy interval(&second, &Settings::refreshIntervalChanged);
    QSignalSpy pauses(&second, &Settings::pausesUnseenChanged);
    QSignalSpy never(&second, &Settings::neverRevealChanged);
    QSignalSpy clipboard(&second, &Settings::clipboardTimeChanged);
    QSignalSpy hidden(&second, &Settings::hiddenFromCaptureChanged);
    QSignalSpy any(&second, &Settings::changedElsewhere);
    first.setTheme(Settings::Theme::Dark);
    first.setLanguage(u"zh_CN"_s);
    first.setRefreshInterval(5min);
    first.setPausesUnseen(false);
    first.setNeverReveal(true);
    first.setClipboardTime(60s);
    first.setHiddenFromCapture(true);
    QTRY_COMPARE(any.size(), 1);
    QCOMPARE(theme.value(0).value(0).value<Settings::Theme>(), Settings::Theme::Dark);
    QCOMPARE(language.value(0).value(0).toString(), u"zh_CN"_s);
    QCOMPARE(interval.value(0).value(0).value<std::chrono::seconds>(), std::chrono::seconds(5min));
    QCOMPARE(pauses.value(0).value(0).toBool(), false);
    QVERIFY(pauses.size() == 1 && never.size() == 1 && clipboard.size() == 1 && hidden.size() == 1);
    QCOMPARE(second.theme(), Settings::Theme::Dark);
}

/// Another copy's change is found while this one writes.
void TestSettingsFile::whoHearsOfAnothersChangeMayMakeOne()
{
    const auto one = open();
    const auto two = open();
    QStringList heard;
    connect(two.get(), &SettingsFile::changedElsewhere, this, [&](const QStringList &keys) {
        heard += keys;
        two->setValue(u"answer"_s, two->value(u"theirs"_s));
    });
    one->setValue(u"theirs"_s, 1);
    QVERIFY(one->sync());
    QVERIFY(two->change([](QJsonObject &values) { values.insert(u"ours"_s, 2); }));
    QCOMPARE(heard, QStringList{u"theirs"_s}); // "ours" is no news
    QVERIFY(two->sync());
    QCOMPARE(open()->allKeys(), (QStringList{u"answer"_s, u"ours"_s, u"theirs"_s}));
}

void TestSettingsFile::whatHoldsForThisRunStays()
{
    const auto one = open();
    const auto two = open();
    Settings first(*one);
    Settings second(*two);
    second.useForThisRun(u"en"_s, Settings::Theme::Light);
    QSignalSpy theme(&second, &Settings::themeChanged);
    QSignalSpy any(&second, &Settings::changedElsewhere);
    first.setTheme(Settings::Theme::Dark);
    first.setLanguage(u"zh_CN"_s);
    QTRY_COMPARE(any.size(), 1);
    QCOMPARE(theme.size(), 0);
    QCOMPARE(second.theme(), Settings::Theme::Light);
    QCOMPARE(second.language(), u"en"_s);
}

void TestSettingsFile::remembersWhatCannotBeWritten()
{
    QVERIFY(QDir().mkdir(path())); // nobody can write a file where a folder is
    const auto file = open();
    QSignalSpy problems(file.get(), &SettingsFile::problem);
    file->setValue(u"a"_s, 1);
    QVERIFY(!file->sync());
    QVERIFY(!file->change([](QJsonObject &values) { values.insert(u"b"_s, 2); }));
    file->remove(u"c"_s);
    QCOMPARE(file->value(u"a"_s).toInt(), 1);
    QCOMPARE(file->value(u"b"_s).toInt(), 2);
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(problems.at(0).at(0).value<FileProblem>().content, FileProblem::Content::Settings);

    QVERIFY(QDir().rmdir(path()));
    file->setValue(u"d"_s, 4);
    QVERIFY(file->sync());
    QCOMPARE(open()->allKeys(), (QStringList{u"a"_s, u"b"_s, u"d"_s}));
}

void TestSettingsFile::hostileFilesDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto settings = [](const QByteArray &inner) {
        return R"({"kind":"gpu-roster settings","version":1,"settings":)" + inner + '}';
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("torn") << settings(R"({"theme":"Dark"})").chopped(1);
    QTest::newRow("bytes") << QByteArray("\xff\xfe\0{\x80", 5);
    QTest::newRow("another file") << R"({"kind":"gpu-roster saved views","version":1,"views":[]})"_ba;
    QTest::newRow("no settings") << settings("[]");
    QTest::newRow("deep") << settings(QByteArray(100'000, '['));
    QTest::newRow("deep, and closed")
        << settings("{\"theme\":" + QByteArray(900, '[') + QByteArray(900, ']') + '}');
    QTest::newRow("wrong types") << settings(
        R"({"theme":[1],"language":{"a":1},"refreshSeconds":"often","recentFinds":{"base64":7},)"
        R"("pauseUnseen":{},"layout/main/geometry":5,"accounts/order":3,"secrets/clipboardSeconds":1e300})");
    QTest::newRow("many keys") << [&] {
        QByteArray inner = "{";
        for (int i = 0; i < 50'000; ++i)
            inner += "\"k" + QByteArray::number(i) + "\":1,";
        return settings(inner + "\"theme\":\"Dark\"}");
    }();
    QTest::newRow("long texts") << settings("{\"recentFinds\":[\"" + QByteArray(1'000'000, 'x')
                                            + "\"],\"language\":\"" + QByteArray(1'000'000, 'y') + "\"}");
    QTest::newRow("many texts") << settings("{\"recentFinds\":[" + QByteArray("\"x\",").repeated(100'000)
                                            + "\"x\"]}");
}

void TestSettingsFile::hostileFilesDoNoHarm()
{
    QFETCH(const QByteArray, bytes);
    fill(bytes);
    {
        const auto file = open();
        Settings settings(*file);
        QVERIFY(settings.language().isEmpty());
        QCOMPARE(settings.refreshInterval(), 60s);
        QCOMPARE(settings.clipboardTime(), 30s);
        QVERIFY(settings.recentFinds().size() <= Settings::mostRecentFinds);
        for (const QString &text : settings.recentFinds())
            QVERIFY(text.size() < 1000);
        settings.setTerminal(u"konsole"_s);
    }
    QCOMPARE(open()->value(u"terminal"_s).toString(), u"konsole"_s);
}

void TestSettingsFile::leavesANewerVersionAlone()
{
    const QByteArray newer =
        R"({"kind":"gpu-roster settings","version":2,"settings":{"theme":{"colours":[]}}})";
    fill(newer);
    {
        const auto file = open();
        QSignalSpy problems(file.get(), &SettingsFile::problem);
        Settings settings(*file);
        QCOMPARE(settings.theme(), Settings::Theme::System);
        settings.setTheme(Settings::Theme::Dark);
        QCOMPARE(settings.theme(), Settings::Theme::Dark); // for this run
        QTRY_COMPARE(problems.size(), 1);
        QCOMPARE(problems.at(0).at(0).value<FileProblem>().kind, FileProblem::Kind::TooNew);
    }
    QCOMPARE(text(), newer);
}

void TestSettingsFile::takesOverWhatQSettingsKept()
{
    const QByteArray state("\0\1\xff\n layout", 11);
    QSettings earlier(path(u"gpu-roster.conf"_s), QSettings::IniFormat);
    earlier.setValue(u"theme"_s, u"Dark"_s);
    earlier.setValue(u"refreshSeconds"_s, 300);
    earlier.setValue(u"pauseUnseen"_s, false);
    earlier.setValue(u"recentFinds"_s, QStringList{u"a, \"b\""_s, u"状态:运行"_s});
    earlier.setValue(u"layout/main/geometry"_s, state);
    earlier.setValue(u"accounts/order"_s, QStringList{u"only"_s});
    earlier.setValue(u"views/unreadable-1"_s, "{ half"_ba);
    earlier.sync();
    {
        const auto file = open();
        QSignalSpy problems(file.get(), &SettingsFile::problem);
        QVERIFY(file->isNew());
        file->importFrom(earlier);
        QVERIFY(!file->isNew());
        QCoreApplication::processEvents();
        QCOMPARE(problems.size(), 0);
    }
    const auto file = open();
    const Settings settings(*file);
    QCOMPARE(settings.theme(), Settings::Theme::Dark);
    QCOMPARE(settings.refreshInterval(), std::chrono::seconds(5min));
    QVERIFY(!settings.pausesUnseen());
    QCOMPARE(settings.recentFinds(), (QStringList{u"a, \"b\""_s, u"状态:运行"_s}));
    QCOMPARE(settings.layout(u"main/geometry"_s), state);
    QCOMPARE(file->value(u"accounts/order"_s).toStringList(), QStringList(u"only"_s));
    QCOMPARE(file->allKeys(), earlier.allKeys());
    QCOMPARE(QSettings(path(u"gpu-roster.conf"_s), QSettings::IniFormat).allKeys().size(),
             7); // left as it was
}

void TestSettingsFile::tellsOfADamagedEarlierFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("torn") << "[General]\ntheme=Dark\nlang"_ba;
    QTest::newRow("torn within a value") << "[General]\ntheme=Dark\nterminal=kons"_ba;
    QTest::newRow("with zeros") << "[General]\ntheme=Dark\n\0\0\0\n"_ba;
    QTest::newRow("no settings") << "\x7f"
                                    "ELF and so on\n"_ba;
}

void TestSettingsFile::tellsOfADamagedEarlierFile()
{
    QFETCH(const QByteArray, bytes);
    fill(bytes, u"gpu-roster.conf"_s);
    const QSettings earlier(path(u"gpu-roster.conf"_s), QSettings::IniFormat);
    const auto file = open();
    QSignalSpy problems(file.get(), &SettingsFile::problem);
    file->importFrom(earlier);
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(problems.at(0).at(0).value<FileProblem>().kind, FileProblem::Kind::PartlyImported);
    QCOMPARE(file->value(u"theme"_s).toString(), bytes.contains("Dark") ? u"Dark"_s : QString());
    QFile before(path(u"gpu-roster.conf"_s));
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), bytes);
}

ROSTER_TEST(TestSettingsFile);
#include "tst_settingsfile.moc"
