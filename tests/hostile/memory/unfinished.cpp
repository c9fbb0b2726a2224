// SPDX-License-Identifier: MIT
// Objects destroyed before they finish leave no secret behind: a partial packet, and a reply that
// was not sent.
#include <radius/protocol/stream_framer.hpp>
#include <radius/transport/server/dtls_listener.hpp>

#include "hostile/memory/heap.hpp"
#include "support/streams.hpp"

using namespace radius_test;

namespace {

// In static memory, which is not searched.
constexpr std::string_view password = "correct horse battery staple";

/// A packet of `size` octets, with the password among the first 200; in static memory, too.
radius::octets_view packet_with_password(std::size_t size) {
    static std::array<radius::octet, 10'000> room{};
    room[0] = 1;
    room[2] = static_cast<radius::octet>(size >> 8U);
    room[3] = static_cast<radius::octet>(size);
    std::copy(password.begin(), password.end(), room.begin() + 100);
    return radius::octets_view(room).first(size);
}

} // namespace

TEST_CASE("a framer keeps no password after it has passed a packet on, or after its destruction",
          "[wipe][rfc9765-5.1][rfc6613-2.6.4]") {
    for (const std::size_t size : {std::size_t{300}, std::size_t{4096}, std::size_t{10'000}}) {
        CAPTURE(size);
        const radius::octets_view packet = packet_with_password(size);
        auto framer =
            std::make_unique<radius::stream_framer>(10'000); // on the heap, so that it is searched
        unsigned handed_on = 0;
        const auto feed = [&](std::size_t begin, std::size_t end) {
            REQUIRE(framer->feed(packet.subspan(begin, end - begin), [&](radius::octets_view) {
                ++handed_on;
                return true;
            }));
        };
        heap::look_for(radius::as_octets(password));
        feed(0, 3); // the length is not known yet, so that the largest must grow later
        feed(3, 200);
        feed(200, size);
        CHECK(handed_on == 1);
        CHECK(heap::found() == 0);

        heap::look_for(radius::as_octets(password));
        feed(0, 200);
        CHECK(heap::found() == 1); // while the rest may still arrive
        heap::look_for(radius::as_octets(password));
        framer.reset();
        CHECK(heap::found() == 0);
    }
}

TEST_CASE("a DTLS connection destroyed before its packet was sent keeps nothing of it",
          "[wipe][rfc9765-5.1]") {
    using listener = radius::detail::dtls_listener;
    const auto transport = of_version<radius::dtls>(true, "server");
    harbour<radius::dtls> there(transport);
    std::error_code error;
    auto socket = radius::detail::transport_traits<radius::dtls>::open(there.core->executor(),
                                                                       transport, 0, false, error);
    REQUIRE_FALSE(error);
    const auto owner = std::make_shared<listener>(there.core, std::move(socket),
                                                  radius::server_engine_options{}, there.service);
    const radius::endpoint remote = client_address();
    auto connection = std::make_shared<listener::connection>(
        owner, radius::endpoint{}, remote,
        std::make_unique<radius::detail::connection_permit>(there.service->quota, remote.address),
        std::make_unique<radius::detail::tls_session>(there.service->settings(), remote),
        radius::detail::hello_random{});
    const radius::octets_view packet = packet_with_password(200);
    std::copy(packet.begin(), packet.end(), connection->next_room(packet.size()).begin());
    connection->commit(packet.size());
    heap::look_for(radius::as_octets(password));
    CHECK(heap::found() == 1); // until it is sent
    heap::look_for(radius::as_octets(password));
    connection.reset();
    CHECK(heap::found() == 0);
}
