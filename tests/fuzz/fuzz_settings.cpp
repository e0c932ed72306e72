// SPDX-License-Identifier: GPL-3.0-or-later
// The file of settings and accounts, as it may lie on a disk.
#include "fuzz.h"
#include "services/accountstore.h"
#include "services/settings.h"
#include "services/settingsfile.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roster;

static void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    fuzz::verify(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(),
                 "the disk takes a file");
}

static QByteArray all(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QJsonDocument written(const QString &path)
{
    return QJsonDocument::fromJson(all(path));
}

static void verifySettings(const Settings &settings)
{
    const auto isBetween = [](std::chrono::seconds time, std::chrono::seconds least,
                              std::chrono::seconds most) {
        return time.count() == 0 || (time >= least && time <= most);
    };
    fuzz::verify(isBetween(settings.refreshInterval(), Settings::shortestRefresh, Settings::longestRefresh),
                 "no cloud is asked too often");
    fuzz::verify(
        isBetween(settings.clipboardTime(), Settings::shortestClipboardTime, Settings::longestClipboardTime),
        "a secret leaves the clipboard in time");
    fuzz::verify(settings.recentFinds().size() <= Settings::mostRecentFinds, "there are few recent finds");
    settings.language();
    settings.theme();
    settings.terminal();
    settings.pausesUnseen();
    settings.neverReveal();
    settings.hiddenFromCapture();
    settings.proxy();
    settings.authorityFile();
    settings.layout(u"main/geometry"_s);
    settings.earlierViews();
}

static void verifyAccounts(const AccountStore &store)
{
    QSet<QUuid> ids;
    for (const Account &account : store.accounts())
        ids.insert(account.id);
    fuzz::verify(ids.size() == store.accounts().size() && !ids.contains(QUuid()),
                 "an account has an id of its own");
    fuzz::verify(store.accounts().size() <= AccountStore::mostAccounts,
                 "there are no more accounts than can be shown");
}

/// Whether some file of the folder has these bytes.
static bool isKept(const QDir &folder, const QByteArray &bytes)
{
    const QFileInfoList files = folder.entryInfoList(QDir::Files | QDir::Hidden);
    return std::ranges::any_of(files, [&](const QFileInfo &file) { return all(file.filePath()) == bytes; });
}

void fuzz::take(const QByteArray &input)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    put(path, input);
    {
        SettingsFile file(path);
        Settings settings(file);
        AccountStore store(file);
        verifySettings(settings);
        verifyAccounts(store);

        // Its keys are read and written as they were.
        for (const QString &key : file.allKeys())
            file.value(key);
        settings.setRefreshInterval(std::chrono::seconds(77));
        if (file.sync())
            verify(written(path)["settings"_L1]["refreshSeconds"_L1] == 77, "what was set is written");
        else
            verify(all(path) == input, "a file that is not ours stays as it is");
    }
    QJsonParseError problem;
    QJsonDocument::fromJson(input, &problem);
    if (problem.error != QJsonParseError::NoError && !input.isEmpty())
        verify(isKept(QDir(folder.path()), input), "what cannot be understood is kept");
}
