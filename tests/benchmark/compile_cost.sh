#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The compile time of our headers, as ratios to similar headers:
#
#     tests/benchmark/compile_cost.sh [-n ROUNDS] [-m PERCENT]
#
# Compiles each file ROUNDS times (default 5), all of them in turn, and uses the minimum of its CPU time:
# other load on the machine affects single runs, and all files equally. With -m it exits with status 1 if
# <radius/packet.hpp> costs more than PERCENT of <asio.hpp>. CXX selects the compiler (default g++), and
# CXXFLAGS adds options.
set -euo pipefail

rounds=5
most=
while getopts n:m: option; do
    case $option in
    n) rounds=$OPTARG ;;
    m) most=$OPTARG ;;
    *) exit 2 ;;
    esac
done

source_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

# write NAME [OPTION...]: creates the file from standard input, to be compiled with these additional
# options.
names=()
declare -A options
write() {
    cat >"$folder/$1.cpp"
    names+=("$1")
    options[$1]=${*:2}
}

write asio <<<'#include <asio.hpp>'
write packet <<<'#include <radius/packet.hpp>'
write dictionary <<<'#include <radius/dictionary.hpp>'
write asio_ssl <<'END'
#include <asio.hpp>
#include <asio/ssl.hpp>
END
write umbrella <<<'#include <radius/radius.hpp>'
write server <"$source_folder/examples/minimal_server.cpp"
write separate_umbrella -DRADIUS_SEPARATE_COMPILATION <<<'#include <radius/radius.hpp>'
write separate_server -DRADIUS_SEPARATE_COMPILATION <"$source_folder/examples/minimal_server.cpp"
write separate_source -DRADIUS_SEPARATE_COMPILATION <<<'#include <radius/impl/src.hpp>'
write tls_echo <<'END'
// The shortest TLS server that one writes with Asio alone: coroutines that echo.
#include <asio.hpp>
#include <asio/ssl.hpp>

using socket_type = asio::ssl::stream<asio::ip::tcp::socket>;

asio::awaitable<void> echo(socket_type stream) {
    co_await stream.async_handshake(asio::ssl::stream_base::server, asio::use_awaitable);
    std::array<char, 4096> buffer{};
    for (;;) {
        const std::size_t size =
            co_await stream.async_read_some(asio::buffer(buffer), asio::use_awaitable);
        co_await asio::async_write(stream, asio::buffer(buffer, size), asio::use_awaitable);
    }
}

asio::awaitable<void> listen(asio::ip::tcp::acceptor& acceptor, asio::ssl::context& tls) {
    for (;;) {
        auto socket = co_await acceptor.async_accept(asio::use_awaitable);
        asio::co_spawn(acceptor.get_executor(), echo(socket_type(std::move(socket), tls)),
                       asio::detached);
    }
}

int main() {
    asio::io_context io;
    asio::ssl::context tls(asio::ssl::context::tls_server);
    asio::ip::tcp::acceptor acceptor(io, {asio::ip::address_v4::loopback(), 2083});
    asio::co_spawn(io, listen(acceptor, tls), asio::detached);
    io.run();
}
END

# measure MODE...: the minimum time of each file in seconds, in the array `least`.
declare -A least
measure() {
    local round name seconds TIMEFORMAT=%U
    least=()
    for ((round = 0; round < rounds; ++round)); do
        for name in "${names[@]}"; do
            # shellcheck disable=SC2086
            seconds=$({ time "${CXX:-g++}" -std=c++20 "$@" ${CXXFLAGS:-} -DASIO_STANDALONE \
                -DASIO_NO_DEPRECATED ${options[$name]} -I"$source_folder/include" -o /dev/null \
                "$folder/$name.cpp" 2>"$folder/errors"; } 2>&1) ||
                { cat "$folder/errors" >&2; exit 1; }
            if [[ -z ${least[$name]:-} ]] || awk "BEGIN { exit !($seconds < ${least[$name]}) }"; then
                least[$name]=$seconds
            fi
        done
    done
}

# report MODE LEFT RIGHT WHAT: prints one line.
report() {
    awk -v left="${least[$2]}" -v right="${least[$3]}" -v mode="$1" -v what="$4" \
        'BEGIN { printf "%-14s %-58s %5.2f s %5.2f s  %.2f\n", mode, what, left, right, left / right }'
}

printf '%-14s %-58s %7s %7s  %s\n' mode what ours theirs ratio
for mode in -fsyntax-only '-O0 -c' '-O2 -c'; do
    # shellcheck disable=SC2086
    measure $mode
    report "$mode" packet asio '<radius/packet.hpp> to <asio.hpp>'
    report "$mode" dictionary asio '<radius/dictionary.hpp> to <asio.hpp>'
    report "$mode" umbrella asio_ssl '<radius/radius.hpp> to <asio.hpp> and <asio/ssl.hpp>'
    report "$mode" server tls_echo 'minimal_server.cpp to a TLS echo in coroutines'
    report "$mode" separate_umbrella asio_ssl '<radius/radius.hpp> of radius::separate, to the same'
    report "$mode" separate_server tls_echo 'minimal_server.cpp with radius::separate, to the same'
    report "$mode" separate_source tls_echo '<radius/impl/src.hpp>, once per program, to the same'
    if [[ -n $most ]] &&
        awk "BEGIN { exit !(${least[packet]} * 100 > ${least[asio]} * $most) }"; then
        echo "<radius/packet.hpp> costs more than $most % of <asio.hpp>" >&2
        exit 1
    fi
done
