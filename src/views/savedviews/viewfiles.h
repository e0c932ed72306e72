// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace roster {

class AccountStore;
class ViewStore;

/// Saved views in files, to pass on and to keep. All sentences are plain text in the user's language.
namespace viewfiles {

struct Outcome {
    bool ok = false;
    QString sentence; ///< What was done, or what is wrong with the file.
    QString todo = {}; ///< What to do about it, in a sentence.
};

/// Replaces the file as a whole or not at all.
Outcome write(const QString &path, const ViewStore &views, const AccountStore &accounts);
/// Adds the file's views to the others. One that is here already is left alone; one whose name is taken gets
/// a number: nothing is replaced.
Outcome read(const QString &path, ViewStore &views, const AccountStore &accounts);

} // namespace viewfiles
} // namespace roster
