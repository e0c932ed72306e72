// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <random>
#include <vector>

namespace roster::soak {

/// One machine as its cloud knows it.
struct Machine {
    QString id;
    QString name;
    QString status;
    QString region;
    QString image;
    QString message; ///< PPIO and Novita AI alone tell it.
    int gpus = 0;
};

/// What the clouds really have: machines of some accounts, which come, go and change as time passes. Seeded,
/// so that two runs see the same.
class Truth {
public:
    Truth(int machines, int accounts, quint64 seed);

    /// A hundredth of the machines changes, and a fortieth of these are others from now on.
    void change();
    const QList<Machine> &machines(int account) const { return m_machines[size_t(account)]; }
    int count() const;

private:
    Machine newMachine();
    int bounded(int end);

    std::mt19937_64 m_random;
    quint64 m_made = 0; ///< ids are never used twice
    std::vector<QList<Machine>> m_machines;
};

/// A page of an account's list: @p size machines from @p first on, as PPIO and Novita AI write it.
QByteArray cursorPage(const QList<Machine> &machines, qsizetype first, qsizetype size);
/// The same as Nebula Block writes it.
QByteArray offsetPage(const QList<Machine> &machines, qsizetype first, qsizetype size);
/// The products and regions that a list of PPIO refers to.
QByteArray productsPage();

} // namespace roster::soak
