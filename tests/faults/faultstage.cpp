// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultstage.h"

#include "services/network/network.h"

#include <QSslSocket>

#include <deque>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster::test {

static constexpr int patience = 30'000; // in ms

FaultAnswer listOf(const QList<QByteArray> &entries, const QByteArray &more)
{
    return FaultAnswer::json("{\"data\":[" + entries.join(',') + "],\"has_more\":false" + more + '}');
}

QList<QByteArray> dozenEntries()
{
    QList<QByteArray> entries;
    for (int i = 0; i < 12; ++i)
        entries.append("{\"id\":\"i" + QByteArray::number(i) + "\"}");
    return entries;
}

FaultAnswer dozen()
{
    return listOf(dozenEntries(), ",\"total_instance\":12,\"status\":\"success\"");
}

Begin always(const FaultAnswer &answer)
{
    return [answer](FaultStage &stage) {
        stage.cloud().setHandler([answer](const SeenRequest &) { return answer; });
    };
}

Begin once(const QList<FaultAnswer> &answers)
{
    return [answers](FaultStage &stage) { stage.cloud().enqueue(answers); };
}

/// As the program has them, with waits that a test has time for.
static ApiLimits limitsOf(const Scene &scene)
{
    ApiLimits limits;
    limits.firstBackoff = 1ms;
    limits.maxBackoff = scene.longestRest;
    limits.maxInstances = scene.mostInstances;
    limits.maxAnswerBytes = scene.mostBytes;
    if (scene.impatient)
        limits.transferTimeout = 500ms;
    return limits;
}

/// It has a catalogue of one region; that it has come is seen by instances that arrive a second time.
static void prepare(FaultServer &cloud)
{
    cloud.setAside("/gpus/v2/products", listOf({}));
    cloud.setAside("/gpus/v2/regions", listOf({R"({"id":"r1","name":"Region"})"}));
    cloud.setHandler([](const SeenRequest &) { return dozen(); });
}

static bool isEncrypted(Way way)
{
    return way == Way::Tls || way == Way::HttpProxy || way == Way::SocksProxy;
}

FaultStage::FaultStage(const Scene &scene)
    : m_scene(scene)
    , m_house(limitsOf(scene))
    , m_cloud(isEncrypted(scene.way) ? std::make_unique<FaultServer>(u"server"_s)
                                     : std::make_unique<FaultServer>())
    , m_healthyCloud(std::make_unique<FaultServer>())
{
    prepare(*m_cloud);
    prepare(*m_healthyCloud);
    QObject::connect(&fleet(), &Fleet::instancesArrived, &m_house,
                     [this](const QList<Instance> &instances) { ++m_arrivals[instances.first().account]; });
    Network &network = Network::shared();
    if (scene.way != Way::Plain)
        network.setAuthorities(testCertificate(u"authority"_s));
    if (scene.way == Way::Nginx && Nginx::missing().isEmpty())
        m_nginx = std::make_unique<Nginx>(Nginx::Setup{.upstream = m_cloud->port(), .keepaliveRequests = 1});
    makeProxy();
}

void FaultStage::makeProxy()
{
    if (m_scene.way != Way::HttpProxy && m_scene.way != Way::SocksProxy)
        return;
    const bool http = m_scene.way == Way::HttpProxy;
    m_proxy = std::make_unique<ProxyServer>(http ? ProxyServer::Kind::Http : ProxyServer::Kind::Socks5);
    m_proxy->setRoute("cloud.example", m_cloud->port());
    const ProxyChoice choice{
        http ? ProxyChoice::Mode::Http : ProxyChoice::Mode::Socks5, u"127.0.0.1"_s, m_proxy->port(), {}};
    Network::shared().setProxy(choice, {});
}

FaultStage::~FaultStage()
{
    Network::shared().setProxy({}, {});
    if (m_scene.way != Way::Plain)
        Network::shared().setAuthorities({});
}

QString FaultStage::whyNot() const
{
    if (m_scene.way == Way::Nginx && !Nginx::missing().isEmpty())
        return Nginx::missing();
    if (m_scene.way != Way::Plain && !QSslSocket::supportsSsl())
        return u"Qt finds no TLS library"_s;
    return {};
}

QUrl FaultStage::address() const
{
    switch (m_scene.way) {
    case Way::Plain:
    case Way::Tls:
        break;
    case Way::Nginx:
        return m_nginx->url();
    case Way::HttpProxy:
    case Way::SocksProxy:
        return QUrl(u"https://cloud.example"_s);
    }
    return m_cloud->url();
}

void FaultStage::addAccounts()
{
    Account account = FleetHouse::account(*m_cloud, m_scene.provider);
    account.apiAddress = address();
    m_account = m_house.add(account);
    m_other = m_house.add(*m_healthyCloud);
}

/// Not by QTRY_VERIFY, which sleeps 10 ms after each turn of the event loop.
bool FaultStage::comesToRest()
{
    QSignalSpy busy(&fleet(), &Fleet::busyChanged);
    while (fleet().isBusy()) {
        if (!busy.wait(patience))
            return false;
    }
    return true;
}

bool FaultStage::knowsCatalogues()
{
    QSignalSpy arrived(&fleet(), &Fleet::instancesArrived);
    while (m_arrivals.value(m_account) < 2 || m_arrivals.value(m_other) < 2) {
        if (!arrived.wait(patience))
            return false;
    }
    return true;
}

void FaultStage::welcome(FaultServer::Welcome welcome)
{
    m_cloud->setWelcome(welcome);
    m_cloud->dropConnections();
}

void FaultStage::leave()
{
    m_cloud->close();
    m_cloud->dropConnections();
}

void FaultStage::heal()
{
    m_cloud->reopen();
    m_cloud->setWelcome(FaultServer::Welcome::Served);
    m_cloud->forgetAnswers();
    m_cloud->setHandler([](const SeenRequest &) { return dozen(); });
    m_cloud->dropConnections();
    if (isEncrypted(m_scene.way))
        m_cloud->setCertificate(u"server"_s);
    if (m_scene.way != Way::Plain)
        Network::shared().setAuthorities(testCertificate(u"authority"_s));
    makeProxy();
}

} // namespace roster::test
