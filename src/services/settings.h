// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fileproblem.h"
#include "services/network/proxychoice.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace roster {

class SettingsFile;

/// What the user chose, and how the windows stood. One typed pair of functions per setting, so that no other
/// file spells a key. Setters save at once and emit only on change; what another running copy of the program
/// changes is followed. Holds no secret.
class Settings : public QObject {
    Q_OBJECT

public:
    /// @p file outlives this.
    explicit Settings(SettingsFile &file, QObject *parent = nullptr);

    enum class Theme { System, Light, Dark };
    Q_ENUM(Theme)

    /// What the command line asks for: not saved, and it holds until the user chooses something else in this
    /// run. Empty: as saved.
    void useForThisRun(const QString &language, std::optional<Theme> theme);

    /// A programLanguage(), or empty for the system's language.
    QString language() const;
    void setLanguage(const QString &language);

    Theme theme() const;
    void setTheme(Theme theme);

    static constexpr std::chrono::seconds shortestRefresh{10};
    static constexpr std::chrono::seconds longestRefresh{3600};

    /// Zero: only when asked. Default 60 s. What is set is brought between the shortest and the longest.
    std::chrono::seconds refreshInterval() const;
    void setRefreshInterval(std::chrono::seconds interval);

    /// In which terminal SSH sessions open: the id of core/terminal.h; empty: the first that is found.
    QString terminal() const;
    void setTerminal(const QString &id);

    /// Whether the clock rests while the window is hidden or minimised. Default: yes.
    bool pausesUnseen() const;
    void setPausesUnseen(bool pauses);

    /// Whether passwords and keys are never shown, only copied. Default false.
    bool neverReveal() const;
    void setNeverReveal(bool never);

    static constexpr std::chrono::seconds shortestClipboardTime{10};
    static constexpr std::chrono::seconds longestClipboardTime{120};

    /// How long a copied secret stays in the clipboard; zero: until the program ends. Default 30 s. What is
    /// set is brought between the shortest and the longest.
    std::chrono::seconds clipboardTime() const;
    void setClipboardTime(std::chrono::seconds time);

    /// Through which proxy the clouds are reached. Its password is no setting. Default: as the system says.
    ProxyChoice proxy() const;
    void setProxy(const ProxyChoice &choice);

    /// The file with certificate authorities that count beside the system's; empty: none.
    QString authorityFile() const;
    void setAuthorityFile(const QString &file);

    /// Whether the windows are kept out of screenshots and screen sharing, where the system can. Default
    /// false.
    bool hiddenFromCapture() const;
    void setHiddenFromCapture(bool hidden);

    /// How a window stood: a blob of Qt's own making, under a name such as "main/geometry" or "main/header".
    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

    /// The file of the saved views, beside that of the settings: ViewStore's.
    QString viewsFile() const;
    /// The views that an earlier version kept among the settings; empty: none.
    QByteArray earlierViews() const;
    void forgetEarlierViews();

    /// What was looked for lately, the newest first; at most mostRecentFinds.
    static constexpr int mostRecentFinds = 10;
    QStringList recentFinds() const;
    void addRecentFind(const QString &text);
    void clearRecentFinds();

Q_SIGNALS:
    void languageChanged(const QString &language);
    void themeChanged(roster::Settings::Theme theme);
    void refreshIntervalChanged(std::chrono::seconds interval);
    void pausesUnseenChanged(bool pauses);
    void neverRevealChanged(bool never);
    void clipboardTimeChanged(std::chrono::seconds time);
    void hiddenFromCaptureChanged(bool hidden);
    void proxyChanged();
    void authorityFileChanged();
    /// Another copy of the program changed something; what has a signal of its own was told by that.
    void changedElsewhere();
    /// Something is wrong with the file of the settings, or of the saved views.
    void fileProblem(const roster::FileProblem &problem);

private:
    void follow(const QStringList &keys);

    SettingsFile &m_file;
    std::optional<QString> m_languageOfRun;
    std::optional<Theme> m_themeOfRun;
};

} // namespace roster
