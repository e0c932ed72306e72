// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settingsfile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSettings>
#include <QStandardPaths>
#include <QStringDecoder>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

static constexpr int settingsVersion = 1;
static constexpr auto settingsKind = "gpu-roster settings"_L1;
static constexpr auto bytesMember = "base64"_L1;

static QJsonObject rootOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

static SharedFile::Verdict judgeSettings(const QByteArray &json)
{
    const QJsonObject root = rootOf(json);
    if (root["kind"_L1] != settingsKind)
        return SharedFile::Verdict::Damaged;
    if (root["version"_L1].toInt() > settingsVersion)
        return SharedFile::Verdict::TooNew;
    return root["settings"_L1].isObject() ? SharedFile::Verdict::Good : SharedFile::Verdict::Damaged;
}

static QJsonObject valuesOf(const QByteArray &json)
{
    return rootOf(json).value("settings"_L1).toObject();
}

/// Members that this version does not know stay.
static QByteArray withValues(const QByteArray &json, const QJsonObject &values)
{
    QJsonObject root = rootOf(json);
    root.insert("kind"_L1, settingsKind);
    root.insert("version"_L1, settingsVersion);
    root.insert("settings"_L1, values);
    return QJsonDocument(root).toJson();
}

static void put(QJsonObject &values, const QString &key, const QJsonValue &value)
{
    if (value.isUndefined())
        values.remove(key);
    else
        values.insert(key, value);
}

/// The keys of what is not the same in both, in order.
static QStringList differing(const QJsonObject &a, const QJsonObject &b)
{
    QStringList keys = a.keys() + b.keys();
    keys.sort();
    keys.removeDuplicates();
    keys.removeIf([&](const QString &key) { return a.value(key) == b.value(key); });
    return keys;
}

SettingsFile::SettingsFile(const QString &path, QObject *parent)
    : QObject(parent)
    , m_file(path, FileProblem::Content::Settings, judgeSettings)
    , m_values(valuesOf(m_file.content()))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0ms);
    connect(&m_soon, &QTimer::timeout, this, &SettingsFile::sync);
    connect(&m_file, &SharedFile::changedElsewhere, this, &SettingsFile::takeFile);
    connect(&m_file, &SharedFile::problem, this, &SettingsFile::problem);
}

SettingsFile::~SettingsFile()
{
    sync();
}

QString SettingsFile::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + "/gpu-roster/settings.json"_L1;
}

/// Whether a text file of QSettings ends as it writes them: a part of one could be read, too.
static bool endsWell(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return true; // the registry
    const QByteArray text = file.readAll();
    return text.isEmpty() || (text.endsWith('\n') && !text.contains('\0'));
}

void SettingsFile::importFrom(const QSettings &earlier)
{
    const QStringList keys = earlier.allKeys();
    for (const QString &key : keys)
        setValue(key, earlier.value(key));
    sync();
    const QString path = earlier.fileName();
    const bool isText = earlier.format() == QSettings::IniFormat || path.endsWith(".conf"_L1);
    if (earlier.status() != QSettings::NoError || (isText && !endsWell(path)))
        QMetaObject::invokeMethod(
            this,
            [this, path] {
                Q_EMIT problem({FileProblem::Content::Settings, FileProblem::Kind::PartlyImported, path});
            },
            Qt::QueuedConnection);
}

QVariant SettingsFile::value(const QString &key, const QVariant &fallback) const
{
    const QJsonValue value = m_values.value(key);
    return value.isUndefined() ? fallback : fromJson(value);
}

void SettingsFile::setValue(const QString &key, const QVariant &value)
{
    const QJsonValue json = toJson(value);
    if (m_values.value(key) == json)
        return;
    m_values.insert(key, json);
    m_waiting.insert(key, json);
    m_soon.start();
}

void SettingsFile::remove(const QString &key)
{
    const QStringList keys = m_values.keys();
    for (const QString &each : keys) {
        if (each != key && !each.startsWith(key + u'/'))
            continue;
        m_values.remove(each);
        m_waiting.insert(each, QJsonValue(QJsonValue::Undefined));
        m_soon.start();
    }
}

bool SettingsFile::sync()
{
    m_soon.stop();
    return m_waiting.isEmpty() || write([](QJsonObject &) {});
}

bool SettingsFile::change(const std::function<void(QJsonObject &values)> &edit)
{
    m_soon.stop();
    return write(edit);
}

bool SettingsFile::write(const std::function<void(QJsonObject &values)> &edit)
{
    const QJsonObject before = m_values;
    QJsonObject found; // with what others wrote
    QJsonObject next;
    const bool written = m_file.write([&](const QByteArray &now) {
        next = found = withWaiting(now);
        edit(next);
        return withValues(now, next);
    });
    if (written) {
        m_waiting.clear();
    } else { // it holds for this run
        next = found = withWaiting(m_file.content());
        edit(next);
        const QStringList keys = differing(found, next);
        for (const QString &key : keys)
            m_waiting.insert(key, next.value(key));
    }
    m_values = next;
    tellOthers(before, found);
    return written;
}

/// What a file says, with what waits to be written.
QJsonObject SettingsFile::withWaiting(const QByteArray &json) const
{
    QJsonObject values = valuesOf(json);
    for (auto waiting = m_waiting.cbegin(); waiting != m_waiting.cend(); ++waiting)
        put(values, waiting.key(), waiting.value());
    return values;
}

void SettingsFile::takeFile()
{
    const QJsonObject before = m_values;
    m_values = withWaiting(m_file.content());
    tellOthers(before, m_values);
}

void SettingsFile::tellOthers(const QJsonObject &before, const QJsonObject &now)
{
    if (const QStringList keys = differing(before, now); !keys.isEmpty())
        Q_EMIT changedElsewhere(keys);
}

QJsonValue SettingsFile::toJson(const QVariant &value)
{
    if (value.typeId() != QMetaType::QByteArray)
        return QJsonValue::fromVariant(value);
    const QByteArray bytes = value.toByteArray();
    // Text is readable as text, and QVariant makes the same bytes of it.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (!decoder.hasError() && !text.contains(QChar(u'\0')) && text.toUtf8() == bytes)
        return text;
    return QJsonObject{{bytesMember, QString::fromLatin1(bytes.toBase64())}};
}

QVariant SettingsFile::fromJson(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    if (object.size() == 1 && object.contains(bytesMember))
        return QByteArray::fromBase64(object.value(bytesMember).toString().toLatin1());
    return json.toVariant();
}

} // namespace roster
