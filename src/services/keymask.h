// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>

namespace roster {

/// @p answer with bullets in the place of @p key, should a server have echoed it: as it was sent, or as it
/// stands in a web address, in JSON or in HTML, in whatever case. The key's first part at the very end counts
/// too, because an answer may have been cut there. To be done before anything is cut: half a key is found no
/// more.
QByteArray withoutKey(const QByteArray &answer, const Secret &key);

} // namespace roster
