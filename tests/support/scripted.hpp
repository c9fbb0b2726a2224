// SPDX-License-Identifier: MIT
// A handler controlled by the test: two methods answer immediately, two are coroutines.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <radius/server.hpp>

#include "support/catch.hpp"
#include "support/forge.hpp"
#include "support/raw_peer.hpp"

namespace radius_test {

using forge::bytes;

inline constexpr std::string_view secret = "testing123";

struct scripted {
    std::function<radius::access_reply(const radius::access_request&)> access = accepting();
    std::function<asio::awaitable<radius::accounting_reply>(const radius::accounting_request&)>
        accounting;

    /// Accepts every Access-Request.
    static std::function<radius::access_reply(const radius::access_request&)> accepting();

    radius::access_reply handle_access(const radius::access_request& request);
    asio::awaitable<radius::accounting_reply>
    handle_accounting(const radius::accounting_request& request);
    radius::coa_reply handle_coa(const radius::coa_request& request);
    asio::awaitable<radius::disconnect_reply>
    handle_disconnect(const radius::disconnect_request& request);
};

std::vector<radius::peer> loopback_peers();

/// Free ports on this address.
radius::udp loopback(std::string address = "127.0.0.1");

/// Collects log lines.
struct lines {
    std::vector<std::string> all;

    radius::log_sink sink();
    std::size_t count(std::string_view text) const;
};

/// A server on loopback and a raw peer for each of its ports, on one io_context.
struct house {
    explicit house(scripted handler = {}, radius::server_options options = {});
    ~house();

    static radius::server_options with_peers(radius::server_options options);

    raw_peer& login() { return peers[0]; }
    raw_peer& accounting() { return peers[1]; }
    raw_peer& dynamic() { return peers[2]; }

    /// Runs until there is nothing to do; false if that never happens.
    bool runs_out();

    asio::io_context io;
    radius::server<scripted> server;
    std::vector<radius::listening_socket> listening;
    std::array<raw_peer, 3> peers{raw_peer(io), raw_peer(io), raw_peer(io)};
};

bytes login_request(std::uint8_t identifier, const bytes& more = {});
bytes accounting_record(std::uint8_t identifier, const bytes& more = {});
bytes status_request(std::uint8_t identifier);

} // namespace radius_test

// Compiled once, in support/scripted.cpp.
extern template class radius::detail::handler_calls<radius_test::scripted>;
extern template class radius::server<radius_test::scripted>;
