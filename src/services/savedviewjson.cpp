// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/savedviewjson.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster::viewjson {

namespace {

constexpr int version = 1;
constexpr auto kind = "gpu-roster saved views"_L1;
constexpr QUuid viewsWithoutId(0x2f6b8a1e, 0x7c53, 0x4d0f, 0xb1, 0x2a, 0x95, 0x3e, 0x60, 0xd7, 0x48, 0xc2);

// What is longer than these, or more, cannot come from the program; whoever wrote it into a file means no
// view.
constexpr qsizetype longestText = 2000;
constexpr qsizetype longestKey = 80;
constexpr qsizetype mostEntries = 500;
constexpr int widest = 2000;

qsizetype entriesOf(const QJsonArray &array)
{
    return std::min(array.size(), mostEntries);
}

void put(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

QString text(const QJsonObject &object, QLatin1StringView name, qsizetype longest = longestText)
{
    return object.value(name).toString().left(longest);
}

/// Whether an entry for this column is there already: the first one holds.
template<typename Entry>
bool isNamed(const QList<Entry> &entries, const QString &key)
{
    return std::ranges::find(entries, key, &Entry::key) != entries.end();
}

QJsonArray accountsToJson(const QSet<QUuid> &ids, const QList<Account> &accounts)
{
    QList<QUuid> sorted(ids.cbegin(), ids.cend());
    std::ranges::sort(sorted); // the same view always reads the same
    QJsonArray array;
    for (const QUuid &id : std::as_const(sorted)) {
        QJsonObject object{{u"id"_s, id.toString(QUuid::WithoutBraces)}};
        const auto known = std::ranges::find(accounts, id, &Account::id);
        if (known != accounts.end()) {
            object.insert("provider"_L1, providerInfo(known->provider).key);
            object.insert("name"_L1, known->name);
        }
        array.append(object);
    }
    return array;
}

QUuid accountFromJson(const QJsonObject &object, const QList<Account> &accounts)
{
    const QUuid id(text(object, "id"_L1));
    const auto provider = providerFromKey(text(object, "provider"_L1));
    const auto sameName = [&](const Account &account) {
        return account.provider == provider && account.name == text(object, "name"_L1);
    };
    if (std::ranges::find(accounts, id, &Account::id) != accounts.end()
        || std::ranges::count_if(accounts, sameName) != 1)
        return id;
    return std::ranges::find_if(accounts, sameName)->id;
}

QJsonObject toJson(const InstanceQuery &query)
{
    QJsonObject object;
    put(object, "name"_L1, query.name);
    put(object, "status"_L1, query.status);
    if (!query.regions.isEmpty())
        object.insert("regions"_L1, QJsonArray::fromStringList(query.regions));
    put(object, "billing"_L1, query.billingMode);
    return object;
}

InstanceQuery queryFromJson(const QJsonObject &object)
{
    InstanceQuery query{text(object, "name"_L1), text(object, "status"_L1), {}, text(object, "billing"_L1)};
    const QJsonArray regions = object.value("regions"_L1).toArray();
    for (qsizetype i = 0; i < entriesOf(regions); ++i) {
        const QString region = regions[i].toString().left(longestKey);
        if (!region.isEmpty() && !query.regions.contains(region))
            query.regions.append(region);
    }
    return query;
}

QJsonObject toJson(const SavedView &view, const QList<Account> &accounts)
{
    QJsonObject object = viewjson::toJson(view.table);
    object.insert("id"_L1, view.id.toString(QUuid::WithoutBraces));
    put(object, "name"_L1, view.name);
    put(object, "starter"_L1, view.starter);
    if (!view.accounts.isEmpty())
        object.insert("accounts"_L1, accountsToJson(view.accounts, accounts));
    if (!view.query.isEmpty())
        object.insert("filter"_L1, toJson(view.query));
    put(object, "find"_L1, view.find);
    return object;
}

std::optional<SavedView> viewFromJson(const QJsonObject &object, const QList<Account> &accounts)
{
    SavedView view;
    view.id = QUuid(text(object, "id"_L1));
    view.name = text(object, "name"_L1, SavedView::longestName).simplified();
    view.starter = text(object, "starter"_L1);
    if (view.name.isEmpty() && view.starter.isEmpty())
        return {};
    if (view.id.isNull()) // written by hand: the same text is the same view when it comes again
        view.id = QUuid::createUuidV5(viewsWithoutId, QJsonDocument(object).toJson(QJsonDocument::Compact));
    const QJsonArray ids = object.value("accounts"_L1).toArray();
    for (const QJsonValue &value : ids) {
        if (const QUuid id = accountFromJson(value.toObject(), accounts); !id.isNull())
            view.accounts.insert(id);
    }
    // Without one of its accounts a view would show all of them.
    if (!ids.isEmpty() && view.accounts.isEmpty())
        return {};
    view.query = queryFromJson(object.value("filter"_L1).toObject());
    view.find = object.value("find"_L1).toString();
    // Their beginnings would show something else.
    if (view.query.name.size() > InstanceQuery::longestName || view.find.size() > SavedView::longestFind)
        return {};
    for (QChar &c : view.find) {
        if (c.category() == QChar::Other_Control) // a field has one line
            c = u' ';
    }
    view.table = tableFromJson(object);
    return view;
}

} // namespace

QJsonObject toJson(const TableArrangement &table)
{
    QJsonObject object;
    QJsonArray columns;
    for (const ColumnPlace &column : table.columns) {
        QJsonObject place{{u"key"_s, column.key}, {u"visible"_s, column.visible}};
        if (column.width > 0)
            place.insert("width"_L1, column.width);
        columns.append(place);
    }
    QJsonArray sorting;
    for (const SortedColumn &level : table.sorting) {
        sorting.append(QJsonObject{{u"key"_s, level.key},
                                   {u"order"_s, level.descending ? u"descending"_s : u"ascending"_s}});
    }
    if (!columns.isEmpty())
        object.insert("columns"_L1, columns);
    if (!sorting.isEmpty())
        object.insert("sorting"_L1, sorting);
    put(object, "grouping"_L1, table.grouping);
    return object;
}

TableArrangement tableFromJson(const QJsonObject &json)
{
    TableArrangement table;
    const QJsonArray columns = json.value("columns"_L1).toArray();
    for (qsizetype i = 0; i < entriesOf(columns); ++i) {
        const QJsonObject value = columns[i].toObject();
        const ColumnPlace place{text(value, "key"_L1, longestKey),
                                qBound(0, value["width"_L1].toInt(), widest),
                                value["visible"_L1].toBool(true)};
        if (!place.key.isEmpty() && !isNamed(table.columns, place.key))
            table.columns.append(place);
    }
    const QJsonArray sorting = json.value("sorting"_L1).toArray();
    for (qsizetype i = 0; i < entriesOf(sorting); ++i) {
        const QJsonObject value = sorting[i].toObject();
        const SortedColumn level{text(value, "key"_L1, longestKey), value["order"_L1] == "descending"_L1};
        if (!level.key.isEmpty() && !isNamed(table.sorting, level.key))
            table.sorting.append(level);
    }
    table.grouping = text(json, "grouping"_L1, longestKey);
    return table;
}

QByteArray write(const QList<SavedView> &views, const QList<Account> &accounts, const QJsonArray &unreadable)
{
    QJsonArray array;
    for (const SavedView &view : views)
        array.append(toJson(view, accounts));
    for (const QJsonValue &value : unreadable)
        array.append(value);
    const QJsonObject root{{u"kind"_s, kind}, {u"version"_s, version}, {u"views"_s, array}};
    return QJsonDocument(root).toJson();
}

/// The array of views of some file, or why there is none.
static QJsonArray viewArray(const QByteArray &json, Reading &reading)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const QJsonObject root = document.object();
    if (error.error != QJsonParseError::NoError) {
        reading.problem = Problem::NotJson;
        reading.problemAt = error.offset;
    } else if (root.value("kind"_L1) != kind || !root.value("views"_L1).isArray()) {
        reading.problem = Problem::NotViews;
    } else if (root.value("version"_L1).toInt() > version) {
        reading.problem = Problem::TooNew;
    } else {
        return root.value("views"_L1).toArray();
    }
    return {};
}

Reading read(const QByteArray &json, const QList<Account> &accounts)
{
    Reading reading;
    const QJsonArray array = viewArray(json, reading);
    for (const QJsonValue &value : array) {
        if (const auto view = viewFromJson(value.toObject(), accounts))
            reading.views.append(*view);
        else
            reading.unreadable.append(value);
    }
    return reading;
}

Reading readOwn(const QByteArray &json, qsizetype most)
{
    Reading reading;
    QSet<QUuid> seen;
    const QJsonArray array = viewArray(json, reading);
    for (const QJsonValue &value : array) {
        const auto view = reading.views.size() < most ? viewFromJson(value.toObject(), {}) : std::nullopt;
        if (view && !seen.contains(view->id)) {
            seen.insert(view->id);
            reading.views.append(*view);
        } else {
            reading.unreadable.append(value);
        }
    }
    return reading;
}

} // namespace roster::viewjson
