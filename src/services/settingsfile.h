// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sharedfile.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVariant>

#include <functional>

class QSettings;

namespace roster {

/// Settings and accounts: values under keys such as "theme" or "accounts/<id>/name", in one JSON file, the
/// same on every system. Several running copies of the program share it (SharedFile): each writes the keys
/// that it changed and leaves the others' alone.
///
/// A value that was set is in the file when the event loop has turned; sync() writes it at once. What cannot
/// be written holds until the program ends and is tried again with the next change.
class SettingsFile : public QObject {
    Q_OBJECT

public:
    explicit SettingsFile(const QString &path, QObject *parent = nullptr);
    /// Writes what waits.
    ~SettingsFile() override;

    /// Where the program keeps its own: `gpu-roster/settings.json` in the user's configuration folder.
    static QString defaultPath();

    QString fileName() const { return m_file.path(); }
    bool isNew() const { return m_file.isNew(); }
    /// Takes over all that an earlier version kept in QSettings; that stays as it is.
    void importFrom(const QSettings &earlier);

    /// Text, yes or no, whole numbers, lists of text, and bytes.
    QVariant value(const QString &key, const QVariant &fallback = {}) const;
    bool contains(const QString &key) const { return m_values.contains(key); }
    QStringList allKeys() const { return m_values.keys(); }
    void setValue(const QString &key, const QVariant &value);
    /// The key, and all keys that have it and a slash before them.
    void remove(const QString &key);
    /// False: not on the disk.
    bool sync();

    /// For what several copies may change at the same time, such as a list: reads again, changes and writes
    /// in one step. False: not on the disk.
    bool change(const std::function<void(QJsonObject &values)> &edit);

    /// How a value stands in the file, and back.
    static QJsonValue toJson(const QVariant &value);
    static QVariant fromJson(const QJsonValue &json);

Q_SIGNALS:
    /// Another program wrote these keys, sorted.
    void changedElsewhere(const QStringList &keys);
    void problem(const roster::FileProblem &problem);

private:
    bool write(const std::function<void(QJsonObject &values)> &edit);
    void takeFile();
    QJsonObject withWaiting(const QByteArray &json) const;
    void tellOthers(const QJsonObject &before, const QJsonObject &now);

    SharedFile m_file;
    QJsonObject m_values; ///< of the file, with what waits
    QMap<QString, QJsonValue> m_waiting; ///< Not written yet. Undefined: removed.
    QTimer m_soon;
};

} // namespace roster
