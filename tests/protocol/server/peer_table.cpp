// SPDX-License-Identifier: MIT
// The peer for an address, compared with a search through all networks; and the errors of a table.
#include <random>

#include <radius/protocol/server/peer_table.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;
using namespace std::chrono_literals;

ip_address address(std::string_view text) { return *ip_address::parse(text); }

/// The name of the peer found, or "none".
std::string found(const peer_table& table, std::string_view text) {
    const known_peer* peer = table.find(address(text));
    return peer == nullptr ? "none" : peer->name();
}

/// The text of the exception for a table of these peers; empty for none.
std::string refusal(std::vector<peer> peers) {
    try {
        const peer_table table(std::move(peers));
    } catch (const std::system_error& error) {
        CHECK(error.code() == errc::option_invalid);
        return error.what();
    }
    return {};
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// The longest network that contains the address, by linear search.
const peer* longest_match(const std::vector<peer>& peers, const ip_address& address) {
    const peer* longest = nullptr;
    for (const peer& each : peers) {
        if (each.network.contains(address) &&
            (longest == nullptr || each.network.length() > longest->network.length())) {
            longest = &each;
        }
    }
    return longest;
}

} // namespace

TEST_CASE("a list of peers reads like a list of networks") {
    const std::vector<peer> peers = {{"127.0.0.0/8", {.secret = "testing123"}},
                                     {"::1/128", {.secret = "x"}}};
    const peer_table table(peers);
    REQUIRE(table.size() == 2);
    const known_peer* local = table.find(address("127.9.9.9"));
    REQUIRE(local != nullptr);
    CHECK(as_text(local->secret().octets()) == "testing123");
    CHECK(local->network() == ip_prefix("127.0.0.0/8"));
    CHECK(local->name() == "127.0.0.0/8");
    CHECK(found(table, "::1") == "::1/128");
    CHECK(found(table, "::2") == "none");
    CHECK(found(table, "128.0.0.0") == "none");
    // The caller's own list is unchanged.
    CHECK(peers[0].options.secret == "testing123");
}

TEST_CASE("the safe value of each peer's option is the default", "[rule-19][rule-21][rule-27]") {
    const peer_table table({{"::1", {.secret = "x"}}});
    const peer_options& options = table.begin()->options();
    CHECK(options.require_message_authenticator);
    CHECK(options.limit_proxy_state);
    CHECK_FALSE(options.allow_zero_authenticator);
    CHECK_FALSE(options.require_coa_message_authenticator);
    CHECK_FALSE(options.require_event_timestamp);
    CHECK(options.event_timestamp_window == 300s);
}

TEST_CASE("a known peer keeps its options but not the secret's text") {
    const std::string secret = "longer than any short string that is stored in place";
    std::vector<peer> peers;
    peers.push_back({"192.0.2.1",
                     {.secret = secret,
                      .name = "north",
                      .require_message_authenticator = false,
                      .limit_proxy_state = false,
                      .allow_zero_authenticator = true,
                      .require_coa_message_authenticator = true,
                      .require_event_timestamp = true,
                      .event_timestamp_window = 5s}});
    const peer_table table(peers);
    const known_peer& north = *table.begin();
    CHECK(north.name() == "north");
    CHECK(north.options().secret.empty());
    CHECK(as_text(north.secret().octets()) == secret);
    CHECK_FALSE(north.options().require_message_authenticator);
    CHECK_FALSE(north.options().limit_proxy_state);
    CHECK(north.options().allow_zero_authenticator);
    CHECK(north.options().require_coa_message_authenticator);
    CHECK(north.options().require_event_timestamp);
    CHECK(north.options().event_timestamp_window == 5s);
}

