// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authorityproblem.h"
#include "core/certificateproblem.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace roster {

/// What is wrong with the certificate of @p host, of all that Qt found wrong the one that says most; nothing
/// where it is not about a certificate. @p peer: the server's own, as far as it is known.
std::optional<CertificateProblem> certificateProblem(const QList<QSslError> &errors,
                                                     const QSslCertificate &peer, const QString &host);

/// Authorities out of a file that the user chose.
struct Authorities {
    QByteArray pem; ///< as it stands in the file
    QStringList names; ///< of the authorities in it that are good today; plain, clamped
};

inline constexpr qint64 largestAuthorityFile = 1024 * 1024;

std::variant<Authorities, AuthorityProblem> readAuthorities(const QString &file);

} // namespace roster
