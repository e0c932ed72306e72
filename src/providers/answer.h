// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace roster {

/// The JSON object that an answer is; else Foreign for a web page, Unreadable for what is none.
Result<QJsonObject> readObject(const QByteArray &body);

/// Unreadable: @p detail says in English what was expected.
ApiError unreadable(const QString &detail);

/// Whether this is HTML or XML, as proxies and login pages send it.
bool isMarkup(const QByteArray &body);
/// The title of an HTML page as plain text; empty when it has none.
QString pageTitle(const QByteArray &body);

/// Words from outside as they may be shown: without secrets, on one line, clamped.
QString plainWords(const QString &text);

} // namespace roster