TEST_CASE("the secret that a known peer is created from is wiped") {
    peer configured{"192.0.2.1", {.secret = "short"}};
    const char* place = configured.options.secret.data(); // inside the string object
    const known_peer made(configured, 7);
    CHECK(configured.options.secret.empty());
    CHECK(std::string(place, 5) == std::string(5, '\0'));
    CHECK(as_text(made.secret().octets()) == "short");
    CHECK(made.index() == 7);
}

TEST_CASE("the longest network that contains the address wins") {
    const peer_table table({{"10.0.0.0/8", {.secret = "a", .name = "eight"}},
                            {"10.1.2.3", {.secret = "b", .name = "host"}},
                            {"10.1.0.0/16", {.secret = "c", .name = "sixteen"}},
                            {"2001:db8::/32", {.secret = "d", .name = "thirty-two"}},
                            {"2001:db8:1::/48", {.secret = "e", .name = "forty-eight"}},
                            {"2001:db8:1::5", {.secret = "f", .name = "host6"}}});
    CHECK(found(table, "10.1.2.3") == "host");
    CHECK(found(table, "10.1.2.4") == "sixteen");
    CHECK(found(table, "10.2.2.4") == "eight");
    CHECK(found(table, "11.2.2.4") == "none");
    CHECK(found(table, "2001:db8:1::5") == "host6");
    CHECK(found(table, "2001:db8:1::6") == "forty-eight");
    CHECK(found(table, "2001:db8:2::6") == "thirty-two");
    CHECK(found(table, "2001:db9::") == "none");
}

TEST_CASE("a default route applies only to its own family") {
    const peer_table ipv4({{"0.0.0.0/0", {.secret = "a"}}});
    CHECK(found(ipv4, "0.0.0.0") == "0.0.0.0/0");
    CHECK(found(ipv4, "255.255.255.255") == "0.0.0.0/0");
    CHECK(found(ipv4, "::") == "none");
    const peer_table ipv6({{"::/0", {.secret = "a"}}});
    CHECK(found(ipv6, "::") == "::/0");
    CHECK(found(ipv6, "ffff::1") == "::/0");
    CHECK(found(ipv6, "0.0.0.0") == "none");
    const peer_table both({{"0.0.0.0/0", {.secret = "a"}},
                           {"::/0", {.secret = "b"}},
                           {"192.0.2.0/24", {.secret = "c"}}});
    CHECK(found(both, "192.0.2.255") == "192.0.2.0/24");
    CHECK(found(both, "192.0.3.0") == "0.0.0.0/0");
    CHECK(found(both, "2001:db8::") == "::/0");
}

TEST_CASE("IPv6-mapped addresses and networks are IPv4", "[rfc4291-2.5.5.2]") {
    const peer_table table({{"192.0.2.0/24", {.secret = "a"}},
                            {"::ffff:198.51.100.0/120", {.secret = "b"}},
                            {"::/0", {.secret = "c"}}});
    CHECK(found(table, "::ffff:192.0.2.7") == "192.0.2.0/24");
    CHECK(found(table, "198.51.100.9") == "198.51.100.0/24");
    CHECK(found(table, "::ffff:198.51.100.9") == "198.51.100.0/24");
    CHECK(found(table, "::ffff:203.0.113.1") == "none");
    CHECK(found(table, "::192.0.2.7") == "::/0"); // a different embedding, so IPv6
}

TEST_CASE("an empty table finds no peer") {
    const peer_table table;
    CHECK(table.empty());
    CHECK(found(table, "127.0.0.1") == "none");
    CHECK(found(table, "::1") == "none");
    CHECK(peer_table(std::vector<peer>{}).find(address("::1")) == nullptr);
}

TEST_CASE("peers are numbered in the order of configuration") {
    const peer_table table({{"192.0.2.3", {.secret = "a", .name = "zero"}},
                            {"::1", {.secret = "b", .name = "one"}},
                            {"10.0.0.0/8", {.secret = "c", .name = "two"}}});
    std::string names;
    std::size_t index = 0;
    for (const known_peer& each : table) {
        CHECK(each.index() == index++);
        CHECK(table.find(each.network().address()) == &each);
        names += each.name() + " ";
    }
    CHECK(names == "zero one two ");
}

