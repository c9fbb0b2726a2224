// SPDX-License-Identifier: MIT
// The handling of repeated requests (RFC 5080 section 2.2.2), and the limits of the memory for
// them.
#include <radius/protocol/server/duplicate_cache.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;
using namespace std::chrono_literals;
using outcome = detail::duplicate_outcome;

constexpr detail::hash_seed seed{1, 2, 3};
constexpr time_point start{1000s};
const endpoint nas{*ip_address::parse("192.0.2.1"), 40000};

constexpr authenticator filled(octet value) {
    authenticator filled{};
    filled.fill(value);
    return filled;
}

constexpr authenticator first_content = filled(1);
constexpr authenticator other_content = filled(2);

octet_string reply_of(std::size_t size, octet value) { return octet_string(size, value); }

/// An Access-Request, identified by its identifier and the port.
detail::duplicate_lookup admit(detail::duplicate_cache& cache, unsigned number, time_point now) {
    const endpoint source{nas.address, static_cast<std::uint16_t>(number / 256)};
    return cache.admit(source, packet_code::access_request, static_cast<octet>(number % 256),
                       first_content, now);
}

/// The same, answered immediately if it is new.
outcome answer(detail::duplicate_cache& cache, unsigned number, time_point now, octets_view reply) {
    const detail::duplicate_lookup found = admit(cache, number, now);
    cache.store(found.ticket, reply, now);
    return found.outcome;
}

} // namespace

TEST_CASE("the owner of a request in progress is told once that a new one supersedes it",
          "[rfc5080-2.2.2][rule-55]") {
    struct worker final : detail::request_owner {
        void superseded() noexcept override { ++told; }
        int told = 0;
    };
    worker one;
    worker two;
    detail::duplicate_cache cache(seed);
    const auto admit_with = [&](const authenticator& content, worker* owner) {
        const auto found = cache.admit(nas, packet_code::access_request, 5, content, start);
        cache.set_owner(found.ticket, owner);
        return found;
    };
    const auto first = admit_with(first_content, &one);
    CHECK(admit_with(first_content, &two).outcome == outcome::in_progress); // has no ticket
    CHECK(one.told == 0);
    const auto second = admit_with(other_content, &two);
    CHECK(second.outcome == outcome::fresh);
    CHECK(one.told == 1);
    cache.set_owner(first.ticket, &one); // stale
    cache.store(second.ticket, reply_of(38, 7), start);
    const auto third = admit_with(first_content, nullptr); // the second was answered
    CHECK(two.told == 0);
    cache.set_owner(third.ticket, &two);
    cache.abandon(third.ticket);
    const auto fourth = admit_with(other_content, &one);
    cache.set_owner(fourth.ticket, nullptr);
    CHECK(admit_with(first_content, nullptr).outcome == outcome::fresh); // its place is used again
    CHECK(admit_with(other_content, nullptr).outcome == outcome::fresh);
    CHECK(one.told == 1);
    CHECK(two.told == 0);
}

TEST_CASE("a repeated request gets the stored answer", "[rfc5080-2.2.2][rule-55]") {
    detail::duplicate_cache cache(seed);
    const octet_string reply = reply_of(38, 7);
    const auto first = cache.admit(nas, packet_code::access_request, 5, first_content, start);
    REQUIRE(first.outcome == outcome::fresh);
    CHECK(cache.current(first.ticket));
    cache.store(first.ticket, reply, start + 1s);
    CHECK_FALSE(cache.current(first.ticket));
    for (int repetition = 0; repetition < 3; ++repetition) {
        const auto repeated =
            cache.admit(nas, packet_code::access_request, 5, first_content, start + 2s);
        REQUIRE(repeated.outcome == outcome::answered);
        CHECK(to_octets(repeated.reply) == reply);
        CHECK_FALSE(repeated.ticket);
    }
    CHECK(cache.entries() == 1);
    CHECK(cache.reply_bytes() == reply.size());
}

TEST_CASE("a request repeated before it is answered is in progress", "[rfc5080-2.2.2][rule-56]") {
    detail::duplicate_cache cache(seed);
    const auto first = admit(cache, 1, start);
    CHECK(admit(cache, 1, start).outcome == outcome::in_progress);
    // However long a coroutine runs, the lifetime starts only with its answer.
    CHECK(admit(cache, 1, start + 1h).outcome == outcome::in_progress);
    CHECK(cache.current(first.ticket));
    CHECK(cache.in_progress() == 1);
    CHECK_FALSE(cache.next_expiry());
}

