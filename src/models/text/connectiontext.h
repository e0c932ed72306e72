// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authorityproblem.h"
#include "core/certificateproblem.h"
#include "core/logerror.h"
#include "models/text/errortext.h"

#include <QString>
#include <QStringList>

namespace roster {

/// Why no trusted connection to a cloud could be made, without details; @p certificate: what was wrong with
/// its certificate, where it was that.
ErrorText untrustedText(const std::optional<CertificateProblem> &certificate, const QString &cloud);
/// A proxy failed on the way to @p server, a cloud or a host.
ErrorText proxyFailedText(const QString &server);
/// A proxy wants a user name and password, or others.
ErrorText proxyPasswordText(const QString &server);
/// Why a file of certificate authorities is not used; both sentences in one.
QString errorText(AuthorityProblem problem);
/// What a certificate says of itself, a line each: whose it is, by whom, from when until when. Plain text.
QStringList certificateLines(const CertificateProblem &certificate);

/// Why a log of @p host could not be had; @p target stands for the host that a redirect names.
ErrorText errorText(const LogError &error, const QString &host, const QString &target);

} // namespace roster
