// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/savedialog.h"

#include "core/displaytext.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

SaveDialog::SaveDialog(QWidget *window, const QString &title, const QList<Kind> &kinds)
    : QFileDialog(window, title)
    , m_kinds(kinds)
{
    setAcceptMode(AcceptSave);
    QStringList filters;
    for (const Kind &kind : kinds)
        filters.append(kind.filter);
    setNameFilters(filters);
    setSupportedSchemes({u"file"_s}); // what is written here is a file of this machine
    // No default suffix: Qt adds it only to names without a dot, and behind the desktop's own dialog after
    // that has asked about the name without it.
    connect(this, &QFileDialog::fileSelected, this, [this](const QString &path) { m_path = path; });
    connect(this, &QDialog::accepted, this, &SaveDialog::take);
    connect(this, &QDialog::rejected, this, &QObject::deleteLater);
}

void SaveDialog::take()
{
    if (m_path.isEmpty()) { // nothing that can be written
        deleteLater();
        return;
    }
    const auto isNamed = [this](const Kind &kind) {
        return m_path.endsWith(u'.' + kind.suffix, Qt::CaseInsensitive);
    };
    const auto named = std::ranges::find_if(m_kinds, isNamed);
    if (named != m_kinds.end()) { // and asked about, as it is
        end(m_path, named->suffix);
        return;
    }
    const auto wished = std::ranges::find(m_kinds, selectedNameFilter(), &Kind::filter);
    const QString suffix = (wished == m_kinds.end() ? m_kinds.first() : *wished).suffix;
    const QString path = m_path + (m_path.endsWith(u'.') ? QString() : u"."_s) + suffix;
    if (QFileInfo::exists(path))
        askToReplace(path, suffix);
    else
        end(path, suffix);
}

void SaveDialog::askToReplace(const QString &path, const QString &suffix)
{
    auto *box = new QMessageBox(parentWidget());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(windowTitle());
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("“%1” is there already.", "a file").arg(displayText(QFileInfo(path).fileName())));
    box->setInformativeText(tr("If you replace it, what is in it is lost."));
    const auto *replace =
        box->addButton(tr("&Replace", "button: replaces a file"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(box, &QMessageBox::finished, this, [this, box, replace, path, suffix] {
        if (box->clickedButton() == replace)
            end(path, suffix);
        else
            askAgain();
    });
    box->open();
}

/// For another name.
void SaveDialog::askAgain()
{
    m_path.clear();
    open();
}

void SaveDialog::end(const QString &path, const QString &suffix)
{
    deleteLater();
    Q_EMIT chosen(path, suffix);
}

} // namespace roster