TEST_CASE("requests differ by source address, port, code and identifier",
          "[rfc5080-2.2.2][rule-55]") {
    detail::duplicate_cache cache(seed);
    const endpoint other_port{nas.address, 40001};
    const endpoint other_address{*ip_address::parse("192.0.2.2"), 40000};
    const endpoint ipv6{*ip_address::parse("::192.0.2.1"), 40000};
    for (const auto expected : {outcome::fresh, outcome::in_progress}) {
        for (const endpoint& source : {nas, other_port, other_address, ipv6}) {
            for (const auto code : {packet_code::access_request, packet_code::status_server}) {
                for (const octet identifier : {octet{0}, octet{1}, octet{255}}) {
                    CHECK(cache.admit(source, code, identifier, first_content, start).outcome ==
                          expected);
                }
            }
        }
    }
    CHECK(cache.entries() == 24);
}

TEST_CASE("a new authenticator replaces the request with the same identifier",
          "[rfc5080-2.2.2][rule-55]") {
    detail::duplicate_cache cache(seed);
    const auto code = packet_code::access_request;
    const auto old = cache.admit(nas, code, 5, first_content, start);
    const auto replacing = cache.admit(nas, code, 5, other_content, start);
    REQUIRE(replacing.outcome == outcome::fresh);
    CHECK(cache.entries() == 1);

    // The old request's handler answers too late: its reply must not be stored as the new one's.
    CHECK_FALSE(cache.current(old.ticket));
    cache.store(old.ticket, reply_of(20, 1), start);
    cache.abandon(old.ticket);
    CHECK(cache.admit(nas, code, 5, other_content, start).outcome == outcome::in_progress);

    cache.store(replacing.ticket, reply_of(20, 2), start);
    CHECK(cache.admit(nas, code, 5, other_content, start).reply[0] == 2);

    // An answered request is replaced as well, together with its reply.
    CHECK(cache.admit(nas, code, 5, first_content, start).outcome == outcome::fresh);
    CHECK(cache.reply_bytes() == 0);
    CHECK(cache.entries() == 1);
    CHECK_FALSE(cache.next_expiry());
}

TEST_CASE("every octet of the authenticator matters", "[rfc5080-2.2.2][rule-55]") {
    detail::duplicate_cache cache(seed);
    authenticator changed = first_content;
    CHECK(cache.admit(nas, packet_code::access_request, 1, changed, start).outcome ==
          outcome::fresh);
    for (octet& next : changed) {
        next ^= 0x80;
        CHECK(cache.admit(nas, packet_code::access_request, 1, changed, start).outcome ==
              outcome::fresh);
    }
    CHECK(cache.entries() == 1);
}

TEST_CASE("an abandoned request is handled again when it is repeated", "[rfc5080-2.2.2]") {
    detail::duplicate_cache cache(seed);
    const auto first = admit(cache, 1, start);
    cache.abandon(first.ticket);
    CHECK(cache.entries() == 0);
    const auto again = admit(cache, 1, start);
    REQUIRE(again.outcome == outcome::fresh);
    CHECK_FALSE(again.ticket == first.ticket);
    // The new request replaced the old one, whose ticket must not affect it.
    cache.abandon(first.ticket);
    cache.store(first.ticket, reply_of(20, 1), start);
    CHECK(cache.current(again.ticket));
}

TEST_CASE("a stale ticket has no effect") {
    detail::duplicate_cache cache(seed);
    CHECK_FALSE(detail::duplicate_ticket());
    CHECK_FALSE(cache.current({}));
    cache.store({}, reply_of(20, 1), start);
    cache.abandon({});
    CHECK(cache.entries() == 0);
}

TEST_CASE("a request is answered only once") {
    detail::duplicate_cache cache(seed);
    const auto first = admit(cache, 1, start);
    cache.store(first.ticket, reply_of(20, 1), start);
    cache.store(first.ticket, reply_of(30, 2), start);
    cache.abandon(first.ticket);
    const auto repeated = admit(cache, 1, start);
    CHECK(repeated.outcome == outcome::answered);
    CHECK(to_octets(repeated.reply) == reply_of(20, 1));
}

