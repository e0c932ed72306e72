#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the certificates of the tests anew, each with its key, for servers on this machine. Their dates do not depend on
# today's; nobody trusts them but the tests.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

here="DNS:localhost,DNS:cloud.example,IP:127.0.0.1,IP:::1"
long="20200101000000Z 21200101000000Z"

cat >"$work/ca.cnf" <<CONF
[ca]
default_ca = tests
[tests]
database = $work/index
serial = $work/serial
new_certs_dir = $work
default_md = sha256
policy = any
unique_subject = no
copy_extensions = none
[any]
commonName = supplied
organizationName = optional
[req]
distinguished_name = name
[name]
CONF
: >"$work/index"
echo 1000 >"$work/serial"

new_key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:prime256v1 -out "$1" 2>/dev/null; }

# make NAME SUBJECT "FROM UNTIL" EXTENSIONS [ISSUER]; without an issuer it signs itself.
make() {
    local name=$1 subject=$2 from until issuer=${5:-}
    read -r from until <<<"$3"
    new_key "$work/$name.key"
    openssl req -new -key "$work/$name.key" -subj "$subject" -config "$work/ca.cnf" -out "$work/$name.csr"
    printf '%b' "$4" >"$work/$name.ext"
    local signer=(-selfsign -keyfile "$work/$name.key")
    if [[ -n $issuer ]]; then
        signer=(-cert "$work/$issuer.crt" -keyfile "$work/$issuer.key")
    fi
    openssl ca -batch -notext -config "$work/ca.cnf" "${signer[@]}" -startdate "$from" -enddate "$until" \
        -extfile "$work/$name.ext" -in "$work/$name.csr" -out "$work/$name.crt" 2>/dev/null
}

server="basicConstraints=critical,CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName="
authority="basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n"

make authority "/CN=GPU Roster test authority/O=GPU Roster" "$long" "$authority"
make other-authority "/CN=Another test authority" "$long" "$authority"
make expired-authority "/CN=Expired test authority" "20200101000000Z 20210101000000Z" "$authority"
make server "/CN=localhost" "$long" "$server$here" authority
make renewed "/CN=localhost" "$long" "$server$here" authority
make wrong-host "/CN=api.example.org" "$long" "${server}DNS:api.example.org,DNS:*.example.net" authority
make expired "/CN=localhost" "20200101000000Z 20210101000000Z" "$server$here" authority
make not-yet-valid "/CN=localhost" "20900101000000Z 21000101000000Z" "$server$here" authority
make self-signed "/CN=GPU Roster tests" "$long" "basicConstraints=critical,CA:TRUE\nsubjectAltName=$here"

for name in server renewed wrong-host expired not-yet-valid self-signed; do
    cat "$work/$name.crt" "$work/$name.key" >"$name.pem"
done
for name in authority other-authority expired-authority; do
    cp "$work/$name.crt" "$name.pem"
done
