// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/instance.h"

#include <QList>

#include <functional>

namespace roster {

/// The demo cloud's machines as the program gets them, without a network between: the cloud's answers, page
/// by page of @p pageSize, each read by its provider and stamped with its account. The same for each call.
///
/// @return the accounts.
QList<Account> readDemoPages(int instances, int pageSize,
                             const std::function<void(const QList<Instance> &)> &take);

} // namespace roster
