// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/fileproblemtext.h"

#include "core/displaytext.h"

#include <QCoreApplication>
#include <QDir>

namespace roster {

namespace {

using OfFile = FileProblem::Content;
using Trouble = FileProblem::Kind;

struct FileProblems {
    Q_DECLARE_TR_FUNCTIONS(roster::FileProblems)
};

QString shown(const QString &path)
{
    return displayText(QDir::toNativeSeparators(path));
}

ErrorText settingsText(const FileProblem &problem)
{
    const QString file = shown(problem.file);
    const QString kept = shown(problem.keptAs);
    switch (problem.kind) {
    case Trouble::NotSaved:
        return {
            FileProblems::tr("The settings cannot be saved: what you change is lost when GPU Roster ends."),
            FileProblems::tr("Check who may write “%1”, and whether the disk is full.").arg(file),
            {}};
    case Trouble::CannotRead:
        return {
            FileProblems::tr("The settings cannot be read: GPU Roster starts without them, and saves none."),
            FileProblems::tr("Check what “%1” is and who may read it, then start GPU Roster again.")
                .arg(file),
            {}};
    case Trouble::TooNew:
        return {
            FileProblems::tr("A newer version of GPU Roster wrote the settings: this one cannot read them, "
                             "and saves none."),
            FileProblems::tr("Use the newer version, or move “%1” and “%1.last-good” away to start afresh.")
                .arg(file),
            {}};
    case Trouble::Restored:
        return {FileProblems::tr("The settings file was damaged or missing: the last good copy is in use."),
                kept.isEmpty()
                    ? FileProblems::tr("Check your accounts and settings.")
                    : FileProblems::tr("Check your accounts and settings; the damaged file is kept as “%1”.")
                          .arg(kept),
                {}};
    case Trouble::Lost:
        return {FileProblems::tr("The settings file is damaged, and there is no good copy of it."),
                kept.isEmpty() ? FileProblems::tr("Add your accounts again.")
                               : FileProblems::tr(
                                     "Add your accounts again, or mend “%1” and put it in the place of “%2”.")
                                     .arg(kept, file),
                {}};
    case Trouble::PartlyRead:
        return {
            FileProblems::tr("%n accounts in the settings file cannot be read, and are not shown.", nullptr,
                             problem.count),
            FileProblems::tr("They stay in “%1” as they are; a newer version of GPU Roster may know them.")
                .arg(file),
            {}};
    case Trouble::PartlyImported:
        return {
            FileProblems::tr("The settings of an earlier version are damaged: what could be read is in use."),
            FileProblems::tr("Check your accounts and settings; the old file stays as it is, “%1”.")
                .arg(file),
            {}};
    }
    Q_UNREACHABLE();
}

ErrorText viewsText(const FileProblem &problem)
{
    const QString file = shown(problem.file);
    const QString kept = shown(problem.keptAs);
    switch (problem.kind) {
    case Trouble::NotSaved:
        return {FileProblems::tr(
                    "The saved views cannot be written: what you change is lost when GPU Roster ends."),
                FileProblems::tr("Check who may write “%1”, and whether the disk is full.").arg(file),
                {}};
    case Trouble::CannotRead:
        return {FileProblems::tr(
                    "The saved views cannot be read: GPU Roster starts without them, and saves none."),
                FileProblems::tr("Check what “%1” is and who may read it, then start GPU Roster again.")
                    .arg(file),
                {}};
    case Trouble::TooNew:
        return {
            FileProblems::tr(
                "A newer version of GPU Roster wrote your saved views: this one cannot read them, "
                "and leaves them as they are."),
            FileProblems::tr("Export the views that you save meanwhile: they are lost when GPU Roster ends."),
            {}};
    case Trouble::Restored:
        return {FileProblems::tr(
                    "The file of the saved views was damaged or missing: the last good copy is in use."),
                kept.isEmpty()
                    ? FileProblems::tr("Check your saved views.")
                    : FileProblems::tr("Check your saved views; the damaged file is kept as “%1”.").arg(kept),
                {}};
    case Trouble::Lost:
        return {FileProblems::tr("The file of the saved views is damaged, and there is no good copy of it."),
                kept.isEmpty()
                    ? FileProblems::tr("Save your views again, or import them from an export.")
                    : FileProblems::tr("Save your views again, or mend “%1” and import it.").arg(kept),
                {}};
    case Trouble::PartlyRead:
        return {
            FileProblems::tr("%n saved views cannot be read, and are not shown.", nullptr, problem.count),
            FileProblems::tr("They stay in “%1” as they are; a newer version of GPU Roster may know them.")
                .arg(file),
            {}};
    case Trouble::PartlyImported:
        break; // views come with the settings
    }
    Q_UNREACHABLE();
}

ErrorText textOf(const FileProblem &problem)
{
    switch (problem.content) {
    case OfFile::Settings:
        return settingsText(problem);
    case OfFile::Views:
        return viewsText(problem);
    case OfFile::Log:
        return {FileProblems::tr("The log cannot be written: it is off until GPU Roster starts again."),
                FileProblems::tr("Check who may write “%1”, and whether the disk is full.")
                    .arg(shown(problem.file)),
                {}};
    }
    Q_UNREACHABLE();
}

} // namespace

ErrorText fileProblemText(const FileProblem &problem)
{
    ErrorText text = textOf(problem);
    text.details = displayText(problem.detail);
    return text;
}

} // namespace roster