TEST_CASE("a request that was answered with no reply gets none again") {
    detail::duplicate_cache cache(seed);
    CHECK(answer(cache, 1, start, {}) == outcome::fresh);
    const auto repeated = admit(cache, 1, start);
    CHECK(repeated.outcome == outcome::answered);
    CHECK(repeated.reply.empty());
    cache.expire(start + 10s);
    CHECK(cache.entries() == 0);
}

TEST_CASE("a reply lives for ten seconds from its completion", "[rfc5080-2.2.2][rule-55]") {
    detail::duplicate_cache cache(seed);
    const auto first = admit(cache, 1, start);
    cache.store(first.ticket, reply_of(20, 1), start + 60s);
    CHECK(cache.next_expiry() == start + 70s);
    // Repetition does not extend its lifetime.
    CHECK(admit(cache, 1, start + 69s).outcome == outcome::answered);
    CHECK(admit(cache, 1, start + 70s - 1ns).outcome == outcome::answered);
    CHECK(admit(cache, 1, start + 70s).outcome == outcome::fresh);
    CHECK(cache.reply_bytes() == 0);
}

TEST_CASE("CoA and Disconnect are remembered as long as Event-Timestamp is fresh",
          "[rfc5176-6.3][rule-68]") {
    detail::duplicate_cache cache(seed, {.lifetime = 5s, .dynamic_authorization_lifetime = 300s});
    for (const auto code : {packet_code::coa_request, packet_code::disconnect_request,
                            packet_code::accounting_request, packet_code::status_server}) {
        const auto found = cache.admit(nas, code, 1, first_content, start);
        cache.store(found.ticket, reply_of(20, 1), start);
    }
    CHECK(cache.next_expiry() == start + 5s);
    cache.expire(start + 5s);
    CHECK(cache.entries() == 2);
    CHECK(cache.next_expiry() == start + 300s);
    CHECK(cache.admit(nas, packet_code::coa_request, 1, first_content, start + 299s).outcome ==
          outcome::answered);
    CHECK(
        cache.admit(nas, packet_code::disconnect_request, 1, first_content, start + 300s).outcome ==
        outcome::fresh);
}

TEST_CASE("the request answered first is removed for a new one", "[rfc5080-2.2.2]") {
    detail::duplicate_cache cache(seed, {.max_entries = 3});
    const auto one = admit(cache, 1, start);
    const auto two = admit(cache, 2, start);
    const auto three = admit(cache, 3, start);
    cache.store(two.ticket, reply_of(20, 2), start + 1s);
    cache.store(one.ticket, reply_of(20, 1), start + 2s);
    CHECK(admit(cache, 4, start + 3s).outcome == outcome::fresh); // forgets 2
    CHECK(cache.entries() == 3);
    CHECK(admit(cache, 1, start + 3s).outcome == outcome::answered);
    CHECK(admit(cache, 5, start + 3s).outcome == outcome::fresh); // forgets 1
    CHECK(cache.in_progress() == 3);

    // Now all are in progress: none may be forgotten.
    CHECK(admit(cache, 6, start + 3s).outcome == outcome::full);
    CHECK(admit(cache, 3, start + 3s).outcome == outcome::in_progress);
    CHECK(cache.current(three.ticket));
    // Replacing needs no space.
    CHECK(cache.admit({nas.address, 0}, packet_code::access_request, 3, other_content, start + 3s)
              .outcome == outcome::fresh);
    CHECK_FALSE(cache.current(three.ticket));
}

TEST_CASE("the oldest answer is removed first whatever its lifetime") {
    detail::duplicate_cache cache(seed, {.max_entries = 2});
    const auto coa = cache.admit(nas, packet_code::coa_request, 1, first_content, start);
    cache.store(coa.ticket, reply_of(20, 1), start);
    CHECK(answer(cache, 1, start + 1s, reply_of(20, 2)) == outcome::fresh);
    CHECK(admit(cache, 2, start + 1s).outcome == outcome::fresh);
    CHECK(admit(cache, 1, start + 1s).outcome == outcome::answered);
    CHECK(cache.admit(nas, packet_code::coa_request, 1, first_content, start + 1s).outcome ==
          outcome::fresh);
    CHECK(admit(cache, 1, start + 1s).outcome == outcome::full);
}

