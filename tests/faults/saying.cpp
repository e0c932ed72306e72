// SPDX-License-Identifier: GPL-3.0-or-later
#include "saying.h"

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace roster::test {

namespace {

struct Row {
    Saying saying;
    std::array<const char *, 2> state;
    std::array<const char *, 2> sentence;
    std::array<const char *, 2> advice;
};

using Texts = std::array<const char *, 2>;

constexpr Texts checkAddress{
    "Check the account's API address. If it is right, look on the cloud's web site whether the account still "
    "exists.",
    "请检查账号的 API 地址。如果地址无误，请到云端网站查看该账号是否仍然存在。"};
constexpr Texts narrowDown{"Filter by name, status or region, and check the account's API address.",
                           "请按名称、状态或地域筛选，并检查账号的 API 地址。"};
constexpr Texts askSupport{"Try again. If it stays so, ask the cloud's support.",
                           "请重试。若仍然如此，请咨询服务商的客服。"};
constexpr Texts addAuthority{
    "In a company network, add its certificate authority in Settings › Connection; anywhere else, use "
    "another network.",
    "如果在公司网络中，请在“设置 › 连接”中添加其证书颁发机构；否则请换用其他网络。"};
constexpr Texts noTrust{"No trusted connection", "连接不受信任"};
constexpr Texts tooMany{"Too many requests", "请求过多"};
constexpr Texts pauseWished{"{cloud} asks for a pause: it got too many requests.",
                            "{cloud} 收到的请求过多，要求暂缓访问。"};

constexpr Row sayings[] = {
    {Saying::UpToDate, {"Up to date", "已是最新"}, {"", ""}, {"", ""}},
    {Saying::Unreachable,
     {"Unreachable", "无法连接"},
     {"{cloud} could not be reached.", "无法连接到 {cloud}。"},
     {"Check the Internet connection, the proxy in Settings › Connection and the account's API address, "
      "then try again.",
      "请检查网络连接、“设置 › 连接”中的代理和账号的 API 地址，然后重试。"}},
    {Saying::TimedOut,
     {"Timed out", "超时"},
     {"{cloud} did not answer in time.", "{cloud} 未在规定时间内响应。"},
     {"Try again. If it happens again, check the connection and the account's API address.",
      "请重试。如果仍然如此，请检查网络连接和账号的 API 地址。"}},
    {Saying::Redirected,
     {"Redirected", "地址被重定向"},
     {"The API address of {cloud} points to another address, where the key is not sent.",
      "{cloud} 的 API 地址跳转到了另一个地址；密钥不会发送到那里。"},
     {"Correct the API address in the account's settings.", "请在账号设置中更正 API 地址。"}},
    {Saying::KeyRefused,
     {"Key refused", "密钥被拒绝"},
     {"{cloud} does not accept the API key.", "{cloud} 不接受此 API 密钥。"},
     {"Make a key on the cloud's web site and enter it in the account's settings.",
      "请在服务商网站上创建密钥，并在账号设置中填写。"}},
    {Saying::NoPermission,
     {"No permission", "无权限"},
     {"{cloud} does not allow this key to see instances.", "{cloud} 不允许使用此密钥查看实例。"},
     {"Check the permissions of the key and the state of the account on the cloud's web site.",
      "请在服务商网站上检查密钥的权限和账号的状态。"}},
    {Saying::NotFound,
     {"Not found", "未找到"},
     {"{cloud} did not find what was asked for.", "{cloud} 未找到所请求的内容。"},
     checkAddress},
    {Saying::Pause,
     tooMany,
     pauseWished,
     {"Wait a minute and try again. Automatic refreshing slows down by itself.",
      "请等待一分钟后重试。自动刷新会自行放慢。"}},
    {Saying::PauseSeconds,
     tooMany,
     pauseWished,
     {"Wait {0} seconds and try again. Automatic refreshing slows down by itself.",
      "请等待 {0} 秒后重试。自动刷新会自行放慢。"}},
    {Saying::PauseMinutes,
     tooMany,
     pauseWished,
     {"Wait {0} minutes and try again. Automatic refreshing slows down by itself.",
      "请等待 {0} 分钟后重试。自动刷新会自行放慢。"}},
    {Saying::PauseHours,
     tooMany,
     pauseWished,
     {"Wait {0} hours and try again. Automatic refreshing slows down by itself.",
      "请等待 {0} 小时后重试。自动刷新会自行放慢。"}},
    {Saying::RequestRefused,
     {"Request refused", "请求被拒绝"},
     {"{cloud} refused the request.", "{cloud} 拒绝了请求。"},
     {"The details hold the cloud's reason. If it is a filter, clear it and try again.",
      "详细信息中有云端给出的原因。如果与筛选有关，请清除筛选后重试。"}},
    {Saying::ServerError,
     {"Server error", "服务端错误"},
     {"{cloud} has trouble answering.", "{cloud} 暂时无法正常响应。"},
     {"Try again in some minutes; the cloud's status page may say more.",
      "请过几分钟再试；服务商的状态页面可能有更多说明。"}},
    {Saying::NotReadable,
     {"Answer not readable", "响应无法读取"},
     {"The answer of {cloud} could not be read.", "无法读取 {cloud} 的响应。"},
     {"Check the account's API address. If it is right, the API may have changed: look for a newer version "
      "of GPU Roster.",
      "请检查账号的 API 地址。如果地址无误，可能是 API 已变更，请查看算力名册是否有新版本。"}},
    {Saying::NotTheApi,
     {"Not the API's answer", "响应并非来自 API"},
     {"The answer does not have the form of the API of {cloud}: a firewall, a proxy or a login page may "
      "stand in between.",
      "收到的响应不符合 {cloud} 的 API 格式：中间可能有防火墙、代理或登录页面。"},
     {"Try again later. If it stays so, check the network and the account's API address.",
      "请稍后重试。若仍然如此，请检查网络和账号的 API 地址。"}},
    {Saying::TooLarge,
     {"Answer too large", "响应过大"},
     {"The answer of {cloud} is larger than GPU Roster accepts.",
      "{cloud} 的响应超出了算力名册可接受的大小。"},
     narrowDown},

    {Saying::WrongHost,
     noTrust,
     {"The certificate of {cloud} is for another server, so the key was not sent.",
      "{cloud} 的证书属于另一台服务器，因此未发送密钥。"},
     {"Check the address; in a hotel or a café, sign in to its network first.",
      "请检查地址；如果使用酒店或咖啡馆的网络，请先完成登录。"}},
    {Saying::Expired,
     noTrust,
     {"The certificate of {cloud} has expired, so the key was not sent.",
      "{cloud} 的证书已过期，因此未发送密钥。"},
     {"Check the date and time of this computer; if they are right, the server's certificate has to be "
      "renewed.",
      "请检查本机的日期和时间；如果无误，则需由服务器方更新证书。"}},
    {Saying::NotYetValid,
     noTrust,
     {"The certificate of {cloud} is not valid yet, so the key was not sent.",
      "{cloud} 的证书尚未生效，因此未发送密钥。"},
     {"Check the date and time of this computer.", "请检查本机的日期和时间。"}},
    {Saying::UnknownIssuer,
     noTrust,
     {"The certificate of {cloud} was issued by an authority that this computer does not trust, so the key "
      "was not sent.",
      "{cloud} 的证书由本机不信任的机构颁发，因此未发送密钥。"},
     addAuthority},
    {Saying::SelfSigned,
     noTrust,
     {"The certificate of {cloud} is signed by nobody but itself, so the key was not sent.",
      "{cloud} 的证书是自签名的，因此未发送密钥。"},
     addAuthority},
    {Saying::NotTrusted,
     noTrust,
     {"No trusted encrypted connection to {cloud} could be made, so the key was not sent.",
      "无法与 {cloud} 建立可信的加密连接，因此未发送密钥。"},
     {"Check the date of this computer and the address; in a company network, ask whether its certificate "
      "must be installed.",
      "请检查本机的日期和所用地址；如果在公司网络中，请询问是否需要安装其证书。"}},

    {Saying::ProxyFailed,
     {"Proxy failed", "代理出错"},
     {"The proxy could not be reached, or made no connection to {cloud}.",
      "无法连接代理，或代理未能连接到 {cloud}。"},
     {"Check the proxy in Settings › Connection, or ask whoever runs it.",
      "请在“设置 › 连接”中检查代理，或询问代理的管理员。"}},
    {Saying::ProxyPassword,
     {"Proxy wants a password", "代理需要密码"},
     {"The proxy on the way to {cloud} asks for a user name and password, or did not accept those that it "
      "got.",
      "连接 {cloud} 所用的代理要求提供用户名和密码，或所提供的不正确。"},
     {"Set the proxy by hand in Settings › Connection, and enter them there.",
      "请在“设置 › 连接”中手动设置代理，并在那里填写。"}},

    {Saying::NoWayOn,
     {"{0}: the cloud says that there is more, but not how to reach it",
      "{0}：云端表示还有更多，但未给出获取方式"},
     {"{cloud} says that there are more instances, but not how to reach them.",
      "{cloud} 表示还有更多实例，但未给出获取方式。"},
     askSupport},
    {Saying::Repeats,
     {"{0}: the cloud's list leads back to a page that was read already",
      "{0}：云端的列表又回到了已读过的页"},
     {"The list of {cloud} leads back to a page that was read already, so some instances may be missing.",
      "{cloud} 的列表又回到了已读过的页，可能缺少部分实例。"},
     askSupport},
    {Saying::Endless,
     {"{0}: the cloud's list has no end", "{0}：云端的列表一直没有结束"},
     {"The list of {cloud} has no end: reading stopped after {0} instances.",
      "{cloud} 的列表一直没有结束：读取 {0} 个实例后已停止。"},
     narrowDown},
    {Saying::ReservedRefused,
     {"{0}: the cloud refused the list of reserved instances", "{0}：云端拒绝提供预留实例的列表"},
     {"{cloud} refused the list of reserved instances.", "{cloud} 拒绝提供预留实例的列表。"},
     {"Try again. Until then they stay as they were last known.",
      "请重试。在此之前，预留实例保持上次的状态。"}},
    {Saying::EntriesUnreadable,
     {"{0} of {1}: {2} could not be read", "{0}/{1}：{2} 个无法读取"},
     {"{cloud} lists {1} instances, of which {2} could not be read.",
      "{cloud} 列出了 {1} 个实例，其中 {2} 个无法读取。"},
     {"Try again. If it stays so, look for a newer version of GPU Roster.",
      "请重试。若仍然如此，请查看是否有新版算力名册。"}},
    {Saying::TooFew,
     {"{0} of {1}: the cloud listed no more", "{0}/{1}：云端未列出其余实例"},
     {"{cloud} says that there are {1} instances, but lists {0} only.",
      "{cloud} 表示共有 {1} 个实例，但只列出了 {0} 个。"},
     askSupport},
};

} // namespace

Words wordsOf(Saying saying, Tongue tongue, const QString &cloud, const QStringList &numbers)
{
    const auto row = std::ranges::find(sayings, saying, &Row::saying);
    Q_ASSERT(row != std::end(sayings));
    const auto filled = [&](const Texts &texts) {
        QString text = QString::fromUtf8(texts[tongue == Tongue::English ? 0 : 1]);
        text.replace("{cloud}"_L1, cloud);
        for (qsizetype i = 0; i < numbers.size(); ++i)
            text.replace(u"{%1}"_s.arg(i), numbers[i]);
        return text;
    };
    return {filled(row->state), filled(row->sentence), filled(row->advice)};
}

QString notUpToDate(Tongue tongue)
{
    return tongue == Tongue::English ? u"Not up to date"_s : u"数据不是最新"_s;
}

QString incomplete(Tongue tongue)
{
    return tongue == Tongue::English ? u"Incomplete"_s : u"未完整加载"_s;
}

bool isGap(Saying saying)
{
    return saying >= Saying::NoWayOn;
}

} // namespace roster::test
