// SPDX-License-Identifier: GPL-3.0-or-later
// The user's SSH configuration: nothing of it is lost, and the block that is added counts.
#include "core/sshconfigtext.h"
#include "fuzz.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roster;

static const QString alias = u"gpu-7"_s;
static const QString host = u"192.0.2.7"_s;

static void verifyLines(const QByteArray &file, const QList<SshConfigLine> &lines)
{
    int number = 0;
    qsizetype offset = -1;
    for (const SshConfigLine &line : lines) {
        fuzz::verify(line.number > number && line.offset > offset && line.offset < file.size(),
                     "lines follow each other");
        number = line.number;
        offset = line.offset;
        if (line.keyword == "host"_L1) {
            sshHostMatches(line.arguments, alias);
            sshHostNames(line.arguments, alias);
        } else if (line.keyword == "match"_L1) {
            sshMatchMatches(line.arguments, alias, host);
        }
    }
}

static void verifyAddition(const QByteArray &file, const QList<SshConfigLine> &lines)
{
    const QByteArray result =
        withSshConfigBlock(file, sshConfigBlock(alias, {.user = u"root"_s, .host = host, .port = 22}));
    const QList<SshConfigLine> now = sshConfigLines(result);
    const auto own = std::ranges::find_if(now, &SshConfigLine::beginsBlock);
    fuzz::verify(own != now.end() && own->arguments == QStringList{alias}, "the added block is the first");
    fuzz::verify(now.size() == lines.size() + 4, "every line that was there still is, and no other");
    // Without the four lines of the block it is the file's lines, each with its text.
    const auto first = own - now.begin();
    for (qsizetype i = 0; i < lines.size(); ++i)
        fuzz::verify(lines[i].text == now[i < first ? i : i + 4].text, "a line stays as it was");
}

void fuzz::take(const QByteArray &input)
{
    verifyLinearTime(input.size(), [&] {
        const QList<SshConfigLine> lines = sshConfigLines(input);
        verifyLines(input, lines);
        verifyAddition(input, lines);
    });
}
