// SPDX-License-Identifier: MIT
// A server engine at a virtual port with a virtual clock, for tests of the server engine.
#pragma once

#include <radius/protocol/server/request.hpp>
#include <radius/protocol/server/server_engine.hpp>

#include "support/catch.hpp"
#include "support/forge.hpp"

namespace radius_test {

using forge::bytes;
using radius::drop_reason;

inline constexpr std::string_view secret = "xyzzy5461";
inline const bytes random_field = forge::md5(forge::text("not random at all"));

inline radius::endpoint at(std::string_view address, std::uint16_t port = 40000) {
    return {*radius::ip_address::parse(address), port};
}

/// An Access-Request with PAP, as a careful client sends it; additional attributes are last.
inline bytes pap(std::uint8_t identifier, const bytes& more = {},
                 std::string_view password = "hello", const bytes& field = random_field) {
    using namespace forge;
    return with_random_field(1, identifier, field,
                             blank_message_authenticator + raw(1, "bob") +
                                 raw(2, hide_password(text(password), field, secret)) + more,
                             secret);
}

class bench {
  public:
    explicit bench(radius::server_engine_options options = {}, radius::peer_options policy = {})
        : peers(std::make_shared<const radius::peer_table>(make_peers(std::move(policy)))),
          book(peers->size()), engine(options, peers, book, random) {}

    static std::vector<radius::peer> make_peers(radius::peer_options policy) {
        policy.secret = secret;
        std::vector<radius::peer> all;
        all.push_back({"192.0.2.0/24", std::move(policy)});
        return all;
    }

    radius::server_engine::outcome receive(const bytes& datagram,
                                           const radius::endpoint& source = at("192.0.2.7")) {
        return engine.receive(datagram, source, at("192.0.2.1", 1812), now, room.room());
    }

    /// Why the datagram was dropped; `none` if it was not.
    drop_reason drop_of(const bytes& datagram, const radius::endpoint& source = at("192.0.2.7")) {
        const auto outcome = receive(datagram, source);
        const auto* dropped = std::get_if<radius::server_engine::dropped>(&outcome);
        return dropped == nullptr ? drop_reason::none : dropped->reason;
    }

    /// The engine's own answer; empty if it has none.
    bytes local_answer(const bytes& datagram, const radius::endpoint& source = at("192.0.2.7")) {
        const auto outcome = receive(datagram, source);
        const auto* answered = std::get_if<radius::server_engine::answered>(&outcome);
        return answered == nullptr ? bytes()
                                   : bytes(answered->reply.begin(), answered->reply.end());
    }

    /// Passes a request of this kind through the engine and finishes it with the answer of
    /// `handle`.
    template <class Request, class Handle>
    bytes answer(const bytes& datagram, Handle&& handle) {
        auto outcome = receive(datagram);
        auto* admitted = std::get_if<radius::server_engine::admitted>(&outcome);
        if (admitted == nullptr) {
            return {};
        }
        radius::request_exchange<Request> exchange(admitted->request.packet(),
                                                   admitted->request.origin());
        const Request& request = exchange.request();
        radius::packet_buffer written;
        const auto reply =
            engine.finish(request, admitted->place, handle(request), written.room(), now.steady);
        return reply ? bytes(reply->begin(), reply->end()) : bytes();
    }

    const radius::server_counters& totals() const { return book.totals(); }
    radius::server_counters of_peer() const { return book.read(*peers->begin()); }

    std::shared_ptr<const radius::peer_table> peers;
    radius::counter_book book;
    radius::random_source random;
    radius::server_engine engine;
    radius::packet_buffer room;
    radius::moment now{radius::time_point(std::chrono::hours(1)),
                       radius::wall_time(std::chrono::seconds(1'700'000'000))};
};

} // namespace radius_test
