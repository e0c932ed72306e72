// SPDX-License-Identifier: GPL-3.0-or-later
// Nebula Block's list of instances.
#include "fuzz.h"
#include "pagepromises.h"
#include "providers/nebulablockreader.h"

void roster::fuzz::take(const QByteArray &input)
{
    verifyPage(readNebulaBlockPage(input));
}
