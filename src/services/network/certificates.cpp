// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network/certificates.h"

#include "core/redactor.h"

#include <QDateTime>
#include <QFile>
#include <QSslCertificateExtension>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

using Cause = CertificateProblem::Cause;

static constexpr int nameLength = 120;
static constexpr qsizetype mostNames = 5;

static Cause causeOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Cause::Revoked;
    case QSslError::SelfSignedCertificate:
        return Cause::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return Cause::UnknownIssuer;
    case QSslError::HostNameMismatch:
        return Cause::WrongHost;
    case QSslError::CertificateNotYetValid:
        return Cause::NotYetValid;
    case QSslError::CertificateExpired:
        return Cause::Expired;
    default:
        return Cause::Other;
    }
}

std::optional<CertificateProblem> certificateProblem(const QList<QSslError> &errors,
                                                     const QSslCertificate &peer, const QString &host)
{
    // The causes stand in the order of what they say: who trusts no issuer need not know of a date.
    const auto worst =
        std::ranges::min_element(errors, {}, [](const QSslError &error) { return causeOf(error.error()); });
    if (worst == errors.end())
        return {};
    QSslCertificate shown = peer.isNull() ? worst->certificate() : peer;
    // An authority in between may be the one that ran out; then its dates are the ones that explain it.
    const Cause cause = causeOf(worst->error());
    if ((cause == Cause::Expired || cause == Cause::NotYetValid) && !worst->certificate().isNull())
        shown = worst->certificate();
    if (shown.isNull())
        return {};

    const auto plain = [](const QString &text) { return safeText(text, nameLength); };
    CertificateProblem problem{.cause = cause,
                               .host = plain(host),
                               .subject = plain(shown.subjectDisplayName()),
                               .issuer = plain(shown.issuerDisplayName()),
                               .validFrom = shown.effectiveDate().toUTC(),
                               .validUntil = shown.expiryDate().toUTC()};
    const QStringList names = shown.subjectAlternativeNames().values();
    for (const QString &name : names.first(std::min(names.size(), mostNames)))
        problem.names.append(plain(name));
    problem.names.sort();
    return problem;
}

/// Whether it can vouch for others, or at least for itself.
static bool canVouch(const QSslCertificate &certificate)
{
    if (certificate.isSelfSigned())
        return true;
    const auto extensions = certificate.extensions();
    return std::ranges::any_of(extensions, [](const QSslCertificateExtension &extension) {
        return extension.name() == "basicConstraints"_L1 && extension.value().toMap().value(u"ca"_s).toBool();
    });
}

std::variant<Authorities, AuthorityProblem> readAuthorities(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return AuthorityProblem::NotReadable;
    const QByteArray pem = source.read(largestAuthorityFile + 1);
    if (pem.size() > largestAuthorityFile)
        return AuthorityProblem::TooLarge;

    QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    if (certificates.isEmpty())
        return AuthorityProblem::NotPem;
    certificates.removeIf([](const QSslCertificate &certificate) { return !canVouch(certificate); });
    if (certificates.isEmpty())
        return AuthorityProblem::NoAuthority;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    certificates.removeIf([&now](const QSslCertificate &one) { return one.expiryDate() < now; });
    if (certificates.isEmpty())
        return AuthorityProblem::Expired;
    Authorities authorities{pem, {}};
    for (const QSslCertificate &one : std::as_const(certificates))
        authorities.names.append(safeText(one.subjectDisplayName(), nameLength));
    return authorities;
}

} // namespace roster
