<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>roster::AccountDialog</name>
    <message numerus="yes">
        <source>The account has %n instances.</source>
        <translation>
            <numerusform>The account has %Ln instance.</numerusform>
            <numerusform>The account has %Ln instances.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::AccountListModel</name>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%Ln instance</numerusform>
            <numerusform>%Ln instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n instances</source>
        <translation>
            <numerusform>at least %n instance</numerusform>
            <numerusform>at least %n instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::AccountTexts</name>
    <message numerus="yes">
        <source>%1 of %2: %Ln could not be read</source>
        <comment>state of an account: so many instances of so many</comment>
        <translation>
            <numerusform>%1 of %2: %Ln could not be read</numerusform>
            <numerusform>%1 of %2: %Ln could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list of %1 has no end: reading stopped after %Ln instances.</source>
        <translation>
            <numerusform>The list of %1 has no end: reading stopped after %Ln instance.</numerusform>
            <numerusform>The list of %1 has no end: reading stopped after %Ln instances.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lists %2 instances, of which %Ln could not be read.</source>
        <translation>
            <numerusform>%1 lists %2 instances, of which %Ln could not be read.</numerusform>
            <numerusform>%1 lists %2 instances, of which %Ln could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::AccountsDialog</name>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%Ln instance</numerusform>
            <numerusform>%Ln instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::ChangeNote</name>
    <message numerus="yes">
        <source>%n changed in the last refresh</source>
        <comment>so many instances</comment>
        <translation>
            <numerusform>%Ln changed in the last refresh</numerusform>
            <numerusform>%Ln changed in the last refresh</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::ClipboardNotice</name>
    <message numerus="yes">
        <source>%1 copied · clears in %n s</source>
        <comment>status line; %1 is what was copied, such as “Password”</comment>
        <translation>
            <numerusform>%1 copied · clears in %n s</numerusform>
            <numerusform>%1 copied · clears in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 selected · clears in %n s</source>
        <comment>status line: for a middle click to paste; %1 is a secret</comment>
        <translation>
            <numerusform>%1 selected · clears in %n s</numerusform>
            <numerusform>%1 selected · clears in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::CompareDialog</name>
    <message numerus="yes">
        <source>%1 of %n known properties differ</source>
        <translation>
            <numerusform>%1 of %n known property differs</numerusform>
            <numerusform>%1 of %n known properties differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n instances</source>
        <comment>the window&apos;s title</comment>
        <translation>
            <numerusform>Compare %n instance</numerusform>
            <numerusform>Compare %n instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::Errors</name>
    <message numerus="yes">
        <source>Wait %n seconds and try again. Automatic refreshing slows down by itself.</source>
        <translation>
            <numerusform>Wait %n second and try again. Automatic refreshing slows down by itself.</numerusform>
            <numerusform>Wait %n seconds and try again. Automatic refreshing slows down by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minutes and try again. Automatic refreshing slows down by itself.</source>
        <translation>
            <numerusform>Wait %n minute and try again. Automatic refreshing slows down by itself.</numerusform>
            <numerusform>Wait %n minutes and try again. Automatic refreshing slows down by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n hours and try again. Automatic refreshing slows down by itself.</source>
        <translation>
            <numerusform>Wait %n hour and try again. Automatic refreshing slows down by itself.</numerusform>
            <numerusform>Wait %n hours and try again. Automatic refreshing slows down by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::FileProblems</name>
    <message numerus="yes">
        <source>%n accounts in the settings file cannot be read, and are not shown.</source>
        <translation>
            <numerusform>%n account in the settings file cannot be read, and is not shown.</numerusform>
            <numerusform>%n accounts in the settings file cannot be read, and are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved views cannot be read, and are not shown.</source>
        <translation>
            <numerusform>%n saved view cannot be read, and is not shown.</numerusform>
            <numerusform>%n saved views cannot be read, and are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::FleetSummary</name>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%Ln instance</numerusform>
            <numerusform>%Ln instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n GPUs</source>
        <translation>
            <numerusform>%Ln GPU</numerusform>
            <numerusform>%Ln GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>instances that a filter hides</comment>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other models</source>
        <comment>of GPUs</comment>
        <translation>
            <numerusform>and %Ln other model</numerusform>
            <numerusform>and %Ln other models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hourly list prices of %n billed instances that do not tell their own, one unit of the product each. The cloud does not document whether a unit is one GPU or the whole instance, so this is not what they cost.</source>
        <translation>
            <numerusform>The hourly list price of %Ln billed instance that does not tell its own, one unit of the product. The cloud does not document whether a unit is one GPU or the whole instance, so this is not what it costs.</numerusform>
            <numerusform>The hourly list prices of %Ln billed instances that do not tell their own, one unit of the product each. The cloud does not document whether a unit is one GPU or the whole instance, so this is not what they cost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::Format</name>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, see JSON</source>
        <comment>ports, variables or volumes of an instance; JSON: a page of its details</comment>
        <translation>
            <numerusform>… and %Ln more, see JSON</numerusform>
            <numerusform>… and %Ln more, see JSON</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::HiddenNote</name>
    <message numerus="yes">
        <source>The filter hides %n instances.</source>
        <translation>
            <numerusform>The filter hides %Ln instance.</numerusform>
            <numerusform>The filter hides %Ln instances.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finding hides %n instances.</source>
        <translation>
            <numerusform>Finding hides %Ln instance.</numerusform>
            <numerusform>Finding hides %Ln instances.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::LogViewer</name>
    <message numerus="yes">
        <source>%n lines</source>
        <comment>of a log</comment>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::MainWindow</name>
    <message numerus="yes">
        <source>%n IDs copied</source>
        <translation>
            <numerusform>%Ln ID copied</numerusform>
            <numerusform>%Ln IDs copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::RosterNotices</name>
    <message numerus="yes">
        <source>The filter (%1) hides %n instances.</source>
        <translation>
            <numerusform>The filter (%1) hides %Ln instance.</numerusform>
            <numerusform>The filter (%1) hides %Ln instances.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finding “%1” hides %n instances.</source>
        <translation>
            <numerusform>Finding “%1” hides %Ln instance.</numerusform>
            <numerusform>Finding “%1” hides %Ln instances.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts could not be loaded</source>
        <translation>
            <numerusform>%Ln account could not be loaded</numerusform>
            <numerusform>%Ln accounts could not be loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts are not complete</source>
        <translation>
            <numerusform>%n account is not complete</numerusform>
            <numerusform>%n accounts are not complete</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::RowGroups</name>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%n instance</numerusform>
            <numerusform>%n instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::StatusLine</name>
    <message numerus="yes">
        <source>%n accounts failed</source>
        <comment>to be loaded</comment>
        <translation>
            <numerusform>%n account failed</numerusform>
            <numerusform>%n accounts failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts incomplete</source>
        <comment>not all of their instances came</comment>
        <translation>
            <numerusform>%n account incomplete</numerusform>
            <numerusform>%n accounts incomplete</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::TableOutput</name>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instances exported to “%1”</source>
        <translation>
            <numerusform>%Ln instance exported to “%1”</numerusform>
            <numerusform>%Ln instances exported to “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::ViewFiles</name>
    <message numerus="yes">
        <source>It is no JSON, or only a part of it: reading stopped after %n bytes.</source>
        <translation>
            <numerusform>It is no JSON, or only a part of it: reading stopped after %n byte.</numerusform>
            <numerusform>It is no JSON, or only a part of it: reading stopped after %n bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n views exported</source>
        <translation>
            <numerusform>%n view exported</numerusform>
            <numerusform>%n views exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n views imported</source>
        <translation>
            <numerusform>%n view imported</numerusform>
            <numerusform>%n views imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <comment>views</comment>
        <translation>
            <numerusform>%n was here already</numerusform>
            <numerusform>%n were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <comment>views in a file</comment>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n views, which is more than can be of use.</source>
        <translation>
            <numerusform>It holds %n view, which is more than can be of use.</numerusform>
            <numerusform>It holds %n views, which is more than can be of use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roster::ViewListModel</name>
    <message numerus="yes">
        <source>%n that are not here</source>
        <comment>accounts of a saved view</comment>
        <translation>
            <numerusform>%Ln that are not here</numerusform>
            <numerusform>%Ln that are not here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%Ln instance</numerusform>
            <numerusform>%Ln instances</numerusform>
        </translation>
    </message>
</context>
</TS>
