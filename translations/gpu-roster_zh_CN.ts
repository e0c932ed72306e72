<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About GPU Roster</source>
        <translation>关于算力名册</translation>
    </message>
    <message>
        <source>GPU Roster</source>
        <translation>算力名册</translation>
    </message>
    <message>
        <source>Every GPU-cloud instance you rent, in one window. It only reads: nothing that it sends changes anything.</source>
        <translation>在一个窗口里查看您租用的每一台 GPU 云实例。它只读不写：发出的任何请求都不会改变任何东西。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>自由软件，按 GNU 通用公共许可证第 3 版或更高版本发布，不提供任何担保。</translation>
    </message>
    <message>
        <source>&amp;Read the licence</source>
        <translation>阅读许可证(&amp;R)</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
</context>
<context>
    <name>AccountEditor</name>
    <message>
        <source>&amp;Provider</source>
        <comment>the cloud&apos;s company</comment>
        <translation>服务商(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <comment>an account&apos;s name</comment>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>API &amp;address</source>
        <translation>API 地址(&amp;A)</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API 密钥(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Where do I find the key?</source>
        <translation>在哪里找到密钥？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <comment>an account&apos;s colour in lists</comment>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Load this account&apos;s instances</source>
        <translation>加载此账号的实例(&amp;L)</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>column: an account&apos;s name</comment>
        <translation>账号</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column: how an account is</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>No account yet. Add one with its API key to see its instances.</source>
        <translation>还没有账号。添加账号并填写其 API 密钥，即可查看实例。</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <comment>button: adds an account</comment>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <comment>button: changes an account</comment>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <comment>button: removes an account</comment>
        <translation>移除(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Space shows or hides a column; Alt+Up and Alt+Down move it.</source>
        <translation>按空格键显示或隐藏列；按 Alt+上箭头 或 Alt+下箭头 移动列。</translation>
    </message>
    <message>
        <source>No column has such a name.</source>
        <translation>没有这个名称的列。</translation>
    </message>
    <message>
        <source>Makes each column as wide as its texts on the screen and around it need.</source>
        <translation>按屏幕上及其附近的文字调整每一列的宽度。</translation>
    </message>
    <message>
        <source>&amp;Fit to content</source>
        <comment>button: columns get the widths that their texts need</comment>
        <translation>适合内容(&amp;F)</translation>
    </message>
    <message>
        <source>Choice, order, widths and sorting as at first</source>
        <translation>恢复最初的列选择、顺序、宽度和排序</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <comment>button: choice, order and widths of columns as at first</comment>
        <translation>重置(&amp;R)</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>&amp;Differences only</source>
        <translation>仅显示差异(&amp;D)</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>代理(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <comment>of a proxy</comment>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <comment>of a proxy</comment>
        <translation>端口(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <comment>of a proxy</comment>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <comment>of a proxy</comment>
        <translation>密码(&amp;W)</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>&amp;Choose an authority…</source>
        <translation>选择颁发机构证书(&amp;C)…</translation>
    </message>
    <message>
        <source>A file with the certificate authority of your company&apos;s network, as text (PEM)</source>
        <translation>公司网络所用证书颁发机构的文件（PEM 文本格式）</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <comment>button: the authority is trusted no more</comment>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>DetailDialog</name>
    <message>
        <source>&amp;Refresh</source>
        <comment>button: asks the cloud for this instance again</comment>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Previous instance (Alt+Left)</source>
        <translation>上一个实例 (Alt+Left)</translation>
    </message>
    <message>
        <source>Previous instance</source>
        <translation>上一个实例</translation>
    </message>
    <message>
        <source>Next instance (Alt+Right)</source>
        <translation>下一个实例 (Alt+Right)</translation>
    </message>
    <message>
        <source>Next instance</source>
        <translation>下一个实例</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <comment>button: opens a menu of what to copy</comment>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>LogViewer</name>
    <message>
        <source>Find in the log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <comment>button: to the match before</comment>
        <translation>上一个(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <comment>button: to the next match</comment>
        <translation>下一个(&amp;N)</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>没有匹配</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <comment>check box: keeps the log up to date</comment>
        <translation>跟随(&amp;F)</translation>
    </message>
    <message>
        <source>Fetches the log again every 5 seconds and stays at its end</source>
        <translation>每 5 秒重新获取日志，并停留在末尾</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <comment>button: fetches the log again</comment>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>the text of a log</comment>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>复制链接(&amp;C)</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>在浏览器中打开(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>GPU Roster</source>
        <translation>算力名册</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Instance</source>
        <translation>实例(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>A&amp;dd account…</source>
        <translation>添加账号(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Accounts…</source>
        <translation>账号(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel loading</source>
        <translation>取消加载(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Fi&amp;lter by name or ID</source>
        <translation>按名称或 ID 筛选(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Side bar</source>
        <translation>侧边栏(&amp;S)</translation>
    </message>
    <message>
        <source>Filter &amp;bar</source>
        <translation>筛选栏(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>详情(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <comment>rows of the table</comment>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;ID</source>
        <translation>复制 ID(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>打开演示(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About GPU Roster</source>
        <translation>关于算力名册(&amp;A)</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>已保存的视图(&amp;V)</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <comment>menu: rows of the table as CSV, Markdown …</comment>
        <translation>复制为(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>列(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Privacy mode</source>
        <translation>隐私模式(&amp;P)</translation>
    </message>
    <message>
        <source>Hides names, addresses and costs while you share your screen</source>
        <translation>共享屏幕时隐藏名称、地址和费用</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <comment>the shown instances, to a file</comment>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Plain &amp;text</source>
        <comment>what rows are copied as</comment>
        <translation>纯文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <comment>what rows are copied as</comment>
        <translation>CSV(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <comment>what rows are copied as</comment>
        <translation>Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <comment>what rows are copied as</comment>
        <translation>JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>对比(&amp;M)</translation>
    </message>
    <message>
        <source>Shows two to four selected instances side by side</source>
        <translation>并排显示选中的二到四个实例</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>变更记录(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <comment>menu: rows of the table</comment>
        <translation>分组方式(&amp;G)</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <comment>the program&apos;s own log</comment>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <comment>menu: to the clipboard</comment>
        <translation>复制诊断信息(&amp;C)</translation>
    </message>
    <message>
        <source>Copies versions, settings and recent errors for a report: no key, and no name</source>
        <translation>复制版本、设置和最近的错误，用于反馈问题；不含密钥和名称</translation>
    </message>
</context>
<context>
    <name>ProgramLog</name>
    <message>
        <source>Log of GPU Roster</source>
        <translation>算力名册的日志</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>the text of a log</comment>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <comment>button: reads the log again</comment>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <comment>button: the whole text of a log</comment>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Terminal</source>
        <translation>终端(&amp;T)</translation>
    </message>
    <message>
        <source>Where SSH sessions open</source>
        <translation>SSH 会话在哪里打开</translation>
    </message>
    <message>
        <source>&amp;Pause while the window is hidden or minimized</source>
        <translation>窗口隐藏或最小化时暂停刷新(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copied secrets</source>
        <translation>已复制的机密(&amp;C)</translation>
    </message>
    <message>
        <source>When a copied password or key leaves the clipboard</source>
        <translation>复制的密码或密钥何时从剪贴板中清除</translation>
    </message>
    <message>
        <source>&amp;Never show passwords and keys</source>
        <translation>从不显示密码和密钥(&amp;N)</translation>
    </message>
    <message>
        <source>They can still be copied</source>
        <translation>仍然可以复制</translation>
    </message>
    <message>
        <source>&amp;Hide windows from screenshots and screen sharing</source>
        <translation>在截图和屏幕共享中隐藏窗口(&amp;H)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>C&amp;onnection…</source>
        <translation>连接(&amp;O)…</translation>
    </message>
    <message>
        <source>The proxy, and the certificate authority of a company&apos;s network</source>
        <translation>代理，以及公司网络的证书颁发机构</translation>
    </message>
</context>
<context>
    <name>SshConfigDialog</name>
    <message>
        <source>Add to SSH configuration</source>
        <translation>添加到 SSH 配置</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <comment>label: of a host in the SSH configuration</comment>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Block that is added</source>
        <translation>要添加的配置块</translation>
    </message>
</context>
<context>
    <name>ViewNameDialog</name>
    <message>
        <source>&amp;Name</source>
        <comment>of a saved view</comment>
        <translation>名称(&amp;N)</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Every GPU instance you rent, in one window</source>
        <translation>您租用的每一台 GPU 实例，尽在一个窗口</translation>
    </message>
    <message>
        <source>Add your accounts at PPIO, Novita AI and Nebula Block. The program only reads: nothing that it sends can start, stop or change an instance. API keys stay in this system&apos;s keychain.</source>
        <translation>添加您在 PPIO、Novita AI 和 Nebula Block 的账号。本程序只读不写：发出的任何请求都不会启动、停止或更改实例。API 密钥只保存在本系统的密钥环中。</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>添加账号(&amp;A)…</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>打开演示(&amp;D)</translation>
    </message>
    <message>
        <source>The demo shows a made-up fleet in a window of its own.</source>
        <translation>演示会在单独的窗口中显示一组虚构的实例。</translation>
    </message>
</context>
<context>
    <name>roster::AboutDialog</name>
    <message>
        <source>Version %1, with Qt %2</source>
        <comment>%1: the program&apos;s version</comment>
        <translation>版本 %1，基于 Qt %2</translation>
    </message>
</context>
<context>
    <name>roster::AccessActions</name>
    <message>
        <source>No terminal program was found.</source>
        <translation>没有找到终端程序。</translation>
    </message>
    <message>
        <source>Copy the command and run it where you have one.</source>
        <translation>请复制命令，在有终端的地方运行。</translation>
    </message>
    <message>
        <source>No ssh program was found.</source>
        <translation>没有找到 ssh 程序。</translation>
    </message>
    <message>
        <source>Install OpenSSH, or copy the command and run it where you have it.</source>
        <translation>请安装 OpenSSH，或复制命令，在装有它的地方运行。</translation>
    </message>
    <message>
        <source>The terminal could not be started.</source>
        <translation>无法启动终端。</translation>
    </message>
    <message>
        <source>Choose another one in the settings, or copy the command.</source>
        <translation>请在设置中选择其他终端，或复制命令。</translation>
    </message>
    <message>
        <source>Added to your SSH configuration.</source>
        <translation>已添加到您的 SSH 配置。</translation>
    </message>
    <message>
        <source>From now on, “ssh %1” leads to this instance.</source>
        <translation>今后运行“ssh %1”即可连接到此实例。</translation>
    </message>
</context>
<context>
    <name>roster::AccountDialog</name>
    <message>
        <source>Testing the connection…</source>
        <translation>正在测试连接…</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>连接正常。</translation>
    </message>
    <message numerus="yes">
        <source>The account has %n instances.</source>
        <translation>
            <numerusform>此账号有 %Ln 个实例。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the key for this &amp;run only</source>
        <translation>仅在本次运行中保留密钥(&amp;R)</translation>
    </message>
    <message>
        <source>Waiting for the keyring…</source>
        <translation>正在等待密钥环…</translation>
    </message>
    <message>
        <source>If it asks for your password, enter it there.</source>
        <translation>如果它要求输入密码，请在弹出的窗口中输入。</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>编辑账号</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <comment>button: adds the account</comment>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <comment>button: saves the account</comment>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>The key is kept in the system&apos;s keyring, and sent to this API address only.</source>
        <translation>密钥保存在系统密钥环中，且只发送到此 API 地址。</translation>
    </message>
</context>
<context>
    <name>roster::AccountEditor</name>
    <message>
        <source>Give the account a name.</source>
        <translation>请为账号命名。</translation>
    </message>
    <message>
        <source>Enter the API key.</source>
        <translation>请填写 API 密钥。</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <comment>button: shows the API key as bullets</comment>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <comment>button: shows the API key</comment>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>Saved. Leave empty to keep it.</source>
        <translation>已保存。留空则保持不变。</translation>
    </message>
    <message>
        <source>The saved key is for another address only. Enter it again.</source>
        <translation>已保存的密钥只用于另一地址。请重新输入密钥。</translation>
    </message>
    <message>
        <source>The saved key is for %1 only. Enter it again.</source>
        <comment>%1: a provider or a server</comment>
        <translation>已保存的密钥只用于 %1。请重新输入密钥。</translation>
    </message>
    <message>
        <source>An API key has no spaces or line breaks. Copy it again.</source>
        <translation>API 密钥不含空格或换行。请重新复制。</translation>
    </message>
    <message>
        <source>A key has only Latin letters, digits and punctuation.</source>
        <translation>密钥只含拉丁字母、数字和标点。</translation>
    </message>
    <message>
        <source>Kept for this run only. Leave empty to keep it.</source>
        <translation>仅在本次运行中保留。留空则继续使用。</translation>
    </message>
    <message>
        <source>Leave empty to keep the saved key.</source>
        <translation>留空则保留已保存的密钥。</translation>
    </message>
    <message>
        <source>Not read. Leave empty to keep what the keyring holds.</source>
        <comment>in the field of the API key</comment>
        <translation>未能读取。留空则密钥环中的内容不变。</translation>
    </message>
    <message>
        <source>API key</source>
        <comment>what was copied</comment>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>The keyring shows no key.</source>
        <comment>in the field of the API key</comment>
        <translation>在密钥环中未找到密钥。</translation>
    </message>
</context>
<context>
    <name>roster::AccountListModel</name>
    <message>
        <source>All instances</source>
        <comment>side bar: the instances of all accounts</comment>
        <translation>全部实例</translation>
    </message>
    <message>
        <source>Last complete load: %1</source>
        <comment>followed by date and time</comment>
        <translation>上次完整加载：%1</translation>
    </message>
    <message>
        <source>Only the instances that the cloud found for the filter</source>
        <translation>仅为云端按筛选条件找到的实例</translation>
    </message>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%Ln 个实例</numerusform>
        </translation>
    </message>
    <message>
        <source>Disabled</source>
        <comment>state of an account that is not asked</comment>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Asked less often for a while: the cloud gets too many requests</source>
        <translation>暂时降低了查询频率：云端收到的请求过多</translation>
    </message>
    <message numerus="yes">
        <source>at least %n instances</source>
        <translation>
            <numerusform>至少 %Ln 个实例</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::AccountTexts</name>
    <message>
        <source>Unreachable</source>
        <comment>state of an account</comment>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Timed out</source>
        <comment>state of an account</comment>
        <translation>超时</translation>
    </message>
    <message>
        <source>No trusted connection</source>
        <comment>state of an account</comment>
        <translation>连接不受信任</translation>
    </message>
    <message>
        <source>Redirected</source>
        <comment>state of an account</comment>
        <translation>地址被重定向</translation>
    </message>
    <message>
        <source>Key refused</source>
        <comment>state of an account</comment>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>No permission</source>
        <comment>state of an account</comment>
        <translation>无权限</translation>
    </message>
    <message>
        <source>Not found</source>
        <comment>state of an account: its address leads to nothing</comment>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <comment>state of an account</comment>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>Request refused</source>
        <comment>state of an account</comment>
        <translation>请求被拒绝</translation>
    </message>
    <message>
        <source>Server error</source>
        <comment>state of an account</comment>
        <translation>服务端错误</translation>
    </message>
    <message>
        <source>Answer not readable</source>
        <comment>state of an account</comment>
        <translation>响应无法读取</translation>
    </message>
    <message>
        <source>Not the API&apos;s answer</source>
        <comment>state of an account: a firewall or a proxy answered</comment>
        <translation>响应并非来自 API</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <comment>state of an account</comment>
        <translation>响应过大</translation>
    </message>
    <message>
        <source>Unsafe address</source>
        <comment>state of an account</comment>
        <translation>地址不安全</translation>
    </message>
    <message>
        <source>Request not possible</source>
        <comment>state of an account</comment>
        <translation>请求无法发出</translation>
    </message>
    <message>
        <source>Canceled</source>
        <comment>state of an account</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>No keyring</source>
        <comment>state of an account</comment>
        <translation>无密钥环</translation>
    </message>
    <message>
        <source>Keyring locked</source>
        <comment>state of an account</comment>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>No key</source>
        <comment>state of an account</comment>
        <translation>无密钥</translation>
    </message>
    <message>
        <source>%1: the cloud says that there is more, but not how to reach it</source>
        <comment>state of an account: so many instances</comment>
        <translation>%1：云端表示还有更多，但未给出获取方式</translation>
    </message>
    <message>
        <source>%1: the cloud&apos;s list leads back to a page that was read already</source>
        <comment>state of an account: so many instances</comment>
        <translation>%1：云端的列表又回到了已读过的页</translation>
    </message>
    <message>
        <source>%1: the cloud&apos;s list has no end</source>
        <comment>state of an account: so many instances</comment>
        <translation>%1：云端的列表一直没有结束</translation>
    </message>
    <message>
        <source>%1: the cloud refused the list of reserved instances</source>
        <comment>state of an account: so many instances</comment>
        <translation>%1：云端拒绝提供预留实例的列表</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2: %Ln could not be read</source>
        <comment>state of an account: so many instances of so many</comment>
        <translation>
            <numerusform>%1/%2：%Ln 个无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: the cloud listed no more</source>
        <comment>state of an account: so many instances of so many</comment>
        <translation>%1/%2：云端未列出其余实例</translation>
    </message>
    <message>
        <source>Try again. If it stays so, ask the cloud&apos;s support.</source>
        <translation>请重试。若仍然如此，请咨询服务商的客服。</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <comment>state of an account</comment>
        <translation>未加载</translation>
    </message>
    <message>
        <source>Waiting for the keyring</source>
        <comment>state of an account</comment>
        <translation>正在等待密钥环</translation>
    </message>
    <message>
        <source>Loading… %1 of %2</source>
        <comment>state of an account: so many instances of so many</comment>
        <translation>正在加载… %1/%2</translation>
    </message>
    <message>
        <source>Loading… %1</source>
        <comment>state of an account: so many instances so far</comment>
        <translation>正在加载… %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <comment>state of an account</comment>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>state of an account: some instances are missing</comment>
        <translation>未完整加载</translation>
    </message>
    <message>
        <source>Up to date</source>
        <comment>state of an account</comment>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Not up to date</source>
        <comment>state of an account: shown are instances of an earlier load</comment>
        <translation>数据不是最新</translation>
    </message>
    <message>
        <source>%1 says that there are more instances, but not how to reach them.</source>
        <translation>%1 表示还有更多实例，但未给出获取方式。</translation>
    </message>
    <message>
        <source>The list of %1 leads back to a page that was read already, so some instances may be missing.</source>
        <translation>%1 的列表又回到了已读过的页，可能缺少部分实例。</translation>
    </message>
    <message numerus="yes">
        <source>The list of %1 has no end: reading stopped after %Ln instances.</source>
        <translation>
            <numerusform>%1 的列表一直没有结束：读取 %Ln 个实例后已停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by name, status or region, and check the account&apos;s API address.</source>
        <translation>请按名称、状态或地域筛选，并检查账号的 API 地址。</translation>
    </message>
    <message>
        <source>%1 refused the list of reserved instances.</source>
        <translation>%1 拒绝提供预留实例的列表。</translation>
    </message>
    <message>
        <source>Try again. Until then they stay as they were last known.</source>
        <translation>请重试。在此之前，预留实例保持上次的状态。</translation>
    </message>
    <message numerus="yes">
        <source>%1 lists %2 instances, of which %Ln could not be read.</source>
        <translation>
            <numerusform>%1 列出了 %2 个实例，其中 %Ln 个无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again. If it stays so, look for a newer version of GPU Roster.</source>
        <translation>请重试。若仍然如此，请查看是否有新版算力名册。</translation>
    </message>
    <message>
        <source>%1 says that there are %2 instances, but lists %3 only.</source>
        <translation>%1 表示共有 %2 个实例，但只列出了 %3 个。</translation>
    </message>
    <message>
        <source>Proxy unknown</source>
        <comment>state of an account: the system did not name one in time</comment>
        <translation>代理未知</translation>
    </message>
    <message>
        <source>Proxy failed</source>
        <comment>state of an account</comment>
        <translation>代理出错</translation>
    </message>
    <message>
        <source>Proxy wants a password</source>
        <comment>state of an account</comment>
        <translation>代理需要密码</translation>
    </message>
    <message>
        <source>Keyring not answering</source>
        <comment>state of an account</comment>
        <translation>密钥环无响应</translation>
    </message>
    <message>
        <source>Key for another address</source>
        <comment>state of an account</comment>
        <translation>密钥属于另一地址</translation>
    </message>
    <message>
        <source>Key not readable</source>
        <comment>state of an account</comment>
        <translation>密钥无法读取</translation>
    </message>
</context>
<context>
    <name>roster::AccountsDialog</name>
    <message>
        <source>Remove account</source>
        <translation>移除账号</translation>
    </message>
    <message>
        <source>Remove the account “%1”?</source>
        <translation>要移除账号“%1”吗？</translation>
    </message>
    <message>
        <source>Its API key is removed from the keyring, too. Nothing changes at %1: no instance is stopped.</source>
        <translation>它的 API 密钥也会从密钥环中移除。%1 上不会有任何变化：不会停止任何实例。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <comment>button: removes an account</comment>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>The account is removed, but its key may still be in the keyring.</source>
        <translation>账号已移除，但其密钥可能仍在密钥环中。</translation>
    </message>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%Ln 个实例</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::App</name>
    <message>
        <source>Diagnostics copied: they hold no key and no name</source>
        <translation>诊断信息已复制，其中不含密钥和名称</translation>
    </message>
</context>
<context>
    <name>roster::Cells</name>
    <message>
        <source>none</source>
        <comment>GPU column: the instance has no GPU</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>GPU</source>
        <comment>of a model that is not known</comment>
        <translation>GPU</translation>
    </message>
    <message>
        <source>%1 *</source>
        <comment>Price column: a product&apos;s list price, not what this instance costs</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>List price of the product: %1
It is the price of one unit of the product. The cloud does not document whether that is one GPU or the whole instance.</source>
        <translation>产品目录价：%1
这是该产品一个单位的价格。云端没有说明一个单位是一个 GPU 还是整台实例。</translation>
    </message>
    <message>
        <source>list price %1</source>
        <comment>of the instance&apos;s product</comment>
        <translation>目录价 %1</translation>
    </message>
</context>
<context>
    <name>roster::ChangeLog</name>
    <message>
        <source>Time</source>
        <comment>list of changes: when</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>list of changes</comment>
        <translation>账号</translation>
    </message>
    <message>
        <source>Instance</source>
        <comment>list of changes</comment>
        <translation>实例</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>list of changes: what has changed</comment>
        <translation>变更</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>list of changes: the value before</comment>
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <comment>list of changes: the value after</comment>
        <translation>变更后</translation>
    </message>
    <message>
        <source>hidden</source>
        <comment>in privacy mode, in place of a name, an address or a cost</comment>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>New instance</source>
        <comment>list of changes</comment>
        <translation>新实例</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>list of changes: the cloud no longer lists the instance</comment>
        <translation>已消失</translation>
    </message>
</context>
<context>
    <name>roster::ChangeNote</name>
    <message>
        <source>Shows what changed</source>
        <translation>显示变更记录</translation>
    </message>
    <message numerus="yes">
        <source>%n changed in the last refresh</source>
        <comment>so many instances</comment>
        <translation>
            <numerusform>上次刷新中有 %Ln 个实例变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed in the last refresh</source>
        <translation>上次刷新中没有变化</translation>
    </message>
</context>
<context>
    <name>roster::ChangePanel</name>
    <message>
        <source>What changed</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>a button: empties the list of changes</comment>
        <translation>清空</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Go to the instance</source>
        <translation>转到实例(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Nothing has changed yet.</source>
        <translation>尚无变更。</translation>
    </message>
</context>
<context>
    <name>roster::ClearableEdit</name>
    <message>
        <source>Clear</source>
        <comment>button in a field: empties it</comment>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>roster::ClipboardNotice</name>
    <message>
        <source>Secret</source>
        <comment>what was copied: a password, a key</comment>
        <translation>机密</translation>
    </message>
    <message numerus="yes">
        <source>%1 copied · clears in %n s</source>
        <comment>status line; %1 is what was copied, such as “Password”</comment>
        <translation>
            <numerusform>已复制%1 · %n 秒后清除</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear now</source>
        <comment>button: removes a copied password from the clipboard</comment>
        <translation>立即清除</translation>
    </message>
    <message>
        <source>%1 may still be in the selection</source>
        <comment>status line: what a middle click pastes; %1 is a secret</comment>
        <translation>%1可能仍在选区中</translation>
    </message>
    <message>
        <source>%1 may still be in the clipboard</source>
        <comment>status line; %1 is what was copied, such as “Password”</comment>
        <translation>%1可能仍在剪贴板中</translation>
    </message>
    <message numerus="yes">
        <source>%1 selected · clears in %n s</source>
        <comment>status line: for a middle click to paste; %1 is a secret</comment>
        <translation>
            <numerusform>已选中%1 · %n 秒后清除</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::ColorPicker</name>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>靛蓝</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Other…</source>
        <comment>button: chooses a colour that is not among the swatches</comment>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Own colour</source>
        <comment>a swatch&apos;s name</comment>
        <translation>自定义颜色</translation>
    </message>
</context>
<context>
    <name>roster::ColumnChooser</name>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
</context>
<context>
    <name>roster::Columns</name>
    <message>
        <source>Status</source>
        <comment>table column</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whether the instance runs</source>
        <comment>tool tip of a table column</comment>
        <translation>实例是否在运行</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>table column: the instance&apos;s name</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>The name given to the instance</source>
        <comment>tool tip of a table column</comment>
        <translation>实例的名称</translation>
    </message>
    <message>
        <source>ID</source>
        <comment>table column: the instance&apos;s identifier</comment>
        <translation>ID</translation>
    </message>
    <message>
        <source>The identifier that the cloud gave to the instance</source>
        <comment>tool tip of a table column</comment>
        <translation>云端分配给实例的标识</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>table column</comment>
        <translation>账号</translation>
    </message>
    <message>
        <source>The account that rents the instance</source>
        <comment>tool tip of a table column</comment>
        <translation>租用该实例的账号</translation>
    </message>
    <message>
        <source>Provider</source>
        <comment>table column: the cloud&apos;s name</comment>
        <translation>服务商</translation>
    </message>
    <message>
        <source>The cloud that the instance is rented from</source>
        <comment>tool tip of a table column</comment>
        <translation>提供该实例的云服务商</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>table column: kind of instance</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>The kind of instance, as the cloud names it</source>
        <comment>tool tip of a table column</comment>
        <translation>实例类型，以云端的说法为准</translation>
    </message>
    <message>
        <source>GPU</source>
        <comment>table column</comment>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Number and model of the GPUs; the product where the cloud does not list the model</source>
        <comment>tool tip of a table column</comment>
        <translation>GPU 的数量和型号；云端未列出型号时显示产品</translation>
    </message>
    <message>
        <source>GPU count</source>
        <comment>table column</comment>
        <translation>GPU 数量</translation>
    </message>
    <message>
        <source>Number of GPUs</source>
        <comment>tool tip of a table column</comment>
        <translation>GPU 的数量</translation>
    </message>
    <message>
        <source>CPU</source>
        <comment>table column</comment>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Number of virtual CPU cores</source>
        <comment>tool tip of a table column</comment>
        <translation>虚拟 CPU 核数</translation>
    </message>
    <message>
        <source>Memory</source>
        <comment>table column</comment>
        <translation>内存</translation>
    </message>
    <message>
        <source>Main memory</source>
        <comment>tool tip of a table column</comment>
        <translation>内存大小</translation>
    </message>
    <message>
        <source>System disk</source>
        <comment>table column</comment>
        <translation>系统盘</translation>
    </message>
    <message>
        <source>Size of the disk that holds the system</source>
        <comment>tool tip of a table column</comment>
        <translation>系统盘的大小</translation>
    </message>
    <message>
        <source>Ephemeral disk</source>
        <comment>table column: a disk that is lost with the instance</comment>
        <translation>临时盘</translation>
    </message>
    <message>
        <source>Size of the disk that is lost with the instance</source>
        <comment>tool tip of a table column</comment>
        <translation>随实例一同释放的磁盘的大小</translation>
    </message>
    <message>
        <source>Image or OS</source>
        <comment>table column: container image or operating system</comment>
        <translation>镜像或系统</translation>
    </message>
    <message>
        <source>The container image or operating system that the instance runs</source>
        <comment>tool tip of a table column</comment>
        <translation>实例运行的容器镜像或操作系统</translation>
    </message>
    <message>
        <source>Region</source>
        <comment>table column</comment>
        <translation>地域</translation>
    </message>
    <message>
        <source>Where the instance stands</source>
        <comment>tool tip of a table column</comment>
        <translation>实例所在的地域</translation>
    </message>
    <message>
        <source>Billing</source>
        <comment>table column</comment>
        <translation>计费</translation>
    </message>
    <message>
        <source>How the instance is paid</source>
        <comment>tool tip of a table column</comment>
        <translation>实例的计费方式</translation>
    </message>
    <message>
        <source>Price</source>
        <comment>table column</comment>
        <translation>价格</translation>
    </message>
    <message>
        <source>Total cost</source>
        <comment>table column</comment>
        <translation>累计费用</translation>
    </message>
    <message>
        <source>What the instance has cost so far, where the list tells it</source>
        <comment>tool tip of a table column</comment>
        <translation>实例至今的费用（列表中提供时显示）</translation>
    </message>
    <message>
        <source>How long the instance has run, as the cloud tells it, or since its last start</source>
        <comment>tool tip of a table column</comment>
        <translation>实例的运行时长：以云端所报为准，否则从上次启动算起</translation>
    </message>
    <message>
        <source>Address on the Internet</source>
        <comment>tool tip of a table column</comment>
        <translation>互联网上的地址</translation>
    </message>
    <message>
        <source>Address in the cloud&apos;s own network</source>
        <comment>tool tip of a table column</comment>
        <translation>云端内部网络中的地址</translation>
    </message>
    <message>
        <source>Ports</source>
        <comment>table column: network ports</comment>
        <translation>端口</translation>
    </message>
    <message>
        <source>Network ports that the instance offers, and where they are reached</source>
        <comment>tool tip of a table column</comment>
        <translation>实例开放的网络端口及其访问地址</translation>
    </message>
    <message>
        <source>Created</source>
        <comment>table column: a date</comment>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>When the instance was created</source>
        <comment>tool tip of a table column</comment>
        <translation>实例的创建时间</translation>
    </message>
    <message>
        <source>Last started</source>
        <comment>table column: a date</comment>
        <translation>上次启动</translation>
    </message>
    <message>
        <source>When the instance was last started</source>
        <comment>tool tip of a table column</comment>
        <translation>实例上次启动的时间</translation>
    </message>
    <message>
        <source>Last stopped</source>
        <comment>table column: a date</comment>
        <translation>上次停止</translation>
    </message>
    <message>
        <source>When the instance was last stopped</source>
        <comment>tool tip of a table column</comment>
        <translation>实例上次停止的时间</translation>
    </message>
    <message>
        <source>Ends</source>
        <comment>table column: the date on which the rent ends</comment>
        <translation>到期</translation>
    </message>
    <message>
        <source>When the rent ends</source>
        <comment>tool tip of a table column</comment>
        <translation>租期结束的时间</translation>
    </message>
    <message>
        <source>Auto-renew</source>
        <comment>table column</comment>
        <translation>自动续费</translation>
    </message>
    <message>
        <source>Whether the rent is renewed by itself</source>
        <comment>tool tip of a table column</comment>
        <translation>是否自动续费</translation>
    </message>
    <message>
        <source>Auto-migrate</source>
        <comment>table column</comment>
        <translation>自动迁移</translation>
    </message>
    <message>
        <source>Whether the cloud moves the instance when its machine has trouble</source>
        <comment>tool tip of a table column</comment>
        <translation>宿主机发生故障时，云端是否自动迁移实例</translation>
    </message>
    <message>
        <source>Product</source>
        <comment>table column: the cloud&apos;s product id</comment>
        <translation>产品</translation>
    </message>
    <message>
        <source>The product that was rented, as the cloud names it</source>
        <comment>tool tip of a table column</comment>
        <translation>所租用的产品，以云端的说法为准</translation>
    </message>
    <message>
        <source>What the instance costs, where the cloud tells it; with * the list price of its product</source>
        <comment>tool tip of a table column</comment>
        <translation>实例的价格（云端提供时显示）；带 * 的是其产品的目录价</translation>
    </message>
    <message>
        <source>Uptime</source>
        <comment>table column: how long the instance has run</comment>
        <translation>运行时长</translation>
    </message>
    <message>
        <source>Public IP</source>
        <comment>table column: an IP address</comment>
        <translation>公网 IP</translation>
    </message>
    <message>
        <source>Private IP</source>
        <comment>table column: an IP address</comment>
        <translation>内网 IP</translation>
    </message>
</context>
<context>
    <name>roster::CompareDialog</name>
    <message>
        <source>All that is known of them is the same.</source>
        <comment>of compared instances</comment>
        <translation>它们的所有已知信息都相同。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n known properties differ</source>
        <translation>
            <numerusform>%n 项已知属性中有 %1 项不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n instances</source>
        <comment>the window&apos;s title</comment>
        <translation>
            <numerusform>对比 %n 个实例</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <comment>button</comment>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
</context>
<context>
    <name>roster::ComparisonModel</name>
    <message>
        <source>different</source>
        <comment>instances, in a property</comment>
        <translation>不同</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Property</source>
        <comment>of an instance: name, region, price …</comment>
        <translation>属性</translation>
    </message>
    <message>
        <source>%1 (gone)</source>
        <comment>an instance that the cloud no longer lists</comment>
        <translation>%1（已不存在）</translation>
    </message>
    <message>
        <source>Instance %1</source>
        <comment>its number, in place of its name</comment>
        <translation>实例 %1</translation>
    </message>
</context>
<context>
    <name>roster::ConnectionDialog</name>
    <message>
        <source>System</source>
        <comment>proxy: as the system says</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <comment>proxy: connect directly</comment>
        <translation>不使用</translation>
    </message>
    <message>
        <source>HTTP</source>
        <comment>proxy: of this kind</comment>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <comment>proxy: of this kind</comment>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>Saved. Leave empty to keep it.</source>
        <translation>已保存。留空则保持不变。</translation>
    </message>
    <message>
        <source>There is no host. Enter the name or address of the proxy.</source>
        <translation>缺少主机。请输入代理的名称或地址。</translation>
    </message>
    <message>
        <source>This is no host. Enter a name such as proxy.example.com, without http:// and path.</source>
        <translation>这不是主机名。请输入 proxy.example.com 这样的名称，不带 http:// 和路径。</translation>
    </message>
    <message>
        <source>Choose a certificate authority</source>
        <translation>选择颁发机构证书</translation>
    </message>
    <message>
        <source>Certificates as text (*.pem *.crt *.cer)</source>
        <translation>文本格式的证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <comment>of a file dialog</comment>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Waiting for the keyring…</source>
        <translation>正在等待密钥环…</translation>
    </message>
    <message>
        <source>If it asks for your password, enter it there.</source>
        <translation>如果它要求输入密码，请在弹出的窗口中输入。</translation>
    </message>
    <message>
        <source>The keyring did not take the proxy&apos;s password.</source>
        <translation>密钥环未能保存代理的密码。</translation>
    </message>
    <message>
        <source>The keyring did not take your choice of an authority.</source>
        <translation>密钥环未能保存您所选的颁发机构证书。</translation>
    </message>
    <message>
        <source>It holds until GPU Roster ends; then choose it again.</source>
        <translation>在算力名册退出前有效，之后请重新设置。</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <comment>button: saves how to connect</comment>
        <translation>保存(&amp;V)</translation>
    </message>
</context>
<context>
    <name>roster::Connections</name>
    <message>
        <source>The certificate of %1 has been revoked, so the key was not sent.</source>
        <translation>%1 的证书已被吊销，因此未发送密钥。</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by nobody but itself, so the key was not sent.</source>
        <translation>%1 的证书是自签名的，因此未发送密钥。</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by an authority that this computer does not trust, so the key was not sent.</source>
        <translation>%1 的证书由本机不信任的机构颁发，因此未发送密钥。</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another server, so the key was not sent.</source>
        <translation>%1 的证书属于另一台服务器，因此未发送密钥。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet, so the key was not sent.</source>
        <translation>%1 的证书尚未生效，因此未发送密钥。</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired, so the key was not sent.</source>
        <translation>%1 的证书已过期，因此未发送密钥。</translation>
    </message>
    <message>
        <source>No trusted encrypted connection to %1 could be made, so the key was not sent.</source>
        <translation>无法与 %1 建立可信的加密连接，因此未发送密钥。</translation>
    </message>
    <message>
        <source>The certificate of %1 has been revoked.</source>
        <translation>%1 的证书已被吊销。</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by nobody but itself.</source>
        <translation>%1 的证书是自签名的。</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by an authority that this computer does not trust.</source>
        <translation>%1 的证书由本机不信任的机构颁发。</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another server.</source>
        <translation>%1 的证书属于另一台服务器。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>%1 的证书尚未生效。</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>%1 的证书已过期。</translation>
    </message>
    <message>
        <source>No trusted encrypted connection to %1 could be made.</source>
        <translation>无法与 %1 建立可信的加密连接。</translation>
    </message>
    <message>
        <source>In a company network, add its certificate authority in Settings › Connection; anywhere else, use another network.</source>
        <translation>如果在公司网络中，请在“设置 › 连接”中添加其证书颁发机构；否则请换用其他网络。</translation>
    </message>
    <message>
        <source>Check the address; in a hotel or a café, sign in to its network first.</source>
        <translation>请检查地址；如果使用酒店或咖啡馆的网络，请先完成登录。</translation>
    </message>
    <message>
        <source>Check the date and time of this computer.</source>
        <translation>请检查本机的日期和时间。</translation>
    </message>
    <message>
        <source>Check the date and time of this computer; if they are right, the server&apos;s certificate has to be renewed.</source>
        <translation>请检查本机的日期和时间；如果无误，则需由服务器方更新证书。</translation>
    </message>
    <message>
        <source>Use another network; if it happens there, too, ask the cloud.</source>
        <translation>请换用其他网络；如果仍然如此，请询问服务商。</translation>
    </message>
    <message>
        <source>Check the date of this computer and the address; in a company network, ask whether its certificate must be installed.</source>
        <translation>请检查本机的日期和所用地址；如果在公司网络中，请询问是否需要安装其证书。</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>服务器：%1</translation>
    </message>
    <message>
        <source>Certificate of: %1</source>
        <translation>证书持有者：%1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>颁发者：%1</translation>
    </message>
    <message>
        <source>Valid: %1 to %2</source>
        <comment>of a certificate; two dates</comment>
        <translation>有效期：%1 至 %2</translation>
    </message>
    <message>
        <source>The file cannot be read. Check whether it is there, and who may read it.</source>
        <translation>无法读取该文件。请检查它是否存在，以及谁有权读取。</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB. Choose the file of an authority.</source>
        <translation>该文件超过 1 MB。请选择颁发机构的证书文件。</translation>
    </message>
    <message>
        <source>The file holds no certificate as text (PEM). Ask whoever runs your network for the authority in this form.</source>
        <translation>该文件中没有文本格式（PEM）的证书。请向网络管理员索取这种格式的颁发机构证书。</translation>
    </message>
    <message>
        <source>The file holds certificates of servers, but of no authority. Ask whoever runs your network for that of the authority.</source>
        <translation>该文件中只有服务器证书，没有颁发机构证书。请向网络管理员索取颁发机构的证书。</translation>
    </message>
    <message>
        <source>The authorities in the file have expired. Ask whoever runs your network for current ones.</source>
        <translation>该文件中的颁发机构证书已过期。请向网络管理员索取有效的证书。</translation>
    </message>
    <message>
        <source>The file has changed since it was chosen, so it is not used. If that is right, choose it again.</source>
        <translation>该文件在选择之后已被更改，因此未使用。如果更改无误，请重新选择。</translation>
    </message>
    <message>
        <source>The keyring does not know that you chose this file, so it is not used. If you did, choose it again.</source>
        <translation>密钥环中没有您选择此文件的记录，因此未使用。如果确实是您选择的，请重新选择。</translation>
    </message>
    <message>
        <source>You can try to open the log in the browser.</source>
        <translation>您可以尝试在浏览器中打开日志。</translation>
    </message>
    <message>
        <source>Check the proxy in Settings › Connection, or ask whoever runs it.</source>
        <translation>请在“设置 › 连接”中检查代理，或询问代理的管理员。</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP 状态码：%1</translation>
    </message>
    <message>
        <source>%1 could not be reached, or the connection broke.</source>
        <translation>无法连接到 %1，或连接已中断。</translation>
    </message>
    <message>
        <source>Check the Internet connection, then refresh.</source>
        <translation>请检查网络连接，然后刷新。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 未在规定时间内响应。</translation>
    </message>
    <message>
        <source>Refresh to try again.</source>
        <translation>请刷新重试。</translation>
    </message>
    <message>
        <source>The proxy could not be reached, or made no connection to %1.</source>
        <translation>无法连接代理，或代理未能连接到 %1。</translation>
    </message>
    <message>
        <source>Set the proxy by hand in Settings › Connection, and enter them there.</source>
        <translation>请在“设置 › 连接”中手动设置代理，并在那里填写。</translation>
    </message>
    <message>
        <source>The log is not at this address: it leads on to %1.</source>
        <translation>日志不在此地址：它跳转到了 %1。</translation>
    </message>
    <message>
        <source>%1 does not give the log to this link.</source>
        <translation>%1 不向此链接提供日志。</translation>
    </message>
    <message>
        <source>Links run out: close this window, refresh the instance and show the log again.</source>
        <translation>链接会过期：请关闭此窗口，刷新实例，然后重新查看日志。</translation>
    </message>
    <message>
        <source>%1 has trouble giving the log.</source>
        <translation>%1 暂时无法提供日志。</translation>
    </message>
    <message>
        <source>The log of %1 is compressed in a way that cannot be read.</source>
        <translation>%1 的日志采用了无法读取的压缩方式。</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 asks for a user name and password, or did not accept those that it got.</source>
        <translation>连接 %1 所用的代理要求提供用户名和密码，或所提供的不正确。</translation>
    </message>
</context>
<context>
    <name>roster::CopiedNote</name>
    <message>
        <source>Copied</source>
        <comment>button, for a moment after the value was copied</comment>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>roster::DemoSession</name>
    <message>
        <source>training</source>
        <comment>name of an account of the demo</comment>
        <translation>训练</translation>
    </message>
    <message>
        <source>inference</source>
        <comment>name of an account of the demo</comment>
        <translation>推理</translation>
    </message>
</context>
<context>
    <name>roster::DetailAccess</name>
    <message>
        <source>Address</source>
        <comment>detail: label, a web address</comment>
        <translation>地址</translation>
    </message>
    <message>
        <source>User name</source>
        <comment>detail: label</comment>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <comment>detail: label</comment>
        <translation>密码</translation>
    </message>
    <message>
        <source>Enabled</source>
        <comment>detail: label, yes or no</comment>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Command</source>
        <comment>detail: label, a command line</comment>
        <translation>命令</translation>
    </message>
    <message>
        <source>SSH</source>
        <comment>detail: heading</comment>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Port</source>
        <comment>detail: label, a network port</comment>
        <translation>端口</translation>
    </message>
    <message>
        <source>Jupyter</source>
        <comment>detail: heading</comment>
        <translation>Jupyter</translation>
    </message>
    <message>
        <source>Web terminal</source>
        <comment>detail: heading</comment>
        <translation>网页终端</translation>
    </message>
    <message>
        <source>Instance log</source>
        <comment>detail: label, a web address</comment>
        <translation>实例日志</translation>
    </message>
    <message>
        <source>System log</source>
        <comment>detail: label, a web address</comment>
        <translation>系统日志</translation>
    </message>
    <message>
        <source>Logs</source>
        <comment>detail: heading</comment>
        <translation>日志</translation>
    </message>
    <message>
        <source>Method</source>
        <comment>detail: label, how one logs in</comment>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Exposed ports</source>
        <comment>detail: label, network ports that are open to the world</comment>
        <translation>开放端口</translation>
    </message>
    <message>
        <source>Login</source>
        <comment>detail: heading, how one logs in</comment>
        <translation>登录</translation>
    </message>
    <message>
        <source>Access</source>
        <comment>detail: page, how one gets into the instance</comment>
        <translation>访问</translation>
    </message>
    <message>
        <source>This command can only be copied: it does not begin with ssh.</source>
        <translation>此命令只能复制：它不以 ssh 开头。</translation>
    </message>
    <message>
        <source>This command can only be copied: it has more than a port, a user and a host.</source>
        <translation>此命令只能复制：除端口、用户和主机外还有其他内容。</translation>
    </message>
    <message>
        <source>This command can only be copied: its user name is missing or unusual.</source>
        <translation>此命令只能复制：缺少用户名，或用户名不符合常规。</translation>
    </message>
    <message>
        <source>This command can only be copied: its host is no host name or IP address.</source>
        <translation>此命令只能复制：其主机既不是主机名也不是 IP 地址。</translation>
    </message>
    <message>
        <source>This command can only be copied: its port is no number from 1 to 65535.</source>
        <translation>此命令只能复制：其端口不是 1 到 65535 之间的数字。</translation>
    </message>
</context>
<context>
    <name>roster::DetailBilling</name>
    <message>
        <source>Mode</source>
        <comment>detail: label, how the instance is paid</comment>
        <translation>计费方式</translation>
    </message>
    <message>
        <source>Price</source>
        <comment>detail: label</comment>
        <translation>价格</translation>
    </message>
    <message>
        <source>Total cost</source>
        <comment>detail: label, so far</comment>
        <translation>累计费用</translation>
    </message>
    <message>
        <source>Paid for</source>
        <comment>detail: label, a number of months</comment>
        <translation>已付时长</translation>
    </message>
    <message>
        <source>Ends</source>
        <comment>detail: label, the date on which the rent ends</comment>
        <translation>到期</translation>
    </message>
    <message>
        <source>Auto-renew</source>
        <comment>detail: label, yes or no</comment>
        <translation>自动续费</translation>
    </message>
    <message>
        <source>Renewed for</source>
        <comment>detail: label, a number of months</comment>
        <translation>每次续费</translation>
    </message>
    <message>
        <source>Auto-renew status</source>
        <comment>detail: label, the cloud&apos;s own word</comment>
        <translation>自动续费状态</translation>
    </message>
    <message>
        <source>Terms</source>
        <comment>detail: heading, how the instance is paid</comment>
        <translation>计费与租期</translation>
    </message>
    <message>
        <source>%1 (raw figure)</source>
        <comment>a price without a known unit</comment>
        <translation>%1（原始数值）</translation>
    </message>
    <message>
        <source>Offer</source>
        <comment>detail: label, months not known</comment>
        <translation>报价</translation>
    </message>
    <message>
        <source>Monthly offers</source>
        <comment>detail: heading</comment>
        <translation>包月报价</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>detail: label, of a spot instance, the cloud&apos;s own word</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>detail: label, when the cloud takes a spot instance back</comment>
        <translation>回收时间</translation>
    </message>
    <message>
        <source>not planned</source>
        <comment>the cloud does not take it back yet</comment>
        <translation>暂无计划</translation>
    </message>
    <message>
        <source>Spot</source>
        <comment>detail: heading, an instance that the cloud may take back</comment>
        <translation>抢占式</translation>
    </message>
    <message>
        <source>Billing</source>
        <comment>detail: page</comment>
        <translation>计费</translation>
    </message>
    <message>
        <source>List price (of one unit of the product)</source>
        <comment>detail: label; whether a unit is a GPU or an instance is not documented</comment>
        <translation>目录价（产品的一个单位）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a discount: 16.7 %</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Price</source>
        <comment>column</comment>
        <translation>价格</translation>
    </message>
    <message>
        <source>Base price</source>
        <comment>column: before discount</comment>
        <translation>原价</translation>
    </message>
    <message>
        <source>Discount</source>
        <comment>column: in percent</comment>
        <translation>优惠幅度</translation>
    </message>
    <message>
        <source>Instance</source>
        <comment>what a price is for</comment>
        <translation>实例</translation>
    </message>
    <message>
        <source>System disk</source>
        <comment>what a price is for</comment>
        <translation>系统盘</translation>
    </message>
    <message>
        <source>Prices (raw figures, unit not documented)</source>
        <comment>detail: heading</comment>
        <translation>价格（原始数值，单位未说明）</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: what a price is for</comment>
        <translation>项目</translation>
    </message>
    <message>
        <source>Offer ID</source>
        <comment>column</comment>
        <translation>报价 ID</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>a countdown: minutes and seconds</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>Time left</source>
        <comment>detail: label, until the cloud takes a spot instance back</comment>
        <translation>剩余时间</translation>
    </message>
</context>
<context>
    <name>roster::DetailConfiguration</name>
    <message>
        <source>Image or OS</source>
        <comment>detail: label, container image or operating system</comment>
        <translation>镜像或系统</translation>
    </message>
    <message>
        <source>Registry login ID</source>
        <comment>detail: label, the saved login for a private registry</comment>
        <translation>镜像仓库凭证 ID</translation>
    </message>
    <message>
        <source>Entry point</source>
        <comment>detail: label, a container&apos;s entry point</comment>
        <translation>入口点</translation>
    </message>
    <message>
        <source>Command</source>
        <comment>detail: label, a container&apos;s start command</comment>
        <translation>启动命令</translation>
    </message>
    <message>
        <source>Software</source>
        <comment>detail: heading</comment>
        <translation>软件</translation>
    </message>
    <message>
        <source>Auto-migrate</source>
        <comment>detail: label, yes or no</comment>
        <translation>自动迁移</translation>
    </message>
    <message>
        <source>With the system disk</source>
        <comment>detail: label, yes or no: auto-migration moves it</comment>
        <translation>包括系统盘</translation>
    </message>
    <message>
        <source>When the machine has trouble</source>
        <comment>detail: heading</comment>
        <translation>宿主机故障时</translation>
    </message>
    <message>
        <source>Owner ID</source>
        <comment>detail: label, the team&apos;s owner</comment>
        <translation>所有者 ID</translation>
    </message>
    <message>
        <source>Member ID</source>
        <comment>detail: label, the member who made the instance</comment>
        <translation>成员 ID</translation>
    </message>
    <message>
        <source>People</source>
        <comment>detail: heading</comment>
        <translation>人员</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>value of an environment variable</comment>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Environment</source>
        <comment>detail: page</comment>
        <translation>环境</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <comment>detail: heading</comment>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Configuration</source>
        <comment>detail: page</comment>
        <translation>配置</translation>
    </message>
</context>
<context>
    <name>roster::DetailCopyMenu</name>
    <message>
        <source>Copy with secrets</source>
        <translation>连同机密一起复制</translation>
    </message>
    <message>
        <source>Copy everything, passwords and keys in plain text included?</source>
        <translation>要复制全部内容（包括明文密码和密钥）吗？</translation>
    </message>
    <message>
        <source>Whoever you give the text to can get onto the machine.</source>
        <translation>得到这段文字的人都能登录这台机器。</translation>
    </message>
    <message>
        <source>Copy with secrets</source>
        <comment>button: copies passwords, too</comment>
        <translation>连同机密一起复制</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>names what is in the clipboard</comment>
        <translation>详情</translation>
    </message>
    <message>
        <source>This &amp;page</source>
        <comment>menu item: copies one page of the details</comment>
        <translation>此页(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;All pages</source>
        <comment>menu item: copies the details</comment>
        <translation>所有页(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <comment>menu item: copies the cloud&apos;s answer</comment>
        <translation>JSON(&amp;J)</translation>
    </message>
    <message>
        <source>All pages with &amp;secrets…</source>
        <comment>menu item: copies passwords, too; asks first</comment>
        <translation>所有页及机密(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>roster::DetailDialog</name>
    <message>
        <source>Retry</source>
        <comment>button: asks the cloud again</comment>
        <translation>重试</translation>
    </message>
    <message>
        <source>This instance no longer exists.</source>
        <translation>此实例已不存在。</translation>
    </message>
    <message>
        <source>Below is what was known of it last.</source>
        <translation>以下是最后一次获取到的信息。</translation>
    </message>
    <message>
        <source>The account of this instance was removed.</source>
        <translation>此实例所属的账号已被移除。</translation>
    </message>
    <message>
        <source>Waiting for the keyring…</source>
        <translation>正在等待密钥环…</translation>
    </message>
    <message>
        <source>If it asks for your password, enter it there.</source>
        <translation>如果它要求输入密码，请在弹出的窗口中输入。</translation>
    </message>
    <message>
        <source>The account&apos;s API key has not been read yet.</source>
        <translation>尚未读取此账号的 API 密钥。</translation>
    </message>
    <message>
        <source>Enable the account and load its instances, then try again.</source>
        <translation>请启用账号并加载其实例，然后重试。</translation>
    </message>
    <message>
        <source>Instance</source>
        <comment>window title, in place of the instance&apos;s name</comment>
        <translation>实例</translation>
    </message>
    <message>
        <source>JSON</source>
        <comment>detail: page, the cloud&apos;s answer as it came</comment>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>roster::DetailJsonPage</name>
    <message>
        <source>No match</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the first match of two that were found</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Find in the JSON</source>
        <translation>在 JSON 中查找</translation>
    </message>
    <message>
        <source>JSON</source>
        <comment>the text of a cloud&apos;s answer</comment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Previous</source>
        <comment>button: to the match before</comment>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>button: to the next match</comment>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Expand all</source>
        <comment>button: shows folded parts of a JSON text</comment>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <comment>button: folds the parts of a JSON text</comment>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Hide secrets</source>
        <comment>button</comment>
        <translation>隐藏机密</translation>
    </message>
    <message>
        <source>Reveal secrets</source>
        <comment>button</comment>
        <translation>显示机密</translation>
    </message>
    <message>
        <source>Too much to show: only the beginning is here. Copying takes all of it.</source>
        <translation>内容过长，这里只显示开头；复制时包含全部内容。</translation>
    </message>
</context>
<context>
    <name>roster::DetailLinks</name>
    <message>
        <source>This is no web address that can be opened.</source>
        <translation>这不是可以打开的网址。</translation>
    </message>
    <message>
        <source>Not opened: the address has characters that programs read in different ways.</source>
        <translation>未打开：地址中含有不同程序会有不同解读的字符。</translation>
    </message>
    <message>
        <source>This address is for terminal programs: copy it, a browser cannot open it.</source>
        <translation>此地址供终端程序使用：请复制，浏览器无法打开。</translation>
    </message>
    <message>
        <source>Not opened: only addresses that begin with https:// or http:// are.</source>
        <translation>未打开：只打开以 https:// 或 http:// 开头的地址。</translation>
    </message>
    <message>
        <source>Not opened: the user name in front of the host could be taken for the host.</source>
        <translation>未打开：主机前的用户名可能被误认为主机。</translation>
    </message>
    <message>
        <source>Not opened: the address names no host.</source>
        <translation>未打开：地址中没有主机。</translation>
    </message>
</context>
<context>
    <name>roster::DetailNetwork</name>
    <message>
        <source>Network ID</source>
        <comment>detail: label, the cloud&apos;s private network</comment>
        <translation>网络 ID</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <comment>detail: label</comment>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Network</source>
        <comment>detail: heading</comment>
        <translation>网络</translation>
    </message>
    <message>
        <source>no address yet</source>
        <comment>of a network port</comment>
        <translation>暂无地址</translation>
    </message>
    <message>
        <source>Ports</source>
        <comment>detail: heading, network ports</comment>
        <translation>端口</translation>
    </message>
    <message>
        <source>Mounted at</source>
        <comment>detail: label, a path</comment>
        <translation>挂载点</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>detail: label, kind of volume</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>ID</source>
        <comment>detail: label, the volume&apos;s identifier</comment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Volume %1</source>
        <comment>detail: heading, a number</comment>
        <translation>存储卷 %1</translation>
    </message>
    <message>
        <source>Network &amp; storage</source>
        <comment>detail: page</comment>
        <translation>网络与存储</translation>
    </message>
    <message>
        <source>Port</source>
        <comment>column: a network port&apos;s number</comment>
        <translation>端口</translation>
    </message>
    <message>
        <source>Protocol</source>
        <comment>column: of a network port</comment>
        <translation>协议</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <comment>column: where a network port is reached</comment>
        <translation>访问地址</translation>
    </message>
    <message>
        <source>Public IP</source>
        <comment>detail: label, an IP address</comment>
        <translation>公网 IP</translation>
    </message>
    <message>
        <source>Private IP</source>
        <comment>detail: label, an IP address</comment>
        <translation>内网 IP</translation>
    </message>
    <message>
        <source>More volumes</source>
        <comment>detail: heading</comment>
        <translation>更多存储卷</translation>
    </message>
</context>
<context>
    <name>roster::DetailOverview</name>
    <message>
        <source>Status</source>
        <comment>detail: label</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>detail: label, the cloud&apos;s code for what went wrong</comment>
        <translation>异常</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>detail: label, the cloud&apos;s words about the status</comment>
        <translation>消息</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>detail: label, the instance&apos;s name</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>ID</source>
        <comment>detail: label, the instance&apos;s identifier</comment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>detail: label</comment>
        <translation>账号</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>detail: label, kind of instance</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Product</source>
        <comment>detail: label, the cloud&apos;s product id</comment>
        <translation>产品</translation>
    </message>
    <message>
        <source>Region</source>
        <comment>detail: label</comment>
        <translation>地域</translation>
    </message>
    <message>
        <source>Region version</source>
        <comment>detail: label</comment>
        <translation>地域版本</translation>
    </message>
    <message>
        <source>Instance</source>
        <comment>detail: heading</comment>
        <translation>实例</translation>
    </message>
    <message>
        <source>GPU</source>
        <comment>detail: label, the GPU&apos;s model</comment>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPU series</source>
        <comment>detail: label</comment>
        <translation>GPU 系列</translation>
    </message>
    <message>
        <source>GPU count</source>
        <comment>detail: label</comment>
        <translation>GPU 数量</translation>
    </message>
    <message>
        <source>GPU numbers</source>
        <comment>detail: label, which GPUs of the machine: 0, 1, 2</comment>
        <translation>GPU 编号</translation>
    </message>
    <message>
        <source>CPU cores</source>
        <comment>detail: label, number of virtual cores</comment>
        <translation>CPU 核数</translation>
    </message>
    <message>
        <source>CPU model</source>
        <comment>detail: label</comment>
        <translation>CPU 型号</translation>
    </message>
    <message>
        <source>Memory</source>
        <comment>detail: label, main memory</comment>
        <translation>内存</translation>
    </message>
    <message>
        <source>System disk</source>
        <comment>detail: label</comment>
        <translation>系统盘</translation>
    </message>
    <message>
        <source>Ephemeral disk</source>
        <comment>detail: label, a disk that is lost with the instance</comment>
        <translation>临时盘</translation>
    </message>
    <message>
        <source>Hardware</source>
        <comment>detail: heading</comment>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Created</source>
        <comment>detail: label, a date</comment>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Last started</source>
        <comment>detail: label, a date</comment>
        <translation>上次启动</translation>
    </message>
    <message>
        <source>Last stopped</source>
        <comment>detail: label, a date</comment>
        <translation>上次停止</translation>
    </message>
    <message>
        <source>Times</source>
        <comment>detail: heading</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>detail: page</comment>
        <translation>概览</translation>
    </message>
    <message>
        <source>Region ID</source>
        <comment>detail: label</comment>
        <translation>地域 ID</translation>
    </message>
    <message>
        <source>Uptime</source>
        <comment>detail: label, how long the instance has run</comment>
        <translation>运行时长</translation>
    </message>
</context>
<context>
    <name>roster::DetailPageWidget</name>
    <message>
        <source>Copy</source>
        <comment>button: copies a section of the details</comment>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the section as text, secrets masked</source>
        <translation>以文本形式复制此部分，机密会被遮盖</translation>
    </message>
</context>
<context>
    <name>roster::Discretion</name>
    <message>
        <source>hidden</source>
        <comment>in privacy mode, in place of a name, an address or a cost</comment>
        <translation>已隐藏</translation>
    </message>
</context>
<context>
    <name>roster::Errors</name>
    <message>
        <source>%1 asks for a pause: it got too many requests.</source>
        <translation>%1 收到的请求过多，要求暂缓访问。</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>无法连接到 %1。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 未在规定时间内响应。</translation>
    </message>
    <message>
        <source>The API address of %1 points to another address, where the key is not sent.</source>
        <translation>%1 的 API 地址跳转到了另一个地址；密钥不会发送到那里。</translation>
    </message>
    <message>
        <source>Correct the API address in the account&apos;s settings.</source>
        <translation>请在账号设置中更正 API 地址。</translation>
    </message>
    <message>
        <source>%1 does not accept the API key.</source>
        <translation>%1 不接受此 API 密钥。</translation>
    </message>
    <message>
        <source>Make a key on the cloud&apos;s web site and enter it in the account&apos;s settings.</source>
        <translation>请在服务商网站上创建密钥，并在账号设置中填写。</translation>
    </message>
    <message>
        <source>%1 does not allow this key to see instances.</source>
        <translation>%1 不允许使用此密钥查看实例。</translation>
    </message>
    <message>
        <source>Check the permissions of the key and the state of the account on the cloud&apos;s web site.</source>
        <translation>请在服务商网站上检查密钥的权限和账号的状态。</translation>
    </message>
    <message>
        <source>%1 did not find what was asked for.</source>
        <translation>%1 未找到所请求的内容。</translation>
    </message>
    <message>
        <source>%1 refused the request.</source>
        <translation>%1 拒绝了请求。</translation>
    </message>
    <message>
        <source>%1 has trouble answering.</source>
        <translation>%1 暂时无法正常响应。</translation>
    </message>
    <message>
        <source>Try again in some minutes; the cloud&apos;s status page may say more.</source>
        <translation>请过几分钟再试；服务商的状态页面可能有更多说明。</translation>
    </message>
    <message>
        <source>The answer of %1 could not be read.</source>
        <translation>无法读取 %1 的响应。</translation>
    </message>
    <message>
        <source>Check the account&apos;s API address. If it is right, the API may have changed: look for a newer version of GPU Roster.</source>
        <translation>请检查账号的 API 地址。如果地址无误，可能是 API 已变更，请查看算力名册是否有新版本。</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than GPU Roster accepts.</source>
        <translation>%1 的响应超出了算力名册可接受的大小。</translation>
    </message>
    <message>
        <source>Filter by name, status or region, and check the account&apos;s API address.</source>
        <translation>请按名称、状态或地域筛选，并检查账号的 API 地址。</translation>
    </message>
    <message>
        <source>The request was not sent: %1 would not accept it.</source>
        <translation>请求未发送：%1 不会接受它。</translation>
    </message>
    <message>
        <source>Loading from %1 was cancelled.</source>
        <translation>已取消从 %1 加载。</translation>
    </message>
    <message>
        <source>Refresh to load again.</source>
        <translation>刷新即可重新加载。</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP 状态码：%1</translation>
    </message>
    <message>
        <source>The cloud says: %1</source>
        <translation>云端的说明：%1</translation>
    </message>
    <message>
        <source>Install and start GNOME Keyring or KWallet, or enter the key for this run only.</source>
        <translation>请安装并启动 GNOME Keyring 或 KWallet，或仅为本次运行输入密钥。</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>The keyring did not answer in time.</source>
        <translation>密钥环未在规定时间内响应。</translation>
    </message>
    <message>
        <source>The API key was not sent to %1: the account&apos;s API address is not safe.</source>
        <translation>未向 %1 发送 API 密钥：账号的 API 地址不安全。</translation>
    </message>
    <message>
        <source>The details hold the reason. If it is a filter, shorten or clear it.</source>
        <translation>详细信息中有原因。如果与筛选有关，请缩短或清除筛选。</translation>
    </message>
    <message>
        <source>Wait a minute and try again. Automatic refreshing slows down by itself.</source>
        <translation>请等待一分钟后重试。自动刷新会自行放慢。</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n seconds and try again. Automatic refreshing slows down by itself.</source>
        <translation>
            <numerusform>请等待 %n 秒后重试。自动刷新会自行放慢。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minutes and try again. Automatic refreshing slows down by itself.</source>
        <translation>
            <numerusform>请等待 %n 分钟后重试。自动刷新会自行放慢。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again. If it happens again, check the connection and the account&apos;s API address.</source>
        <translation>请重试。如果仍然如此，请检查网络连接和账号的 API 地址。</translation>
    </message>
    <message>
        <source>Check the account&apos;s API address. If it is right, look on the cloud&apos;s web site whether the account still exists.</source>
        <translation>请检查账号的 API 地址。如果地址无误，请到云端网站查看该账号是否仍然存在。</translation>
    </message>
    <message>
        <source>The details hold the cloud&apos;s reason. If it is a filter, clear it and try again.</source>
        <translation>详细信息中有云端给出的原因。如果与筛选有关，请清除筛选后重试。</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>请解锁后重试。</translation>
    </message>
    <message>
        <source>Look for a window that asks for the keyring&apos;s password, then try again.</source>
        <translation>请查找要求输入密钥环密码的窗口，然后重试。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, enter the key in the account&apos;s settings anew.</source>
        <translation>请重试。如果仍然如此，请在账号设置中重新填写密钥。</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n hours and try again. Automatic refreshing slows down by itself.</source>
        <translation>
            <numerusform>请等待 %n 小时后重试。自动刷新会自行放慢。</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer does not have the form of the API of %1: a firewall, a proxy or a login page may stand in between.</source>
        <translation>收到的响应不符合 %1 的 API 格式：中间可能有防火墙、代理或登录页面。</translation>
    </message>
    <message>
        <source>Try again later. If it stays so, check the network and the account&apos;s API address.</source>
        <translation>请稍后重试。若仍然如此，请检查网络和账号的 API 地址。</translation>
    </message>
    <message>
        <source>No keyring is running, so API keys cannot be read or saved.</source>
        <translation>没有正在运行的密钥环，无法读取或保存 API 密钥。</translation>
    </message>
    <message>
        <source>The keyring has no place for keys yet.</source>
        <translation>密钥环中还没有可存放密钥的位置。</translation>
    </message>
    <message>
        <source>In “Passwords and Keys”, make a new password keyring and set it as default, or keep the key for this run only.</source>
        <translation>请在“密码和密钥”中新建一个密码密钥环并设为默认，或仅在本次运行中保留密钥。</translation>
    </message>
    <message>
        <source>The keyring shows no API key for this account.</source>
        <translation>在密钥环中未找到此账号的 API 密钥。</translation>
    </message>
    <message>
        <source>If its database is closed or locked, open it and try again; otherwise enter the key in the account&apos;s settings.</source>
        <translation>如果密钥环的数据库已关闭或锁定，请打开后重试；否则请在账号设置中输入密钥。</translation>
    </message>
    <message>
        <source>The API key was entered for another provider or address, so it was not sent.</source>
        <translation>此 API 密钥是为另一服务商或地址输入的，因此没有发送。</translation>
    </message>
    <message>
        <source>Restore the account&apos;s provider and API address, or enter the key again.</source>
        <translation>请恢复账号的服务商和 API 地址，或重新输入密钥。</translation>
    </message>
    <message>
        <source>Update GPU Roster, or enter the key again in the account&apos;s settings.</source>
        <translation>请更新算力名册，或在账号设置中重新输入密钥。</translation>
    </message>
    <message>
        <source>The keyring could not read or save the API key.</source>
        <translation>密钥环未能读取或保存 API 密钥。</translation>
    </message>
    <message>
        <source>Enter an address such as https://api.example.com.</source>
        <translation>请输入地址，例如 https://api.example.com。</translation>
    </message>
    <message>
        <source>This is no web address. Example: https://api.example.com.</source>
        <translation>这不是网址。例如：https://api.example.com。</translation>
    </message>
    <message>
        <source>The key would travel unencrypted. Begin with https://.</source>
        <translation>密钥将以明文传输。请以 https:// 开头。</translation>
    </message>
    <message>
        <source>Remove the user name or password before the @.</source>
        <translation>请删除 @ 前的用户名或密码。</translation>
    </message>
    <message>
        <source>Remove what stands from the ? or # on.</source>
        <translation>请删除 ? 或 # 及其后的内容。</translation>
    </message>
    <message>
        <source>This version cannot read what the keyring holds for this account.</source>
        <translation>此版本无法读取密钥环中此账号的内容。</translation>
    </message>
    <message>
        <source>The system did not say in time which proxy leads to %1.</source>
        <translation>系统未能及时给出连接 %1 所用的代理。</translation>
    </message>
    <message>
        <source>Try again, or choose a proxy in Settings › Connection.</source>
        <translation>请重试，或在“设置 › 连接”中指定代理。</translation>
    </message>
    <message>
        <source>Check the Internet connection, the proxy in Settings › Connection and the account&apos;s API address, then try again.</source>
        <translation>请检查网络连接、“设置 › 连接”中的代理和账号的 API 地址，然后重试。</translation>
    </message>
</context>
<context>
    <name>roster::FieldRow</name>
    <message>
        <source>Copied</source>
        <comment>button, for a moment after the value was copied</comment>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>button: shows a password as bullets again</comment>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <comment>button: shows a password in plain text</comment>
        <translation>显示</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>button: copies the value beside it</comment>
        <translation>复制</translation>
    </message>
    <message>
        <source>Show log</source>
        <comment>button: opens the log viewer</comment>
        <translation>查看日志</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <comment>button: opens the web address beside it</comment>
        <translation>在浏览器中打开</translation>
    </message>
</context>
<context>
    <name>roster::FileNotices</name>
    <message>
        <source>Files of GPU Roster</source>
        <comment>title of a box: something is wrong with them</comment>
        <translation>算力名册的文件</translation>
    </message>
</context>
<context>
    <name>roster::FileProblems</name>
    <message>
        <source>The settings cannot be saved: what you change is lost when GPU Roster ends.</source>
        <translation>设置无法保存，算力名册退出后所做的更改将丢失。</translation>
    </message>
    <message>
        <source>Check who may write “%1”, and whether the disk is full.</source>
        <translation>请检查“%1”的写入权限，以及磁盘是否已满。</translation>
    </message>
    <message>
        <source>The settings cannot be read: GPU Roster starts without them, and saves none.</source>
        <translation>设置无法读取，算力名册将不使用这些设置，也不会保存设置。</translation>
    </message>
    <message>
        <source>Check what “%1” is and who may read it, then start GPU Roster again.</source>
        <translation>请检查“%1”是否为普通文件以及读取权限，然后重新启动算力名册。</translation>
    </message>
    <message>
        <source>A newer version of GPU Roster wrote the settings: this one cannot read them, and saves none.</source>
        <translation>设置由较新版本的算力名册写入，此版本无法读取，也不会保存设置。</translation>
    </message>
    <message>
        <source>The settings file was damaged or missing: the last good copy is in use.</source>
        <translation>设置文件已损坏或丢失，现已改用最近一份完好的副本。</translation>
    </message>
    <message>
        <source>Check your accounts and settings.</source>
        <translation>请检查账号和设置。</translation>
    </message>
    <message>
        <source>Check your accounts and settings; the damaged file is kept as “%1”.</source>
        <translation>请检查账号和设置；损坏的文件保留为“%1”。</translation>
    </message>
    <message>
        <source>The settings file is damaged, and there is no good copy of it.</source>
        <translation>设置文件已损坏，且没有完好的副本。</translation>
    </message>
    <message>
        <source>Add your accounts again, or mend “%1” and put it in the place of “%2”.</source>
        <translation>请重新添加账号，或修复“%1”后用它替换“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts in the settings file cannot be read, and are not shown.</source>
        <translation>
            <numerusform>设置文件中有 %n 个账号无法读取，未予显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in “%1” as they are; a newer version of GPU Roster may know them.</source>
        <translation>它们原样保留在“%1”中，较新版本的算力名册也许能识别。</translation>
    </message>
    <message>
        <source>The settings of an earlier version are damaged: what could be read is in use.</source>
        <translation>旧版本的设置已损坏，能读取的部分已沿用。</translation>
    </message>
    <message>
        <source>Check your accounts and settings; the old file stays as it is, “%1”.</source>
        <translation>请检查账号和设置；旧文件“%1”保持不变。</translation>
    </message>
    <message>
        <source>The saved views cannot be written: what you change is lost when GPU Roster ends.</source>
        <translation>视图无法保存，算力名册退出后所做的更改将丢失。</translation>
    </message>
    <message>
        <source>The saved views cannot be read: GPU Roster starts without them, and saves none.</source>
        <translation>已保存的视图无法读取，算力名册将不使用这些视图，也不会保存视图。</translation>
    </message>
    <message>
        <source>A newer version of GPU Roster wrote your saved views: this one cannot read them, and leaves them as they are.</source>
        <translation>已保存的视图由较新版本的算力名册写入，此版本无法读取，将原样保留。</translation>
    </message>
    <message>
        <source>Export the views that you save meanwhile: they are lost when GPU Roster ends.</source>
        <translation>请导出在此期间保存的视图：算力名册退出后它们将丢失。</translation>
    </message>
    <message>
        <source>The file of the saved views was damaged or missing: the last good copy is in use.</source>
        <translation>视图文件已损坏或丢失，现已改用最近一份完好的副本。</translation>
    </message>
    <message>
        <source>Check your saved views.</source>
        <translation>请检查已保存的视图。</translation>
    </message>
    <message>
        <source>Check your saved views; the damaged file is kept as “%1”.</source>
        <translation>请检查已保存的视图；损坏的文件保留为“%1”。</translation>
    </message>
    <message>
        <source>The file of the saved views is damaged, and there is no good copy of it.</source>
        <translation>视图文件已损坏，且没有完好的副本。</translation>
    </message>
    <message>
        <source>Save your views again, or import them from an export.</source>
        <translation>请重新保存视图，或从导出的文件中导入。</translation>
    </message>
    <message>
        <source>Save your views again, or mend “%1” and import it.</source>
        <translation>请重新保存视图，或修复“%1”后导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n saved views cannot be read, and are not shown.</source>
        <translation>
            <numerusform>有 %n 个已保存的视图无法读取，未予显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>The log cannot be written: it is off until GPU Roster starts again.</source>
        <translation>日志无法写入，在算力名册重新启动前不再记录。</translation>
    </message>
    <message>
        <source>Add your accounts again.</source>
        <translation>请重新添加账号。</translation>
    </message>
    <message>
        <source>Use the newer version, or move “%1” and “%1.last-good” away to start afresh.</source>
        <translation>请使用较新的版本，或移走“%1”和“%1.last-good”以重新开始。</translation>
    </message>
</context>
<context>
    <name>roster::FilterLine</name>
    <message>
        <source>name or ID “%1”</source>
        <comment>a filter that is set</comment>
        <translation>名称或 ID“%1”</translation>
    </message>
    <message>
        <source>status %1</source>
        <comment>a filter that is set</comment>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>region %1</source>
        <comment>a filter that is set; may be several</comment>
        <translation>地域：%1</translation>
    </message>
    <message>
        <source>billing %1</source>
        <comment>a filter that is set</comment>
        <translation>计费：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the filters that are set</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Any billing</source>
        <translation>全部计费</translation>
    </message>
    <message>
        <source>Any region</source>
        <translation>全部地域</translation>
    </message>
    <message>
        <source>Name or ID</source>
        <translation>名称或 ID</translation>
    </message>
    <message>
        <source>any</source>
        <comment>the value of a filter that is not set: “Status: any”</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Status: %1</source>
        <translation>状态：%1(&amp;S)</translation>
    </message>
    <message>
        <source>R&amp;egion: %1</source>
        <translation>地域：%1(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Billing: %1</source>
        <translation>计费：%1(&amp;B)</translation>
    </message>
    <message>
        <source>C&amp;lear filter</source>
        <translation>清除筛选(&amp;L)</translation>
    </message>
</context>
<context>
    <name>roster::FindHelp</name>
    <message>
        <source>both words, anywhere in the row</source>
        <translation>两个词都出现，在该行任意位置</translation>
    </message>
    <message>
        <source>these very words</source>
        <translation>完整的词组</translation>
    </message>
    <message>
        <source>rows without the word</source>
        <translation>不含该词的行</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>任意一个</translation>
    </message>
    <message>
        <source>the name holds it; = for the whole name</source>
        <translation>名称中包含；用 = 匹配整个名称</translation>
    </message>
    <message>
        <source>any of several values</source>
        <translation>多个值中的任意一个</translation>
    </message>
    <message>
        <source>numbers and sizes: &lt; &lt;= &gt; &gt;= = !=</source>
        <translation>数字和大小：&lt; &lt;= &gt; &gt;= = !=</translation>
    </message>
    <message>
        <source>money, in any currency or in one</source>
        <translation>金额，不限币种或指定币种</translation>
    </message>
    <message>
        <source>time since creation, time until the end</source>
        <translation>创建至今的时间，距到期的时间</translation>
    </message>
    <message>
        <source>yes or no; values that are unknown</source>
        <translation>是或否；未知的值</translation>
    </message>
    <message>
        <source>How to find</source>
        <translation>如何查找</translation>
    </message>
    <message>
        <source>Fields: %1</source>
        <translation>字段：%1</translation>
    </message>
</context>
<context>
    <name>roster::FindLine</name>
    <message>
        <source>Recent searches</source>
        <translation>最近的查找</translation>
    </message>
    <message>
        <source>Forget recent searches</source>
        <translation>清除最近的查找</translation>
    </message>
    <message>
        <source>How to find…</source>
        <translation>如何查找…</translation>
    </message>
    <message>
        <source>Find: gpu:4090 status:running price&gt;2</source>
        <translation>查找：gpu:4090 status:running price&gt;2</translation>
    </message>
    <message>
        <source>Recent searches and help</source>
        <translation>最近的查找与帮助</translation>
    </message>
</context>
<context>
    <name>roster::FindParser</name>
    <message>
        <source>OR needs something to find before it and after it.</source>
        <translation>OR 的前后都要有查找内容。</translation>
    </message>
    <message>
        <source>There is no field “%1”. To find these very signs, put them in quotes.</source>
        <translation>没有字段“%1”。如果要查找这些字符本身，请加引号。</translation>
    </message>
    <message>
        <source>“%1” is a text: it goes with : and = only.</source>
        <translation>“%1”是文本，只能与 : 和 = 一起使用。</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>此处缺少值。</translation>
    </message>
    <message>
        <source>“%1” does not fit here. %2</source>
        <translation>“%1”不适用于此处。%2</translation>
    </message>
    <message>
        <source>The quotes are empty.</source>
        <translation>引号中没有内容。</translation>
    </message>
    <message>
        <source>A closing quote is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <source>Only one value goes with &lt;, &lt;=, &gt; and &gt;=, without a comma.</source>
        <translation>&lt;、&lt;=、&gt; 和 &gt;= 后面只能写一个值，不能带逗号。</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways. Write %2.</source>
        <comment>a number</comment>
        <translation>“%1”有歧义，请写成 %2。</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways. Write %2, or %3.</source>
        <comment>a number</comment>
        <translation>“%1”有歧义，请写成 %2 或 %3。</translation>
    </message>
</context>
<context>
    <name>roster::FindValue</name>
    <message>
        <source>Write a number, such as 4.</source>
        <translation>请填写数字，例如 4。</translation>
    </message>
    <message>
        <source>Write a size, such as 62GB or 1.5TB.</source>
        <translation>请填写大小，例如 62GB 或 1.5TB。</translation>
    </message>
    <message>
        <source>Write a sum, such as 2, $2 or 2cny.</source>
        <translation>请填写金额，例如 2、$2 或 2cny。</translation>
    </message>
    <message>
        <source>Write a time, such as 30d, 12h or 2w.</source>
        <translation>请填写时长，例如 30d、12h 或 2w。</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>请填写 yes 或 no。</translation>
    </message>
</context>
<context>
    <name>roster::FleetSummary</name>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%Ln 个实例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n GPUs</source>
        <translation>
            <numerusform>%Ln 个 GPU</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%Ln 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>instances that a filter hides</comment>
        <translation>
            <numerusform>%Ln 个被隐藏</numerusform>
        </translation>
    </message>
    <message>
        <source>model unknown</source>
        <comment>GPUs of a model that is not known</comment>
        <translation>型号未知</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>instances</comment>
        <translation>
            <numerusform>已选中 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>so many GPUs: how many of each model</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n other models</source>
        <comment>of GPUs</comment>
        <translation>
            <numerusform>及其他 %Ln 种型号</numerusform>
        </translation>
    </message>
    <message>
        <source>* list price: %1</source>
        <comment>a sum of products&apos; list prices; the star stands at each of them</comment>
        <translation>* 目录价：%1</translation>
    </message>
    <message>
        <source>Hourly prices of instances that are being billed, known for %1 of %2. These are the running ones; at PPIO and Novita AI also those that pull their image, restart, migrate or stop. Monthly subscriptions are not included.</source>
        <translation>正在计费的实例的每小时价格之和：共 %2 个，已知价格 %1 个。包括运行中的实例；在 PPIO 和 Novita AI，还包括正在拉取镜像、重启、迁移或停止的实例。不含包月。</translation>
    </message>
    <message numerus="yes">
        <source>The hourly list prices of %n billed instances that do not tell their own, one unit of the product each. The cloud does not document whether a unit is one GPU or the whole instance, so this is not what they cost.</source>
        <translation>
            <numerusform>%Ln 个正在计费的实例没有提供自身价格，这里是它们各自产品一个单位的每小时目录价之和。云端没有说明一个单位是一个 GPU 还是整台实例，因此这不是它们的实际费用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::Format</name>
    <message>
        <source>Pay as you go</source>
        <comment>billing mode</comment>
        <translation>按量计费</translation>
    </message>
    <message>
        <source>Subscription</source>
        <comment>billing mode: paid in advance by the month</comment>
        <translation>包年包月</translation>
    </message>
    <message>
        <source>Spot</source>
        <comment>billing mode: cheap, but the cloud may take it back</comment>
        <translation>抢占式</translation>
    </message>
    <message>
        <source>%1/h</source>
        <comment>a price per hour</comment>
        <translation>%1/时</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>a property that an instance has</comment>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <comment>a property that an instance does not have</comment>
        <translation>否</translation>
    </message>
    <message>
        <source>never</source>
        <comment>in place of a date</comment>
        <translation>从未</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <comment>date and time, offset from UTC, and how far away that is: 2026-12-19 14:03:27 UTC+08:00 (in 3 days)</comment>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>a duration: days and hours</comment>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>a duration: hours and minutes</comment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>a duration: minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>即将</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>%n 小时后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>yes, for %1</source>
        <comment>automatic renewal, for some months</comment>
        <translation>是，每次 %1</translation>
    </message>
    <message>
        <source>yes, with the system disk</source>
        <comment>automatic migration</comment>
        <translation>是，包括系统盘</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/mo</source>
        <comment>a price per month</comment>
        <translation>%1/月</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, see JSON</source>
        <comment>ports, variables or volumes of an instance; JSON: a page of its details</comment>
        <translation>
            <numerusform>…还有 %Ln 项，见 JSON</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::GroupMenu</name>
    <message>
        <source>&amp;Nothing</source>
        <comment>menu: rows are not grouped</comment>
        <translation>不分组(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <comment>menu: groups of rows</comment>
        <translation>全部折叠(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <comment>menu: groups of rows</comment>
        <translation>全部展开(&amp;E)</translation>
    </message>
</context>
<context>
    <name>roster::HeaderMenu</name>
    <message>
        <source>&amp;Hide “%1”</source>
        <comment>header&apos;s menu: a column</comment>
        <translation>隐藏“%1”(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Fit to content</source>
        <comment>header&apos;s menu: the width of a column</comment>
        <translation>适合内容(&amp;F)</translation>
    </message>
    <message>
        <source>Fit &amp;all to content</source>
        <comment>header&apos;s menu: the widths of all columns</comment>
        <translation>所有列适合内容(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <comment>header&apos;s menu: choose them</comment>
        <translation>列(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <comment>header&apos;s menu: rows of the table</comment>
        <translation>分组方式(&amp;G)</translation>
    </message>
</context>
<context>
    <name>roster::HiddenNote</name>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Clears the filter line and the find field</source>
        <translation>清除筛选栏和查找框</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n instances.</source>
        <translation>
            <numerusform>筛选隐藏了 %Ln 个实例。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finding hides %n instances.</source>
        <translation>
            <numerusform>查找隐藏了 %Ln 个实例。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::InstanceStatus</name>
    <message>
        <source>Pending creation</source>
        <translation>待创建</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>创建中</translation>
    </message>
    <message>
        <source>Pulling image</source>
        <translation>拉取镜像中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Pending start</source>
        <translation>待启动</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>Pending stop</source>
        <translation>待停止</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Pending restart</source>
        <translation>待重启</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>重启中</translation>
    </message>
    <message>
        <source>Pending reset</source>
        <translation>待重置</translation>
    </message>
    <message>
        <source>Resetting</source>
        <translation>重置中</translation>
    </message>
    <message>
        <source>Migrating</source>
        <translation>迁移中</translation>
    </message>
    <message>
        <source>Pending deletion</source>
        <translation>待删除</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>删除中</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Deploying</source>
        <translation>部署中</translation>
    </message>
    <message>
        <source>Provisioning</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已预订</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Freezing</source>
        <translation>冻结中</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>To be terminated</source>
        <translation>待终止</translation>
    </message>
    <message>
        <source>Terminating</source>
        <translation>终止中</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>roster::InstanceTableModel</name>
    <message>
        <source>unknown</source>
        <comment>spoken in place of an em dash</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>hidden</source>
        <comment>in privacy mode, in place of a name, an address or a cost</comment>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>The cloud no longer lists this instance.</source>
        <translation>云端已不再列出此实例。</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>spoken: a cell</comment>
        <translation>已变化</translation>
    </message>
    <message>
        <source>new</source>
        <comment>spoken: an instance</comment>
        <translation>新</translation>
    </message>
    <message>
        <source>gone</source>
        <comment>spoken: an instance</comment>
        <translation>已消失</translation>
    </message>
</context>
<context>
    <name>roster::InstanceTableView</name>
    <message>
        <source>Instances</source>
        <comment>the table&apos;s name for screen readers</comment>
        <translation>实例</translation>
    </message>
</context>
<context>
    <name>roster::LinkOpener</name>
    <message>
        <source>This address is not opened.</source>
        <translation>不会打开此地址。</translation>
    </message>
    <message>
        <source>It is no web address that is safe to open. You can copy it.</source>
        <translation>它不是可以安全打开的网址。您可以复制它。</translation>
    </message>
    <message>
        <source>Open without encryption?</source>
        <translation>不加密打开？</translation>
    </message>
    <message>
        <source>Open %1 without encryption?</source>
        <comment>%1: a host and its port</comment>
        <translation>要以不加密的方式打开 %1 吗？</translation>
    </message>
    <message>
        <source>Everyone on the way can read what you see and type there, passwords and tokens included.</source>
        <translation>传输途中的任何人都能读到您在那里看到和输入的内容，包括密码和令牌。</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>button: opens a web address</comment>
        <translation>打开</translation>
    </message>
    <message>
        <source>The browser could not be opened.</source>
        <translation>无法打开浏览器。</translation>
    </message>
    <message>
        <source>Copy the address and paste it into a browser.</source>
        <translation>请复制地址，粘贴到浏览器中。</translation>
    </message>
</context>
<context>
    <name>roster::LogViewer</name>
    <message>
        <source>Save log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>The log was saved.</source>
        <translation>日志已保存。</translation>
    </message>
    <message>
        <source>The log could not be saved.</source>
        <translation>无法保存日志。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>请选择其他位置。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>title bar: a log, and the instance whose log it is</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Loading…</source>
        <comment>state of a log</comment>
        <translation>正在加载…</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <comment>of a log</comment>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>日志为空。</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>%1: a time of day</comment>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>only the last %1</source>
        <comment>of a log; %1: an amount of bytes</comment>
        <translation>仅最后 %1</translation>
    </message>
    <message>
        <source>only the first %1, the server gives no other part</source>
        <comment>of a log; %1: an amount of bytes</comment>
        <translation>仅最前 %1，服务器不提供其余部分</translation>
    </message>
    <message>
        <source>only the last lines</source>
        <comment>of a log</comment>
        <translation>仅最后若干行</translation>
    </message>
    <message>
        <source>Logs (*.log)</source>
        <comment>filter of a file dialog</comment>
        <translation>日志文件 (*.log)</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <comment>filter of a file dialog</comment>
        <translation>文本文件 (*.txt)</translation>
    </message>
</context>
<context>
    <name>roster::MainWindow</name>
    <message>
        <source>GPU Roster – demo</source>
        <comment>the window&apos;s title</comment>
        <translation>算力名册 – 演示</translation>
    </message>
    <message>
        <source>Accounts and instances</source>
        <translation>账号与实例</translation>
    </message>
    <message numerus="yes">
        <source>%n IDs copied</source>
        <translation>
            <numerusform>已复制 %Ln 个 ID</numerusform>
        </translation>
    </message>
    <message>
        <source>The instance is gone, or a filter hides it.</source>
        <translation>实例已不存在，或被筛选隐藏。</translation>
    </message>
</context>
<context>
    <name>roster::MessageStrip</name>
    <message>
        <source>Hide details</source>
        <comment>button: hides the technical details of an error</comment>
        <translation>隐藏详细信息</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>button: shows the technical details of an error</comment>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术细节</translation>
    </message>
</context>
<context>
    <name>roster::ProgramLog</name>
    <message>
        <source>No log file is written. These are the warnings since the program started.</source>
        <translation>未写入日志文件。以下是程序启动以来的警告。</translation>
    </message>
    <message>
        <source>The end of %1. Secrets and names are left out.</source>
        <translation>%1 的末尾部分。其中不含敏感信息和名称。</translation>
    </message>
</context>
<context>
    <name>roster::RosterNotices</name>
    <message>
        <source>Loading instances…</source>
        <translation>正在加载实例…</translation>
    </message>
    <message>
        <source>Waiting for the keyring: it may be asking for its password in another window.</source>
        <translation>正在等待密钥环：它可能正在另一个窗口中要求输入密码。</translation>
    </message>
    <message>
        <source>All accounts are disabled</source>
        <translation>所有账号均已停用</translation>
    </message>
    <message>
        <source>Enable one to see its instances.</source>
        <translation>启用一个账号即可查看其实例。</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>账号…</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>尚未加载</translation>
    </message>
    <message>
        <source>The clouds have not been asked to the end.</source>
        <translation>尚未从云端获取到全部数据。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>No instances</source>
        <translation>没有实例</translation>
    </message>
    <message>
        <source>The clouds answered: there is none in what is shown here.</source>
        <translation>云端已响应：当前范围内没有实例。</translation>
    </message>
    <message>
        <source>No instance matches</source>
        <translation>没有匹配的实例</translation>
    </message>
    <message numerus="yes">
        <source>The filter (%1) hides %n instances.</source>
        <translation>
            <numerusform>筛选条件（%1）隐藏了 %Ln 个实例。</numerusform>
        </translation>
    </message>
    <message>
        <source>The clouds found nothing for the filter (%1).</source>
        <translation>云端没有找到符合筛选条件（%1）的实例。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message numerus="yes">
        <source>Finding “%1” hides %n instances.</source>
        <translation>
            <numerusform>查找“%1”隐藏了 %Ln 个实例。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear find</source>
        <translation>清除查找</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts could not be loaded</source>
        <translation>
            <numerusform>%Ln 个账号无法加载</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Edit account…</source>
        <translation>编辑账号…</translation>
    </message>
    <message>
        <source>Their instances may be missing or out of date.</source>
        <translation>它们的实例可能缺失或不是最新。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>names of accounts, and what went wrong with them</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of accounts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>None of these accounts is asked</source>
        <translation>这些账号都未在查询</translation>
    </message>
    <message>
        <source>The accounts that are shown here are disabled, or were removed.</source>
        <translation>这里显示的账号已停用或已移除。</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts are not complete</source>
        <translation>
            <numerusform>%Ln 个账号未完整加载</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::RowGroups</name>
    <message>
        <source>hidden</source>
        <comment>in privacy mode, in place of a name</comment>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a group&apos;s heading: rows of which it is not known what they are grouped by</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>collapsed</source>
        <comment>spoken: a group of rows</comment>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>expanded</source>
        <comment>spoken: a group of rows</comment>
        <translation>已展开</translation>
    </message>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%n 个实例</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::SaveDialog</name>
    <message>
        <source>“%1” is there already.</source>
        <comment>a file</comment>
        <translation>“%1”已存在。</translation>
    </message>
    <message>
        <source>If you replace it, what is in it is lost.</source>
        <translation>替换后，原有内容将丢失。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <comment>button: replaces a file</comment>
        <translation>替换(&amp;R)</translation>
    </message>
</context>
<context>
    <name>roster::SavedViews</name>
    <message>
        <source>Save as &amp;new view…</source>
        <translation>另存为新视图(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <comment>menu: what is shown replaces what the open view held</comment>
        <translation>保存更改(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Revert changes</source>
        <comment>menu: back to what the open view holds</comment>
        <translation>还原更改(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import views…</source>
        <translation>导入视图(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export views…</source>
        <translation>导出视图(&amp;E)…</translation>
    </message>
    <message>
        <source>Re&amp;place with what is shown</source>
        <comment>menu of a saved view</comment>
        <translation>替换为当前显示内容(&amp;P)</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <comment>menu of a saved view</comment>
        <translation>重命名(&amp;M)…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <comment>menu of a saved view</comment>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <comment>menu of a saved view</comment>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <comment>menu of a saved view</comment>
        <translation>移除(&amp;V)…</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>移除视图</translation>
    </message>
    <message>
        <source>Remove the view “%1”?</source>
        <translation>要移除视图“%1”吗？</translation>
    </message>
    <message>
        <source>The instances that it shows stay as they are.</source>
        <translation>其中显示的实例不受影响。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <comment>button: removes a view</comment>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Saved views (*.json)</source>
        <comment>kind of file</comment>
        <translation>已保存的视图 (*.json)</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>导出视图</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>导入视图</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>Another window of GPU Roster changed the saved views</source>
        <translation>算力名册的另一个窗口更改了已保存的视图</translation>
    </message>
    <message>
        <source>Another window of GPU Roster changed the view “%1”, which has unsaved changes here.</source>
        <translation>算力名册的另一个窗口更改了视图“%1”，而此处该视图有未保存的更改。</translation>
    </message>
    <message>
        <source>Save view keeps what is shown here, Revert shows what was saved there.</source>
        <translation>“保存视图”保留此处显示的内容，“还原”显示另一窗口保存的内容。</translation>
    </message>
</context>
<context>
    <name>roster::SettingsDialog</name>
    <message>
        <source>Only when asked</source>
        <translation>仅手动刷新</translation>
    </message>
    <message>
        <source>Every 10 seconds</source>
        <translation>每 10 秒</translation>
    </message>
    <message>
        <source>Every 30 seconds</source>
        <translation>每 30 秒</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <translation>每 5 分钟</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>每 15 分钟</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>System</source>
        <comment>the system&apos;s language</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>System</source>
        <comment>the system&apos;s appearance</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation>深色</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>terminal: the first that is found</comment>
        <translation>自动</translation>
    </message>
    <message>
        <source>Cleared after 10 seconds</source>
        <translation>10 秒后清除</translation>
    </message>
    <message>
        <source>Cleared after 20 seconds</source>
        <translation>20 秒后清除</translation>
    </message>
    <message>
        <source>Cleared after 30 seconds</source>
        <translation>30 秒后清除</translation>
    </message>
    <message>
        <source>Cleared after 1 minute</source>
        <translation>1 分钟后清除</translation>
    </message>
    <message>
        <source>Cleared after 2 minutes</source>
        <translation>2 分钟后清除</translation>
    </message>
    <message>
        <source>Cleared when GPU Roster ends</source>
        <translation>退出算力名册时清除</translation>
    </message>
</context>
<context>
    <name>roster::SideBar</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <comment>account menu</comment>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <comment>account menu</comment>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <comment>account menu: it is no longer asked</comment>
        <translation>停用(&amp;D)</translation>
    </message>
    <message>
        <source>E&amp;nable</source>
        <comment>account menu: it is asked again</comment>
        <translation>启用(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <comment>account menu</comment>
        <translation>移除(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>添加账号(&amp;A)…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>heading in the side bar</comment>
        <translation>账号</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>Saved views</source>
        <comment>heading in the side bar</comment>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>Save vie&amp;w…</source>
        <comment>button: what is shown becomes a saved view</comment>
        <translation>保存视图(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>roster::SideBarDelegate</name>
    <message>
        <source>%1+</source>
        <comment>so many instances, and perhaps more</comment>
        <translation>%1+</translation>
    </message>
</context>
<context>
    <name>roster::SshActions</name>
    <message>
        <source>Open in terminal</source>
        <comment>button: starts ssh in a terminal window</comment>
        <translation>在终端中打开</translation>
    </message>
    <message>
        <source>Add to SSH config…</source>
        <comment>button: opens a dialog that adds to ~/.ssh/config</comment>
        <translation>添加到 SSH 配置…</translation>
    </message>
    <message>
        <source>Copy VS Code link</source>
        <comment>button: copies a vscode:// address</comment>
        <translation>复制 VS Code 链接</translation>
    </message>
    <message>
        <source>Opens the machine in Visual Studio Code with the Remote - SSH extension</source>
        <translation>使用 Remote - SSH 扩展在 Visual Studio Code 中打开此机器</translation>
    </message>
</context>
<context>
    <name>roster::SshConfigDialog</name>
    <message>
        <source>A name begins with a letter or digit and has letters A–Z, digits, dots, dashes and underscores only.</source>
        <translation>名称以字母或数字开头，且只含字母 A–Z、数字、点、连字符和下划线。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Nothing was changed. You can copy the block.</source>
        <translation>没有做任何更改。您可以复制此配置块。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <comment>button: adds the block to the file</comment>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>This block is put in front of the first host in %1, where it comes before all others. Then “ssh” and the name lead to the instance.</source>
        <translation>此配置块会放在 %1 中第一个主机之前，优先于其他配置块。之后用“ssh”加上名称即可连接到实例。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has a host of this name already.</source>
        <comment>%2: a file</comment>
        <translation>%2 的第 %1 行已有同名主机。</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <comment>a file, a number, and what stands there</comment>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>Other lines of the file are for this name, too.</source>
        <translation>文件中还有其他行适用于此名称。</translation>
    </message>
    <message>
        <source>These lines come before the block and win: %1.</source>
        <comment>%1: lines of the file</comment>
        <translation>以下各行在此配置块之前，优先生效：%1。</translation>
    </message>
    <message>
        <source>Remove them, or “ssh” will not go to the instance as the block says.</source>
        <translation>请删除它们，否则“ssh”不会按此配置块连接到实例。</translation>
    </message>
    <message>
        <source>The block comes first; what it leaves open, they set: %1.</source>
        <comment>%1: lines of the file</comment>
        <translation>此配置块优先；它未设置的由它们决定：%1。</translation>
    </message>
    <message>
        <source>The block comes first, so it counts.</source>
        <translation>此配置块在前，以它为准。</translation>
    </message>
</context>
<context>
    <name>roster::StatusLine</name>
    <message>
        <source>Loading… %1 of %2</source>
        <comment>so many of so many instances</comment>
        <translation>正在加载… %1/%2</translation>
    </message>
    <message>
        <source>Loading… %1</source>
        <comment>so many instances so far</comment>
        <translation>正在加载… %1</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <comment>freshness: not every account could be read to its end</comment>
        <translation>尚不完整</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>a time of day</comment>
        <translation>更新于 %1</translation>
    </message>
    <message>
        <source>every %1 min</source>
        <translation>每 %1 分钟</translation>
    </message>
    <message>
        <source>every %1 s</source>
        <translation>每 %1 秒</translation>
    </message>
    <message>
        <source>Loading</source>
        <comment>name of the progress bar</comment>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>paused: no network</source>
        <comment>refreshing by the clock</comment>
        <translation>已暂停：无网络</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>refreshing by the clock</comment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>A cloud answered that it gets too many requests. Its account is asked less often for a while.</source>
        <translation>有云端答复请求过多，暂时降低了对其账号的查询频率。</translation>
    </message>
    <message>
        <source>%1, slowed down: %2</source>
        <comment>“every 60 s, slowed down: every 4 min”</comment>
        <translation>%1，已放慢：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts failed</source>
        <comment>to be loaded</comment>
        <translation>
            <numerusform>%Ln 个账号加载失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts incomplete</source>
        <comment>not all of their instances came</comment>
        <translation>
            <numerusform>%Ln 个账号未完整加载</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::TableOutput</name>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>已复制 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV for spreadsheets: the shown columns (*.csv)</source>
        <comment>filter of a file dialog</comment>
        <translation>用于电子表格的 CSV：显示的列 (*.csv)</translation>
    </message>
    <message>
        <source>JSON: every known fact (*.json)</source>
        <comment>filter of a file dialog</comment>
        <translation>JSON：全部已知信息 (*.json)</translation>
    </message>
    <message>
        <source>Export the shown instances</source>
        <translation>导出显示的实例</translation>
    </message>
    <message>
        <source>instances %1</source>
        <comment>name of a file, and a date</comment>
        <translation>实例 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n instances exported to “%1”</source>
        <translation>
            <numerusform>已将 %Ln 个实例导出到“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be written: %2</source>
        <comment>a file, and why</comment>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another folder, or make room on the disk.</source>
        <translation>没有做任何更改。请选择其他文件夹，或腾出磁盘空间。</translation>
    </message>
</context>
<context>
    <name>roster::TableWriter</name>
    <message>
        <source>%1 (%2)</source>
        <comment>header of a CSV file: a column&apos;s title and the unit of its numbers</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>List price</source>
        <comment>header of a CSV file: of the product</comment>
        <translation>目录价</translation>
    </message>
    <message>
        <source>Price currency</source>
        <comment>header of a CSV file</comment>
        <translation>价格币种</translation>
    </message>
    <message>
        <source>Price per</source>
        <comment>header of a CSV file: hour or month</comment>
        <translation>价格周期</translation>
    </message>
    <message>
        <source>Total cost currency</source>
        <comment>header of a CSV file</comment>
        <translation>总费用币种</translation>
    </message>
</context>
<context>
    <name>roster::ViewBar</name>
    <message>
        <source>Save view</source>
        <comment>button: what is shown replaces what the view held</comment>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>What is shown differs from the saved view: saves it so</source>
        <translation>当前显示与已保存的视图不同：按当前显示保存</translation>
    </message>
    <message>
        <source>Revert</source>
        <comment>button: back to what the view holds</comment>
        <translation>还原</translation>
    </message>
    <message>
        <source>Back to what the saved view holds</source>
        <translation>恢复为已保存的视图</translation>
    </message>
</context>
<context>
    <name>roster::ViewFiles</name>
    <message numerus="yes">
        <source>It is no JSON, or only a part of it: reading stopped after %n bytes.</source>
        <translation>
            <numerusform>它不是 JSON，或内容不完整：读到第 %n 字节时停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is JSON, but it holds no saved views of GPU Roster.</source>
        <translation>它是 JSON，但不含算力名册的视图。</translation>
    </message>
    <message>
        <source>A newer version of GPU Roster wrote it: this one cannot read it.</source>
        <translation>它由较新版本的算力名册写入，此版本无法读取。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a view&apos;s name, and a number because the name is taken</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2</source>
        <comment>a file, and why</comment>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n views exported</source>
        <translation>
            <numerusform>已导出 %n 个视图</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be imported. %2</source>
        <comment>a file, and why</comment>
        <translation>无法导入“%1”。%2</translation>
    </message>
    <message>
        <source>It is too large to be a file of saved views.</source>
        <translation>文件过大，不可能是视图文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n views imported</source>
        <translation>
            <numerusform>已导入 %n 个视图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <comment>views</comment>
        <translation>
            <numerusform>%n 个已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <comment>views in a file</comment>
        <translation>
            <numerusform>%n 个无法读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n views, which is more than can be of use.</source>
        <translation>
            <numerusform>其中有 %n 个视图，多得不可能有用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>请另选文件夹，或清理磁盘空间。</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>它不是普通文件。</translation>
    </message>
</context>
<context>
    <name>roster::ViewListModel</name>
    <message numerus="yes">
        <source>%n that are not here</source>
        <comment>accounts of a saved view</comment>
        <translation>
            <numerusform>%Ln 个不在此处的账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%Ln 个实例</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <comment>spoken: what is shown differs from the saved view</comment>
        <translation>已更改</translation>
    </message>
</context>
<context>
    <name>roster::ViewNameDialog</name>
    <message>
        <source>Another view has this name.</source>
        <translation>已有同名视图。</translation>
    </message>
    <message>
        <source>Accounts, filters, find text, columns, sorting and grouping are saved as they are now.</source>
        <translation>将按当前状态保存账号、筛选、查找文字、列、排序和分组。</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>重命名视图</translation>
    </message>
</context>
<context>
    <name>roster::Views</name>
    <message>
        <source>Expiring in 7 days</source>
        <comment>name of a saved view</comment>
        <translation>7 天内到期</translation>
    </message>
    <message>
        <source>Spot, running</source>
        <comment>name of a saved view</comment>
        <translation>运行中的抢占式</translation>
    </message>
    <message>
        <source>Idle &gt; 24 h</source>
        <comment>name of a saved view: stopped for long</comment>
        <translation>空闲超过 24 小时</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a setting of a saved view and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Name or ID</source>
        <translation>名称或 ID</translation>
    </message>
    <message>
        <source>Find</source>
        <comment>noun: the text that is looked for</comment>
        <translation>查找</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>分组</translation>
    </message>
</context>
</TS>
