// SPDX-License-Identifier: GPL-3.0-or-later
// Nebula Block's detail of an instance.
#include "fuzz.h"
#include "pagepromises.h"
#include "providers/nebulablockreader.h"

void roster::fuzz::take(const QByteArray &input)
{
    verifyDetail(readNebulaBlockDetail(input));
}
