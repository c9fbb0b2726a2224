// SPDX-License-Identifier: MIT
// A server engine at a virtual port with a virtual clock, for tests of the server engine.
#pragma once

#include <radius/protocol/server/request.hpp>
#include <radius/protocol/server/server_engine.hpp>
#include <radius/wire/function_ref.hpp>

#include "support/catch.hpp"
#include "support/forge.hpp"

namespace radius_test {

using forge::bytes;
using radius::drop_reason;

constexpr std::string_view secret = "xyzzy5461"; // not inline: other headers have another one
inline const bytes random_field = forge::md5(forge::text("not random at all"));

radius::endpoint at(std::string_view address, std::uint16_t port = 40000);

/// An Access-Request with PAP, as a careful client sends it; additional attributes are last.
bytes pap(std::uint8_t identifier, const bytes& more = {}, std::string_view password = "hello",
          const bytes& field = random_field);

class bench {
  public:
    explicit bench(radius::server_engine_options options = {}, radius::peer_options policy = {});

    static std::vector<radius::peer> make_peers(radius::peer_options policy);

    radius::server_engine::outcome receive(const bytes& datagram,
                                           const radius::endpoint& source = at("192.0.2.7"));

    /// Why the datagram was dropped; `none` if it was not.
    drop_reason drop_of(const bytes& datagram, const radius::endpoint& source = at("192.0.2.7"));

    /// The engine's own answer; empty if it has none.
    bytes local_answer(const bytes& datagram, const radius::endpoint& source = at("192.0.2.7"));

    /// Passes a request of this kind through the engine and finishes it with the answer of
    /// `handle`. Compiled once, in support/server_bench.cpp, for each kind of request.
    template <class Request>
    bytes answer(const bytes& datagram,
                 radius::detail::function_ref<typename Request::reply_type(const Request&)> handle);

    const radius::server_counters& totals() const { return book.totals(); }
    radius::server_counters of_peer() const;

    std::shared_ptr<const radius::peer_table> peers;
    radius::counter_book book;
    radius::random_source random;
    radius::server_engine engine;
    radius::packet_buffer room;
    radius::moment now{radius::time_point(std::chrono::hours(1)),
                       radius::wall_time(std::chrono::seconds(1'700'000'000))};
};

} // namespace radius_test
