// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/logaddress.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

bool givesLastLines(const QUrl &log)
{
    static constexpr std::array vendors{".novita.ai"_L1, ".ppio.com"_L1, ".ppio.cn"_L1, ".ppinfra.com"_L1};
    // An instance's own web ports: "<id>-<port>.<region>.gpu-instance.<vendor>".
    static const QRegularExpression tenant(u"^[^.]+-[0-9]{1,5}\\."_s);
    const QString host = log.host();
    return log.scheme() == "https"_L1 && host.size() <= 253 && !tenant.match(host).hasMatch()
        && std::ranges::any_of(vendors, [&host](QLatin1StringView vendor) { return host.endsWith(vendor); });
}

QUrl lastLines(const QUrl &log, int lines)
{
    // Added to the text of the query: an address may be signed, and then each of its signs counts.
    const QString before = log.query(QUrl::FullyEncoded);
    const QString wish = u"tail=%1&timestamps=1"_s.arg(lines);
    QUrl url = log;
    url.setQuery(before.isEmpty() ? wish : before + u'&' + wish);
    return url;
}

} // namespace roster
