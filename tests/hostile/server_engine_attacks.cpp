// SPDX-License-Identifier: MIT
// Attacks that try to exhaust a server or to have a request handled twice: downgrades, replayed
// CoA, floods of its duplicate cache, attribute bombs.
#include <radius/attribute/standard/tables.hpp>
#include <radius/dictionary/exact_print.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/print.hpp>
#include <radius/dictionary/standard.hpp>

#include "support/server_bench.hpp"

using namespace radius;
using namespace radius_test;
using namespace forge;
using namespace std::chrono_literals;

namespace {

const bytes collision_blocks = raw(33, bytes(230, 0xB1));

/// The same header with other attributes.
bytes with_attributes(const bytes& request, const bytes& attributes) {
    return packet(request[0], request[1], part(request, 4, 16), attributes);
}

/// A CoA-Request, dated `age` seconds after the bench's clock.
bytes change(std::uint8_t identifier, const bench& there, std::int64_t age = 0,
             const bytes& more = {}, std::string_view with = secret) {
    const auto sent = there.now.wall.time_since_epoch() / 1s + age;
    return with_signed_field(
        43, identifier, raw(1, "bob") + integer(55, static_cast<std::uint32_t>(sent)) + more, with);
}

/// Advances both clocks.
void wait(bench& there, std::chrono::seconds time) {
    there.now.steady += time;
    there.now.wall += time;
}

/// Whether it would reach a handler.
bool is_admitted(bench& there, const bytes& request, const endpoint& source = at("192.0.2.7")) {
    const auto outcome = there.receive(request, source);
    return std::holds_alternative<server_engine::admitted>(outcome);
}

/// A spoofed address, a different one for each number.
endpoint spoofed(std::uint32_t number) {
    return {ipv4_address(0xC000'0200U | (number & 0xFFU)),
            static_cast<std::uint16_t>(1024 + number / 256)};
}

} // namespace

TEST_CASE("even if old clients are accepted, the form of BlastRADIUS and EAP are refused",
          "[blastradius][rule-18][rule-21]") {
    bench there({}, {.require_message_authenticator = false});
    const bytes login = pap(1);
    const bytes bare = raw(1, "bob") + raw(2, values_of(login, 2).at(0));
    CHECK(there.drop_of(with_attributes(login, bare)) == drop_reason::none);
    CHECK(there.drop_of(with_attributes(login, bare + collision_blocks)) ==
          drop_reason::proxy_state_unprotected);
    CHECK(there.drop_of(with_attributes(login, collision_blocks + bare)) ==
          drop_reason::proxy_state_unprotected);
    CHECK(there.drop_of(with_attributes(login, raw(1, "bob") + raw(79, bytes{2, 1, 0, 5, 1}))) ==
          drop_reason::message_authenticator_missing);
    CHECK(there.drop_of(with_attributes(login, raw(1, "bob"))) == drop_reason::credentials_missing);
}

TEST_CASE("a replayed CoA is answered from the cache or stale, and never handled twice",
          "[rfc5176-6.3][rule-68]") {
    bench there;
    const bytes original = change(7, there);
    unsigned handled = 0;
    const bytes first = there.answer<coa_request>(original, [&](auto& request) {
        ++handled;
        return request.ack();
    });
    REQUIRE(verifies(first, original, secret));

    // An attacker who recorded it sends it again while the server could consider it fresh, from any
    // port of the spoofed address.
    for (int seconds = 0; seconds < 1'200; seconds += 10) {
        wait(there, 10s);
        const endpoint source = at("192.0.2.7", static_cast<std::uint16_t>(2000 + seconds));
        const auto outcome = there.receive(original, source);
        INFO(seconds);
        REQUIRE_FALSE(std::holds_alternative<server_engine::admitted>(outcome));
    }
    CHECK(handled == 1);
    CHECK(there.totals().drops[drop_reason::stale_event_timestamp] > 0);
    CHECK(there.totals().resent_replies > 0);
}

TEST_CASE("a CoA that was recorded before the server restarted is handled at most once more, and "
          "with a correct clock not after its window",
          "[rfc5176-6.3][rule-68]") {
    bench before;
    const bytes original = change(7, before);
    REQUIRE(is_admitted(before, original));
    bench after; // its cache is empty
    after.now = before.now;
    wait(after, 301s);
    CHECK(after.drop_of(original) == drop_reason::stale_event_timestamp);
}

TEST_CASE("a replayed CoA without a date is handled once while its reply is kept, and not at all "
          "if dates are required",
          "[rfc5176-6.3]") {
    bench strict({}, {.require_event_timestamp = true});
    const bytes undated = with_signed_field(43, 7, raw(1, "bob"), secret);
    CHECK(strict.drop_of(undated) == drop_reason::stale_event_timestamp);

    bench there;
    const bytes first =
        there.answer<coa_request>(undated, [](auto& request) { return request.ack(); });
    wait(there, 600s);
    CHECK(there.local_answer(undated) == first);
}

TEST_CASE("a CoA that was altered in transit is dropped: date, identifier, code, any octet",
          "[rfc5176-2.3][rule-24]") {
    bench there;
    const bytes original = change(7, there);
    for (std::size_t place = 0; place < original.size(); ++place) {
        if (place == 2 || place == 3) {
            continue; // the length has separate tests
        }
        bytes altered = original;
        altered[place] ^= 1;
        INFO(place);
        CHECK_FALSE(is_admitted(there, altered));
    }
    CHECK(there.engine.cache().entries() == 0);
}

TEST_CASE("spoofed sources that do not know the secret leave nothing in the duplicate cache",
          "[rfc5080-2.2.2][rule-55]") {
    bench there;
    const bytes genuine = pap(1);
    const bytes kept = there.answer<access_request>(
        genuine, [](const access_request& request) { return request.accept(); });
    const std::size_t entries = there.engine.cache().entries();
    const std::size_t memory = there.engine.cache().memory_bytes();
    for (std::uint32_t number = 0; number < 5'000; ++number) {
        bytes forged = number % 2 == 0
                           ? with_random_field(1, static_cast<std::uint8_t>(number), random_field,
                                               blank_message_authenticator + raw(1, "bob") +
                                                   raw(2, bytes(16, 7)),
                                               "a guess")
                           : with_signed_field(4, static_cast<std::uint8_t>(number), integer(40, 1),
                                               "a guess");
        REQUIRE_FALSE(is_admitted(there, forged, spoofed(number)));
    }
    CHECK(there.engine.cache().entries() == entries);
    CHECK(there.engine.cache().memory_bytes() == memory);
    CHECK(there.local_answer(genuine) == kept); // no one's reply was evicted
}

TEST_CASE("an attacker who knows the secret can fill the duplicate cache, but not the memory",
          "[rfc5080-2.2.2]") {
    // A client, or its secret, is compromised: the attacker may use all addresses of its network.
    constexpr std::size_t most = 1000;
    bench there({.duplicates = {.max_entries = most, .max_reply_bytes = 65'536}});
    std::size_t heaviest = 0;
    unsigned handled = 0;
    for (std::uint32_t number = 0; number < 3'000; ++number) {
        const bytes request = with_random_field(
            1, static_cast<std::uint8_t>(number), md5(text(std::to_string(number))),
            blank_message_authenticator + raw(1, "bob") +
                raw(2, hide_password(text("x"), md5(text(std::to_string(number))), secret)),
            secret);
        auto outcome = there.receive(request, spoofed(number));
        if (auto* const admitted = std::get_if<server_engine::admitted>(&outcome)) {
            request_exchange<access_request> exchange(admitted->request.packet(),
                                                      admitted->request.origin());
            const access_request& typed = exchange.request();
            packet_buffer room;
            REQUIRE(there.engine.finish(typed, admitted->place,
                                        typed.accept(attr::reply_message = std::string(200, 'x')),
                                        room.room(), there.now.steady));
            ++handled;
        }
        heaviest = std::max(heaviest, there.engine.cache().memory_bytes());
        REQUIRE(there.engine.cache().entries() <= most);
        REQUIRE(there.engine.cache().reply_bytes() <= 65'536);
    }
    CHECK(handled == 3'000); // the others are forgotten first, and everyone is served
    CHECK(heaviest < 1'000'000);
}

TEST_CASE("requests that are never finished fill the cache to its limit, then are refused as busy",
          "[rfc5080-2.2.2]") {
    bench there({.duplicates = {.max_entries = 64}});
    for (std::uint32_t number = 0; number < 1'000; ++number) {
        const bytes request = with_signed_field(4, static_cast<std::uint8_t>(number),
                                                integer(40, 1) + integer(41, number), secret);
        (void)there.receive(request, spoofed(number));
    }
    CHECK(there.engine.cache().in_progress() == 64);
    CHECK(there.totals().drops[drop_reason::busy] == 936);
}

TEST_CASE("2,038 empty attributes are refused by their number, and cost no handler",
          "[rule-8][bomb]") {
    bench there;
    bytes many;
    for (unsigned count = 0; count < 2'029; ++count) { // with Message-Authenticator: 4,096 octets
        many = many + bytes{1, 2};
    }
    const bytes bomb =
        with_random_field(1, 1, random_field, blank_message_authenticator + many, secret);
    REQUIRE(bomb.size() == 4'096);
    CHECK(there.drop_of(bomb) == drop_reason::too_many_attributes);

    bytes all;
    for (unsigned count = 0; count < 2'038; ++count) {
        all = all + bytes{26, 2};
    }
    CHECK(there.drop_of(packet(1, 1, random_field, all)) == drop_reason::too_many_attributes);
    CHECK(there.engine.cache().entries() == 0);
}

TEST_CASE("if they are allowed, 2,038 attributes are read and printed in linear time",
          "[rule-8][bomb]") {
    const dictionary names = standard_dictionary();
    for (const int type : {0, 1, 2, 26, 79, 241, 245}) {
        bytes all;
        for (unsigned count = 0; count < 2'038; ++count) {
            all = all + bytes{static_cast<std::uint8_t>(type), 2};
        }
        const bytes bomb = packet(1, 1, random_field, all);
        const auto view = packet_view::parse(bomb, {.max_attributes = 4'096, .allow_type_0 = true});
        REQUIRE(view);
        unsigned found = 0;
        for ([[maybe_unused]] const auto value : view->all(attr::user_name)) {
            ++found;
        }
        CHECK(found == (type == 1 ? 2'038U : 0U));
        CHECK(print(*view, names).to_string().size() < 100 * 2'038U);
        CHECK(print_exact(*view, names).size() < 200 * 2'038U);
    }
}

TEST_CASE("TLVs 16 deep are read as deep as numbers allow, and printed in linear time",
          "[rfc6929-2.3][bomb]") {
    bytes nested{1, 3, 'x'};
    for (int depth = 0; depth < 16; ++depth) {
        nested = raw(1, nested);
    }
    const bytes inside_evs = bytes{26, 0, 0, 0, 9, 1} + nested;
    const bytes attributes[] = {raw(241, bytes{1} + nested), raw(245, bytes{1, 0} + nested),
                                raw(241, inside_evs), raw(26, bytes{0, 0, 0, 9} + nested)};
    // A dictionary that is as deep as possible.
    std::string text = "ATTRIBUTE Deep 241.1 tlv\n";
    std::string parent = "241.1";
    for (int depth = 0; depth < 4; ++depth) {
        parent += ".1";
        text += "ATTRIBUTE Deep-" + std::to_string(depth) + " " + parent + " tlv\n";
    }
    const dictionary names = parse_dictionary(text, "deep", standard_dictionary()).value();
    for (const bytes& each : attributes) {
        const bytes bomb = packet(1, 1, random_field, each);
        const auto view = packet_view::parse(bomb);
        REQUIRE(view);
        CHECK(print(*view, names).to_string().size() < 1'000);
        CHECK(print_exact(*view, names).size() < 2'000);
        CHECK_FALSE(view->contains(attr::user_name));
    }
}

TEST_CASE("endless long-extended fragments are not a value, and do not extend one",
          "[rfc6929-2.2][rule-41][bomb]") {
    const dictionary names = standard_dictionary();
    const bytes piece = bytes{0, 0, 0, 9, 1} + bytes(246, 'x');
    constexpr std::size_t most = 15; // as many fragments as fit into a packet
    const auto fragments = [&](std::size_t count, bool ended) {
        bytes all;
        for (std::size_t number = 1; number <= count; ++number) {
            const bool more = !ended || number < count;
            all = all + raw(245, bytes{26, static_cast<std::uint8_t>(more ? 0x80 : 0)} + piece);
        }
        return all;
    };
    /// The result of a search for the vendor's attribute.
    const auto seen_in = [&](const bytes& packet_octets) {
        std::vector<bytes> seen;
        const auto view = packet_view::parse(packet_octets);
        REQUIRE(view);
        detail::value_cursor cursor(view->attributes(), attribute_number(245, 26, 9, 1), flags{});
        while (cursor.next()) {
            seen.emplace_back(cursor.value().begin(), cursor.value().end());
        }
        CHECK(print(*view, names).to_string().size() < 4 * packet_octets.size());
        CHECK(print_exact(*view, names).size() < 8 * packet_octets.size());
        return seen;
    };

    // The search does find such fragments: they are one value if the last one says so.
    const auto whole = seen_in(packet(1, 1, random_field, fragments(most, true)));
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].size() == most * piece.size() - 5); // the first has the vendor's header
    CHECK(part(whole[0], 0, 246) == bytes(246, 'x'));

    const bytes bomb = packet(1, 1, random_field, fragments(most, false));
    REQUIRE(bomb.size() + 255 > 4'096);
    CHECK(seen_in(bomb).empty());
    for (std::size_t count = 1; count < most; ++count) {
        INFO(count);
        CHECK(seen_in(packet(1, 1, random_field, fragments(count, false))).empty());
        // Nor do they form a value together with preceding attributes.
        const auto seen = seen_in(packet(
            1, 1, random_field, fragments(1, true) + fragments(count, false) + raw(1, "bob")));
        REQUIRE(seen.size() == 1);
        CHECK(seen[0] == bytes(246, 'x'));
    }
}
