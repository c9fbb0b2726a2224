#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# tshark reads our trace files: it finds RADIUS in them, valid headers, our comments, and no secret unless it
# is asked for. Exits with 77 if tshark is not installed.
set -euo pipefail

if ! command -v tshark >/dev/null; then
    echo "skipped: tshark is not installed"
    exit 77
fi
writer="${RADIUS_TESTS_DIR:?names the folder of the test programs}/test_observe"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

RADIUS_TRACE_FILE="$folder/masked.pcapng" RADIUS_TRACE_SECRETS=masked \
    "$writer" "[pcapng-file]" >"$folder/log" || { cat "$folder/log"; exit 1; }
RADIUS_TRACE_FILE="$folder/shown.pcapng" RADIUS_TRACE_SECRETS=shown \
    "$writer" "[pcapng-file]" >"$folder/log" || { cat "$folder/log"; exit 1; }

# read_file NAME OPTION...: tshark's output, with TLS's port decoded as RADIUS as our documentation describes.
read_file() {
    local name="$1"
    shift
    HOME="$folder" tshark -r "$folder/$name.pcapng" -n -d udp.port==2083,radius \
        -o ip.check_checksum:TRUE -o udp.check_checksum:TRUE "$@" 2>>"$folder/tshark.log"
}

# expect NAME TEXT FILE: fails unless a line of the file contains the text.
expect() {
    grep -qF -- "$2" "$3" || { echo "FAILED: $1: no '$2' in:"; cat "$3" "$folder/tshark.log"; exit 1; }
}
refuse() {
    ! grep -qiF -- "$2" "$3" || { echo "FAILED: $1: '$2' is in:"; cat "$3"; exit 1; }
}

password=0dbe708d93d413ce3196e43f782a0aee
zeros=00000000000000000000000000000000

fields=(-T fields -E separator='|' -e frame.interface_name -e ip.src -e ip.dst -e ipv6.src
    -e ip.checksum.status -e udp.checksum.status -e radius.code -e radius.User_Name
    -e radius.User_Password_encrypted -e frame.comment)
read_file masked "${fields[@]}" >"$folder/masked"
expect "the request" "UDP|192.168.1.16|192.168.1.2||1|1|1|nemo|$zeros|Access-Request id 0 length 56, secrets masked" \
    "$folder/masked"
expect "the reply" "UDP|192.168.1.2|192.168.1.16||1|1|2|||Access-Accept id 0 length 38, secrets masked" \
    "$folder/masked"
expect "the reply over TLS" \
    "TLS|||2001:db8::2||1|2|||Access-Accept id 0 length 38, received over TLS, secrets masked" \
    "$folder/masked"
expect "the malformed packet" \
    "dropped: packet length invalid, received over TLS, secrets masked" "$folder/masked"
read_file masked -Y 'frame.packet_flags_direction == 2 && radius.code == 2' >"$folder/outbound"
[ "$(wc -l <"$folder/outbound")" = 2 ] || { echo "FAILED: outbound:"; cat "$folder/outbound"; exit 1; }

read_file masked -V >"$folder/verbose"
expect "the code's name" "Access-Accept (2)" "$folder/verbose"
expect "the reply's attribute" "Login-IP-Host(14)" "$folder/verbose"
expect "the time to the nanosecond" "1700000000.123456789" "$folder/verbose"

for name in masked shown; do
    od -An -v -tx1 "$folder/$name.pcapng" | tr -d ' \n' >"$folder/$name.hex"
done
refuse "a masked file" "${password:0:16}" "$folder/masked.hex"
expect "a file with secrets" "$password" "$folder/shown.hex"

# With the shared secret, tshark decrypts a file with secrets, and nothing of a masked one.
read_file shown -V -o radius.shared_secret:xyzzy5461 >"$folder/shown"
expect "the decrypted password" "arctangent" "$folder/shown"
read_file masked -V -o radius.shared_secret:xyzzy5461 >"$folder/masked"
refuse "a masked password" "arctangent" "$folder/masked"
echo "tshark $(tshark --version 2>/dev/null | head -n 1 | grep -o '[0-9.]*' | head -n 1) reads our files"