TEST_CASE("the first replies are removed for a new one") {
    detail::duplicate_cache cache(seed, {.max_reply_bytes = 128 * 1024});
    constexpr unsigned count = 100;
    for (unsigned number = 0; number < count; ++number) {
        const octet_string reply = reply_of(4096, static_cast<octet>(number));
        CHECK(answer(cache, number, start, reply) == outcome::fresh);
        CHECK(cache.reply_bytes() <= 128 * 1024);
        CHECK(cache.reply_bytes() == 4096 * cache.entries());
    }
    // With sixteen replies per chunk, at least one whole chunk and a reply remain, and they are the
    // last ones.
    CHECK(cache.entries() > 16);
    CHECK(cache.entries() <= 32);
    const auto kept = static_cast<unsigned>(cache.entries());
    for (unsigned number = count - kept; number < count; ++number) {
        const auto repeated = admit(cache, number, start);
        REQUIRE(repeated.outcome == outcome::answered);
        CHECK(to_octets(repeated.reply) == reply_of(4096, static_cast<octet>(number)));
    }
    CHECK(admit(cache, count - kept - 1, start).outcome == outcome::fresh);
}

TEST_CASE("the longest packet fits, and a longer reply is not kept") {
    detail::duplicate_cache cache(seed, {.max_reply_bytes = 64 * 1024});
    CHECK(answer(cache, 1, start, reply_of(65535, 1)) == outcome::fresh);
    CHECK(admit(cache, 1, start).reply.size() == 65535);
    // The next reply reuses the only chunk.
    CHECK(answer(cache, 2, start, reply_of(65535, 2)) == outcome::fresh);
    CHECK(to_octets(admit(cache, 2, start).reply) == reply_of(65535, 2));
    CHECK(cache.entries() == 1);

    CHECK(answer(cache, 3, start, reply_of(65536, 3)) == outcome::fresh);
    CHECK(admit(cache, 3, start).outcome == outcome::fresh);
    CHECK(admit(cache, 2, start).outcome == outcome::answered);
}

TEST_CASE("long-lived replies do not occupy the memory of short-lived ones") {
    detail::duplicate_cache cache(seed, {.max_reply_bytes = 256 * 1024});
    // Without lanes each CoA's reply would keep its chunk, and so nearly all the memory, for 300 s.
    for (unsigned round = 0; round < 20; ++round) {
        const time_point now = start + round * 10s;
        const auto coa = cache.admit(nas, packet_code::coa_request, static_cast<octet>(round),
                                     first_content, now);
        cache.store(coa.ticket, reply_of(20, 9), now);
        for (unsigned number = 0; number < 30; ++number) {
            CHECK(answer(cache, number, now, reply_of(4000, 1)) == outcome::fresh);
        }
        CHECK(cache.entries() == 30 + round + 1); // nothing was forgotten early
    }
}

TEST_CASE("an idle cache is small and a warmed-up one does not allocate") {
    detail::duplicate_cache cache(seed);
    CHECK(cache.memory_bytes() < 1024);
    admit(cache, 1, start);
    CHECK(cache.memory_bytes() < 16 * 1024);

    const auto load = [&](time_point from) {
        for (unsigned number = 0; number < 20000; ++number) {
            answer(cache, number, from + number * 1ms, reply_of(20 + number % 180, 1));
        }
    };
    load(start + 1h);
    const std::size_t warm = cache.memory_bytes();
    for (int hour = 2; hour < 12; ++hour) {
        load(start + hour * 1h);
        CHECK(cache.memory_bytes() == warm);
    }
    // 10 s of traffic are about 10000 entries: 80 octets and 16 to 32 in the index each, and
    // replies.
    CHECK(warm < 10001 * (80 + 32) + 10001 * 110 + 3 * 64 * 1024);
}

TEST_CASE("limits out of range are refused by name") {
    const auto refusal = [](const duplicate_cache_limits& limits) -> std::string {
        try {
            detail::duplicate_cache{seed, limits};
        } catch (const std::system_error& error) {
            CHECK(error.code() == errc::option_invalid);
            return error.what();
        }
        return {};
    };
    CHECK(refusal({}).empty());
    CHECK(refusal({.lifetime = 30s}).empty());
    CHECK(refusal({.max_entries = 0}).find("max_entries") == 0);
    CHECK(refusal({.max_reply_bytes = 65535}).find("max_reply_bytes") == 0);
    CHECK(refusal({.lifetime = 4999ms}).find("lifetime") == 0);
    CHECK(refusal({.lifetime = 31s}).find("lifetime") == 0);
    CHECK(refusal({.dynamic_authorization_lifetime = 0s}).find("dynamic_authorization_lifetime") ==
          0);
}
