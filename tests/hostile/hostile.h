// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace roster::hostile {

/// A list of tests/data/hostile; see its README.md.
QJsonArray list(const char *name);
QString textOf(const QJsonObject &entry);
/// A row's name for Qt Test: its number and the beginning of its text.
QByteArray rowName(qsizetype number, const QJsonObject &entry);

/// What is wrong with a text that is on its way to the screen; empty: nothing.
QString problemOf(const QString &shown, int longest = 512);

} // namespace roster::hostile
