// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultstage.h"

#include "services/network/network.h"

namespace roster::test {

using Cut = FaultAnswer::Cut;
using Fault = FaultAnswer::Fault;
using Then = FaultAnswer::Then;
using Welcome = FaultServer::Welcome;

static Begin welcomed(Welcome welcome)
{
    return [welcome](FaultStage &stage) { stage.welcome(welcome); };
}

static Begin cut(Cut where, Then what)
{
    return always(dozen().cutAt(where, what));
}

static Begin withFault(Fault fault)
{
    FaultAnswer answer = dozen();
    answer.body.append(2000, ' ');
    answer.fault = fault;
    return always(answer);
}

/// Connections that were open say nothing any more, while new ones work: as after a change of network.
static void oldConnectionsDie(FaultStage &stage)
{
    const int last = stage.cloud().connections();
    stage.cloud().setHandler([last](const SeenRequest &request) {
        return request.connection > last ? dozen() : FaultAnswer::withFault(Fault::Hang);
    });
}

static void oldConnectionsDieAndTheSystemTells(FaultStage &stage)
{
    oldConnectionsDie(stage);
    QObject::connect(&stage.cloud(), &FaultServer::requested, &stage.house(), [&stage] {
        QMetaObject::invokeMethod(
            &stage.house(), [] { Network::shared().changed(); }, Qt::QueuedConnection);
        stage.cloud().disconnect(&stage.house());
    });
}

std::vector<FaultCase> connectionFaults()
{
    using enum Saying;
    const Scene impatient{.impatient = true};
    const Outcome lost{.requests = 4, .mostRequests = 20};
    const Outcome good{.state = LoadState::Complete};
    return {
        {"refused",
         "refuses connections",
         [](FaultStage &stage) { stage.leave(); },
         Unreachable,
         {.requests = 0}},
        {"refused at the first load",
         "refuses connections",
         [](FaultStage &stage) { stage.leave(); },
         Unreachable,
         {.state = LoadState::Partial, .requests = 0, .rows = 0},
         {.firstLoad = true}},
        {"closed at once",
         "closes each connection without a word",
         welcomed(Welcome::Closed),
         Unreachable,
         {.requests = 0}},
        {"reset at once", "resets each connection", welcomed(Welcome::Reset), Unreachable, {.requests = 0}},
        {"silent at once",
         "takes connections and never reads",
         welcomed(Welcome::Ignored),
         TimedOut,
         {.requests = 0},
         impatient},
        {"silent at the first load",
         "takes connections and never reads",
         welcomed(Welcome::Ignored),
         TimedOut,
         {.state = LoadState::Partial, .requests = 0, .rows = 0},
         {.firstLoad = true, .impatient = true}},
        {"never answers",
         "takes the question and says nothing",
         withFault(Fault::Hang),
         TimedOut,
         {},
         impatient},
        {"closed before the head", "takes the question and closes", cut(Cut::BeforeHead, Then::Close),
         Unreachable, lost},
        {"reset before the head", "takes the question and resets", cut(Cut::BeforeHead, Then::Reset),
         Unreachable, lost},
        {"closed in the head", "closes amid the headers", cut(Cut::InHead, Then::Close), Unreachable, lost},
        {"reset in the head", "resets amid the headers", cut(Cut::InHead, Then::Reset), Unreachable, lost},
        {"silent in the head",
         "stops amid the headers",
         cut(Cut::InHead, Then::KeepOpen),
         TimedOut,
         {},
         impatient},
        {"closed after the head",
         "closes before the body",
         cut(Cut::AfterHead, Then::Close),
         Unreachable,
         {.requests = 4}},
        {"reset after the head", "resets before the body", cut(Cut::AfterHead, Then::Reset), Unreachable,
         lost},
        {"silent after the head",
         "stops before the body",
         cut(Cut::AfterHead, Then::KeepOpen),
         TimedOut,
         {},
         impatient},
        {"closed in the body",
         "closes amid the body",
         cut(Cut::InBody, Then::Close),
         Unreachable,
         {.requests = 4}},
        {"reset in the body", "resets amid the body", cut(Cut::InBody, Then::Reset), Unreachable, lost},
        {"silent in the body",
         "stops amid the body",
         cut(Cut::InBody, Then::KeepOpen),
         TimedOut,
         {},
         impatient},
        {"half a list at the first load",
         "closes amid the body",
         cut(Cut::InBody, Then::Close),
         Unreachable,
         {.state = LoadState::Partial, .requests = 4, .rows = 0},
         {.firstLoad = true}},
        {"a byte at a time",
         "sends the body byte by byte, without an end in sight",
         withFault(Fault::Drip),
         TimedOut,
         {},
         impatient},
        {"headers a byte at a time",
         "sends the headers byte by byte",
         withFault(Fault::DripHead),
         TimedOut,
         {},
         impatient},
        {"not HTTP", "speaks SSH", withFault(Fault::Garbage), Unreachable, lost},
        {"one connection breaks",
         "closes once and answers the second time",
         once({dozen().cutAt(Cut::InBody, Then::Close)}),
         UpToDate,
         {.state = LoadState::Complete, .requests = 2}},
        {"open connections die",
         "says nothing on connections that were open; new ones work",
         oldConnectionsDie,
         TimedOut,
         {.thenGood = true},
         impatient},
        {"the network changes",
         "is reached from another network: open connections are dead",
         oldConnectionsDieAndTheSystemTells,
         UpToDate,
         {.state = LoadState::Complete, .requests = 2}},
        {"polite ends",
         "(nginx, which offers HTTP/2) ends each connection after one answer",
         [](FaultStage &) {},
         UpToDate,
         good,
         {.way = Way::Nginx}},
        {"the gateway alone is there",
         "(nginx) answers 502 with a page: nothing stands behind it",
         [](FaultStage &stage) { stage.leave(); },
         ServerError,
         {.requests = 0},
         {.way = Way::Nginx}},
    };
}

} // namespace roster::test
