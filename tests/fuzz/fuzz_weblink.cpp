// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses from answers, and those of the API that a user writes.
#include "core/account.h"
#include "core/weblink.h"
#include "fuzz.h"
#include "providers/logaddress.h"

using namespace Qt::StringLiterals;
using namespace roster;

static void verifyLink(const WebLink &link)
{
    const QString scheme = link.url.scheme();
    fuzz::verify(scheme == "https"_L1 || scheme == "http"_L1, "a link is for a browser");
    fuzz::verify(link.encrypted == (scheme == "https"_L1), "https alone is encrypted");
    fuzz::verify(!link.url.host().isEmpty(), "a link has a host");
    fuzz::verify(link.url.userInfo().isEmpty(), "nothing stands before a link's host");
    fuzz::verify(!link.host().isEmpty() && fuzz::isPrintableAscii(link.host().toUtf8()),
                 "no letter of a host can pass for another");
    fuzz::verify(fuzz::isPrintableAscii(link.url.toEncoded()), "a link can be given to a program");

    const auto again = parseWebLink(QString::fromLatin1(link.url.toEncoded()));
    fuzz::verify(std::holds_alternative<WebLink>(again) && std::get<WebLink>(again).host() == link.host(),
                 "what is opened leads where it was checked to lead");
    if (givesLastLines(link.url))
        fuzz::verify(lastLines(link.url, 100).host() == link.url.host(),
                     "the last lines are where the log is");
}

void fuzz::take(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    isWebAddress(text);
    const auto parsed = parseWebLink(text);
    if (const auto *link = std::get_if<WebLink>(&parsed))
        verifyLink(*link);

    const QUrl address(text);
    if (checkApiAddress(address) == AddressProblem::None) {
        verify(address.scheme() == "https"_L1 || isLoopback(address), "a key goes encrypted");
        verify(address.userInfo().isEmpty() && !address.hasQuery(), "an API address is an address alone");
    }
}
