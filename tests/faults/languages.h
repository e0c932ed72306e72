// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "saying.h"

#include <QTranslator>

namespace roster::test {

/// The program's texts in one language, and its numbers, until it goes.
class Spoken {
public:
    explicit Spoken(Tongue tongue);
    ~Spoken();
    Q_DISABLE_COPY_MOVE(Spoken)

private:
    QTranslator m_translator;
};

} // namespace roster::test
