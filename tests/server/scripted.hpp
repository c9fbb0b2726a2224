// SPDX-License-Identifier: MIT
// A handler controlled by the test: two methods answer immediately, two are coroutines.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <radius/server.hpp>

#include "support/catch.hpp"
#include "support/forge.hpp"
#include "support/raw_peer.hpp"

namespace radius_test {

using forge::bytes;

inline constexpr std::string_view secret = "testing123";

struct scripted {
    std::function<radius::access_reply(const radius::access_request&)> access =
        [](const radius::access_request& request) { return request.accept(); };
    std::function<asio::awaitable<radius::accounting_reply>(const radius::accounting_request&)>
        accounting;

    radius::access_reply handle_access(const radius::access_request& request) {
        return access(request);
    }
    asio::awaitable<radius::accounting_reply>
    handle_accounting(const radius::accounting_request& request) {
        if (accounting) {
            co_return co_await accounting(request);
        }
        co_return request.acknowledge();
    }
    radius::coa_reply handle_coa(const radius::coa_request& request) { return request.ack(); }
    asio::awaitable<radius::disconnect_reply>
    handle_disconnect(const radius::disconnect_request& request) {
        co_return request.nak(radius::error_cause::session_context_not_found);
    }
};
static_assert(radius::handler<scripted>);

inline std::vector<radius::peer> loopback_peers() {
    return {{"127.0.0.0/8", {.secret = std::string(secret)}},
            {"::1/128", {.secret = std::string(secret)}}};
}

/// Free ports on this address.
inline radius::udp loopback(std::string address = "127.0.0.1") {
    return {.address = std::move(address),
            .authentication_port = 0,
            .accounting_port = 0,
            .dynamic_authorization_port = 0};
}

/// Collects log lines.
struct lines {
    std::vector<std::string> all;

    radius::log_sink sink() {
        return [this](radius::log_level, std::string_view line) { all.emplace_back(line); };
    }
    std::size_t count(std::string_view text) const {
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [&](const std::string& line) {
                return line.find(text) != std::string::npos;
            }));
    }
};

/// A server on loopback and a raw peer for each of its ports, on one io_context.
struct house {
    explicit house(scripted handler = {}, radius::server_options options = {})
        : server(io, std::move(handler), with_peers(std::move(options))),
          listening(server.listen(loopback())) {
        for (std::size_t index = 0; index < peers.size(); ++index) {
            peers[index].connect("127.0.0.1", listening[index].local.port);
        }
    }

    static radius::server_options with_peers(radius::server_options options) {
        options.peers = loopback_peers();
        return options;
    }

    raw_peer& login() { return peers[0]; }
    raw_peer& accounting() { return peers[1]; }
    raw_peer& dynamic() { return peers[2]; }

    /// Runs until there is nothing to do; false if that never happens.
    bool runs_out() {
        io.restart();
        io.run_for(std::chrono::seconds(20));
        return io.stopped();
    }

    asio::io_context io;
    radius::server<scripted> server;
    std::vector<radius::listening_socket> listening;
    std::array<raw_peer, 3> peers{raw_peer(io), raw_peer(io), raw_peer(io)};
};

inline bytes login_request(std::uint8_t identifier, const bytes& more = {}) {
    using namespace forge;
    const bytes field = forge::md5({identifier, 1});
    return with_random_field(1, identifier, field,
                             blank_message_authenticator + raw(1, "bob") +
                                 raw(2, hide_password(text("hello"), field, secret)) + more,
                             secret);
}
inline bytes accounting_record(std::uint8_t identifier, const bytes& more = {}) {
    using namespace forge;
    return with_signed_field(4, identifier, integer(40, 1) + more, secret);
}
inline bytes status_request(std::uint8_t identifier) {
    using namespace forge;
    return with_random_field(12, identifier, forge::md5({identifier, 2}),
                             blank_message_authenticator, secret);
}

} // namespace radius_test

#if !defined(RADIUS_TEST_INSTANCES) // compiled once, in support/instances.cpp
extern template class radius::handler_runner<radius::server_shard<radius_test::scripted>>;
extern template class radius::server_shard<radius_test::scripted>;
extern template class radius::server<radius_test::scripted>;
#endif
