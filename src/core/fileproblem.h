// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace roster {

/// Something is wrong with one of the program's own files. Its sentences: models/text/fileproblemtext.h.
struct FileProblem {
    Q_GADGET

public:
    enum class Content { Settings, Views, Log };
    Q_ENUM(Content)
    enum class Kind {
        NotSaved, ///< What was changed last is not in the file: it holds until the program ends.
        CannotRead, ///< Something is there that cannot be read. It stays, and nothing is saved.
        TooNew, ///< A newer version wrote it. It stays as it is, and nothing is saved.
        Restored, ///< It was damaged or gone, and the last good copy has taken its place.
        Lost, ///< It is damaged, and there is no good copy.
        PartlyRead, ///< Some entries cannot be read. They stay as they are and are not shown.
        PartlyImported, ///< What an earlier version kept is damaged, and what could be read was taken over.
    };
    Q_ENUM(Kind)

    Content content = Content::Settings;
    Kind kind = Kind::NotSaved;
    QString file;
    QString keptAs; ///< Restored, Lost: where the damaged file is now; empty: there was nothing in it.
    QString detail; ///< The system's own words; may be empty.
    int count = 0; ///< PartlyRead: how many entries.

    friend bool operator==(const FileProblem &, const FileProblem &) = default;
};

} // namespace roster
