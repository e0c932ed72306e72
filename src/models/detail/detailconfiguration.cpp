// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/detailfields.h"

#include "core/redactor.h"
#include "models/text/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roster::detail {

namespace {

struct Configuration {
    Q_DECLARE_TR_FUNCTIONS(roster::DetailConfiguration)
};

DetailGroup container(const InstanceDetail &detail)
{
    return Fields()
        .mono(Configuration::tr("Image or OS", "detail: label, container image or operating system"),
              detail.instance.image)
        .mono(Configuration::tr("Registry login ID", "detail: label, the saved login for a private registry"),
              detail.registryAuthId)
        .masked(Configuration::tr("Entry point", "detail: label, a container's entry point"),
                detail.entrypoint)
        .masked(Configuration::tr("Command", "detail: label, a container's start command"), detail.command)
        .group(Configuration::tr("Software", "detail: heading"));
}

DetailGroup care(const AutoMigrate &migrate)
{
    return Fields()
        .text(Configuration::tr("Auto-migrate", "detail: label, yes or no"), format::yesNo(migrate.enabled))
        .text(Configuration::tr("With the system disk", "detail: label, yes or no: auto-migration moves it"),
              format::yesNo(migrate.includeSystemDisk))
        .group(Configuration::tr("When the machine has trouble", "detail: heading"));
}

DetailGroup people(const InstanceDetail &detail)
{
    return Fields()
        .mono(Configuration::tr("Owner ID", "detail: label, the team's owner"), detail.ownerId)
        .mono(Configuration::tr("Member ID", "detail: label, the member who made the instance"),
              detail.memberId)
        .group(Configuration::tr("People", "detail: heading"));
}

} // namespace

DetailPage environmentPage(const Source &source)
{
    Fields fields;
    for (const EnvironmentVariable &variable : firstOf(source.detail.environment)) {
        const QString name = variable.name.isEmpty() ? format::dash() : safeText(variable.name);
        if (variable.value.isEmpty())
            fields.text(name, Configuration::tr("(empty)", "value of an environment variable"));
        else
            fields.secret(name, variable.value);
    }
    return page(u"environment"_s, Configuration::tr("Environment", "detail: page"),
                {fields.more(source.detail.environment.size())
                     .group(Configuration::tr("Environment variables", "detail: heading"))});
}

DetailPage configurationPage(const Source &source)
{
    return page(u"configuration"_s, Configuration::tr("Configuration", "detail: page"),
                {container(source.detail), care(source.detail.instance.autoMigrate), people(source.detail)});
}

} // namespace roster::detail
