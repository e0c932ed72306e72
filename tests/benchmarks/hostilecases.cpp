// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilecases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using roster::test::FaultAnswer;

namespace roster {

namespace {

using Where = HostileCase::Where;

constexpr qsizetype mebibyte = 1024 * 1024;
constexpr qsizetype cap = 32 * mebibyte; // ApiLimits::maxAnswerBytes
constexpr qsizetype inPlace = 64 * 1024; // largestReadInPlace

QByteArray file(const QString &name)
{
    QFile file(QStringLiteral(ROSTER_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qUtf8Printable(name));
    return file.readAll();
}

/// The texts of a list of tests/data/hostile; see its README.md.
QStringList texts(const QString &name)
{
    QStringList texts;
    const QJsonArray entries = QJsonDocument::fromJson(file(u"hostile/"_s + name)).array();
    for (const QJsonValue &entry : entries)
        texts.append(entry["text"_L1].toString().repeated(entry["times"_L1].toInt(1)));
    return texts;
}

FaultAnswer json(const QJsonObject &object)
{
    return FaultAnswer::json(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

FaultAnswer list(const QJsonArray &entries)
{
    return json({{u"data"_s, entries}, {u"has_more"_s, false}, {u"next_cursor"_s, u""_s}});
}

/// A list of about @p size bytes in all. @p entry: with %1 in place of its number.
FaultAnswer listOf(const QString &entry, qsizetype size)
{
    QByteArray body = R"({"status":"success","has_more":false,"next_cursor":"","data":[)";
    const qsizetype room = size - 200;
    for (int i = 0; body.size() + entry.size() < room; ++i)
        body += (i > 0 ? "," : "") + entry.arg(i).toUtf8();
    return FaultAnswer::json(body + "]}");
}

/// @p text within the quotes of JSON.
QByteArray quoted(const QByteArray &text)
{
    QByteArray escaped = text;
    escaped.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return '"' + escaped + '"';
}

QByteArray run(const QByteArray &unit, qsizetype size)
{
    return unit.repeated(size / unit.size());
}

QJsonObject detail(const QJsonObject &fields)
{
    QJsonObject object = fields;
    object.insert(u"id"_s, u"a"_s);
    return object;
}

QJsonArray environment(const QStringList &values)
{
    QJsonArray variables;
    for (const QString &value : values)
        variables.append(QJsonObject{{u"key"_s, u"NAME_%1"_s.arg(variables.size())}, {u"value"_s, value}});
    return variables;
}

FaultAnswer gzipBomb()
{
    static const QByteArray member = test::gzip(QByteArray(16 * mebibyte, ' '));
    return FaultAnswer::json(member.repeated(64)).with("Content-Encoding", "gzip");
}

/// Beginnings of secrets without an end, and what quotes and escapes do to rules.
const QByteArrayList &unitsForRedactor()
{
    static const QByteArrayList units{
        "aA",           "key=\"a ",    "'key=\"a ",    "--key abcd ",
        "eyJaaaaaaaa-", "://x:y/",     "curl -u \"a ", "Bearer%20",
        "Cookie: ",     "\\\\\\\"",    "<<A\n",        "密码：",
        "sk-1-eyJ-",    "-----BEGIN ", "auth:\n\"x: ", "0a1b2c3d4e5f60718293a4b5c6d7e8f9-"};
    return units;
}

const QString wholeEntry =
    uR"({"id":"m-%1","name":"machine %1","type":"gpu","product_id":"p","image":"example.com/a:%1",)"
    uR"("region":"r-%1","status":{"status":"running","error":"","message":"message %1"},)"
    uR"("resource_specs":{"rootfs_size_gb":60,"gpu_num":8,"cpu_num":16,"memory_gb":64},)"
    uR"("billing":{"mode":"postpaid"},"network":{"ip":"10.2.1.1"},"ports":[{"port":8080,)"
    uR"("protocol":"http","endpoint":"http://192.0.2.1:8080"}],"created_at":"1730733110"})"_s;

using Cases = std::vector<HostileCase>;

void addBombs(Cases &cases)
{
    const auto add = [&cases](const QByteArray &name, const std::function<FaultAnswer()> &answer) {
        cases.push_back({"bomb: " + name, Where::List, ProviderId::Ppio, answer});
    };
    add("brotli, 8 GiB",
        [] { return FaultAnswer::json(file(u"bombs/spaces.br"_s)).with("Content-Encoding", "br"); });
    add("zstd, 512 MiB",
        [] { return FaultAnswer::json(file(u"bombs/spaces.zst"_s)).with("Content-Encoding", "zstd"); });
    add("gzip, 1 GiB", gzipBomb);
    add("gzip in gzip",
        [] { return FaultAnswer::json(test::gzip(gzipBomb().body)).with("Content-Encoding", "gzip, gzip"); });
    add("gzip of an error, 1 GiB", [] {
        FaultAnswer answer = gzipBomb();
        answer.status = 400;
        return answer;
    });
}

void addLists(Cases &cases)
{
    const auto add = [&cases](const QByteArray &name, const std::function<FaultAnswer()> &answer) {
        cases.push_back({"list: " + name, Where::List, ProviderId::Ppio, answer});
    };
    for (const qsizetype size : {inPlace, mebibyte, cap}) {
        const QByteArray bytes = QByteArray::number(size / 1024) + " KiB of ";
        add(bytes + "whole entries", [size] { return listOf(wholeEntry, size); });
        add(bytes + "shortest entries", [size] { return listOf(uR"({"id":%1})"_s, size); });
        add(bytes + "entries without an id", [size] { return listOf(u"{}"_s, size); });
        add(bytes + "one entry again and again", [size] { return listOf(uR"({"id":1,"x":"%1"})"_s, size); });
        add(bytes + "ports of one machine", [size] {
            return FaultAnswer::json(R"({"data":[{"id":"a","ports":[)" + run("{},", size - 200)
                                     + R"({}]}],"has_more":false,"next_cursor":""})");
        });
        add(bytes + "blanks", [size] { return FaultAnswer::json(QByteArray(size, ' ')); });
        add(bytes + "one name", [size] {
            return FaultAnswer::json(R"({"data":[{"id":"a","name":")" + QByteArray(size - 100, 'n')
                                     + R"("}],"has_more":false,"next_cursor":""})");
        });
        add(bytes + "open brackets", [size] { return FaultAnswer::json(QByteArray(size, '[')); });
        add(bytes + "open objects", [size] { return FaultAnswer::json(run(R"({"a":)", size)); });
        add(bytes + "a cursor", [size] {
            return FaultAnswer::json(R"({"data":[],"has_more":true,"next_cursor":")"
                                     + QByteArray(size - 100, 'c') + R"("})");
        });
        add(bytes + "a failure", [size] {
            return FaultAnswer::json(R"({"code":500,"message":)" + quoted(run("key=\"a ", (size - 100) / 2))
                                     + '}');
        });
    }
    add("names of the corpus", [] {
        QJsonArray entries;
        for (const QString &name : texts(u"names.json"_s))
            entries.append(
                QJsonObject{{u"id"_s, QString::number(entries.size())},
                            {u"name"_s, name},
                            {u"image"_s, name},
                            {u"region"_s, name},
                            {u"status"_s, QJsonObject{{u"status"_s, name}, {u"message"_s, name}}}});
        return list(entries);
    });
    add("ids of the corpus", [] {
        QJsonArray entries;
        for (const QString &id : texts(u"ids.json"_s))
            entries.append(QJsonObject{{u"id"_s, id}});
        return list(entries);
    });
    cases.push_back({"list: 60 KB of blanks in a price", Where::List, ProviderId::NebulaBlock, [] {
                         return FaultAnswer::json(
                             R"({"status":"success","total_instance":1,"data":[{"id":"a","price_per_hour":")"
                             + QByteArray(60'000, ' ') + R"(1"}]})");
                     }});
    cases.push_back({"list: 30 prices of 1 MiB of blanks", Where::List, ProviderId::NebulaBlock, [] {
                         return listOf(uR"({"id":"%1","price_per_hour":"$)"_s + QString(mebibyte, u' ')
                                           + uR"(1x"})"_s,
                                       cap);
                     }});
}

