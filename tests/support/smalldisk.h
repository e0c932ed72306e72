// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>

namespace roster::test {

/// The disk that with-small-disk.sh has made, to be filled to the last byte.
class SmallDisk {
public:
    /// Empties it.
    SmallDisk()
        : m_folder(qEnvironmentVariable("ROSTER_SMALL_DISK"))
    {
        if (!isThere())
            return;
        for (const QFileInfo &entry :
             QDir(m_folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            if (entry.isDir() && !entry.isSymLink())
                QDir(entry.filePath()).removeRecursively();
            else
                QFile::remove(entry.filePath());
        }
    }

    bool isThere() const { return !m_folder.isEmpty(); }
    QString path(const QString &name) const { return m_folder + u'/' + name; }

    /// Leaves @p left bytes free, more or less: a disk counts in blocks.
    void fill(qint64 left = 0) const
    {
        QFile file(ballast());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("no ballast");
        const QByteArray block(512, 'x');
        while (file.write(block) == block.size()) { }
        file.resize(qMax(qint64(0), file.size() - left));
    }
    void empty() const { QFile::remove(ballast()); }

private:
    QString ballast() const { return path(QStringLiteral("ballast")); }

    const QString m_folder;
};

} // namespace roster::test
