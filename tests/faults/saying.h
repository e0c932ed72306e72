// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace roster::test {

/// What the program tells of an account, word for word in both languages.
enum class Saying {
    UpToDate,
    Unreachable,
    TimedOut,
    Redirected,
    KeyRefused,
    NoPermission,
    NotFound,
    Pause, ///< without a time
    PauseSeconds,
    PauseMinutes,
    PauseHours,
    RequestRefused,
    ServerError,
    NotReadable,
    NotTheApi,
    TooLarge,

    WrongHost,
    Expired,
    NotYetValid,
    UnknownIssuer,
    SelfSigned,
    NotTrusted,

    ProxyFailed,
    ProxyPassword,

    NoWayOn,
    Repeats,
    Endless,
    ReservedRefused,
    EntriesUnreadable,
    TooFew,
};

enum class Tongue { English, Chinese };

struct Words {
    QString state; ///< a few words, in the list of accounts
    QString sentence; ///< what happened
    QString advice; ///< what to do
};

/// @p numbers stand where a saying has "{0}", "{1}", "{2}".
Words wordsOf(Saying saying, Tongue tongue, const QString &cloud, const QStringList &numbers);

/// Says so of rows that are there still.
QString notUpToDate(Tongue tongue);
QString incomplete(Tongue tongue);
/// It tells its figures itself, with no word before.
bool isGap(Saying saying);

} // namespace roster::test