void addErrors(Cases &cases)
{
    for (const QByteArray &unit : unitsForRedactor()) {
        const QByteArray name = QByteArray(unit).replace('\n', "⏎").trimmed();
        cases.push_back({"error: 60 KB of " + name, Where::List, ProviderId::Ppio, [unit] {
                             return FaultAnswer::withStatus(
                                 400, R"({"message":)" + quoted(run(unit, 30'000)) + '}');
                         }});
    }
    cases.push_back({"error: a page of HTML", Where::List, ProviderId::Ppio,
                     [] { return FaultAnswer::withStatus(403, "<html>" + run("<title", mebibyte)); }});
}

void addDetails(Cases &cases)
{
    const auto add = [&cases](const QByteArray &name, const std::function<FaultAnswer()> &answer) {
        cases.push_back({"detail: " + name, Where::Detail, ProviderId::Ppio, answer});
    };
    add("10,000 environment values", [] {
        QStringList values;
        for (int i = 0; i < 10'000; ++i)
            values.append(u"value %1"_s.arg(i));
        return json(detail({{u"envs"_s, environment(values)}}));
    });
    add("32 MiB of environment", [] {
        return FaultAnswer::json(R"({"id":"a","envs":[)" + run(R"({"key":"k","value":"v"},)", cap - 200)
                                 + "{}]}");
    });
    add("environment of the corpus", [] {
        return json(detail({{u"envs"_s, environment(texts(u"environment.json"_s))}}));
    });
    add("commands and links of the corpus", [] {
        const QStringList all = texts(u"commands.json"_s) + texts(u"urls.json"_s);
        return json(
            detail({{u"envs"_s, environment(all)},
                    {u"command"_s, all.join(u'\n')},
                    {u"tools"_s, QJsonObject{{u"ssh"_s, QJsonObject{{u"command"_s, all.join(u' ')}}}}}}));
    });
    for (const QByteArray &unit : unitsForRedactor()) {
        const QByteArray name = QByteArray(unit).replace('\n', "⏎").trimmed();
        add("a command of " + name, [unit] {
            return FaultAnswer::json(R"({"id":"a","command":)" + quoted(run(unit, 30'000)) + '}');
        });
    }
    add("32 MiB of an error",
        [] { return FaultAnswer::json(R"({"code":404,"message":)" + quoted(run("aA", cap / 2)) + '}'); });
}

void addCatalogues(Cases &cases)
{
    cases.push_back({"catalogue: 32 MiB of products", Where::Catalogue, ProviderId::Ppio,
                     [] { return listOf(uR"({"id":"p-%1","name":"product %1"})"_s, cap); }});
}

} // namespace

std::vector<HostileCase> hostileCases()
{
    Cases cases;
    addBombs(cases);
    addErrors(cases);
    addDetails(cases);
    addCatalogues(cases);
    addLists(cases);
    return cases;
}

} // namespace roster