TEST_CASE("a table refuses invalid networks by name", "[rfc2865-3]") {
    const peer good{"192.0.2.1", {.secret = "x"}};
    CHECK(refusal({good}).empty());

    const std::string no_secret = refusal({good, {"192.0.2.0/24", {}}});
    CHECK(contains(no_secret, "192.0.2.0/24"));
    CHECK(contains(no_secret, "secret"));

    const std::string twice = refusal({good, {"2001:db8::/32", {.secret = "a"}}, good});
    CHECK(contains(twice, "192.0.2.1/32"));
    CHECK(contains(twice, "twice"));
    CHECK(contains(refusal({good, {"::ffff:192.0.2.1", {.secret = "a"}}}), "192.0.2.1/32"));
    CHECK(contains(refusal({{"::/0", {.secret = "a"}}, {"::/0", {.secret = "b"}}}), "::/0"));
    // The same address with another length is another network.
    CHECK(refusal({{"192.0.2.0/24", {.secret = "a"}}, {"192.0.2.0/25", {.secret = "b"}}}).empty());

    const std::string window = refusal({{"::1", {.secret = "a", .event_timestamp_window = 0s}}});
    CHECK(contains(window, "::1/128"));
    CHECK(contains(window, "event_timestamp_window"));
}

TEST_CASE("a link-local network may be limited to one interface", "[rfc4007-6][rfc2865-3]") {
    const peer_table table({{"fe80::1%7", {.secret = "a", .name = "seven"}},
                            {"fe80::1%8", {.secret = "b", .name = "eight"}},
                            {"fe80::1", {.secret = "c", .name = "any"}},
                            {"fe80::/16%8", {.secret = "d", .name = "sixteen"}},
                            {"fe80::%8/64", {.secret = "e", .name = "sixty-four"}}});
    const auto found = [&](std::string_view text, std::uint32_t scope) {
        const known_peer* peer = table.find(address(text), scope);
        return peer == nullptr ? "none" : peer->name();
    };
    CHECK(found("fe80::1", 7) == "seven");
    CHECK(found("fe80::1", 8) == "eight");
    CHECK(found("fe80::1", 9) == "any");
    CHECK(found("fe80::1", 0) == "any");
    CHECK(found("fe80::2", 7) == "none");
    CHECK(found("fe80::2", 8) == "sixty-four");
    CHECK(found("fe80:1::2", 8) == "sixteen");
    CHECK(found("fe80:1::2", 0) == "none");
}

TEST_CASE("the longest network wins, whether or not it has an interface", "[rfc4007-6]") {
    const peer_table table({{"fe80::/10%7", {.secret = "a", .name = "ten"}},
                            {"fe80::/64", {.secret = "b", .name = "sixty-four"}}});
    CHECK(table.find(address("fe80::1"), 7)->name() == "sixty-four");
    CHECK(table.find(address("fe80:0:0:1::1"), 7)->name() == "ten");
    CHECK(table.find(address("fe80:0:0:1::1"), 8) == nullptr);
}

TEST_CASE("a network without an interface applies to every interface", "[rfc4007-6]") {
    const peer_table table({{"fe80::/10", {.secret = "a"}}, {"10.0.0.0/8", {.secret = "b"}}});
    CHECK(table.find(address("fe80::1"), 7) == &*table.begin());
    CHECK(table.find(address("fe80::1")) == &*table.begin());
}

