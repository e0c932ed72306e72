// SPDX-License-Identifier: GPL-3.0-or-later
// Files of saved views, the user's own and those that came from somebody else.
#include "fuzz.h"
#include "services/savedviewjson.h"

using namespace Qt::StringLiterals;
using namespace roster;

static void verifyView(const SavedView &view)
{
    fuzz::verify(!view.id.isNull(), "a view has an id");
    fuzz::verify(!view.name.isEmpty() || !view.starter.isEmpty(), "a view has a name");
    fuzz::verify(view.name.size() <= SavedView::longestName && view.find.size() <= SavedView::longestFind,
                 "a view's texts fit their fields");
    fuzz::verify(view.query.name.size() <= InstanceQuery::longestName,
                 "a cloud takes the name that is asked for");
    fuzz::verify(!view.find.contains(u'\n'), "a field has one line");
}

static QList<Account> someAccounts()
{
    Account account;
    account.id = QUuid(u"7f5f4cb1-4b1c-4a05-8e4b-2d6a3b1f9c10"_s);
    account.provider = ProviderId::Ppio;
    account.name = u"research"_s;
    return {account};
}

void fuzz::take(const QByteArray &input)
{
    constexpr qsizetype most = 50;
    const viewjson::Reading own = viewjson::readOwn(input, most);
    verify(!own.problem || (own.views.isEmpty() && own.unreadable.isEmpty()), "a refused file has no views");
    verify(own.views.size() <= most, "there are no more views than can be shown");
    QSet<QUuid> ids;
    for (const SavedView &view : own.views) {
        verifyView(view);
        ids.insert(view.id);
    }
    verify(ids.size() == own.views.size(), "an id comes once");

    const QList<Account> accounts = someAccounts();
    const viewjson::Reading read = viewjson::read(input, accounts);
    for (const SavedView &view : read.views)
        verifyView(view);
    verify(own.problem == read.problem
               && own.views.size() + own.unreadable.size() == read.views.size() + read.unreadable.size(),
           "no entry is lost");
    if (read.problem)
        return;
    const viewjson::Reading again =
        viewjson::read(viewjson::write(read.views, accounts, read.unreadable), accounts);
    verify(again.views == read.views, "a view is read as it was written");
    verify(again.unreadable == read.unreadable, "what is not understood is kept");
}
