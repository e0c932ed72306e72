// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkRequest>
#include <QPointer>

#include <chrono>

class QNetworkReply;

namespace roster {

/// A request that sends nothing that it was not given, and leaves nothing behind: no cookies, no stored
/// credentials, no cache. Redirects are not followed, because Qt would send its headers along to wherever the
/// answer points. Compressed answers may unfold as far as they like: who reads them counts the bytes.
QNetworkRequest strictRequest(const QUrl &url, std::chrono::milliseconds transferTimeout);

/// Ends a reply, if there is one, of which @p receiver shall hear nothing more.
void drop(QPointer<QNetworkReply> &reply, const QObject *receiver);

} // namespace roster
