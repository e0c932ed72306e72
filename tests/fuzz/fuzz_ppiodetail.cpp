// SPDX-License-Identifier: GPL-3.0-or-later
// PPIO's and Novita AI's detail of an instance.
#include "fuzz.h"
#include "pagepromises.h"
#include "providers/ppioreader.h"

void roster::fuzz::take(const QByteArray &input)
{
    verifyDetail(readPpioDetail(input));
}
