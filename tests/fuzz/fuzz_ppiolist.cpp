// SPDX-License-Identifier: GPL-3.0-or-later
// PPIO's and Novita AI's list of instances.
#include "fuzz.h"
#include "pagepromises.h"
#include "providers/ppioreader.h"

void roster::fuzz::take(const QByteArray &input)
{
    verifyPage(readPpioPage(input));
}
