// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixtures.h"

#include "models/detail/detailpages.h"

/// An instance's details, and a look into the pages of them.
namespace roster::fixtures {

inline Secret secret(const char *text)
{
    return Secret(QByteArray(text));
}

/// Details of which every field is known.
inline InstanceDetail fullDetail()
{
    InstanceDetail detail;
    detail.instance = fullInstance();
    detail.registryAuthId = u"registry-auth-id"_s;
    detail.entrypoint = u"/entry.sh"_s;
    detail.command = u"serve --api-key topsecret1 --port 80"_s;
    detail.environment = {{u"HF_TOKEN"_s, secret("hf-secret")}, {u"MODE"_s, secret("prod")}};
    detail.gpuIndices = {0, 3};
    detail.networkId = u"vpc-550e"_s;
    detail.volumes = {{u"network"_s, u"vol-1"_s, u"/data"_s}, {u"local"_s, u"vol-2"_s, u"/scratch"_s}};
    detail.ssh = SshAccess{u"ssh -p 51039 root@proxy.example.com"_s, u"root"_s, secret("ssh-secret")};
    detail.jupyter = JupyterAccess{true, 8888, secret("https://jupyter.example.com/i/ca338f12f3")};
    detail.webTerminal = WebTerminalAccess{true, secret("wss://terminal.example.com/?token=abcdef"),
                                           u"admin"_s, secret("wt-secret")};
    detail.logs =
        LogLinks{secret("https://log.example.com/instance/a"), secret("https://log.example.com/system/a")};
    detail.pricing = Pricing{100,
                             1200,
                             10,
                             {{1, u"spec-1m"_s, 1000, 1200, 2}},
                             SpotState{u"notified"_s, Timestamp::fromUnixSeconds(now + 7200)}};
    detail.memberId = u"member-id"_s;
    detail.ownerId = u"owner-id"_s;
    detail.regionVersion = u"v1.0"_s;
    detail.login = Login{u"password"_s, u"demo"_s, secret("login-secret")};
    detail.gpuSeries = u"RTX-A6000"_s;
    detail.cpuModel = u"EPYC 7763"_s;
    detail.bandwidth = u"10 Gbps"_s;
    return detail;
}

/// The field with this label, or nothing.
inline const DetailField *find(const QList<DetailPage> &pages, const QString &page, const QString &group,
                               const QString &label)
{
    for (const DetailPage &p : pages) {
        for (const DetailGroup &g : p.groups) {
            for (const DetailField &field : g.fields) {
                if (p.id == page && g.title == group && field.label == label)
                    return &field;
            }
        }
    }
    return nullptr;
}

} // namespace roster::fixtures
