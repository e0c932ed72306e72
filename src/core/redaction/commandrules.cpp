// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/commandrules.h"

#include <array>

namespace roster::redaction {

using Takes = CommandRule::Takes;
using Part = CommandRule::Part;

static constexpr std::array rules{
    // remote shells and files
    CommandRule{.programs = "sshpass",
                .options = "-p",
                .example = {u"sshpass", u"sshpass -p 'hunter 2' ssh root@host",
                            u"sshpass -p •••••••• ssh root@host"}},
    CommandRule{.programs = "ssh-keygen",
                .options = "-N -P",
                .example = {u"ssh-keygen", u"ssh-keygen -t ed25519 -N hunter2 -f id",
                            u"ssh-keygen -t ed25519 -N •••••••• -f id"}},
    CommandRule{
        .programs = "curl",
        .options = "-u -U --user --proxy-user",
        .part = Part::AfterColon,
        .example = {u"curl", u"curl -su me:hunter2 https://host", u"curl -su me:•••••••• https://host"}},
    CommandRule{.programs = "http https xh",
                .options = "-a",
                .part = Part::AfterColon,
                .example = {u"http, https, xh", u"http -a me:hunter2 host", u"http -a me:•••••••• host"}},
    CommandRule{.programs = "ttyd gotty",
                .options = "-c --credential",
                .part = Part::AfterColon,
                .example = {u"ttyd, gotty", u"ttyd -c me:hunter2 bash", u"ttyd -c me:•••••••• bash"}},
    CommandRule{.programs = "lftp",
                .options = "-u",
                .part = Part::AfterComma,
                .example = {u"lftp", u"lftp -u me,hunter2 host", u"lftp -u me,•••••••• host"}},
    CommandRule{.programs = "smbclient rpcclient",
                .options = "-U",
                .part = Part::AfterPercent,
                .example = {u"smbclient, rpcclient", u"smbclient -U me%hunter2 //host/x",
                            u"smbclient -U me%•••••••• //host/x"}},
    CommandRule{.programs = "ss-server ss-local sslocal ssserver",
                .options = "-k",
                .example = {u"ss-server, ss-local, sslocal, ssserver", u"ss-server -p 80 -k hunter2",
                            u"ss-server -p 80 -k ••••••••"}},
    CommandRule{.programs = "rclone",
                .subcommands = "obscure",
                .takes = Takes::Position,
                .example = {u"rclone obscure", u"rclone obscure hunter2", u"rclone obscure ••••••••"}},

    // accounts of a machine
    CommandRule{
        .programs = "useradd usermod adduser",
        .options = "-p",
        .example = {u"useradd, usermod, adduser", u"useradd -m -p hunter2 me", u"useradd -m -p •••••••• me"}},
    CommandRule{.programs = "chpasswd passwd smbpasswd vncpasswd cryptsetup kinit su",
                .takes = Takes::Input,
                .example = {u"chpasswd, passwd, smbpasswd, vncpasswd, cryptsetup, kinit, su",
                            u"echo 'root:hunter2' | chpasswd", u"echo •••••••• | chpasswd"}},
    CommandRule{
        .programs = "sudo",
        .takes = Takes::Input,
        .options = "-S --stdin",
        .example = {u"sudo -S, sudo --stdin", u"sudo -S <<< hunter2 reboot", u"sudo -S <<< •••••••• reboot"}},
    CommandRule{.programs = "openssl",
                .subcommands = "passwd",
                .takes = Takes::Position,
                .example = {u"openssl passwd", u"openssl passwd -6 hunter2", u"openssl passwd -6 ••••••••"}},
    CommandRule{.programs = "openssl",
                .takes = Takes::SpacedOption,
                .options = "-passin -passout -pass -k",
                .example = {u"openssl with a password", u"openssl rsa -passin pass:hunter2 -in x",
                            u"openssl rsa -passin •••••••• -in x"}},
    CommandRule{.programs = "mkpasswd",
                .takes = Takes::Position,
                .example = {u"mkpasswd", u"mkpasswd hunter2", u"mkpasswd ••••••••"}},
    CommandRule{.programs = "htpasswd",
                .takes = Takes::Position,
                .position = 2,
                .example = {u"htpasswd", u"htpasswd -nb me hunter2", u"htpasswd -nb me ••••••••"}},

    // registries and clouds
    CommandRule{
        .programs = "docker podman nerdctl buildah skopeo helm oras crane cosign oc az cf cloud singularity",
        .subcommands = "login",
        .options = "-p",
        .example =
            {u"docker, podman, nerdctl, buildah, skopeo, helm, oras, crane, cosign, oc, az, cf, cloud, "
             "singularity: login",
             u"docker login -u me -p hunter2 reg.example", u"docker login -u me -p •••••••• reg.example"}},
    CommandRule{.programs = "docker podman nerdctl buildah skopeo helm oras crane cosign gh glab wandb hf "
                            "huggingface-cli",
                .subcommands = "login",
                .takes = Takes::Input,
                .example = {u"what is piped into login of these, and of gh, glab, wandb, hf, huggingface-cli",
                            u"echo hunter2 | docker login --password-stdin reg.example",
                            u"echo •••••••• | docker login --password-stdin reg.example"}},
    CommandRule{.programs = "wandb vault cargo snyk",
                .subcommands = "login auth",
                .takes = Takes::Position,
                .example = {u"wandb, vault, cargo, snyk: login or auth", u"wandb login 0123abcd",
                            u"wandb login ••••••••"}},
    CommandRule{
        .programs = "doctl glab",
        .subcommands = "auth",
        .options = "-t",
        .example = {u"doctl, glab: auth", u"glab auth login -t hunter2", u"glab auth login -t ••••••••"}},
    CommandRule{.programs = "vercel netlify",
                .options = "-t",
                .example = {u"vercel, netlify", u"vercel -t hunter2", u"vercel -t ••••••••"}},
    CommandRule{.programs = "ngrok",
                .subcommands = "authtoken add-authtoken add-api-key",
                .takes = Takes::Position,
                .example = {u"ngrok: authtoken, add-authtoken, add-api-key",
                            u"ngrok config add-authtoken hunter2", u"ngrok config add-authtoken ••••••••"}},
    CommandRule{.programs = "cloudflared",
                .subcommands = "install",
                .takes = Takes::Position,
                .example = {u"cloudflared: install", u"cloudflared service install hunter2",
                            u"cloudflared service install ••••••••"}},
    CommandRule{
        .programs = "vastai aws git npm yarn pnpm pip pip3 dvc poetry conda redis-cli gcloud heroku kaggle",
        .subcommands = "set config configure modify",
        .takes = Takes::Setting,
        .example = {u"vastai, aws, git, npm, yarn, pnpm, pip, dvc, poetry, conda, redis-cli, gcloud, heroku, "
                    "kaggle: a setting with a secret's name behind set, config, configure or modify",
                    u"aws configure set aws_secret_access_key hunter2",
                    u"aws configure set aws_secret_access_key ••••••••"}},
    CommandRule{.programs = "kubectl",
                .subcommands = "secret",
                .options = "--from-literal",
                .example = {u"kubectl: secret", u"kubectl create secret generic x --from-literal=a=hunter2",
                            u"kubectl create secret generic x --from-literal=••••••••"}},
    CommandRule{.programs = "gh",
                .subcommands = "secret",
                .options = "-b --body",
                .example = {u"gh: secret", u"gh secret set X -b hunter2", u"gh secret set X -b ••••••••"}},
    CommandRule{.programs = "twine poetry",
                .subcommands = "upload publish",
                .options = "-p",
                .example = {u"twine upload, poetry publish", u"twine upload -u me -p hunter2 dist/x",
                            u"twine upload -u me -p •••••••• dist/x"}},
    CommandRule{
        .programs = "nuget dotnet",
        .takes = Takes::SpacedOption,
        .options = "-k",
        .example = {u"nuget, dotnet", u"dotnet nuget push x -k hunter2", u"dotnet nuget push x -k ••••••••"}},
    CommandRule{.programs = "nuget",
                .subcommands = "setapikey",
                .takes = Takes::Position,
                .example = {u"nuget setapikey", u"nuget setapikey hunter2", u"nuget setapikey ••••••••"}},

    // databases
    CommandRule{.programs =
                    "mysql mysqldump mysqladmin mysqlimport mysqlshow mysqlcheck mysqlpump mysqlsh mariadb "
                    "mariadb-dump mariadb-admin",
                .takes = Takes::GluedOption,
                .options = "-p",
                .example = {u"mysql and mariadb, and what belongs to them", u"mysqldump -h db -phunter2 shop",
                            u"mysqldump -h db -p•••••••• shop"}},
    CommandRule{.programs = "mysqladmin mariadb-admin",
                .subcommands = "password",
                .takes = Takes::Position,
                .example = {u"mysqladmin password", u"mysqladmin -u root password hunter2",
                            u"mysqladmin -u root password ••••••••"}},
    CommandRule{.programs = "mongo mongosh mongodump mongorestore mongoexport mongoimport mongostat cqlsh",
                .options = "-p",
                .example = {u"mongo, mongosh and what belongs to them, cqlsh", u"mongo -u me -p hunter2 shop",
                            u"mongo -u me -p •••••••• shop"}},
    CommandRule{
        .programs = "redis-cli",
        .options = "-a",
        .example = {u"redis-cli", u"redis-cli -h db -a hunter2 ping", u"redis-cli -h db -a •••••••• ping"}},
    CommandRule{.programs = "sqlcmd bcp",
                .options = "-P",
                .example = {u"sqlcmd, bcp", u"sqlcmd -U me -P hunter2", u"sqlcmd -U me -P ••••••••"}},
    CommandRule{.programs = "sqlplus",
                .takes = Takes::Position,
                .part = Part::AfterSlash,
                .example = {u"sqlplus", u"sqlplus me/hunter2@db", u"sqlplus me/••••••••"}},
    CommandRule{.programs = "ldapsearch ldapadd ldapmodify ldapdelete ldapwhoami",
                .options = "-w",
                .example = {u"ldapsearch, ldapadd, ldapmodify, ldapdelete, ldapwhoami",
                            u"ldapsearch -x -w hunter2", u"ldapsearch -x -w ••••••••"}},
    CommandRule{.programs = "rabbitmqctl",
                .subcommands = "add_user change_password",
                .takes = Takes::Position,
                .position = 2,
                .example = {u"rabbitmqctl: add_user, change_password", u"rabbitmqctl add_user me hunter2",
                            u"rabbitmqctl add_user me ••••••••"}},
    CommandRule{.programs = "filebrowser",
                .subcommands = "add",
                .takes = Takes::Position,
                .position = 2,
                .example = {u"filebrowser users add", u"filebrowser users add me hunter2",
                            u"filebrowser users add me ••••••••"}},
    CommandRule{.programs = "steamcmd",
                .subcommands = "+login",
                .takes = Takes::Position,
                .position = 2,
                .example = {u"steamcmd", u"steamcmd +login me hunter2", u"steamcmd +login me ••••••••"}},

    // archives
    CommandRule{.programs = "unzip zip",
                .options = "-P",
                .example = {u"unzip, zip", u"unzip -P hunter2 x.zip", u"unzip -P •••••••• x.zip"}},
    CommandRule{
        .programs = "7z 7za 7zr 7zz rar unrar",
        .takes = Takes::GluedOption,
        .options = "-p -hp",
        .example = {u"7z, 7za, 7zr, 7zz, rar, unrar", u"7z x -phunter2 x.7z", u"7z x -p•••••••• x.7z"}},
};

std::span<const CommandRule> commandRules()
{
    return rules;
}

char16_t signOf(Part part)
{
    switch (part) {
    case Part::AfterColon:
        return ':';
    case Part::AfterComma:
        return ',';
    case Part::AfterPercent:
        return '%';
    case Part::AfterSlash:
        return '/';
    case Part::Whole:
        break;
    }
    return 0;
}

} // namespace roster::redaction
