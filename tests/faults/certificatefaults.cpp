// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultstage.h"

#include "services/network/network.h"

using namespace Qt::StringLiterals;

namespace roster::test {

/// Another certificate from now on, for new connections.
static Begin shows(const QString &certificate)
{
    return [certificate](FaultStage &stage) {
        stage.cloud().setCertificate(certificate);
        stage.cloud().dropConnections();
    };
}

/// The cloud stays as it is; whom this machine trusts is another.
static void trustsAnother(FaultStage &stage)
{
    Network::shared().setAuthorities(testCertificate(u"other-authority"_s));
    stage.cloud().dropConnections();
}

std::vector<FaultCase> certificateFaults()
{
    using enum Saying;
    using Welcome = FaultServer::Welcome;
    const Scene tls{.way = Way::Tls};
    const Scene first{.way = Way::Tls, .firstLoad = true};
    const auto refused = [](const QStringList &details) {
        return Outcome{.requests = 0, .details = details};
    };
    return {
        {"another server's certificate", "shows a certificate for another host", shows(u"wrong-host"_s),
         WrongHost, refused({u"api.example.org"_s}), tls},
        {"an expired certificate", "shows a certificate that has expired", shows(u"expired"_s), Expired,
         refused({u"1/1/21"_s}), tls},
        {"a certificate not valid yet", "shows a certificate of the future", shows(u"not-yet-valid"_s),
         NotYetValid, refused({u"GPU Roster test authority"_s}), tls},
        {"an authority that nobody knows", "shows a certificate by an authority that is not trusted",
         trustsAnother, UnknownIssuer, refused({u"GPU Roster test authority"_s}), tls},
        {"a self-signed certificate", "shows a certificate that it signed itself", shows(u"self-signed"_s),
         SelfSigned, refused({u"GPU Roster tests"_s}), tls},
        {"a self-signed certificate at the first load",
         "shows a certificate that it signed itself",
         shows(u"self-signed"_s),
         SelfSigned,
         {.state = LoadState::Partial, .requests = 0, .rows = 0, .details = {u"GPU Roster tests"_s}},
         first},
        {"a renewed certificate",
         "shows another good certificate",
         shows(u"renewed"_s),
         UpToDate,
         {.state = LoadState::Complete},
         tls},
        {"a handshake that ends",
         "closes amid the handshake",
         [](FaultStage &stage) { stage.welcome(Welcome::Closed); },
         Unreachable,
         {.requests = 0},
         tls},
        {"a handshake without an answer",
         "says nothing in the handshake",
         [](FaultStage &stage) { stage.welcome(Welcome::Ignored); },
         TimedOut,
         {.requests = 0},
         {.way = Way::Tls, .impatient = true}},
    };
}

} // namespace roster::test