TEST_CASE("a network's interface is printed before its length", "[rfc4007-11.7]") {
    constexpr std::string_view printed = "fe80::%4000000000/64"; // no interface has this number
    CHECK(peer_network(printed).to_string() == printed);
    CHECK(peer_network("fe80::/64%4000000000").to_string() == printed);
    CHECK(peer_network("fe80::/64%4000000000") == peer_network(printed));
    CHECK(peer_network("fe80::1%4000000000").to_string() == "fe80::1%4000000000/128");
    CHECK(peer_network("fe80::/64").to_string() == "fe80::/64");
    const std::string name = detail::zone_text(1);
    CHECK(peer_network("fe80::1%" + name).scope() == 1);
    CHECK(peer_network("fe80::1%1").to_string() == "fe80::1%" + name + "/128");
    const peer_table table({{"fe80::1%4000000000", {.secret = "a"}}});
    CHECK(table.begin()->name() == "fe80::1%4000000000/128");
    CHECK(contains(refusal({{"fe80::1%9", {.secret = "a"}}, {"fe80::1%9", {.secret = "b"}}}),
                   "is listed twice"));
}

TEST_CASE("an interface that does not exist, or that the address cannot have, is refused",
          "[rfc4007-6]") {
    const auto refused = [](std::string_view text) -> std::string {
        CHECK_FALSE(peer_network::parse(text));
        try {
            return peer_network(text).to_string() + " was taken";
        } catch (const std::system_error& error) {
            CHECK(error.code() == errc::text_invalid);
            return error.what();
        }
    };
    for (const std::string zone : {"nosuchcard", "", "0", "4294967296", "nosuchcard%1"}) {
        const std::string text = "fe80::1%" + zone;
        CHECK(contains(refused(text), "network \"" + text + "\""));
        CHECK(contains(refused(text), "no interface \"" + zone + "\""));
    }
    for (const std::string_view text :
         {"2001:db8::1%1", "fe80::%1/9", "::/0%1", "192.0.2.1%1", "192.0.2.0/24%1", "fec0::1%1"}) {
        CHECK(contains(refused(text), text));
        CHECK(contains(refused(text), "is not link-local"));
    }
    CHECK(contains(refused("fe80::1/x%1"), "is not a network"));
    CHECK(contains(refused("eth0%1"), "is not a network"));
}

TEST_CASE("the table finds the same peers as a search through all networks") {
    const bool ipv6 = GENERATE(false, true);
    const std::size_t networks = GENERATE(1U, 10U, 300U);
    std::mt19937_64 engine(networks * 2 + (ipv6 ? 1 : 0));
    // Few different bits in each octet, so that networks nest and contain many of the addresses.
    const auto any_address = [&] {
        std::array<octet, 16> octets{};
        for (octet& next : octets) {
            next = static_cast<octet>(engine() % 3 == 0 ? engine() : engine() % 2 * 0x81);
        }
        return ipv6 ? ip_address(ipv6_address(octets))
                    : ip_address(ipv4_address(
                          ipv4_address::octets_type{octets[0], octets[1], octets[2], octets[3]}));
    };
    std::vector<peer> peers;
    while (peers.size() < networks) {
        const ip_address base = any_address();
        const auto length = static_cast<unsigned>(engine() % (base.bits() + 1));
        const ip_prefix network = *ip_prefix::make(base.masked(length), length);
        const auto same = [&](const peer& each) { return each.network == network; };
        if (std::ranges::none_of(peers, same)) {
            peers.push_back({network, {.secret = "s" + std::to_string(peers.size())}});
        }
    }
    const peer_table table(peers);
    std::size_t hits = 0;
    for (int round = 0; round < 5000; ++round) {
        // Half of the addresses are near a network.
        ip_address sought = any_address();
        if (round % 2 == 0) {
            const peer_network& near = peers[engine() % peers.size()].network;
            std::array<octet, 16> octets{};
            if (ipv6) {
                octets = near.address().v6().octets();
                octets[engine() % 16] ^= static_cast<octet>(1U << (engine() % 8));
                sought = ipv6_address(octets);
            } else {
                sought = ipv4_address(near.address().v4().to_uint() ^ (1U << (engine() % 32)));
            }
        }
        const peer* expected = longest_match(peers, sought);
        const known_peer* actual = table.find(sought);
        REQUIRE((expected == nullptr) == (actual == nullptr));
        if (expected != nullptr) {
            ++hits;
            REQUIRE(actual->network() == expected->network);
            REQUIRE(as_text(actual->secret().octets()) == expected->options.secret);
            REQUIRE(&peers[actual->index()] == expected);
        }
    }
    CHECK(hits > 0);
}

