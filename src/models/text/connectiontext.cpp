// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/connectiontext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace roster {

using Cause = CertificateProblem::Cause;

namespace {

struct Connections {
    Q_DECLARE_TR_FUNCTIONS(roster::Connections)
};

/// What happened to the API key's cloud.
QString cloudSentence(Cause cause, const QString &cloud)
{
    switch (cause) {
    case Cause::Revoked:
        return Connections::tr("The certificate of %1 has been revoked, so the key was not sent.").arg(cloud);
    case Cause::SelfSigned:
        return Connections::tr(
                   "The certificate of %1 is signed by nobody but itself, so the key was not sent.")
            .arg(cloud);
    case Cause::UnknownIssuer:
        return Connections::tr("The certificate of %1 was issued by an authority that this computer does not "
                               "trust, so the key was not sent.")
            .arg(cloud);
    case Cause::WrongHost:
        return Connections::tr("The certificate of %1 is for another server, so the key was not sent.")
            .arg(cloud);
    case Cause::NotYetValid:
        return Connections::tr("The certificate of %1 is not valid yet, so the key was not sent.").arg(cloud);
    case Cause::Expired:
        return Connections::tr("The certificate of %1 has expired, so the key was not sent.").arg(cloud);
    case Cause::Other:
        break;
    }
    return Connections::tr("No trusted encrypted connection to %1 could be made, so the key was not sent.")
        .arg(cloud);
}

/// What happened to the host of a log.
QString hostSentence(Cause cause, const QString &host)
{
    switch (cause) {
    case Cause::Revoked:
        return Connections::tr("The certificate of %1 has been revoked.").arg(host);
    case Cause::SelfSigned:
        return Connections::tr("The certificate of %1 is signed by nobody but itself.").arg(host);
    case Cause::UnknownIssuer:
        return Connections::tr(
                   "The certificate of %1 was issued by an authority that this computer does not trust.")
            .arg(host);
    case Cause::WrongHost:
        return Connections::tr("The certificate of %1 is for another server.").arg(host);
    case Cause::NotYetValid:
        return Connections::tr("The certificate of %1 is not valid yet.").arg(host);
    case Cause::Expired:
        return Connections::tr("The certificate of %1 has expired.").arg(host);
    case Cause::Other:
        break;
    }
    return Connections::tr("No trusted encrypted connection to %1 could be made.").arg(host);
}

QString remedy(Cause cause)
{
    switch (cause) {
    case Cause::SelfSigned:
    case Cause::UnknownIssuer:
        return Connections::tr("In a company network, add its certificate authority in Settings › "
                               "Connection; anywhere else, use another network.");
    case Cause::WrongHost:
        return Connections::tr("Check the address; in a hotel or a café, sign in to its network first.");
    case Cause::NotYetValid:
        return Connections::tr("Check the date and time of this computer.");
    case Cause::Expired:
        return Connections::tr("Check the date and time of this computer; if they are right, the server's "
                               "certificate has to be renewed.");
    case Cause::Revoked:
        return Connections::tr("Use another network; if it happens there, too, ask the cloud.");
    case Cause::Other:
        break;
    }
    return Connections::tr("Check the date of this computer and the address; in a company network, ask "
                           "whether its certificate must be installed.");
}

QString date(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

QStringList certificateLines(const CertificateProblem &certificate)
{
    QString subject = certificate.subject;
    if (!certificate.names.isEmpty() && certificate.names != QStringList(subject))
        subject += " ("_L1 + certificate.names.join(", "_L1) + u')';
    return {Connections::tr("Server: %1").arg(certificate.host),
            Connections::tr("Certificate of: %1").arg(subject),
            Connections::tr("Issued by: %1").arg(certificate.issuer),
            Connections::tr("Valid: %1 to %2", "of a certificate; two dates")
                .arg(date(certificate.validFrom), date(certificate.validUntil))};
}

QString errorText(AuthorityProblem problem)
{
    switch (problem) {
    case AuthorityProblem::NotReadable:
        return Connections::tr("The file cannot be read. Check whether it is there, and who may read it.");
    case AuthorityProblem::TooLarge:
        return Connections::tr("The file is larger than 1 MB. Choose the file of an authority.");
    case AuthorityProblem::NotPem:
        return Connections::tr(
            "The file holds no certificate as text (PEM). Ask whoever runs your network for "
            "the authority in this form.");
    case AuthorityProblem::NoAuthority:
        return Connections::tr(
            "The file holds certificates of servers, but of no authority. Ask whoever runs "
            "your network for that of the authority.");
    case AuthorityProblem::Expired:
        return Connections::tr("The authorities in the file have expired. Ask whoever runs your network for "
                               "current ones.");
    case AuthorityProblem::Changed:
        return Connections::tr("The file has changed since it was chosen, so it is not used. If that is "
                               "right, choose it again.");
    case AuthorityProblem::NotConfirmed:
        return Connections::tr("The keyring does not know that you chose this file, so it is not used. If "
                               "you did, choose it again.");
    }
    Q_UNREACHABLE();
}

ErrorText untrustedText(const std::optional<CertificateProblem> &certificate, const QString &cloud)
{
    const Cause cause = certificate ? certificate->cause : Cause::Other;
    return {cloudSentence(cause, cloud), remedy(cause), {}};
}

ErrorText proxyFailedText(const QString &server)
{
    return {Connections::tr("The proxy could not be reached, or made no connection to %1.").arg(server),
            Connections::tr("Check the proxy in Settings › Connection, or ask whoever runs it."),
            {}};
}

ErrorText proxyPasswordText(const QString &server)
{
    return {Connections::tr("The proxy on the way to %1 asks for a user name and password, or did not accept "
                            "those that it got.")
                .arg(server),
            Connections::tr("Set the proxy by hand in Settings › Connection, and enter them there."),
            {}};
}

static ErrorText withDetails(ErrorText text, const QString &details)
{
    text.details = details;
    return text;
}

ErrorText errorText(const LogError &error, const QString &host, const QString &target)
{
    const QString browser = Connections::tr("You can try to open the log in the browser.");
    ErrorText text;
    text.details =
        error.httpStatus > 0 ? Connections::tr("HTTP status: %1").arg(error.httpStatus) : error.detail;
    switch (error.kind) {
    case LogError::Kind::Network:
        text.what = Connections::tr("%1 could not be reached, or the connection broke.").arg(host);
        text.todo = Connections::tr("Check the Internet connection, then refresh.");
        break;
    case LogError::Kind::Timeout:
        text.what = Connections::tr("%1 did not answer in time.").arg(host);
        text.todo = Connections::tr("Refresh to try again.");
        break;
    case LogError::Kind::Tls: {
        const Cause cause = error.certificate ? error.certificate->cause : Cause::Other;
        text.what = hostSentence(cause, host);
        text.todo = remedy(cause);
        if (error.certificate)
            text.details = (certificateLines(*error.certificate) << error.detail).join(u'\n');
        break;
    }
    case LogError::Kind::Proxy:
        return withDetails(proxyFailedText(host), text.details);
    case LogError::Kind::ProxyAuthentication:
        return withDetails(proxyPasswordText(host), text.details);
    case LogError::Kind::Redirect:
        text.what = Connections::tr("The log is not at this address: it leads on to %1.").arg(target);
        text.todo = browser;
        break;
    case LogError::Kind::Refused:
        text.what = Connections::tr("%1 does not give the log to this link.").arg(host);
        text.todo =
            Connections::tr("Links run out: close this window, refresh the instance and show the log again.");
        break;
    case LogError::Kind::Server:
        text.what = Connections::tr("%1 has trouble giving the log.").arg(host);
        text.todo = browser;
        break;
    case LogError::Kind::Unreadable:
        text.what = Connections::tr("The log of %1 is compressed in a way that cannot be read.").arg(host);
        text.todo = browser;
        break;
    }
    return text;
}

} // namespace roster
