// SPDX-License-Identifier: MIT
// Assigns datagrams to the connections of one DTLS socket (RFC 6347 sections 4.1 and 4.2.8).
#include <radius/transport/server/dtls_registry.hpp>

#include "support/catch.hpp"
#include "support/forge.hpp"

using namespace radius;
using namespace forge;

namespace {

/// A connection, reduced to the parts that the registry uses.
struct stand_in {
    detail::dtls_way both;
    detail::hello_random random{};

    detail::dtls_way way() const { return both; }
    const detail::hello_random& hello() const { return random; }
};
using pointer = std::shared_ptr<stand_in>;

detail::dtls_way way_of(std::uint16_t port) {
    return {{*ip_address::parse("192.0.2.1"), port}, *ip_address::parse("192.0.2.2")};
}

detail::hello_random random_of(octet fill) {
    detail::hello_random made;
    made.fill(fill);
    return made;
}

pointer connection(octet fill, std::uint16_t port = 1000) {
    return std::make_shared<stand_in>(stand_in{way_of(port), random_of(fill)});
}

/// A record: type, version, epoch, sequence number, size and contents.
bytes record(std::uint8_t type, std::uint8_t epoch, const bytes& contents) {
    return bytes{type,
                 0xFE,
                 0xFD,
                 0,
                 epoch,
                 0,
                 0,
                 0,
                 0,
                 0,
                 1,
                 0,
                 static_cast<std::uint8_t>(contents.size())} +
           contents;
}
/// A complete ClientHello without its lists.
bytes hello(octet fill, std::uint8_t fragment_at = 0) {
    return record(
        22, 0, bytes{1, 0, 0, 34, 0, 0, 0, 0, fragment_at, 0, 0, 34, 0xFE, 0xFD} + bytes(32, fill));
}
const bytes certificate = record(22, 0, bytes{11, 0, 0, 34, 0, 2} + bytes(46, 7));
const bytes finished = record(22, 1, bytes(60, 3));
const bytes packet_inside = record(23, 1, bytes(60, 5));

} // namespace

TEST_CASE("a ClientHello is identified by its Random", "[rfc6347-4.2.1]") {
    CHECK(detail::read_hello(hello(9)) == random_of(9));
    CHECK_FALSE(detail::read_hello(certificate));
    CHECK_FALSE(detail::read_hello(finished));
    CHECK_FALSE(detail::read_hello(packet_inside));
    CHECK_FALSE(detail::read_hello(hello(9, 1))); // its second fragment
    const bytes whole = hello(9);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CHECK_FALSE(detail::read_hello(part(whole, 0, size)));
    }
    CHECK(detail::is_encrypted(finished));
    CHECK_FALSE(detail::is_encrypted(whole));
    CHECK_FALSE(detail::is_encrypted(bytes(4, 1)));
}

TEST_CASE("hellos belong to their own connection, otherwise to none", "[rfc6347-4.2.8]") {
    detail::dtls_registry<stand_in> registry;
    const pointer first = connection(1);
    const pointer second = connection(2);
    const auto whose = [&](const bytes& datagram, std::uint16_t port = 1000) {
        const auto found = registry.find(way_of(port), datagram);
        return std::pair(found.current, found.successor);
    };
    const std::pair<pointer, pointer> nobody;
    CHECK(whose(hello(1)) == nobody);
    CHECK(whose(packet_inside) == nobody);

    CHECK(registry.add(first) == nullptr);
    CHECK(whose(hello(1)) == std::pair(first, pointer()));
    CHECK(whose(hello(2)) == nobody); // a client that restarts
    CHECK(whose(certificate) == std::pair(first, pointer()));
    CHECK(whose(packet_inside) == std::pair(first, pointer()));
    CHECK(whose(packet_inside, 1001) == nobody);

    CHECK(registry.add(second) == nullptr); // next to the first
    CHECK(whose(hello(1)) == std::pair(first, pointer()));
    CHECK(whose(hello(2)) == std::pair(pointer(), second));
    CHECK(whose(hello(3)) == nobody);
    CHECK(whose(certificate) == std::pair(pointer(), second));
    CHECK(whose(finished) == std::pair(first, second)); // indistinguishable from outside
    CHECK(registry.all().size() == 2);
}

TEST_CASE("a place changes its owner when the handshake is complete, or when the owner ends",
          "[rfc6347-4.2.8]") {
    detail::dtls_registry<stand_in> registry;
    const pointer first = connection(1);
    const pointer second = connection(2);
    const pointer third = connection(3);
    registry.add(first);
    CHECK(registry.promote(first) == nullptr); // there was no previous one
    registry.add(second);
    CHECK(registry.add(third) == second); // one handshake next to a connection, not more
    CHECK(registry.promote(second) == nullptr);
    registry.forget(*second); // it was removed earlier
    CHECK(registry.promote(third) == first);
    registry.forget(*first); // too late to change anything
    CHECK(registry.find(way_of(1000), packet_inside).current == third);
    CHECK(registry.all().size() == 1);

    const pointer fourth = connection(4);
    registry.add(fourth);
    registry.forget(*third); // for example because it was idle
    CHECK(registry.find(way_of(1000), certificate).current == fourth);
    CHECK(registry.all().size() == 1);
    CHECK(registry.promote(fourth) == nullptr);
    const pointer fifth = connection(5);
    registry.add(fifth);
    registry.forget(*fifth); // its handshake failed
    CHECK(registry.find(way_of(1000), packet_inside).current == fourth);
    registry.forget(*fourth);
    CHECK(registry.all().empty());

    registry.add(first);
    registry.add(connection(9, 1001));
    CHECK(registry.all().size() == 2);
    registry.clear();
    CHECK(registry.all().empty());
}