TEST_CASE("peers of one name have one index in all tables that share the names", "[rule-b47]") {
    const auto names = std::make_shared<radius::detail::numbered_names>(4);
    const auto make = [&](std::vector<peer> configured) {
        auto made = std::make_unique<peer_table>(names);
        for (peer& one : configured) {
            made->add(one);
            CHECK(one.options.secret.find_first_not_of('\0') == std::string::npos);
        }
        return made;
    };
    const auto index = [](const peer_table& table, const char* text) {
        return table.find(address(text))->index();
    };
    auto first = make({{"10.0.0.1", {.secret = "a", .name = "north"}},
                       {"10.0.0.2", {.secret = "b"}},
                       {"2001:db8::1", {.secret = "c", .name = "north"}}});
    const std::size_t north = index(*first, "10.0.0.1");
    CHECK(index(*first, "2001:db8::1") == north);
    CHECK(index(*first, "10.0.0.2") != north);
    const auto second = make({{"10.0.0.9", {.secret = "d", .name = "new"}},
                              {"10.0.0.2", {.secret = "e", .name = "north"}}});
    CHECK(index(*second, "10.0.0.2") == north);
    CHECK(names->size() == 3);
    first.reset();
    CHECK(names->former() == 0);
    CHECK(make({{"10.0.0.2", {.secret = "b"}}})->begin()->index() == 1); // the number is free
    CHECK(names->size() == 3);
}

TEST_CASE("a peer that is refused leaves the table and the names as they were") {
    const auto names = std::make_shared<radius::detail::numbered_names>(4);
    peer_table table(names);
    peer good{"10.0.0.1", {.secret = "a", .name = "north"}};
    table.add(good);
    peer twice{"10.0.0.1", {.secret = "b", .name = "south"}};
    CHECK_THROWS_AS(table.add(twice), std::system_error);
    CHECK(twice.options.secret.find('b') == std::string::npos);
    peer empty{"10.0.0.2", {.name = "west"}};
    CHECK_THROWS_AS(table.add(empty), std::system_error);
    CHECK(table.size() == 1);
    CHECK(table.find(address("10.0.0.1"))->name() == "north");
    CHECK(table.find(address("10.0.0.2")) == nullptr);
    std::size_t used = 0;
    names->for_each([&](std::uint32_t, const std::string&, bool is_used) { used += is_used; });
    CHECK(used == 1);
    peer better{"10.0.0.2", {.secret = "c"}};
    table.add(better);
    CHECK(table.find(address("10.0.0.2")) == &*std::prev(table.end()));
}

// A program among those of users has a million.
TEST_CASE("each of a hundred thousand peers is found by its address", "[rule-b47]") {
    constexpr std::uint32_t many = 100'000;
    const auto names = std::make_shared<radius::detail::numbered_names>(4);
    peer_table table(names);
    table.reserve(many);
    for (std::uint32_t number = 0; number < many; ++number) {
        peer next{radius::ipv4_address(0x0A000000U + number), {.secret = "secret"}};
        table.add(next);
    }
    std::size_t found = 0;
    for (std::uint32_t number = 0; number < many; ++number) {
        const auto* const one = table.find(radius::ipv4_address(0x0A000000U + number));
        found += one != nullptr && one->index() == number;
    }
    CHECK(found == many);
    CHECK(table.find(address("11.0.0.0")) == nullptr);
    while (!table.dissolve(1024)) {
    }
    CHECK(names->size() == many);
    CHECK(names->former() == 0);
}
